namespace Geo.Analyse.Coverage;

/// <summary>How many facilities reach each place, each within a radius of its own: none, one, or two and more.</summary>
/// <remarks>
/// A quadtree over the box of the places decides whole squares: a facility that reaches all of a square's ground is counted for the square, one that reaches
/// none of it is dropped, and where two reach all of it nothing more is asked. What remains is tried place by place with squared chords, four facilities at
/// a time; between the chord that is certainly within and the one that is certainly beyond (<see cref="ChordBounds"/>; 8 mm apart at 20 km) the geodesic
/// decides. So every count equals the exact geodesic's, on any number of threads.
/// </remarks>
public static class CoverageKernel
{
    const int PlacesPerSquare = 8;

    /// <param name="longitudes">Degrees within ±180, [place].</param>
    /// <param name="latitudes">Degrees within ±90, [place].</param>
    /// <param name="facilityLongitudes">Degrees within ±180, [facility].</param>
    /// <param name="facilityLatitudes">Degrees within ±90, [facility].</param>
    /// <param name="radiiMm">Millimetres, [facility]. A place whose distance, rounded to the millimetre, is at most this is reached.</param>
    /// <param name="counts">Receives 0, 1, or 2 for two and more, [place].</param>
    /// <param name="threads">At most so many; one runs on the caller's. The answer is the same.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A place is not on the globe, or a radius is negative.</exception>
    public static void Count(
        double[] longitudes, double[] latitudes, double[] facilityLongitudes, double[] facilityLatitudes, long[] radiiMm,
        byte[] counts, int threads, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (counts.Length != longitudes.Length) throw new ArgumentException("As many counts as places are needed.", nameof(counts));
        if (radiiMm.Length != facilityLongitudes.Length) throw new ArgumentException("As many radii as facilities are needed.", nameof(radiiMm));

        var facilities = new FacilityTable(facilityLongitudes, facilityLatitudes);
        var limits = new ReachLimits(radiiMm);
        var grid = new SquareGrid(DegreeBox.Around(longitudes, latitudes), longitudes.Length / PlacesPerSquare);
        var balls = new SquareBalls(grid);
        using var lists = SquareLists.Build(grid, threads, () => new CoverageLister(grid, balls, facilities, limits), cancellation);
        PlaceBlocks.Visit(
            counts.Length, threads,
            () => new CoverageBatch(grid, lists, facilities, limits, longitudes, latitudes, counts),
            (batch, start, end) => batch.Count(start, end), cancellation);
    }
}
