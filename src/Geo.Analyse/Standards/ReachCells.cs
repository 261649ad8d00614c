using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Analyse.Standards;

/// <summary>The people of each finest unit and class, parted by limits: what every tally of a reach measure is put together from.</summary>
/// <remarks>A cell is unit × 3 + class. Millionths of a person throughout.</remarks>
sealed class ReachCells
{
    /// <summary>Unclassified, urban, rural.</summary>
    public const int Classes = 3;

    /// <summary>Everyone located, [cell].</summary>
    public required long[] People { get; init; }

    /// <summary>[cell × band], row-major.</summary>
    public required long[] Inside { get; init; }

    public required long[] Outside { get; init; }

    /// <summary>Within the last limit of two facilities, [cell].</summary>
    public required long[] Twice { get; init; }

    /// <summary>Distances to the nearest facility, [cell]; they do not depend on the limits.</summary>
    public required DistanceSum[] Nearest { get; init; }

    public required DistanceSum[] Second { get; init; }

    public static ReachCells Count(DemandPoints demand, int units, NearestTwo nearest, IReadOnlyList<long> limitsMm)
    {
        var bands = limitsMm.Count;
        var limits = limitsMm.ToArray();
        var cells = new ReachCells
        {
            People = new long[units * Classes],
            Inside = new long[units * Classes * bands],
            Outside = new long[units * Classes],
            Twice = new long[units * Classes],
            Nearest = Sums(units * Classes),
            Second = Sums(units * Classes),
        };
        for (var row = 0; row < demand.Count; row++)
        {
            var cell = (demand.Units[row] * Classes) + (int)demand.Classes[row];
            var people = demand.Millionths[row];
            cells.People[cell] += people;
            var band = BandOf(nearest.FirstMm[row], limits);
            if (band < bands) cells.Inside[(cell * bands) + band] += people;
            else cells.Outside[cell] += people;
            if (nearest.SecondMm[row] <= limits[^1]) cells.Twice[cell] += people;
            if (nearest.First[row] >= 0) cells.Nearest[cell].Add(nearest.FirstMm[row], people);
            if (nearest.Second[row] >= 0) cells.Second[cell].Add(nearest.SecondMm[row], people);
        }

        return cells;
    }

    /// <summary>The first limit that is not exceeded; a distance at exactly the limit is inside.</summary>
    static int BandOf(long distanceMm, long[] limits)
    {
        var band = 0;
        while (band < limits.Length && distanceMm > limits[band]) band++;
        return band;
    }

    static DistanceSum[] Sums(int count)
    {
        var sums = new DistanceSum[count];
        for (var i = 0; i < count; i++) sums[i] = new();
        return sums;
    }
}
