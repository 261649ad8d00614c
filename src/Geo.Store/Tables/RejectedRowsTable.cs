using Geo.Model.Imports;
using Geo.Sqlite.Writing;

namespace Geo.Store.Tables;

/// <summary>Every rejected row as it stood in its file. They are written and read one by one: there may be millions.</summary>
static class RejectedRowsTable
{
    static readonly LayerPlan s_plan = new("rejected_rows", [new("import", ColumnKind.Integer), new("cells", ColumnKind.Text), .. FaultColumns.All]);

    public static void Write(ITableWriter tables, IReadOnlyList<ImportReport> reports) => tables.Write(s_plan, rows =>
    {
        foreach (var (import, report) in reports.Index())
        {
            foreach (var row in report.RejectedRows?.Rows ?? [])
            {
                FaultColumns.Set(rows.Set(0, (long)import).Set(1, TextList.Write(row.Cells)), 2, row.Fault).Add();
            }
        }
    });

    /// <summary>The rejected rows of one report, read from the store each time somebody goes through them.</summary>
    public static Func<int, IReadOnlyCollection<RejectedRow>> Read(TableReader tables)
    {
        var counts = new Dictionary<int, int>();
        foreach (var row in tables.Rows(s_plan))
        {
            var import = tables.Checked(() => row.Number(0));
            counts[import] = counts.GetValueOrDefault(import) + 1;
        }

        return import => new StoredRejectedRows(tables, import, counts.GetValueOrDefault(import));
    }

    /// <summary>Goes through the rows of one report.</summary>
    public static IEnumerable<RejectedRow> Rows(TableReader tables, int import) =>
        from row in tables.Rows(s_plan)
        where tables.Checked(() => row.Number(0)) == import
        select tables.Checked(() => new RejectedRow(FaultColumns.Read(row, 2), row.Texts(1)));
}
