using System.Security.Cryptography;
using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Scenarios;
using Geo.Import.Studies;
using Geo.Model;
using Geo.Model.Imports;
using Geo.Model.Scenarios;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Store.Stores;
using Geo.Studies.Openings;
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
        var travel = TravelPresets.LoadDefaults();
        var (read, catalogue) = StudyFile.Open(request.StudyPath, request.StandardFiles, travel);
        var study = StudyEvaluation.HeadedBy(StudyEvaluation.WithChanges(read, travel, request.TravelChanges), request.Travel);
        var sha256 = Sha256(request.StudyPath);

        var scenario = request.ScenarioPath is { } path ? ScenarioFile.Read(path, study.Id) : null;
        var store = request.StoreAddress is { } address ? StudyStores.At(address, request.Author) : null;
        if (store is not null && !request.FromStore) StoreWriting.Check(store, cancellation);
        progress?.Report(new(RunStep.Import, 0));
        var journeys = new StudyJourneys(study, cancellation);
        var data = request.FromStore ? StoreReading.Load(store ?? throw new ArgumentException("A run from the store needs a store.", nameof(request)), study, sha256, cancellation)
            : StudyImport.Read(
                study, request.AcceptGuess, progress is null ? null : new Step<ImportProgress>(read => progress.Report(new(RunStep.Import, read.Done / (double)read.Total))), cancellation);

        var edited = scenario is null ? data : Edited(data, scenario);
        var language = request.Language ?? study.Language;
        using var outputs = new OutputFolder(request.OutFolder ?? Path.Combine("out", scenario is null ? study.Id : $"{study.Id}.{scenario.Scenario.Name}"));
        // Where the user names no store, it is one file among the outputs. Keeping the data and reasoning about it need nothing of each other: two cores, two jobs.
        using var keeping = request.FromStore ? null : new Keeping(store ?? StudyStores.At(outputs.PathOf("store.gpkg")), study, sha256, data, request.StoreSteps, cancellation);
        var findings = StudyEvaluation.Evaluate(study, sha256, edited, StandardChoice.Of(study, catalogue), travel, journeys.Over, progress, cancellation);
        if (scenario is not null) findings = findings with { Scenario = new(scenario.Scenario, Sha256(request.ScenarioPath!)) };
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

    /// <summary>
    /// A run on a study that is held in memory, with a scenario or as it is: the outputs of <c>geo run</c> on the same inputs, byte for byte, and the scenario's file among them. The store that
    /// the study was opened from is not written to.
    /// </summary>
    /// <param name="scenarioPath">Of a scenario file; null for the study as it is.</param>
    /// <exception cref="BadInputException">An edit does not fit the study's facilities.</exception>
    /// <exception cref="StoreException">The outputs can't be written.</exception>
    public static RunOutcome Again(OpenedStudy opened, string? scenarioPath, string outFolder, Language language, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var started = DateTimeOffset.UtcNow;
        var (study, sha256) = (opened.Study, opened.Findings.StudySha256);
        var scenario = scenarioPath is null ? null : ScenarioFile.Read(scenarioPath, study.Id);
        using var outputs = new OutputFolder(outFolder);
        using var keeping = opened.StoreAddress is null ? new Keeping(StudyStores.At(outputs.PathOf("store.gpkg")), study, sha256, opened.Data, null, cancellation) : null;
        var findings = opened.Findings;
        if (scenario is not null)
        {
            findings = StudyEvaluation.Evaluate(study, sha256, Edited(opened.Data, scenario), opened.Standards, opened.Travel, _ => opened.Journeys, progress, cancellation) with
            {
                Scenario = new(scenario.Scenario, Sha256(scenarioPath!)),
            };
        }

        keeping?.Publish(null, cancellation);
        progress?.Report(new(RunStep.Write, 0));
        if (scenarioPath is not null) Writing.Attempt(outputs.Folder, () => File.Copy(scenarioPath, outputs.PathOf("scenario.yaml")));
        FindingsWriting.Write(outputs, findings, language, Part(progress, RunStep.Write), cancellation);
        RunRecord.Write(outputs, findings, KeptRun.HeadOf(findings, started, DateTimeOffset.UtcNow));
        return new(findings, language, outputs.Folder, outputs.Publish(EarlierOutputs.OfRun(outputs.Folder), cancellation));
    }

    static string Sha256(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    static StudyData Edited(StudyData data, ScenarioReading scenario)
    {
        var faults = scenario.Check(data.Facilities);
        return faults.Count > 0 ? throw new BadInputException(faults) : EditedFacilities.Apply(data, scenario.Scenario.InForce);
    }

    static Step<double>? Part(IProgress<RunProgress>? progress, RunStep step) =>
        progress is null ? null : new(fraction => progress.Report(new(step, fraction)));
}
