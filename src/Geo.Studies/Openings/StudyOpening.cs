using System.Security.Cryptography;
using Geo.Analyse.Travel;
using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Studies;
using Geo.Import.Yaml;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Scenarios;
using Geo.Model.Standards;
using Geo.Model.Travel;
using Geo.Store.Stores;
using Geo.Studies.Outputs;
using Geo.Studies.Runs;

namespace Geo.Studies.Openings;

/// <summary>Opens a study to look at and to try things on: everything a run finds, kept in memory, nothing written.</summary>
public static class StudyOpening
{
    /// <exception cref="Model.Imports.BadInputException">The study or a source can't be used.</exception>
    /// <exception cref="StoreException">The store's file can't be read.</exception>
    /// <exception cref="StoreFaultException">The store refuses, or holds another version of the study.</exception>
    public static OpenedStudy Open(OpeningRequest request, IProgress<RunProgress>? progress, CancellationToken cancellation) =>
        Open(request, isJudged: true, progress, cancellation);

    /// <summary>The same without judging anything: the findings hold what was placed, and no standard.</summary>
    /// <inheritdoc cref="Open(OpeningRequest, IProgress{RunProgress}?, CancellationToken)"/>
    public static OpenedStudy Place(OpeningRequest request, IProgress<RunProgress>? progress, CancellationToken cancellation) =>
        Open(request, isJudged: false, progress, cancellation);

    static OpenedStudy Open(OpeningRequest request, bool isJudged, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        progress?.Report(new(RunStep.ReadStudy, null));
        var travel = TravelPresets.LoadDefaults();
        var (read, catalogue) = StudyFile.Open(request.StudyPath, request.StandardFiles, travel);
        var study = StudyEvaluation.HeadedBy(StudyEvaluation.WithChanges(read, travel, request.TravelChanges), request.Travel);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(request.StudyPath)));

        progress?.Report(new(RunStep.Import, 0));
        var roads = new StudyJourneys(study, cancellation);
        var data = request.StoreAddress is { } address
            ? StoreReading.Load(StudyStores.At(address), study, sha256, cancellation)
            : StudyImport.Read(study, request.AcceptGuess, Reading(progress), cancellation);
        var standards = request.Standards.Count > 0 ? Named(request.Standards, catalogue) : StandardChoice.Of(study, catalogue);
        IReadOnlyList<IJourneys> journeys = [];
        IReadOnlyList<IJourneys> Over(PlacedStudy placed) => journeys = roads.Over(placed);
        var findings = isJudged
            ? StudyEvaluation.Evaluate(study, sha256, data, standards, travel, Over, progress, cancellation)
            : StudyEvaluation.Place(study, sha256, data, travel, progress, cancellation);
        if (!isJudged) Over(findings.Placed);
        return new()
        {
            Study = study,
            Data = data,
            Standards = standards,
            Travel = travel,
            StoreAddress = request.StoreAddress,
            Journeys = journeys,
            Findings = findings,
        };
    }

    /// <summary>The same study with a scenario's edits in force: what a run with that scenario finds.</summary>
    /// <exception cref="Model.Imports.BadInputException">An edit does not fit the study's facilities.</exception>
    public static OpenedStudy With(OpenedStudy opened, IReadOnlyList<FacilityEdit> edits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var data = EditedFacilities.Apply(opened.Data, edits);
        var findings = StudyEvaluation.Evaluate(opened.Study, opened.Findings.StudySha256, data, opened.Standards, opened.Travel, _ => opened.Journeys, null, cancellation);
        return opened with { Data = data, Findings = findings };
    }

    /// <summary>The same study with one model of travel at the head of every reach standard that it has a measure of.</summary>
    /// <exception cref="BadInputException">The study has no source for it.</exception>
    public static OpenedStudy HeadedBy(OpenedStudy opened, TravelModel model, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var study = StudyEvaluation.HeadedBy(opened.Study, model);
        var findings = StudyEvaluation.Evaluate(study, opened.Findings.StudySha256, opened.Data, opened.Standards, opened.Travel, _ => opened.Journeys, null, cancellation);
        return opened with { Study = study, Findings = findings };
    }

    static IReadOnlyList<Standard> Named(IReadOnlyList<string> names, IReadOnlyList<Standard> catalogue)
    {
        var known = catalogue.Select(standard => standard.Id).Concat(catalogue.SelectMany(StandardChoice.DocumentsOf)).ToHashSet(StringComparer.Ordinal);
        List<Fault> faults = [.. names.Where(name => !known.Contains(name)).Select(name => new Fault(FaultCode.StandardUnknown, name, 0, "", name, Nearest.To(name, known)))];
        return faults.Count == 0 ? StandardChoice.Named(names, catalogue) : throw new BadInputException(faults);
    }

    static Step<ImportProgress>? Reading(IProgress<RunProgress>? progress) =>
        progress is null ? null : new(read => progress.Report(new(RunStep.Import, read.Done / (double)read.Total)));
}
