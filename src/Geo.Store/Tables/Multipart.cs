using NetTopologySuite.Geometries;

namespace Geo.Store.Tables;

/// <summary>Polygons and multipolygons in one layer: a GeoPackage layer holds one kind, so a single polygon goes as a multipolygon and is marked.</summary>
static class Multipart
{
    /// <exception cref="ArgumentException">Neither a polygon nor a multipolygon.</exception>
    public static MultiPolygon Of(Geometry area) => area switch
    {
        MultiPolygon parts => parts,
        Polygon part => new MultiPolygon([part], area.Factory),
        _ => throw new ArgumentException($"An area is a polygon or a multipolygon, not a {area.GeometryType}.", nameof(area)),
    };

    /// <summary>The area as it was before <see cref="Of"/>.</summary>
    public static Geometry? Back(Geometry? stored, bool wasSingle) => wasSingle && stored is MultiPolygon { NumGeometries: 1 } parts ? parts.GetGeometryN(0) : stored;
}
