using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Sqlite.Writing;

namespace Geo.Store.Tables;

/// <summary>Import reports, one for each source; the header of their rejected rows is null where none were kept.</summary>
static class ImportsTable
{
    static readonly LayerPlan s_plan = new(
        "imports",
        [
            new("role", ColumnKind.Text), new("file", ColumnKind.Text), new("format", ColumnKind.Text), new("crs", ColumnKind.Text),
            new("crs_origin", ColumnKind.Text), new("sha256", ColumnKind.Text), new("read", ColumnKind.Integer), new("accepted", ColumnKind.Integer),
            new("repaired", ColumnKind.Integer), new("rejected", ColumnKind.Integer), new("left_out", ColumnKind.Integer), new("rejected_header", ColumnKind.Text), new("encoding", ColumnKind.Text), new("coordinates", ColumnKind.Text),
        ]);

    public static void Write(ITableWriter tables, IReadOnlyList<ImportReport> reports) => tables.Write(s_plan, rows =>
    {
        foreach (var report in reports)
        {
            rows.Set(0, report.Role.ToString()).Set(1, report.File).Set(2, report.Format).Set(3, report.Crs).Set(4, report.CrsOrigin.ToString())
                .Set(5, report.Sha256).Set(6, report.Read).Set(7, report.Accepted).Set(8, report.Repaired).Set(9, report.Rejected).Set(10, report.LeftOut);
            if (report.RejectedRows is { } rejected) rows.Set(11, TextList.Write(rejected.Header));
            if (report.Encoding is { } encoding) rows.Set(12, encoding);
            if (report.Coordinates is { } evidence) rows.Set(13, EvidenceText.Write(evidence));
            rows.Add();
        }
    });

    public static List<ImportReport> Read(
        TableReader tables, ILookup<(int Import, FaultList List), Fault> faults, ILookup<int, FaultTally> tallies, Func<int, IReadOnlyCollection<RejectedRow>> rejectedRows)
    {
        var import = 0;
        return tables.Rows(s_plan, row =>
        {
            var at = import++;
            return new ImportReport
            {
                Role = row.Named<SourceRole>(0),
                File = row.Text(1),
                Format = row.Text(2),
                Encoding = row.TextOrNull(12),
                Coordinates = row.TextOrNull(13) is { } coordinates ? EvidenceText.Read(coordinates) : null,
                Crs = row.Text(3),
                CrsOrigin = row.Named<CrsOrigin>(4),
                Sha256 = row.Text(5),
                Read = row.Integer(6),
                Accepted = row.Integer(7),
                Repaired = row.Integer(8),
                Rejected = row.Integer(9),
                LeftOut = row.Integer(10),
                Rejections = [.. faults[(at, FaultList.Rejection)]],
                Repairs = [.. faults[(at, FaultList.Repair)]],
                Remarks = [.. faults[(at, FaultList.Remark)]],
                Tallies = [.. tallies[at]],
                RejectedRows = row.TextOrNull(11) is { } header ? new(TextList.Read(header), rejectedRows(at)) : null,
            };
        });
    }
}
