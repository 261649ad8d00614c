using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Geo.Present.Maps;

/// <summary>Areas as multipolygons, the one kind a layer of areas holds.</summary>
static class AreaParts
{
    /// <summary>The polygons of a geometry; null where there are none.</summary>
    public static MultiPolygon? Of(Geometry? area)
    {
        if (area is null || area.IsEmpty) return null;
        if (area is MultiPolygon whole) return whole;
        var parts = PolygonExtracter.GetPolygons(area).Cast<Polygon>().ToArray();
        return parts.Length == 0 ? null : new MultiPolygon(parts, area.Factory);
    }
}
