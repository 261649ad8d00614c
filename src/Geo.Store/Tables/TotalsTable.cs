using Geo.Model.Demand;
using Geo.Model.Studies;
using Geo.Sqlite.Writing;

namespace Geo.Store.Tables;

/// <summary>Totals by unit, to be spread over the unit's area.</summary>
static class TotalsTable
{
    static readonly LayerPlan s_plan = new(
        "unit_totals", [new("unit_id", ColumnKind.Text), new("people_millionths", ColumnKind.Integer), new("class", ColumnKind.Text)]);

    public static void Write(ITableWriter tables, IReadOnlyList<UnitTotal> totals) => tables.Write(s_plan, rows =>
    {
        foreach (var total in totals) rows.Set(0, total.UnitId).Set(1, total.People.Millionths).Set(2, total.Class.ToString()).Add();
    });

    public static List<UnitTotal> Read(TableReader tables) =>
        tables.Rows(s_plan, row => new UnitTotal(row.Text(0), new People(row.Integer(1)), row.Named<UrbanRural>(2)));
}
