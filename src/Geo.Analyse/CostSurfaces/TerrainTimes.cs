using Geo.Model.Surfaces;
using Geo.Space.Places;

namespace Geo.Analyse.CostSurfaces;

/// <summary>Times over terrain between demand points and their nearest two facilities: what a reach standard asks of a travel model.</summary>
/// <remarks>
/// A place stands for its cell's centre, so a time is right to about the crossing of one cell at each end. A place on a barrier (a population cell of a coast, a clinic drawn into a
/// river) stands for the nearest cell that can be entered, if its centre is within the snap distance; the way there is not counted. Places beyond, and places outside of the raster, are off
/// the surface: they have no time, never zero.
/// </remarks>
public sealed class TerrainTimes
{
    /// <summary>Stands in a column of milliseconds where there is no such facility.</summary>
    public const long None = long.MaxValue;

    readonly GroundPlaces _places;
    readonly NearestTwoSurface _search;

    /// <exception cref="ArgumentException">The raster has more cells than an array.</exception>
    public TerrainTimes(FrictionSurface ground, CostSurfaceOptions options, double snapMetres = GroundPlaces.SnapMetres)
    {
        _places = new(ground, snapMetres);
        _search = new(ground, options);
    }

    /// <summary>Finds the nearest two facilities of every demand point.</summary>
    /// <param name="facilities">WGS 84; one off the surface reaches nobody.</param>
    /// <param name="demand">WGS 84, [demand].</param>
    /// <param name="limit">Inclusive; null: as far as ways lead.</param>
    public TerrainReach Find(IReadOnlyList<LonLat> facilities, IReadOnlyList<LonLat> demand, TimeSpan? limit = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(facilities);
        ArgumentNullException.ThrowIfNull(demand);
        var seats = _places.Find(facilities);
        var known = Enumerable.Range(0, seats.Length).Where(facility => seats[facility] >= 0).ToArray();
        _search.Grow([.. known.Select(facility => seats[facility])], limit, cancellation);

        var cells = _places.Find(demand);
        var reach = new TerrainReach(demand.Count, seats.Count(seat => seat < 0), cells.Count(cell => cell < 0));
        for (var point = 0; point < cells.Length; point++)
        {
            if (cells[point] < 0) continue;
            var (first, firstMs, second, secondMs) = _search.Find(cells[point]);
            if (first < 0) continue;
            (reach.First[point], reach.FirstMs[point]) = (known[first], firstMs);
            if (second >= 0) (reach.Second[point], reach.SecondMs[point]) = (known[second], secondMs);
        }

        return reach;
    }
}
