using NetTopologySuite.Geometries;

namespace Geo.Import.Tables;

/// <summary>How large one row's geometry may be. The most intricate borders of whole countries have half a million vertices.</summary>
static class GeometrySize
{
    public const int MostVertices = 1_000_000;

    /// <summary>The bound, for a fault's hint.</summary>
    public const string Bound = "1000000";

    /// <summary>The number of vertices or parts where it is beyond the bound, else null.</summary>
    public static string? Of(Geometry geometry)
    {
        var size = Math.Max(geometry.NumPoints, geometry.NumGeometries);
        return size > MostVertices ? $"{size}" : null;
    }
}
