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

    public ReachCells Copy() => new() { People = People, Inside = [.. Inside], Outside = [.. Outside], Twice = [.. Twice] };

    // Compiled at once like the other loops over all points: a run is over before tiering would get to them (2026-11-22: 1.5 s to 1.1 s of one core for the demo).
    public static ReachCells Count(DemandPoints demand, int units, NearestTwo nearest, IReadOnlyList<long> limitsMm)
    {
        var bands = limitsMm.Count;
        long[] limits = [.. limitsMm];
        var (people, inside, outside, twice) = (new long[units * Classes], new long[units * Classes * bands], new long[units * Classes], new long[units * Classes]);
        var (unitOf, classOf, millionths) = (demand.Units, demand.Classes, demand.Millionths);
        var (firstMm, secondMm) = (nearest.FirstCost, nearest.SecondCost);
        for (var row = 0; row < unitOf.Length; row++)
        {
            var cell = (unitOf[row] * Classes) + (int)classOf[row];
            people[cell] += millionths[row];
            var band = BandOf(firstMm[row], limits);
            if (band < bands) inside[(cell * bands) + band] += millionths[row];
            else outside[cell] += millionths[row];
            if (secondMm[row] <= limits[^1]) twice[cell] += millionths[row];
        }

        return new() { People = people, Inside = inside, Outside = outside, Twice = twice };
    }

    /// <summary>The first limit that is not exceeded; a distance at exactly the limit is inside.</summary>
    public static int BandOf(long distanceMm, long[] limits)
    {
        var band = 0;
        while (band < limits.Length && distanceMm > limits[band]) band++;
        return band;
    }
}
