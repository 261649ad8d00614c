namespace Geo.Analyse.Coverage;

/// <summary>The nearest and the second-nearest facility of every place, by geodesic distance rounded to the millimetre.</summary>
/// <remarks>
/// A quadtree over the box of the places gives each of its squares a short list: with D the second-smallest chord from the square's middle and r its radius, only
/// facilities within D + 2r and a margin for chord against geodesic (<see cref="ChordBounds"/>) can be first or second there. Places are taken in their own order,
/// each tries its square's list (some ten facilities, four at a time), and the two least chords become millimetres by a series where its error cannot change
/// them, else by <see cref="Geo.Space.Geodesy.Geodesic"/>. What chords leave undecided (near ties, a third facility as near as the second) is settled by comparing
/// millimetres. So every number and every choice equals the exact geodesic's, on any number of threads. Squares are small where places fill their box;
/// one stray place far away makes them large and the search slower, never wrong.
/// </remarks>
public static class NearestTwoKernel
{
    /// <summary>Stands in a distance column where there is no such facility.</summary>
    public const long None = long.MaxValue;

    const int PlacesPerSquare = 8;
    const int SquaresPerFacility = 32;

    /// <param name="longitudes">Degrees within ±180, [place].</param>
    /// <param name="latitudes">Degrees within ±90, [place].</param>
    /// <param name="facilityLongitudes">Degrees within ±180, [facility].</param>
    /// <param name="facilityLatitudes">Degrees within ±90, [facility].</param>
    /// <param name="first">Receives the facility, −1 where there is none, [place]. At equal millimetres the smaller index.</param>
    /// <param name="firstMm">Receives its distance, <see cref="None"/> where there is none, [place].</param>
    /// <param name="second">As <paramref name="first"/>, of the others.</param>
    /// <param name="threads">At most so many; one runs on the caller's. The answer is the same.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A place is not on the globe.</exception>
    public static void Find(
        double[] longitudes, double[] latitudes, double[] facilityLongitudes, double[] facilityLatitudes,
        int[] first, long[] firstMm, int[] second, long[] secondMm, int threads, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var count = longitudes.Length;
        if (first.Length != count || firstMm.Length != count || second.Length != count || secondMm.Length != count)
        {
            throw new ArgumentException("The answer's columns are as long as the places'.", nameof(first));
        }

        var facilities = new FacilityTable(facilityLongitudes, facilityLatitudes);
        var box = DegreeBox.Around(longitudes, latitudes);
        if (facilities.Count == 0)
        {
            Array.Fill(first, -1);
            Array.Fill(firstMm, None);
            Array.Fill(second, -1);
            Array.Fill(secondMm, None);
            return;
        }

        var grid = new SquareGrid(box, Math.Min(count / PlacesPerSquare, (long)facilities.Count * SquaresPerFacility));
        var balls = new SquareBalls(grid);
        using var lists = SquareLists.Build(grid, threads, () => new NearestLister(grid, balls, facilities), cancellation);
        PlaceBlocks.Visit(
            count, threads,
            () => new NearestTwoBatch(grid, lists, facilities, longitudes, latitudes, first, firstMm, second, secondMm),
            (batch, start, end) => batch.Find(start, end), cancellation);
    }
}
