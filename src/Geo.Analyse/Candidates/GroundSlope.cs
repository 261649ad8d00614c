using Geo.Model.Surfaces;
using Geo.Space.Coordinates;
using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Analyse.Candidates;

/// <summary>How steep the ground is at places.</summary>
public static class GroundSlope
{
    /// <summary>Rise over run (0.25 is 25 %) at a place, from the heights a cell to the east, west, north and south of it, interpolated; not-a-number where one of them is not known.</summary>
    /// <param name="heights">Metres.</param>
    public static double At(Surface heights, LonLat place)
    {
        ArgumentNullException.ThrowIfNull(heights);
        var grid = heights.Grid;
        var (x, y) = grid.Crs is { } crs ? crs.FromWgs84(place) : (place.Longitude, place.Latitude);
        var east = Rise(heights, (x - grid.CellWidth, y), (x + grid.CellWidth, y));
        var north = Rise(heights, (x, y - grid.CellHeight), (x, y + grid.CellHeight));
        return Math.Sqrt((east * east) + (north * north));
    }

    static double Rise(Surface heights, (double X, double Y) from, (double X, double Y) to) =>
        (heights.Between(to.X, to.Y) - heights.Between(from.X, from.Y)) / Geodesic.InverseMetres(PlaceOf(heights.Grid.Crs, from), PlaceOf(heights.Grid.Crs, to));

    static LonLat PlaceOf(Crs? crs, (double X, double Y) at) => crs is null ? new(at.X, at.Y) : crs.ToWgs84(at.X, at.Y);
}
