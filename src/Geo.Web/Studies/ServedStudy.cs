using System.Collections.Concurrent;
using System.Security.Cryptography;
using Geo.Analyse.Places;
using Geo.Analyse.WhatIf;
using Geo.Model.Findings;
using Geo.Model.Scenarios;
using Geo.Model.Travel;
using Geo.Present.Pages;
using Geo.Present.Summaries;
using Geo.Studies.Openings;
using Geo.Studies.Siting;
using Geo.Web.Answers;
using Geo.Web.Features;
using Geo.Web.Problems;
using Geo.Web.Searches;
using Geo.Web.Tiles;

namespace Geo.Web.Studies;

/// <summary>One study held warm: its findings, what was asked of them so far, and what answers the rest.</summary>
sealed class ServedStudy
{
    readonly ConcurrentDictionary<string, Lazy<KeptAnswer>> _kept = new(StringComparer.Ordinal);

    readonly ConcurrentDictionary<TravelModel, Lazy<ServedStudy>> _under = new();

    readonly Lazy<WarmStudy> _warm;

    readonly ConcurrentDictionary<string, Lazy<SitingGround?>> _grounds = new(StringComparer.Ordinal);

    readonly Lazy<SuggestionPlaces> _candidates;

    readonly TileSource _tileSource;

    /// <param name="like">The same study under another head, from which "what if" takes what both have in common.</param>
    public ServedStudy(OpenedStudy opened, TileSource tileSource, ServedStudy? like = null)
    {
        _tileSource = tileSource;
        Opened = opened;
        Pages = new(opened.Findings, opened.Data.Places);
        Questions = new(opened.Findings, opened.Journeys);
        Rings = new(opened.Findings, opened.Journeys);
        Features = new(Pages);
        Names = new(opened.Findings, opened.Data.Places);
        _warm = new(() => like?.Warm.HeadedAs(opened.Study, opened.Findings.Placed, CancellationToken.None)
            ?? WarmStudy.Of(opened.Study, opened.Data, opened.Findings.Placed, opened.Standards, opened.Travel, opened.Journeys, CancellationToken.None));
        _candidates = new(() => SuggestionPlaces.Of(opened.Data, opened.Findings.Placed.Demand));
        using var summary = new MemoryStream();
        SummaryJson.Write(summary, opened.Findings);
        Run = Convert.ToHexStringLower(SHA256.HashData(summary.GetBuffer().AsSpan(0, (int)summary.Length)).AsSpan(0, 12));
        Tiles = tileSource.Of(opened.Findings, Run);
    }

    /// <summary>For "what if": worked out when it is first asked for.</summary>
    public WarmStudy Warm => _warm.Value;

    /// <summary>What a suggestion for a standard starts from, without edits; null where the standard has no figures. Who asks for it waits for this standard alone: over terrain the ways of all others are seconds.</summary>
    /// <exception cref="ProblemException">The study asks for no such standard.</exception>
    public SitingGround? Ground(string standard)
    {
        var asked = Standard(standard).Standard;
        return _grounds.GetOrAdd(standard, _ => new(() =>
            WarmStudy.Of(Opened.Study, Opened.Data, Opened.Findings.Placed, [asked], Opened.Travel, Opened.Journeys, CancellationToken.None).Start().Ground(standard))).Value;
    }

    /// <summary>Where a suggestion may put a site.</summary>
    public SuggestionPlaces Candidates => _candidates.Value;

    public string Id => Opened.Study.Id;

    public OpenedStudy Opened { get; }

    public StudyPages Pages { get; }

    public PlaceQuestions Questions { get; }

    /// <summary>What one facility reaches by itself.</summary>
    public FacilityRings Rings { get; }

    public FeatureCollections Features { get; }

    public NameIndex Names { get; }

    public StudyTiles Tiles { get; }

    /// <summary>Of every figure of the run: where it is the same, every figure is.</summary>
    public string Run { get; }

    /// <summary>The study with edits in force: everything a run on it finds.</summary>
    public ServedStudy With(IReadOnlyList<FacilityEdit> edits) => new(StudyOpening.With(Opened, edits, CancellationToken.None), _tileSource.OfScenario());

    /// <summary>The study with a model of travel at the head of its standards: worked out when it is first asked for. Null: as the study says.</summary>
    /// <exception cref="ProblemException">The study has no source for it.</exception>
    public ServedStudy Under(TravelModel? model)
    {
        if (model is not { } asked) return this;
        if (!Models.Contains(asked)) throw new ProblemException(ProblemCode.BadParameter, "travel");
        return _under.GetOrAdd(asked, _ => new(() => new(StudyOpening.HeadedBy(Opened, asked, CancellationToken.None), _tileSource.OfScenario(), this))).Value;
    }

    /// <summary>Models of travel that the page may choose from besides what the study says: those the study gives ways for.</summary>
    public IEnumerable<TravelModel> Models => Opened.Journeys.Select(journeys => journeys.Model);

    /// <summary>An answer made once and kept.</summary>
    public KeptAnswer Keep(string key, string type, Func<byte[]> make) => _kept.GetOrAdd(key, _ => new(() => new(make(), type))).Value;

    /// <summary>The same of what is said in the reader's language, which the key names.</summary>
    public KeptAnswer KeepSpoken(string key, string type, Func<byte[]> make) => _kept.GetOrAdd(key, _ => new(() => new(make(), type) { Vary = KeptAnswer.BySpeech })).Value;

    /// <exception cref="ProblemException">The study asks for no such standard.</exception>
    public StandardFinding Standard(string id) => Find(id) ?? throw new ProblemException(ProblemCode.UnknownStandard, id);

    /// <exception cref="ProblemException">There is no such standard, or it came to no reach finding.</exception>
    public ReachFinding Reach(string id) => Standard(id) as ReachFinding ?? throw new ProblemException(ProblemCode.NotAReachStandard, id);

    StandardFinding? Find(string id) => Opened.Findings.Standards.FirstOrDefault(finding => finding.Standard.Id == id);
}
