using System.Security.Cryptography;
using Geo.Analyse.Placing;
using Geo.Analyse.Standards;
using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Studies;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Travel;
using Geo.Studies.Outputs;

namespace Geo.Studies.Runs;

/// <summary>The main job: a study's files in, its gaps out.</summary>
public static class StudyRun
{
    /// <summary>Imports what the study names into the store, evaluates its standards and writes every output, or nothing.</summary>
    /// <exception cref="Model.Imports.BadInputException">The study or a source can't be used.</exception>
    /// <exception cref="StoreException">The store or the outputs can't be written.</exception>
    public static RunOutcome Run(RunRequest request, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = DateTimeOffset.UtcNow;

        progress?.Report(new(RunStep.ReadStudy, null));
        var catalogue = StandardCatalogue.Load(request.CatalogueFolder);
        var travel = TravelPresets.LoadDefaults();
        var study = WithChanges(StudyFile.Read(request.StudyPath, catalogue, travel), travel, request.TravelChanges);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(request.StudyPath)));

        if (request.StorePath is not null) StoreWriting.Check(request.StorePath);
        progress?.Report(new(RunStep.Import, 0));
        var data = StudyImport.Read(
            study, progress is null ? null : new Step<ImportProgress>(read => progress.Report(new(RunStep.Import, read.Done / (double)read.Total))), cancellation);

        var language = request.Language ?? study.Language;
        using var outputs = new OutputFolder(request.OutFolder ?? Path.Combine("out", study.Id));
        var storeDraft = request.StorePath is { } place ? outputs.DraftOf(place) : outputs.PathOf("store.gpkg");
        // Keeping the data and reasoning about it need nothing of each other: two cores, two jobs.
        var keeping = Task.Run(() => StoreWriting.Save(storeDraft, study, sha256, data, cancellation), cancellation);
        StudyFindings findings;
        try
        {
            findings = Evaluate(study, sha256, data, Select(study, catalogue), travel, progress, cancellation);
        }
        finally
        {
            // The store's own failure, if any, is the news; waiting here keeps its temporary file from outliving the run.
            keeping.GetAwaiter().GetResult();
        }

        progress?.Report(new(RunStep.Write, 0));
        FindingsWriting.Write(outputs, findings, language, Part(progress, RunStep.Write), cancellation);
        RunRecord.Write(outputs, findings, started);
        var files = outputs.Publish(cancellation);
        return new(findings, language, outputs.Folder, request.StorePath ?? Path.Combine(outputs.Folder, "store.gpkg"), files);
    }

    static StudyFindings Evaluate(
        Study study, string sha256, StudyData data, List<Standard> standards, TravelDefaults travel,
        IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        progress?.Report(new(RunStep.Place, null));
        var placed = Placement.Place(study, data, cancellation);

        progress?.Report(new(RunStep.Evaluate, 0));
        var evaluated = progress is null ? null
            : new Step<int>(done => progress.Report(new(RunStep.Evaluate, done / (double)Math.Max(1, standards.Count))));
        return new()
        {
            Study = study,
            StudySha256 = sha256,
            Placed = placed,
            Imports = data.Reports,
            Standards = StandardEvaluation.Evaluate(study, placed, standards, travel, evaluated, cancellation),
            Presets = [.. travel.Presets.Select(preset => preset with { Assumption = study.Travel.Overrides.GetValueOrDefault(preset.Assumption.Preset, preset.Assumption) })],
            PlaceDistances = PlaceTable.FromSeats(data.Places, study.Area.Seat),
            PlacesUnlocated = data.Places.Count(place => place.Place is null),
        };
    }

    /// <summary>The standards a study asks for: by id, by document, or all.</summary>
    static List<Standard> Select(Study study, IReadOnlyList<Standard> catalogue) => study.Standards.Count == 0 ? [.. catalogue]
        : [.. catalogue.Where(standard => study.Standards.Contains(standard.Id) || study.Standards.Contains(standard.Citation.Document))];

    static Study WithChanges(Study study, TravelDefaults travel, IReadOnlyList<TravelChange> changes)
    {
        if (changes.Count == 0) return study;
        var overrides = travel.Presets.Select(preset => study.Travel.Overrides.GetValueOrDefault(preset.Assumption.Preset, preset.Assumption))
            .Select(assumption => changes.Aggregate(assumption, (changed, change) => change.ApplyTo(changed)))
            .ToDictionary(assumption => assumption.Preset);
        return study with { Travel = study.Travel with { Overrides = overrides } };
    }

    static Step<double>? Part(IProgress<RunProgress>? progress, RunStep step) =>
        progress is null ? null : new(fraction => progress.Report(new(step, fraction)));

    // Progress<T> posts to a thread pool and may report after the end; this one reports at once.
    sealed class Step<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
