using Geo.Model.Imports;
using Geo.Sqlite.Writing;

namespace Geo.Store.Tables;

/// <summary>What import reports list: rejections, repairs and remarks.</summary>
static class FaultsTable
{
    static readonly LayerPlan s_plan = new("import_faults", [new("import", ColumnKind.Integer), new("list", ColumnKind.Text), .. FaultColumns.All]);

    public static void Write(ITableWriter tables, IReadOnlyList<ImportReport> reports) => tables.Write(s_plan, rows =>
    {
        foreach (var (import, report) in reports.Index())
        {
            Add(rows, import, FaultList.Rejection, report.Rejections);
            Add(rows, import, FaultList.Repair, report.Repairs);
            Add(rows, import, FaultList.Remark, report.Remarks);
        }
    });

    /// <summary>Faults by report and list, in the reports' order.</summary>
    public static ILookup<(int Import, FaultList List), Fault> Read(TableReader tables) =>
        tables.Rows(s_plan, row => (Key: (row.Number(0), row.Named<FaultList>(1)), Fault: FaultColumns.Read(row, 2))).ToLookup(row => row.Key, row => row.Fault);

    static void Add(IRowWriter rows, int import, FaultList list, IReadOnlyList<Fault> faults)
    {
        foreach (var fault in faults) FaultColumns.Set(rows.Set(0, (long)import).Set(1, list.ToString()), 2, fault).Add();
    }
}
