using System.Text;
using Geo.Import.Tables;
using Geo.Import.Workbooks;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Workbooks;

public sealed class HostileWorkbookTests
{
    const string Head = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>名称</t></is></c></row>";
    const string End = "</sheetData></worksheet>";

    static Fault FaultOf(TinyWorkbook workbook) => FaultOf(workbook.ToFile());

    static Fault FaultOf(FileBytes file) => Assert.Single(Assert.Throws<BadInputException>(() =>
    {
        using var rows = XlsxRows.Read(file);
        while (rows.Next())
        {
        }
    }).Faults);

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"aaaa\">]>" + Head + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>&a;</v></c></row>" + End)]
    [InlineData("<!DOCTYPE w SYSTEM \"file:///etc/passwd\">" + Head + End)]
    [InlineData(Head + "<row r=\"4294967297\"><c><v>1</v></c></row>" + End)]
    [InlineData(Head + "<row r=\"1048577\"><c><v>1</v></c></row>" + End)]
    [InlineData(Head + "<row r=\"0\"><c><v>1</v></c></row>" + End)]
    [InlineData(Head + "<row r=\"3\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>" + End)]
    [InlineData(Head + "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>" + End)]
    [InlineData(Head + "<row r=\"2\"><c r=\"AAAAAAAAAA2\"><v>1</v></c></row>" + End)]
    [InlineData(Head + "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>" + End)]
    [InlineData(Head + "<row r=\"2\"><c r=\"A2\"><v>1</v></c>")]
    [InlineData(Head + "<row r=\"2\"><c r=\"A2\"><v>&#0;</v></c></row>" + End)]
    [InlineData("")]
    public void A_sheet_that_is_no_sheet_is_refused_as_a_whole(string xml) => Assert.Equal(FaultCode.WorkbookDamaged, FaultOf(new TinyWorkbook().WithXml("S", xml)).Code);

    [Fact]
    public void Elements_without_end_are_refused()
    {
        var deep = new StringBuilder(Head).Insert(Head.Length, "<a>", 100_000);
        Assert.Equal("> 64 levels", FaultOf(new TinyWorkbook().WithXml("S", deep.ToString())).Value);
    }

    [Fact]
    public void Names_without_end_are_refused()
    {
        var names = new StringBuilder(Head);
        for (var at = 0; at < 10_000; at++) names.Append($"<n{at}/>");
        Assert.Equal("5000 names", FaultOf(new TinyWorkbook().WithXml("S", names.Append(End).ToString())).Value);
    }

    [Fact]
    public void A_tag_without_end_is_refused_before_it_fills_the_memory()
    {
        var tag = new StringBuilder(Head).Append("<row r=\"").Append('1', 6_000_000);
        Assert.Equal("> 4194304", FaultOf(new TinyWorkbook().WithXml("S", tag.ToString())).Value);
    }

    [Fact]
    public void The_last_cell_of_a_sheet_costs_no_more_than_the_first()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var rows = new TinyWorkbook().WithXml("S", Head + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>" + End).Open();
        Assert.True(rows.Next());

        Assert.Equal((1_048_576, ""), (rows.Row, rows.Text(0)));
        Assert.Single(rows.Header);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8 << 20);
        Assert.Equal("XFD1048576", Assert.Single(rows.Remarks).Value);
    }

    [Fact]
    public void A_cell_longer_than_any_cell_is_a_fault_of_the_cell()
    {
        using var rows = new TinyWorkbook().WithXml("S", Head + $"<row r=\"2\"><c r=\"A2\" t=\"str\"><v>{new string('x', 200_000)}</v></c></row>" + End).Open();
        Assert.True(rows.Next());
        Assert.Equal(FaultCode.CellUnreadable, Assert.Single(rows.CellFlaws).Flaw.Code);
        Assert.Equal(80, rows.Text(0).Length);
    }

    [Fact]
    public void Merged_ranges_that_overlap_everywhere_take_no_time()
    {
        var ranges = Enumerable.Range(0, 50_000).Select(at => $"A{2 + (at % 1000)}:A1048576").ToArray();
        using var rows = TinyWorkbook.Of(TinyWorkbook.Rows(1, [["名称"], .. Enumerable.Repeat<string[]>(["甲"], 2000)]), ranges).Open();
        var count = 0;
        while (rows.Next()) count++;
        Assert.Equal(2000, count);
    }

    [Fact]
    public void A_bomb_is_refused()
    {
        var file = TinyWorkbook.Of(new string(' ', 70 << 20)).ToFile();
        Assert.True(file.Bytes.Length < 1 << 20);
        Assert.Equal(FaultCode.ArchiveTooLarge, FaultOf(file).Code);
    }

    [Theory]
    [InlineData("a.xls", ".xls")]
    [InlineData("a.xlsx", ".xls")]
    public void Old_and_protected_workbooks_are_refused_by_name(string name, string value)
    {
        // The mark of a compound file: Excel 97–2003 and encrypted workbooks are such.
        var fault = FaultOf(FileBytes.Of(name, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]));
        Assert.Equal((FaultCode.WorkbookUnsupported, value), (fault.Code, fault.Value));
    }

    [Fact]
    public void Binary_workbooks_what_is_no_archive_and_an_archive_of_something_else_are_refused()
    {
        var binary = new TinyWorkbook { MainPart = "xl/workbook.bin" }.With("S", "");
        Assert.Equal((FaultCode.WorkbookUnsupported, ".xlsb"), FaultOf(binary) is var fault ? (fault.Code, fault.Value) : default);
        Assert.Equal((FaultCode.WorkbookUnsupported, "HTML/XML"), FaultOf(FileBytes.Of("a.xlsx", "\uFEFF\r\n<html><table>"u8.ToArray())) is var page ? (page.Code, page.Value) : default);
        Assert.Equal((FaultCode.WorkbookDamaged, "zip"), FaultOf(FileBytes.Of("a.xlsx", "名称,床位\n"u8.ToArray())) is var text ? (text.Code, text.Column) : default);

        using var zip = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(zip, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true)) archive.CreateEntry("doc.kml");
        Assert.Equal((FaultCode.WorkbookDamaged, "xl/workbook.xml"), FaultOf(FileBytes.Of("a.xlsx", zip.ToArray())) is var other ? (other.Code, other.Column) : default);
    }

    [Theory]
    [InlineData("机构.xls")]
    [InlineData("机构.et")]
    [InlineData("机构.XLSB")]
    public void Endings_of_old_workbooks_are_answered_with_what_to_do(string path)
    {
        var fault = Assert.Single(Assert.Throws<BadInputException>(() => SourceFile.FormatOf(new() { Role = SourceRole.Facilities, Path = path })).Faults);
        Assert.Equal((FaultCode.WorkbookUnsupported, Path.GetExtension(path).ToLowerInvariant()), (fault.Code, fault.Value));
    }
}
