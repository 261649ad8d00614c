using Geo.Model.Findings;
using Geo.Model.Runs;
using Geo.Model.Standards;
using Geo.Present.Summaries;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Geo.Studies.Runs;

/// <summary>What is kept of a run's findings: names and numbers that hold when the study's data has moved on.</summary>
static class KeptRun
{
    public static RunHead HeadOf(StudyFindings findings, DateTimeOffset started, DateTimeOffset ended) => new(
        0, findings.Study.Id, findings.StudySha256, $"geo {RunRecord.Version}", Milliseconds(started), Milliseconds(ended) - Milliseconds(started), Environment.UserName, Environment.MachineName)
    {
        Scenario = findings.Scenario?.Scenario.Name,
        ScenarioSha256 = findings.Scenario?.Sha256,
    };

    public static StoredRun Of(StudyFindings findings, RunHead head) => new(head)
    {
        Inputs = [.. findings.Imports.Select(import => new RunInput(import.Role, import.File, import.Sha256, import.Read, import.Accepted, import.Repaired, import.Rejected))],
        Standards = [.. findings.Standards.Select(StandardOf)],
        Figures = [.. Figure.List(findings).Select(figure => FigureOf(findings.Placed, figure))],
        Gaps = [.. from finding in findings.Standards.OfType<ReachFinding>() from gap in finding.Gaps select GapOf(findings.Placed, finding.Standard, gap)],
        Ratios = [.. from finding in findings.Standards.OfType<RatioFinding>() from unit in finding.Units select RatioOf(findings.Placed, finding.Standard, unit)],
    };

    static RunStandard StandardOf(StandardFinding finding)
    {
        var standard = finding.Standard;
        var result = finding switch
        {
            ReachFinding => RunResult.Reach,
            RatioFinding => RunResult.Ratio,
            CountFinding => RunResult.Count,
            NotApplicable => RunResult.NotApplicable,
            _ => RunResult.NotComputable,
        };
        return new(standard.Id, standard.Name, standard.Citation.Document, standard.Citation.Clause, result, (finding as ReachFinding)?.Head.Key);
    }

    static RunFigure FigureOf(PlacedStudy placed, Figure figure)
    {
        var unit = figure.Unit < 0 ? null : placed.Units.Units[figure.Unit];
        return new(
            figure.Finding.Standard.Id, figure.Measure.Key, figure.Measure == figure.Finding.Head, unit?.Id, unit?.Name, figure.Class, figure.Measure.Travel?.Preset, figure.Measure.Limits,
            figure.Tally)
        {
            Unit = figure.Measure.Unit,
        };
    }

    static RunGap GapOf(PlacedStudy placed, Standard standard, GapArea gap)
    {
        var nearest = gap.NearestFacility < 0 ? null : placed.Facilities[gap.NearestFacility];
        return new()
        {
            Standard = standard.Id,
            Rank = gap.Rank,
            UnitId = placed.Units.Units[gap.Unit].Id,
            UnitName = placed.Units.Units[gap.Unit].Name,
            Points = gap.Points.Count,
            People = gap.People,
            NearestFacility = nearest?.Id,
            NearestName = nearest?.Name,
            NearestMm = Known(gap, Impedance.Millimetres, gap.NearestCost),
            FarthestMm = Known(gap, Impedance.Millimetres, gap.FarthestCost),
            BeyondMm = Known(gap, Impedance.Millimetres, Beyond(gap)),
            NearestMs = Known(gap, Impedance.Milliseconds, gap.NearestCost),
            FarthestMs = Known(gap, Impedance.Milliseconds, gap.FarthestCost),
            BeyondMs = Known(gap, Impedance.Milliseconds, Beyond(gap)),
            HelpingPoint = placed.Demand.Ids[gap.Helping.Row],
            HelpingPlace = placed.Demand.Place(gap.Helping.Row),
            HelpingOfGap = gap.Helping.OfGap,
            HelpingOfAll = gap.Helping.OfAll,
            Outline = PolygonsOf(gap.Outline),
        };
    }

    static RunRatio RatioOf(PlacedStudy placed, Standard standard, UnitRatio ratio)
    {
        var unit = placed.Units.Units[ratio.Unit];
        return new(standard.Id, unit.Id, unit.Name, ratio.Population, ratio.Base, ratio.Have, ratio.Need, ratio.FacilitiesSilent);
    }

    static long? Known(GapArea gap, Impedance unit, long cost) => gap.Counted != unit || cost == NearestTwo.None ? null : cost;

    static long Beyond(GapArea gap) => gap.FarthestCost == NearestTwo.None ? NearestTwo.None : gap.BeyondCost;

    /// <summary>Only polygons, and valid ones: what a database of geometry takes.</summary>
    static MultiPolygon? PolygonsOf(Geometry? outline)
    {
        if (outline is null || outline.IsEmpty) return null;
        var sound = outline.IsValid ? outline : GeometryFixer.Fix(outline);
        var parts = PolygonExtracter.GetPolygons(sound).Cast<Polygon>().ToArray();
        return parts.Length == 0 ? null : new(parts, outline.Factory);
    }

    static DateTimeOffset Milliseconds(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());
}
