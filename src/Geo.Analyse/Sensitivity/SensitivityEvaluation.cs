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
        var detour = measure.Travel?.DetourFactor ?? TravelAssumptions.For(rule, presets).FirstOrDefault()?.Assumption.DetourFactor ?? 1;
        var limits = new LimitVariants(measure, rule, detour).All();
        long[] ascending = [.. limits.Distinct().Order()];
        var inside = new long[placed.Units.Units.Count + 1, ascending.Length];
        var concerned = new long[placed.Units.Units.Count + 1];
        Count(placed, finding, rule.Concerned, ascending, inside, concerned);
        RollUp(placed, inside, concerned);

        ReachRange Range(int unit)
        {
            People Within(int variant) => new(inside[unit, Array.IndexOf(ascending, limits[variant])]);
            return new(new(concerned[unit]), Within(0), Within(1), Within(2), Within(3), Within(4), Within(5));
        }

        return new(finding.Standard, measure, Range(placed.Units.Units.Count), [.. Enumerable.Range(0, placed.Units.Units.Count).Select(Range)]);
    }

    /// <summary>People of each finest unit by the first limit that reaches them.</summary>
    static void Count(PlacedStudy placed, ReachFinding finding, UrbanRural? only, long[] limits, long[,] inside, long[] concerned)
    {
        var (units, classes, people, distances) = (placed.Demand.Units, placed.Demand.Classes, placed.Demand.Millionths, finding.Nearest.FirstCost);
        for (var row = 0; row < units.Length; row++)
        {
            if (only is { } itsClass && itsClass != classes[row]) continue;
            concerned[units[row]] += people[row];
            var band = ReachCells.BandOf(distances[row], limits);
            if (band < limits.Length) inside[units[row], band] += people[row];
        }
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
}
