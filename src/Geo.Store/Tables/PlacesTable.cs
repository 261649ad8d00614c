using Geo.Model.Studies;
using Geo.Sqlite.Blobs;
using Geo.Sqlite.Writing;

namespace Geo.Store.Tables;

/// <summary>Named places, with a point where they have one.</summary>
static class PlacesTable
{
    static readonly LayerPlan s_plan = new("places", [new("id", ColumnKind.Text), new("name", ColumnKind.Text), new("kind", ColumnKind.Text), new("name_en", ColumnKind.Text)])
    {
        Geometry = GeometryKind.Point,
    };

    public static void Write(ITableWriter tables, IReadOnlyList<NamedPlace> places) => tables.Write(s_plan, rows =>
    {
        foreach (var named in places)
        {
            rows.Set(0, named.Id).Set(1, named.Name).Set(2, named.Kind).Set(3, named.NameEn);
            if (named.Place is { } place) rows.SetPoint(place.Longitude, place.Latitude);
            rows.Add();
        }
    });

    public static List<NamedPlace> Read(TableReader tables) =>
        tables.Rows(s_plan, row => new NamedPlace(row.Text(0), row.Text(1), row.Text(2), row.PlaceOrNull(), row.TextOrNull(3)));
}
