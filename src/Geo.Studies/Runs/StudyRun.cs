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
using Geo.Store.Stores;
using Geo.Studies.Outputs;

namespace Geo.Studies.Runs;

/// <summary>The main job: a study's files in, its gaps out.</summary>
public static class StudyRun
{
    /// <summary>Imports what the study names into the store, evaluates its standards and writes every output, or nothing.</summary>
    /// <exception cref="Model.Imports.BadInputException">The study or a source can't be used.</exception>
    /// <exception cref="StoreException">The store's file or the outputs can't be written.</exception>
    /// <exception cref="StoreFaultException">The store refuses.</exception>
    public static RunOutcome Run(RunRequest request, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = DateTimeOffset.UtcNow;

        progress?.Report(new(RunStep.ReadStudy, null));
        var catalogue = StandardCatalogue.Load(request.CatalogueFolder);
        var travel = TravelPresets.LoadDefaults();
        var study = WithChanges(StudyFile.Read(request.StudyPath, catalogue, travel), travel, request.TravelChanges);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(request.StudyPath)));

        var store = request.StoreAddress is { } address ? StudyStores.At(address) : null;
        if (store is not null && !request.FromStore) StoreWriting.Check(store, cancellation);
        progress?.Report(new(RunStep.Import, 0));
        var data = request.FromStore ? StoreReading.Load(store ?? throw new ArgumentException("A run from the store needs a store.", nameof(request)), study, sha256, cancellation)
            : StudyImport.Read(
                study, request.AcceptGuess, progress is null ? null : new Step<ImportProgress>(read => progress.Report(new(RunStep.Import, read.Done / (double)read.Total))), cancellation);

        var language = request.Language ?? study.Language;
        using var outputs = new OutputFolder(request.OutFolder ?? Path.Combine("out", study.Id));
        // Where the user names no store, it is one file among the outputs. Keeping the data and reasoning about it need nothing of each other: two cores, two jobs.
        using var keeping = request.FromStore ? null : new Keeping(store ?? StudyStores.At(outputs.PathOf("store.gpkg")), study, sha256, data, request.StoreSteps, cancellation);
        var findings = Evaluate(study, sha256, data, Select(study, catalogue), travel, progress, cancellation);
        if (store is null) keeping!.Publish(null, cancellation);

        progress?.Report(new(RunStep.Write, 0));
        FindingsWriting.Write(outputs, findings, language, Part(progress, RunStep.Write), cancellation);
        var head = KeptRun.HeadOf(findings, started, DateTimeOffset.UtcNow);
        RunRecord.Write(outputs, findings, head);
        // The store may be a server: what it refuses is known before any output is in its place.
        keeping?.Await();
        outputs.Ready();
        var run = store is null ? null
            : keeping is null ? StoreWriting.Keep(store, KeptRun.Of(findings, head), cancellation)
            : keeping.Publish(KeptRun.Of(findings, head), cancellation);
        // Once the store shows the run there is no way back: only the outputs' last step is left, and it is taken.
        return new(findings, language, outputs.Folder, outputs.Publish(EarlierOutputs.OfRun(outputs.Folder), store is null ? cancellation : CancellationToken.None)) { RunId = run, Store = store?.Name };
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
