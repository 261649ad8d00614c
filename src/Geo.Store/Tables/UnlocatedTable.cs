using Geo.Model.Demand;
using Geo.Model.Studies;
using Geo.Sqlite.Writing;

namespace Geo.Store.Tables;

/// <summary>Rows of population sources without coordinates.</summary>
static class UnlocatedTable
{
    static readonly LayerPlan s_plan = new(
        "unlocated",
        [new("name", ColumnKind.Text), new("unit_id", ColumnKind.Text), new("class", ColumnKind.Text), new("people_millionths", ColumnKind.Integer)]);

    public static void Write(ITableWriter tables, IReadOnlyList<UnlocatedRow> unlocated) => tables.Write(s_plan, rows =>
    {
        foreach (var row in unlocated) rows.Set(0, row.Name).Set(1, row.UnitId).Set(2, row.Class.ToString()).Set(3, row.People?.Millionths).Add();
    });

    public static List<UnlocatedRow> Read(TableReader tables) =>
        tables.Rows(s_plan, row => new UnlocatedRow(row.Text(0), row.TextOrNull(1), row.Named<UrbanRural>(2), row.PeopleOrNull(3)));
}
