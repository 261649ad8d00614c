using System.IO.Compression;
using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Tables;
using Geo.Import.Workbooks;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Workbooks;

/// <summary>Workbooks by another hand (openpyxl-samples.py). What they hold stands there, cell by cell.</summary>
public sealed class OpenpyxlSampleTests
{
    static byte[] Sample(string name)
    {
        using var samples = ZipFile.OpenRead(Path.Combine(AppContext.BaseDirectory, "Workbooks", "openpyxl-samples.zip"));
        using var entry = samples.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    [Fact]
    public void A_table_with_title_merged_headers_dates_and_hidden_rows_is_read_as_it_was_written()
    {
        using var rows = XlsxRows.Read(FileBytes.Of("office.xlsx", Sample("office.xlsx")));

        Assert.Equal(["序号", "机构名称", "乡镇名称", "坐标/经度", "坐标/纬度", "床位（张）/编制", "床位（张）/实有", "开业日期", "24小时"], rows.Header);
        Assert.True(rows.Next());
        Assert.Equal(["1", "甲卫生院", "城关镇", "107°52′30″", "31°03′", "20", "２５", "2020-01-02", "TRUE"], rows.Cells());
        Assert.True(rows.Next());
        Assert.Equal(["2", "乙卫生室", "城关镇", "107.9", "31.1", "", "3", "2021-03-04T05:06:07", "FALSE"], rows.Cells());
        Assert.True(rows.Next());
        Assert.Equal(["3", "丙卫生室", "城关镇", "107.95", "31.15", "", "0.3", "08:30:00", ""], rows.Cells());
        Assert.Equal((5, FaultCode.FormulaWithoutResult, "F6"), Assert.Single(rows.CellFlaws) is var cell ? (cell.Column, cell.Flaw.Code, cell.Flaw.Hint) : default);
        Assert.False(rows.Next());
        Assert.Equal([FaultCode.SheetChosen, FaultCode.HeaderFound, FaultCode.RowsHidden], rows.Remarks.Select(remark => remark.Code));
    }

    [Fact]
    public void Its_facilities_are_accepted_repaired_and_rejected_by_row()
    {
        using var folder = new TestFolder();
        var source = new StudySource { Role = SourceRole.Facilities, Path = folder.Write("office.xlsx", Sample("office.xlsx")) };
        var rows = FacilityReader.Read(source, folder.Path, FacilityClassTable.Load());

        Assert.Equal([("甲卫生院", 107.875, 31.05, 20), ("乙卫生室", 107.9, 31.1, null)], rows.Facilities.Select(one => (one.Name, one.Place!.Value.Longitude, one.Place.Value.Latitude, one.Beds)));
        Assert.Equal((3, 0, 2, 1), (rows.Report.Read, rows.Report.Accepted, rows.Report.Repaired, rows.Report.Rejected));
        Assert.Equal((FaultCode.FormulaWithoutResult, 6L, "床位（张）/编制"), (rows.Report.Rejections[0].Code, rows.Report.Rejections[0].Row, rows.Report.Rejections[0].Column));
        Assert.Equal([(FaultCode.AngleConverted, 4L), (FaultCode.AngleConverted, 4L), (FaultCode.CellFilled, 5L)], rows.Report.Repairs.Select(repair => (repair.Code, repair.Row)).OrderBy(repair => repair.Row));
    }

    [Fact]
    public void Dates_that_count_from_1904_are_the_same_days()
    {
        using var rows = XlsxRows.Read(FileBytes.Of("mac.xlsx", Sample("mac.xlsx")));
        Assert.True(rows.Next());
        Assert.Equal(["甲", "2024-02-29"], rows.Cells());
    }

    [Fact]
    public void A_sheet_written_row_by_row_is_read_to_its_end()
    {
        using var rows = XlsxRows.Read(FileBytes.Of("stream.xlsx", Sample("stream.xlsx")));
        var people = 0L;
        while (rows.Next()) people += long.Parse(rows.Text(1));
        Assert.Equal(500 * 499 / 2, people);
        Assert.Equal(501, rows.Row);
    }
}
