using System.Runtime.InteropServices;
using Geo.Model.Areas;
using Geo.Model.Findings;

namespace Geo.Analyse.Placing;

/// <summary>Holds the people placed in each finest unit against its counted total and, where the study asks, scales them to it exactly.</summary>
static class Scaling
{
    /// <param name="unlocated">Unlocated people of each unit, millionths: they are part of the unit's total and not scaled.</param>
    public static List<UnitScaling> Scale(UnitTree tree, DemandDraft draft, long[] unlocated, bool apply)
    {
        var result = new List<UnitScaling>();
        var rows = apply ? RowsByUnit(tree.FinestCount, draft) : [];
        var placed = new long[tree.FinestCount];
        for (var row = 0; row < draft.Count; row++) placed[draft.Units[row]] += draft.Millionths[row];
        for (var unit = 0; unit < tree.FinestCount; unit++)
        {
            if (tree.Units[unit].CountedPeople is not { } counted) continue;
            var target = Math.Max(0, counted.Millionths - unlocated[unit]);
            decimal? factor = placed[unit] == 0 ? null : (decimal)target / placed[unit];
            result.Add(new(unit, counted, new(placed[unit]), factor, apply));
            if (apply && placed[unit] > 0) ScaleUnit(rows[unit], draft, target);
        }

        return result;
    }

    static void ScaleUnit(List<int> rows, DemandDraft draft, long target)
    {
        var weights = new long[rows.Count];
        for (var i = 0; i < weights.Length; i++) weights[i] = draft.Millionths[rows[i]];
        var parts = LargestRemainder.Split(target, weights);
        var millionths = CollectionsMarshal.AsSpan(draft.Millionths);
        for (var i = 0; i < parts.Length; i++) millionths[rows[i]] = parts[i];
    }

    static List<int>[] RowsByUnit(int units, DemandDraft draft)
    {
        var rows = new List<int>[units];
        for (var unit = 0; unit < units; unit++) rows[unit] = [];
        for (var row = 0; row < draft.Count; row++) rows[draft.Units[row]].Add(row);
        return rows;
    }
}
