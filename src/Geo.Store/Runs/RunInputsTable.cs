using Geo.Model.Runs;
using Geo.Model.Studies;
using Geo.Sqlite.Writing;
using Geo.Store.Tables;

namespace Geo.Store.Runs;

/// <summary>The sources of runs, with their checksums.</summary>
static class RunInputsTable
{
    static readonly LayerPlan s_plan = new(
        "run_inputs",
        [
            new("role", ColumnKind.Text), new("file", ColumnKind.Text), new("sha256", ColumnKind.Text), new("read", ColumnKind.Integer), new("accepted", ColumnKind.Integer),
            new("repaired", ColumnKind.Integer), new("rejected", ColumnKind.Integer),
        ]);

    public static RunTable Table { get; } = new(s_plan, (run, rows) =>
    {
        foreach (var input in run.Inputs)
        {
            rows.Set(0, input.Role.ToString()).Set(1, input.File).Set(2, input.Sha256).Set(3, input.Read).Set(4, input.Accepted).Set(5, input.Repaired).Set(6, input.Rejected).Add();
        }
    });

    public static List<RunInput> Read(TableReader tables) => tables.Rows(
        s_plan, row => new RunInput(row.Named<SourceRole>(0), row.Text(1), row.Text(2), row.Integer(3), row.Integer(4), row.Integer(5), row.Integer(6)));
}
