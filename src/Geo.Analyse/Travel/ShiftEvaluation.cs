using Geo.Analyse.Standards;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Travel;

namespace Geo.Analyse.Travel;

/// <summary>Holds each measure of a reach standard against its twins under other models of travel, demand point by demand point.</summary>
public static class ShiftEvaluation
{
    /// <returns>One for each twin, in the order of the standards and their measures.</returns>
    public static IReadOnlyList<ReachShift> Of(PlacedStudy placed, IReadOnlyList<StandardFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(findings);
        return
        [
            .. from finding in findings.OfType<ReachFinding>()
               from twin in finding.Measures
               let own = finding.Measures.FirstOrDefault(measure => measure.Key == TravelModelWords.BaseOf(twin.Key))
               where own is not null && own != twin
               select Of(placed, finding, own, twin),
        ];
    }

    static ReachShift Of(PlacedStudy placed, ReachFinding finding, ReachMeasure from, ReachMeasure to)
    {
        var (tree, demand, only) = (placed.Units, placed.Demand, ((ReachRule)finding.Standard.Rule).Concerned);
        var classes = from.Limits.Count + 1;
        var counts = new long[tree.Units.Count + 1][];
        for (var unit = 0; unit < counts.Length; unit++) counts[unit] = new long[classes * classes];
        var (before, after) = ((from.Nearest ?? finding.Nearest).FirstCost, (to.Nearest ?? finding.Nearest).FirstCost);
        long[] limitsBefore = [.. from.Limits], limitsAfter = [.. to.Limits];
        for (var row = 0; row < demand.Count; row++)
        {
            if (only is { } concerned && concerned != demand.Classes[row]) continue;
            counts[demand.Units[row]][(ReachCells.BandOf(before[row], limitsBefore) * classes) + ReachCells.BandOf(after[row], limitsAfter)] += demand.Millionths[row];
        }

        RollUp(tree, counts);
        return new(finding.Standard, from, to, new(classes, counts[^1]), [.. counts[..^1].Select(unit => new ShiftCounts(classes, unit))]);
    }

    /// <summary>From finest units to those above, and everybody to the last line, the area.</summary>
    static void RollUp(Model.Areas.UnitTree tree, long[][] counts)
    {
        for (var unit = 0; unit < tree.FinestCount; unit++)
        {
            foreach (var above in tree.SelfAndAncestors(unit).Skip(1).Append(tree.Units.Count))
            {
                for (var at = 0; at < counts[unit].Length; at++) counts[above][at] += counts[unit][at];
            }
        }
    }
}
