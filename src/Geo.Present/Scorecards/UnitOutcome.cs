using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Present.Judgements;

namespace Geo.Present.Scorecards;

/// <summary>What one standard comes to in each of some units, whatever level it speaks of. Matrix, profiles and the map's colours are read from here.</summary>
/// <param name="Outcome">What is worst among the parts of the unit goes first: short, exceeded, barred, not computable, met, not applicable.</param>
public sealed record UnitOutcome(Outcome Outcome, Standing Standing)
{
    /// <summary>Worst first.</summary>
    static readonly Outcome[] s_order = [Outcome.Short, Outcome.Exceeded, Outcome.Barred, Outcome.NotComputable, Outcome.Met, Outcome.NotApplicable];

    /// <summary>For each row, the outcome; null where the standard says nothing of it.</summary>
    /// <param name="rows">Indices of units, none within another.</param>
    public static UnitOutcome?[] Of(StandardFinding finding, PlacedStudy placed, IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(rows);
        var found = new UnitOutcome?[rows.Count];
        var at = new Dictionary<int, int>(rows.Count);
        foreach (var (row, unit) in rows.Index()) at[unit] = row;
        void Put(int unit, Outcome outcome, Standing standing)
        {
            if (unit < 0 || placed.Units.SelfAndAncestors(unit).Select(above => at.GetValueOrDefault(above, -1)).FirstOrDefault(row => row >= 0, -1) is not (>= 0 and var row)) return;
            // A unit the rule itself speaks of is not outweighed by its members.
            if (found[row] is { Standing: Standing.Judged } && standing != Standing.Judged) return;
            if (found[row] is not { } before || Array.IndexOf(s_order, outcome) < Array.IndexOf(s_order, before.Outcome)) found[row] = new(outcome, standing);
        }

        switch (finding)
        {
            case ReachFinding reach:
                foreach (var unit in rows) Put(unit, UnitVerdicts.OutcomeOf(reach.Head.ByUnit[unit]), Standing.Member);
                break;
            case RatioFinding ratio:
                foreach (var unit in ratio.Units) Put(unit.Unit, UnitVerdicts.OutcomeOf(unit), Standing.Judged);
                foreach (var unit in ratio.Below.Where(unit => at.ContainsKey(unit.Unit))) Put(unit.Unit, UnitVerdicts.OutcomeOf(unit), Standing.Reading);
                break;
            case CountFinding count:
                foreach (var unit in count.Units) Put(unit.Unit, unit.Outcome, Standing.Judged);
                foreach (var member in count.Units.SelectMany(unit => unit.Members)) Put(member.Facility < 0 ? member.Unit : placed.Facilities[member.Facility].Unit, member.Outcome, Standing.Member);
                break;
        }

        return found;
    }

    /// <summary>The units a matrix and profiles have: townships, or the finest units where there are none.</summary>
    public static IReadOnlyList<int> RowsOf(UnitTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        int[] townships = [.. Enumerable.Range(0, tree.Units.Count).Where(unit => tree.Units[unit].Level == UnitLevel.Township)];
        return townships.Length > 0 ? townships : [.. Enumerable.Range(0, tree.FinestCount)];
    }
}
