using Geo.Analyse.Gaps;
using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Analyse.Access;

/// <summary>Means of access over the people of every unit that a standard speaks of.</summary>
/// <param name="concerned">Null: everyone.</param>
sealed class AccessMeans(PlacedStudy placed, PointTree tree, UrbanRural? concerned)
{
    /// <param name="measures">2SFCA, E2SFCA, 3SFCA, gravity, cumulative: each [point, in the tree's order].</param>
    public IReadOnlyList<UnitAccess> Of(params double[][] measures)
    {
        var units = placed.Units.Units.Count;
        var people = new long[units];
        double[][] sums = [.. measures.Select(_ => new double[units])];
        for (var at = 0; at < tree.Rows.Length; at++)
        {
            var row = tree.Rows[at];
            if (concerned is { } only && only != placed.Demand.Classes[row]) continue;
            var unit = placed.Demand.Units[row];
            people[unit] += tree.Millionths[at];
            for (var measure = 0; measure < measures.Length; measure++) sums[measure][unit] += measures[measure][at] * tree.Millionths[at];
        }

        // The finest come first, so one pass from the front carries every sum upward.
        for (var unit = 0; unit < units; unit++)
        {
            if (placed.Units.Parents[unit] is not (>= 0 and var parent)) continue;
            people[parent] += people[unit];
            foreach (var sum in sums) sum[parent] += sum[unit];
        }

        return [.. people.Select((count, unit) => new UnitAccess(
            new(count), Mean(sums[0][unit], count), Mean(sums[1][unit], count), Mean(sums[2][unit], count), Mean(sums[3][unit], count), Mean(sums[4][unit], count)))];
    }

    static double Mean(double sum, long millionths) => millionths == 0 ? 0 : sum / millionths;
}
