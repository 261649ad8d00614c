using Geo.Analyse.Placing;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Candidates;

/// <summary>Polygons in which nothing may be built; their borders belong to them.</summary>
/// <param name="polygons">Degrees, WGS 84.</param>
public sealed class ClosedGround(IReadOnlyList<Geometry> polygons)
{
    readonly PolygonIndex[] _areas = [.. polygons.Where(polygon => !polygon.IsEmpty).Select(polygon => new PolygonIndex(polygon))];

    public bool Holds(LonLat place) => Array.Exists(_areas, area => area.Box.Contains(place.Longitude, place.Latitude) && area.Covers(place.Longitude, place.Latitude));
}
