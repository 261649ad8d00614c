using Geo.Model.Imports;
using Geo.Sqlite.Writing;

namespace Geo.Store.GeoPackages;

/// <summary>Every rejected row as it stood in its file.</summary>
static class RejectedRowsTable
{
    static readonly LayerPlan s_plan = new("rejected_rows", [new("import", ColumnKind.Integer), new("cells", ColumnKind.Text), .. FaultColumns.All]);

    public static void Write(GeoPackageWriter writer, IReadOnlyList<ImportReport> reports) => writer.AddLayer(s_plan, rows =>
    {
        foreach (var (import, report) in reports.Index())
        {
            foreach (var row in report.RejectedRows?.Rows ?? [])
            {
                FaultColumns.Set(rows.Set(0, (long)import).Set(1, TextList.Write(row.Cells)), 2, row.Fault).Add();
            }
        }
    });

    /// <summary>Rejected rows by report.</summary>
    public static ILookup<int, RejectedRow> Read(StoreFile file) =>
        file.Rows(s_plan, row => (Import: row.Number(0), Row: new RejectedRow(FaultColumns.Read(row, 2), row.Texts(1)))).ToLookup(row => row.Import, row => row.Row);
}
