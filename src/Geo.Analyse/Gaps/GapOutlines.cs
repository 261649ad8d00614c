using System.Collections.Concurrent;
using Geo.Analyse.Placing;
using Geo.Model.Findings;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Geo.Analyse.Gaps;

/// <summary>Outlines of gap areas: the parts of a unit beyond the drawn reach, cut once for each unit.</summary>
sealed class GapOutlines(PlacedStudy placed, Geometry serviceArea)
{
    readonly ConcurrentDictionary<int, Lazy<List<PolygonIndex>>> _parts = [];

    /// <summary>The parts that hold the points; null where the unit has no boundary or none of the points lies in a part (cells given to a coast from outside).</summary>
    public Geometry? Of(int unit, int[] rows)
    {
        if (placed.Units.Units[unit].Boundary is not { IsEmpty: false } boundary) return null;
        var parts = _parts.GetOrAdd(unit, _ => new(() => PartsOf(boundary))).Value;
        var held = new bool[parts.Count];
        foreach (var row in rows)
        {
            var part = PartOf(parts, placed.Demand.Longitudes[row], placed.Demand.Latitudes[row]);
            if (part >= 0) held[part] = true;
        }

        var polygons = parts.Where((_, part) => held[part]).Select(part => (Polygon)part.Shape).ToArray();
        return polygons.Length switch { 0 => null, 1 => polygons[0], _ => boundary.Factory.CreateMultiPolygon(polygons) };
    }

    static int PartOf(List<PolygonIndex> parts, double longitude, double latitude)
    {
        for (var part = 0; part < parts.Count; part++)
        {
            if (parts[part].Covers(longitude, latitude)) return part;
        }

        return -1;
    }

    List<PolygonIndex> PartsOf(Geometry boundary)
    {
        var rest = OverlayNGRobust.Overlay(boundary, serviceArea, SpatialFunction.Difference);
        var parts = new List<PolygonIndex>();
        for (var part = 0; part < rest.NumGeometries; part++)
        {
            if (rest.GetGeometryN(part) is Polygon { IsEmpty: false } polygon) parts.Add(new(polygon));
        }

        return parts;
    }
}
