using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Analyse.Standards;

/// <summary>Distances to the nearest and the second-nearest facility, summed for each finest unit and class: they depend on no limit.</summary>
/// <param name="Nearest">[cell]; a cell is unit × 3 + class, as in <see cref="ReachCells"/>.</param>
/// <param name="Second">[cell]</param>
sealed record DistanceCells(DistanceSum[] Nearest, DistanceSum[] Second)
{
    public static DistanceCells Count(DemandPoints demand, int units, NearestTwo nearest) => new(
        Sum(demand, units, nearest.FirstCost), Sum(demand, units, nearest.SecondCost));

    public DistanceCells Copy() => new(Array.ConvertAll(Nearest, sum => sum.Copy()), Array.ConvertAll(Second, sum => sum.Copy()));

    static DistanceSum[] Sum(DemandPoints demand, int units, long[] distancesMm)
    {
        var sums = new DistanceSum[units * ReachCells.Classes];
        for (var cell = 0; cell < sums.Length; cell++) sums[cell] = new();
        var (unitOf, classOf, millionths) = (demand.Units, demand.Classes, demand.Millionths);
        for (var row = 0; row < distancesMm.Length; row++)
        {
            if (distancesMm[row] == NearestTwo.None) continue;
            sums[(unitOf[row] * ReachCells.Classes) + (int)classOf[row]].Add(distancesMm[row], millionths[row]);
        }

        return sums;
    }
}
