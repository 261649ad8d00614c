namespace Geo.Analyse.Coverage;

/// <summary>The nearest and the second-nearest facility of every place, by geodesic distance rounded to the millimetre.</summary>
/// <remarks>
/// Places are sorted along a Morton curve, so that a quadtree over them comes for free. Going down the tree, each square keeps only those facilities that can
/// be first or second for any of its ground: with D the second-smallest chord from its middle and r its radius, those within D + 2r and a margin for chord
/// against geodesic (<see cref="ChordBounds"/>). A leaf holds some eight of them and tries them on four places at a time. Millimetres come from a series
/// where its error cannot change them, else from <see cref="Geo.Space.Geodesy.Geodesic"/>; what the chords leave undecided (near ties, a third facility as near
/// as the second) is settled by comparing millimetres. So every number and every choice equals the exact geodesic's, on any number of threads.
/// </remarks>
public static class NearestTwoKernel
{
    /// <summary>Stands in a distance column where there is no such facility.</summary>
    public const long None = long.MaxValue;

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

        var facilities = new FacilityColumns(facilityLongitudes, facilityLatitudes);
        if (facilities.Count == 0)
        {
            Array.Fill(first, -1);
            Array.Fill(firstMm, None);
            Array.Fill(second, -1);
            Array.Fill(secondMm, None);
            return;
        }

        var order = SpatialOrder.Of(longitudes, latitudes, threads, cancellation);
        var balls = new SquareBalls(order);
        Squares.Visit(order, threads,
            () => new NearestTwoWorker(order, balls, facilities, longitudes, latitudes, first, firstMm, second, secondMm),
            (worker, level, square) => worker.Start(level, square), cancellation);
    }
}
