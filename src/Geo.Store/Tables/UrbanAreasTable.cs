using Geo.Sqlite.Blobs;
using Geo.Sqlite.Writing;
using NetTopologySuite.Geometries;

namespace Geo.Store.Tables;

/// <summary>Polygons declared urban.</summary>
static class UrbanAreasTable
{
    static readonly LayerPlan s_plan = new("urban_areas", [new("is_single_polygon", ColumnKind.Boolean)])
    {
        Geometry = GeometryKind.MultiPolygon,
        SpatialIndex = true,
    };

    public static void Write(ITableWriter tables, IReadOnlyList<Geometry> areas) => tables.Write(s_plan, rows =>
    {
        foreach (var area in areas) rows.Set(0, area is Polygon).SetGeometry(Multipart.Of(area)).Add();
    });

    public static List<Geometry> Read(TableReader tables) => tables.Rows(
        s_plan, row => Multipart.Back(row.Geometry(), row.Flag(0)) ?? throw new FormatException("An urban area has no polygon."));
}
