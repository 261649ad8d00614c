using Geo.Model.Imports;
using Geo.Sqlite.Writing;

namespace Geo.Store.Tables;

/// <summary>How often each code occurred in each list of an import report.</summary>
static class TalliesTable
{
    static readonly LayerPlan s_plan = new(
        "import_tallies", [new("import", ColumnKind.Integer), new("list", ColumnKind.Text), new("code", ColumnKind.Text), new("count", ColumnKind.Integer)]);

    public static void Write(ITableWriter tables, IReadOnlyList<ImportReport> reports) => tables.Write(s_plan, rows =>
    {
        foreach (var (import, report) in reports.Index())
        {
            foreach (var tally in report.Tallies) rows.Set(0, (long)import).Set(1, tally.List.ToString()).Set(2, tally.Code.ToString()).Set(3, tally.Count).Add();
        }
    });

    /// <summary>Tallies by report, in the reports' order.</summary>
    public static ILookup<int, FaultTally> Read(TableReader tables) =>
        tables.Rows(s_plan, row => (Import: row.Number(0), Tally: new FaultTally(row.Named<FaultList>(1), row.Named<FaultCode>(2), row.Integer(3)))).ToLookup(row => row.Import, row => row.Tally);
}
