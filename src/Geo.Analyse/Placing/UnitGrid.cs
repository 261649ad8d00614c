using Geo.Model.Areas;
using Geo.Space.Places;

namespace Geo.Analyse.Placing;

/// <summary>
/// A regular grid of places over a unit's area. Rows lie a fixed step of latitude apart and each row has its own step of longitude, so that
/// every place stands for the same area; the grid is anchored at 0°, 0°, the same for all units.
/// </summary>
/// <remarks>On the sphere of the ellipsoid's area, whose metres differ from the ground's by less than 1 %: enough for an even spread.</remarks>
sealed class UnitGrid(UnitTree tree, UnitLocator locator, double spacingMetres)
{
    /// <summary>Authalic radius of WGS 84.</summary>
    const double RadiusMetres = 6_371_007.2;

    readonly double _rowStep = spacingMetres / RadiusMetres * 180 / Math.PI;

    /// <summary>The grid's places in a finest unit, south to north and west to east; none where it has no boundary or is too small.</summary>
    public List<LonLat> PlacesIn(int unit)
    {
        var places = new List<LonLat>();
        if (tree.Units[unit].Boundary is not { IsEmpty: false } boundary) return places;
        var box = boundary.EnvelopeInternal;
        for (var row = (long)Math.Floor(box.MinY / _rowStep); row * _rowStep <= box.MaxY; row++)
        {
            var latitude = (row + 0.5) * _rowStep;
            var step = _rowStep / Math.Cos(latitude * Math.PI / 180);
            for (var column = (long)Math.Floor(box.MinX / step); column * step <= box.MaxX; column++)
            {
                var longitude = (column + 0.5) * step;
                if (locator.Find(longitude, latitude) == unit) places.Add(new(longitude, latitude));
            }
        }

        return places;
    }

    /// <summary>One place inside of a unit that is too small for the grid; null where it has no boundary.</summary>
    public LonLat? InteriorOf(int unit) => tree.Units[unit].Boundary is { IsEmpty: false } boundary
        ? new(boundary.InteriorPoint.X, boundary.InteriorPoint.Y) : null;
}
