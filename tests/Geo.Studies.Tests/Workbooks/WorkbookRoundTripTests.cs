using Geo.Import.Tables;
using Geo.Import.Workbooks;
using Geo.Model.Imports;
using Geo.Present.Tables;
using Geo.Present.Workbooks;

namespace Geo.Studies.Tests.Workbooks;

/// <summary>What the product writes as a workbook it reads as a source.</summary>
public sealed class WorkbookRoundTripTests
{
    static readonly Table s_units = new()
    {
        Key = "units",
        Title = "各乡镇达标情况",
        Columns = [new("unit", "乡镇", CellKind.Text), new("people", "人口", CellKind.People), new("nearest", "最近距离", CellKind.Distance), new("share", "覆盖率", CellKind.Share)],
        Rows =
        [
            [Cell.Of("甲镇"), Cell.Of(new(12_345_678_901), 12_346), Cell.Distance(1_234_567), Cell.Share(0.1234567m)],
            [Cell.Of("=1+1 镇"), Cell.Of(new(5_000_000), 5), Cell.Distance(null), Cell.Share(1)],
        ],
        Notes = ["距离为测地线。"],
    };

    static XlsxRows Open(string? layer)
    {
        using var stream = new MemoryStream();
        FindingsWorkbook.Write(stream, [s_units, s_units with { Key = "other", Title = "另表" }], new(2025, 12, 31));
        return XlsxRows.Read(FileBytes.Of("findings.xlsx", stream.ToArray()), layer);
    }

    [Fact]
    public void A_workbook_of_findings_is_read_back_cell_by_cell()
    {
        using var rows = Open(null);

        Assert.Equal(["乡镇", "人口", "最近距离", "覆盖率"], rows.Header);
        Assert.True(rows.Next());
        Assert.Equal((3, "甲镇", "12345.678901", "1.234567", "0.1234567"), (rows.Row, rows.Text(0), rows.Text(1), rows.Text(2), rows.Text(3)));
        Assert.True(rows.Next());
        Assert.Equal(["=1+1 镇", "5", "–", "1"], rows.Cells());
        Assert.True(rows.Next());
        Assert.Equal((6, "距离为测地线。"), (rows.Row, rows.Text(0)));
        Assert.False(rows.Next());
    }

    [Fact]
    public void Its_title_and_its_other_sheets_are_said_and_each_sheet_opens_by_its_name()
    {
        using var rows = Open(null);
        Assert.Equal([FaultCode.SheetChosen, FaultCode.HeaderFound], rows.Remarks.Select(remark => remark.Code));

        using var other = Open(rows.Remarks[0].Hint);
        Assert.Equal("另表", Assert.Single(other.Remarks).Value);
    }
}
