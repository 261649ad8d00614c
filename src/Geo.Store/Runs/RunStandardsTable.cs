using Geo.Model.Runs;
using Geo.Sqlite.Writing;
using Geo.Store.Tables;

namespace Geo.Store.Runs;

/// <summary>The standards of runs, and what came of each.</summary>
static class RunStandardsTable
{
    static readonly LayerPlan s_plan = new(
        "run_standards",
        [
            new("standard", ColumnKind.Text), new("name_zh", ColumnKind.Text), new("name_en", ColumnKind.Text), new("document", ColumnKind.Text),
            new("clause_zh", ColumnKind.Text), new("clause_en", ColumnKind.Text), new("result", ColumnKind.Text), new("headline", ColumnKind.Text),
        ]);

    public static RunTable Table { get; } = new(s_plan, (run, rows) =>
    {
        foreach (var standard in run.Standards)
        {
            rows.Set(0, standard.Standard).Set(1, standard.Name.Chinese).Set(2, standard.Name.English).Set(3, standard.Document).Set(4, standard.Clause.Chinese)
                .Set(5, standard.Clause.English).Set(6, standard.Result.ToString()).Set(7, standard.Headline).Add();
        }
    });

    public static List<RunStandard> Read(TableReader tables) => tables.Rows(s_plan, row => new RunStandard(
        row.Text(0), new(row.Text(1), row.Text(2)), row.Text(3), new(row.Text(4), row.Text(5)), row.Named<RunResult>(6), row.TextOrNull(7)));
}
