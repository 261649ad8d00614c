using Geo.Analyse.Access;
using Geo.Analyse.Equity;
using Geo.Analyse.Placing;
using Geo.Analyse.Sensitivity;
using Geo.Analyse.Standards;
using Geo.Analyse.Travel;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Travel;

namespace Geo.Studies.Runs;

/// <summary>From a study's data to its findings: the part of a run that writes nothing.</summary>
static class StudyEvaluation
{
    /// <param name="journeysOver">What the study travels by over its demand points, once they are placed; edits of facilities leave them as they are.</param>
    public static StudyFindings Evaluate(
        Study study, string sha256, StudyData data, IReadOnlyList<Standard> standards, TravelDefaults travel, Func<PlacedStudy, IReadOnlyList<IJourneys>> journeysOver,
        IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var known = Place(study, sha256, data, travel, progress, cancellation);
        var placed = known.Placed;
        var journeys = journeysOver(placed);

        progress?.Report(new(RunStep.Evaluate, 0));
        var evaluated = progress is null ? null
            : new Step<int>(done => progress.Report(new(RunStep.Evaluate, done / (double)Math.Max(1, standards.Count))));
        var found = StandardEvaluation.Evaluate(study, placed, standards, travel, journeys, evaluated, cancellation);
        var access = AccessEvaluation.Of(placed, found, journeys, cancellation);
        return known with
        {
            Standards = found,
            Access = access,
            Equity = EquityEvaluation.Of(placed, found, access),
            Sensitivity = SensitivityEvaluation.Of(placed, found, known.Presets),
            Shifts = ShiftEvaluation.Of(placed, found),
            Roads = journeys.OfType<RoadJourneys>().FirstOrDefault() is { } roads ? RoadHealth.Of(roads, placed, found) : null,
            Terrain = journeys.OfType<TerrainJourneys>().FirstOrDefault() is { } terrain ? TerrainHealth.Of(terrain, placed, found) : null,
        };
    }

    /// <summary>What is known before any standard is held against the study.</summary>
    public static StudyFindings Place(Study study, string sha256, StudyData data, TravelDefaults travel, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        progress?.Report(new(RunStep.Place, null));
        return new()
        {
            Study = study,
            StudySha256 = sha256,
            Placed = Placement.Place(study, data, cancellation),
            Imports = data.Reports,
            Standards = [],
            Presets = [.. travel.Presets.Select(preset => preset with { Assumption = study.Travel.Overrides.GetValueOrDefault(preset.Assumption.Preset, preset.Assumption) })],
            PlaceDistances = PlaceTable.FromSeats(data.Places, study.Area.Seat),
            PlacesUnlocated = data.Places.Count(place => place.Place is null),
        };
    }

    /// <summary>The study with the command line's model of travel at the head of every reach standard.</summary>
    /// <exception cref="BadInputException">The study has no source for it.</exception>
    public static Study HeadedBy(Study study, TravelModel? model)
    {
        if (model is not { } wanted) return study;
        var isKnown = wanted is TravelModel.Straight or TravelModel.Detour || (wanted == TravelModel.Roads ? study.Roads is not null : study.Terrain is not null);
        return isKnown ? study with { Travel = study.Travel.HeadedBy(wanted) } : throw new BadInputException(new Fault(FaultCode.TravelSourceMissing, study.Id, 0, "sources", wanted.Word(), wanted.Word()));
    }

    /// <summary>The study with the command line's changes to travel presets.</summary>
    public static Study WithChanges(Study study, TravelDefaults travel, IReadOnlyList<TravelChange> changes)
    {
        if (changes.Count == 0) return study;
        var overrides = travel.Presets.Select(preset => study.Travel.Overrides.GetValueOrDefault(preset.Assumption.Preset, preset.Assumption))
            .Select(assumption => changes.Aggregate(assumption, (changed, change) => change.ApplyTo(changed)))
            .ToDictionary(assumption => assumption.Preset);
        return study with { Travel = study.Travel with { Overrides = overrides } };
    }
}
