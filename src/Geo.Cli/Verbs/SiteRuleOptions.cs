using System.CommandLine;
using System.Globalization;
using Geo.Model.Siting;
using Geo.Present.Words;
using Geo.Space.Units;
using Geo.Studies.Access;
using Geo.Studies.Siting;

namespace Geo.Cli.Verbs;

/// <summary>What <c>geo site</c> may be told of the sites together: what there is to spend, how far apart they stand, how many people each serves.</summary>
sealed class SiteRuleOptions
{
    const decimal LargestAmount = 1e15m;
    const string Urban = "urban:";
    const string Rural = "rural:";

    readonly Option<string?> _budget;
    readonly Option<string?> _apart;
    readonly Option<string?> _conflicts;
    readonly Option<bool> _eachUnit;
    readonly Option<string?> _band;
    readonly Option<string?> _phases;

    public SiteRuleOptions(WordTable words)
    {
        _budget = new("--budget") { Description = words["option.site-budget"], HelpName = "1200|500,300,300" };
        _apart = new("--apart") { Description = words["option.apart"], HelpName = "3km" };
        _conflicts = new("--conflicts") { Description = words["option.conflicts"], HelpName = "FILE.csv" };
        _eachUnit = new("--each-unit") { Description = words["option.each-unit"] };
        _phases = new("--phases") { Description = words["option.phases"], HelpName = "2,2,3" };
        _band = new("--band") { Description = words["option.band"], HelpName = "30000:100000|KJ-P2b" };
    }

    public IReadOnlyList<Option> All => [_budget, _apart, _conflicts, _eachUnit, _band, _phases];

    /// <summary>Whether the sites are limited by other than their number at once.</summary>
    public bool Limits(ParseResult parsed) => parsed.GetValue(_budget) is not null || parsed.GetValue(_phases) is not null;

    /// <summary>The id of a standard in place of a band's two ends; null where it is none.</summary>
    public string? BandStandard(ParseResult parsed) => parsed.GetValue(_band) is { Length: > 0 } band && !band.Contains(':', StringComparison.Ordinal) ? band : null;

    /// <exception cref="UsageException">Phases are asked for.</exception>
    public void RefusePhases(ParseResult parsed, WordTable words, string why)
    {
        if (Phases(parsed, words) is not null) throw new UsageException(words[why]);
    }

    /// <summary>What each phase may do; null where all is built at once.</summary>
    public IReadOnlyList<PhaseStep>? Phases(ParseResult parsed, WordTable words)
    {
        var (phases, budget) = (parsed.GetValue(_phases), parsed.GetValue(_budget));
        if (phases is null && budget?.Contains(',', StringComparison.Ordinal) != true) return null;
        // One budget beside phases is for all of them together.
        var parts = budget?.Contains(',', StringComparison.Ordinal) == true ? budget : null;
        return SitePhases.Parse(phases, parts) ?? throw Wrong(words, phases is null ? "--budget" : parts is null ? "--phases" : "--phases · --budget", string.Join(" · ", ((string?[])[phases, parts]).OfType<string>()), "2,2,3 · 500,300,300");
    }

    public SitingRequest Read(ParseResult parsed, SitingRequest request, WordTable words)
    {
        var (budget, apart, band) = (parsed.GetValue(_budget), parsed.GetValue(_apart), parsed.GetValue(_band));
        var phases = Phases(parsed, words);
        if (phases is not null && request.Model is (SitingModel.SetCovering or SitingModel.BackupSetCovering)) throw new UsageException(words.Format("usage.phases-sought", SitingWords.Of(request.Model)));
        if (phases is not null && request.Sites is not null)
            throw new UsageException(phases[0].Sites is null ? words["usage.phases-money"] : words.Format("usage.phases-sites", phases.Sum(phase => phase.Sites)));
        if (band is not null && request.Model != SitingModel.CapacitatedCovering) throw new UsageException(words.Format("usage.only-for", "--band", "cmclp"));
        return request with
        {
            Sites = phases?[0].Sites is null ? request.Sites : phases.Sum(phase => phase.Sites),
            Budget = phases?[0].Budget is not null ? phases.Sum(phase => phase.Budget) : budget is null ? null : Amount(budget) ?? throw Wrong(words, "--budget", budget, "1200"),
            Apart = apart is null ? null : Quantity.TryDistance(apart, out var distance) ? distance : throw Wrong(words, "--apart", apart, "3km"),
            Conflicts = parsed.GetValue(_conflicts),
            EachUnit = parsed.GetValue(_eachUnit),
            Band = band is null || BandStandard(parsed) is not null ? default : BandOf(band) ?? throw Wrong(words, "--band", band, "30000:100000 · :100000"),
        };
    }

    /// <summary><c>15min</c>, or <c>urban:5km,rural:20km</c>; null where it is neither.</summary>
    public static (AccessLimit All, AccessLimit? Rural)? LimitsOf(string text)
    {
        if (AccessWords.LimitOf(text) is { } all) return (all, null);
        return text.Split(',', StringSplitOptions.TrimEntries) is [var first, var second] && first.StartsWith(Urban, StringComparison.Ordinal) && second.StartsWith(Rural, StringComparison.Ordinal)
            && AccessWords.LimitOf(first[Urban.Length..]) is { } urban && AccessWords.LimitOf(second[Rural.Length..]) is { } rural ? (urban, rural) : null;
    }

    static (decimal? Least, decimal? Most)? BandOf(string text)
    {
        if (text.Split(':') is not [var first, var second]) return null;
        var (least, most) = (Amount(first), Amount(second));
        var isRead = (first.Length == 0 || least is not null) && (second.Length == 0 || most is not null);
        return isRead && (least ?? 0) <= (most ?? decimal.MaxValue) ? (least, most) : null;
    }

    /// <summary>A number that is not negative and at most 10¹⁵; null where it is none.</summary>
    public static decimal? Amount(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= LargestAmount ? number : null;

    static UsageException Wrong(WordTable words, string option, string value, string hint) => new(words.Format("usage.value", option, value, hint));
}
