using Geo.Model.Runs;
using Geo.Sqlite.Writing;
using Geo.Store.Tables;

namespace Geo.Store.Runs;

/// <summary>Supply against need of units in runs.</summary>
static class RunRatiosTable
{
    static readonly LayerPlan s_plan = new(
        "run_ratios",
        [
            new("standard", ColumnKind.Text), new("unit_id", ColumnKind.Text), new("unit_name", ColumnKind.Text), new("population_millionths", ColumnKind.Integer),
            new("base_millionths", ColumnKind.Integer), new("have", ColumnKind.Integer), new("need", ColumnKind.Integer), new("facilities_silent", ColumnKind.Integer),
        ]);

    public static RunTable Table { get; } = new(s_plan, (run, rows) =>
    {
        foreach (var ratio in run.Ratios)
        {
            rows.Set(0, ratio.Standard).Set(1, ratio.UnitId).Set(2, ratio.UnitName).Set(3, ratio.Population.Millionths).Set(4, ratio.Base.Millionths).Set(5, ratio.Have)
                .Set(6, ratio.Need).Set(7, ratio.FacilitiesSilent).Add();
        }
    });

    public static List<RunRatio> Read(TableReader tables) => tables.Rows(s_plan, row => new RunRatio(
        row.Text(0), row.Text(1), row.Text(2), new(row.Integer(3)), new(row.Integer(4)), row.Integer(5), row.Integer(6), row.Number(7)));
}
