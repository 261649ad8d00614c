using Geo.Analyse.Standards;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Travel;

namespace Geo.Analyse.Sensitivity;

/// <summary>Counts every measure of every reach standard again under other assumptions: speed ± 20 %, limit ± 5 %, straight line or detour. The distances stay as they are.</summary>
public static class SensitivityEvaluation
{
    /// <param name="presets">With the study's changes; the first that a rule's people or vehicles travel by gives the detour of a radius.</param>
    public static IReadOnlyList<ReachSensitivity> Of(PlacedStudy placed, IReadOnlyList<StandardFinding> findings, IReadOnlyList<TravelPreset> presets)
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(findings);
        var measures = findings.OfType<ReachFinding>().SelectMany(finding => finding.Measures.Select(measure => (finding, measure))).ToList();
        var answers = new ReachSensitivity[measures.Count];
        Parallel.For(0, measures.Count, at => answers[at] = Of(placed, measures[at].finding, measures[at].measure, presets));
        return answers;
    }

    static ReachSensitivity Of(PlacedStudy placed, ReachFinding finding, ReachMeasure measure, IReadOnlyList<TravelPreset> presets)
    {
        var rule = (ReachRule)finding.Standard.Rule;
        var key = TravelModelWords.BaseOf(measure.Key);
        var own = finding.Measures.FirstOrDefault(other => other.Key == key) ?? measure;
        var detour = own.Travel?.DetourFactor ?? TravelAssumptions.For(rule, presets).FirstOrDefault()?.Assumption.DetourFactor ?? 1;
        var ranges = new LimitVariants(measure, rule, detour).Ranges();
        var ways = new LimitVariants(own, rule, detour).Ways();
        var (counted, straight) = (Count(placed, measure.Nearest ?? finding.Nearest, rule.Concerned, ranges), Count(placed, finding.Nearest, rule.Concerned, ways));
        ReachRange Range(int unit) => new(new(counted.Concerned[unit]), counted.Of(unit, 0), counted.Of(unit, 1), counted.Of(unit, 2), counted.Of(unit, 3), straight.Of(unit, 0), straight.Of(unit, 1))
        {
            Roads = Inside(finding, TravelModel.Roads, key, unit),
            Terrain = Inside(finding, TravelModel.Terrain, key, unit),
        };
        return new(finding.Standard, measure, Range(placed.Units.Units.Count), [.. Enumerable.Range(0, placed.Units.Units.Count).Select(Range)]);
    }

    /// <summary>Of a unit, or of the area behind the last, under the twin of a measure; null where there is none.</summary>
    static People? Inside(ReachFinding finding, TravelModel model, string key, int unit)
    {
        var twin = finding.Measures.FirstOrDefault(other => other.Model == model && TravelModelWords.BaseOf(other.Key) == key);
        return twin is null ? null : (unit < twin.ByUnit.Count ? twin.ByUnit[unit] : twin.Area).Inside;
    }

    /// <summary>People of each unit within each of some limits, and everybody concerned; the area behind the units.</summary>
    static LimitCounts Count(PlacedStudy placed, NearestTwo nearest, UrbanRural? only, long[] limits)
    {
        long[] ascending = [.. limits.Distinct().Order()];
        var inside = new long[placed.Units.Units.Count + 1, ascending.Length];
        var concerned = new long[placed.Units.Units.Count + 1];
        var (units, classes, people, costs) = (placed.Demand.Units, placed.Demand.Classes, placed.Demand.Millionths, nearest.FirstCost);
        for (var row = 0; row < units.Length; row++)
        {
            if (only is { } itsClass && itsClass != classes[row]) continue;
            concerned[units[row]] += people[row];
            var band = ReachCells.BandOf(costs[row], ascending);
            if (band < ascending.Length) inside[units[row], band] += people[row];
        }

        RollUp(placed, inside, concerned);
        return new(limits, ascending, inside, concerned);
    }

    /// <summary>From bands to all within, from finest units to those above, and everybody to the last line, the area.</summary>
    static void RollUp(PlacedStudy placed, long[,] inside, long[] concerned)
    {
        var (area, bands) = (placed.Units.Units.Count, inside.GetLength(1));
        for (var unit = 0; unit < area; unit++)
        {
            int[] above = placed.Units.Parents[unit] >= 0 ? [placed.Units.Parents[unit]] : [];
            if (unit < placed.Units.FinestCount) above = [.. above, area];
            foreach (var other in above)
            {
                concerned[other] += concerned[unit];
                for (var band = 0; band < bands; band++) inside[other, band] += inside[unit, band];
            }
        }

        for (var unit = 0; unit <= area; unit++)
        {
            for (var band = 1; band < bands; band++) inside[unit, band] += inside[unit, band - 1];
        }
    }

    sealed record LimitCounts(long[] Limits, long[] Ascending, long[,] Inside, long[] Concerned)
    {
        public People Of(int unit, int variant) => new(Inside[unit, Array.IndexOf(Ascending, Limits[variant])]);
    }
}
