namespace Geo.Sqlite.Blobs;

/// <summary>What geometry a layer's rows hold.</summary>
public enum GeometryKind
{
    /// <summary>A table without geometry.</summary>
    None,

    /// <summary>Any geometry.</summary>
    Geometry,

    Point,
    LineString,
    Polygon,
    MultiPoint,
    MultiLineString,
    MultiPolygon,
    GeometryCollection,
}
