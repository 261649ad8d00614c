using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Sqlite.Blobs;
using Geo.Sqlite.Writing;
using NetTopologySuite.Geometries;

namespace Geo.Store.Tables;

/// <summary>Administrative units, with their boundaries where they are known.</summary>
static class UnitsTable
{
    static readonly LayerPlan s_plan = new(
        "units",
        [
            new("id", ColumnKind.Text), new("name", ColumnKind.Text), new("level", ColumnKind.Text), new("parent_id", ColumnKind.Text),
            new("type", ColumnKind.Text), new("declared_class", ColumnKind.Text), new("statistical_code", ColumnKind.Text),
            new("counted_millionths", ColumnKind.Integer), new("is_single_polygon", ColumnKind.Boolean), new("name_en", ColumnKind.Text),
            new("centre", ColumnKind.Text), new("amounts", ColumnKind.Text),
        ])
    {
        Geometry = GeometryKind.MultiPolygon,
        SpatialIndex = true,
    };

    public static void Write(ITableWriter tables, UnitTree units) => tables.Write(s_plan, rows =>
    {
        foreach (var unit in units.Units)
        {
            rows.Set(0, unit.Id).Set(1, unit.Name).Set(2, unit.Level.ToString()).Set(3, unit.ParentId).Set(4, unit.Type)
                .Set(5, unit.DeclaredClass?.ToString()).Set(6, unit.StatisticalCode).Set(7, unit.CountedPeople?.Millionths).Set(9, unit.NameEn)
                .Set(10, unit.Centre).Set(11, AmountsText.Write(unit.Amounts));
            if (unit.Boundary is { } boundary) rows.Set(8, boundary is Polygon).SetGeometry(Multipart.Of(boundary));
            rows.Add();
        }
    });

    public static List<Unit> Read(TableReader tables) => tables.Rows(s_plan, row => new Unit
    {
        Id = row.Text(0),
        Name = row.Text(1),
        Level = row.Named<UnitLevel>(2),
        ParentId = row.TextOrNull(3),
        Type = row.TextOrNull(4),
        DeclaredClass = row.NamedOrNull<UrbanRural>(5),
        StatisticalCode = row.TextOrNull(6),
        CountedPeople = row.PeopleOrNull(7),
        NameEn = row.TextOrNull(9),
        Centre = row.TextOrNull(10),
        Amounts = AmountsText.Read(row.TextOrNull(11)),
        Boundary = Multipart.Back(row.Geometry(), row.FlagOrNull(8) == true),
    });
}
