using Geo.Import.Workbooks;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Workbooks;

public sealed class XlsxRowsTests
{
    const string Head = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>名称</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>床位数</t></is></c></row>";

    static List<string[]> Rows(XlsxRows rows)
    {
        var all = new List<string[]>();
        while (rows.Next()) all.Add([.. rows.Cells()]);
        return all;
    }

    static string Only(string cell, TinyWorkbook? workbook = null, string? style = null)
    {
        using var rows = (workbook ?? new()).With("S", $"{Head}<row r=\"2\"><c r=\"A2\" {(style is null ? "" : $"s=\"{style}\"")} {cell}</c></row>").Open();
        Assert.True(rows.Next());
        return rows.Text(0);
    }

    [Theory]
    [InlineData("t=\"s\"><v>0</v>", "乡镇卫生院")]
    [InlineData("t=\"s\"><v>1</v>", "开江县人民医院")]
    [InlineData("t=\"s\"><v>2</v>", "a\nb_x")]
    [InlineData("t=\"inlineStr\"><is><r><t>开</t></r><r><t xml:space=\"preserve\"> 江</t></r></is>", "开 江")]
    [InlineData("t=\"str\"><f>A1&amp;B1</f><v>名称床位数</v>", "名称床位数")]
    [InlineData("t=\"b\"><v>1</v>", "TRUE")]
    [InlineData("t=\"b\"><v>0</v>", "FALSE")]
    [InlineData("><v>107.8687</v>", "107.8687")]
    [InlineData("><v>-0.5</v>", "-0.5")]
    [InlineData("><v>5.11723100000E11</v>", "511723100000")]
    [InlineData("><v>12.0</v>", "12")]
    [InlineData("><v>0.30000000000000004</v>", "0.30000000000000004")]
    [InlineData("><f>1+1</f><v>2</v>", "2")]
    [InlineData("t=\"d\"><v>2025-12-31</v>", "2025-12-31")]
    [InlineData("t=\"str\"><v>１２０</v>", "１２０")]
    public void A_cell_is_the_text_of_what_is_stored(string cell, string expected)
    {
        var workbook = new TinyWorkbook
        {
            Strings = "<si><t>乡镇卫生院</t></si>"
                + "<si><r><t>开江县</t></r><r><rPr><b/></rPr><t>人民医院</t></r><rPh sb=\"0\" eb=\"1\"><t>kai</t></rPh><phoneticPr fontId=\"1\"/></si>"
                + "<si><t>a_x000A_b_x005F_x</t></si>",
        };
        Assert.Equal(expected, Only(cell, workbook));
    }

    // Serials: Excel shows 45292 as 2024-01-01; the fictional leap day is 60 (ECMA-376 Part 1, 18.17.4.1). 1904 dates are 1,462 less.
    [Theory]
    [InlineData("0", "45292", "2024-01-01", false)]
    [InlineData("0", "1", "1900-01-01", false)]
    [InlineData("0", "59", "1900-02-28", false)]
    [InlineData("0", "60", "1900-02-29", false)]
    [InlineData("0", "61", "1900-03-01", false)]
    [InlineData("0", "2958465", "9999-12-31", false)]
    [InlineData("0", "43830", "2024-01-01", true)]
    [InlineData("0", "0", "1904-01-01", true)]
    [InlineData("0", "45292.9", "2024-01-01", false)]
    [InlineData("1", "45292.25", "2024-01-01T06:00:00", false)]
    [InlineData("1", "45292.999999", "2024-01-02T00:00:00", false)]
    [InlineData("2", "0.354166666666667", "08:30:00", false)]
    [InlineData("3", "1.25", "30:00:00", false)]
    [InlineData("4", "45292", "2024-01-01", false)]
    [InlineData("5", "45292", "45292", false)]
    [InlineData("6", "45292", "45292", false)]
    [InlineData("0", "-1", "-1", false)]
    [InlineData("0", "1E9", "1000000000", false)]
    [InlineData("99", "45292", "45292", false)]
    public void Dates_are_ISO_text_by_the_format_of_the_cell(string style, string serial, string expected, bool is1904)
    {
        var workbook = new TinyWorkbook
        {
            Is1904 = is1904,
            Styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"yyyy/m/d h:mm\"/><numFmt numFmtId=\"166\" formatCode=\"[h]:mm:ss\"/>"
                + "<numFmt numFmtId=\"167\" formatCode=\"0&quot; days&quot;\"/><numFmt numFmtId=\"168\" formatCode=\"[Red]#,##0\\d\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"14\"/><xf numFmtId=\"165\"/><xf numFmtId=\"20\"/><xf numFmtId=\"166\"/><xf numFmtId=\"164\"/><xf numFmtId=\"167\"/><xf numFmtId=\"168\"/></cellXfs>",
        };
        Assert.Equal(expected, Only($"><v>{serial}</v>", workbook, style));
    }

    [Fact]
    public void Rows_are_numbered_as_the_sheet_shows_them_and_blank_ones_are_no_rows()
    {
        using var rows = TinyWorkbook.Of(
            Head + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>甲</t></is></c></row><row r=\"4\"><c r=\"A4\" s=\"1\"/></row>"
            + "<row><c t=\"inlineStr\"><is><t>乙</t></is></c><c><v>7</v></c></row><row r=\"9\"><c r=\"B9\" t=\"inlineStr\"><is><t xml:space=\"preserve\">  </t></is></c></row>").Open();

        Assert.True(rows.Next());
        Assert.Equal((3, "甲", ""), (rows.Row, rows.Text(0), rows.Text(1)));
        Assert.True(rows.Next());
        Assert.Equal((5, "乙", "7"), (rows.Row, rows.Text(0), rows.Text(1)));
        Assert.False(rows.Next());

        rows.Restart();
        Assert.Equal([["甲", ""], ["乙", "7"]], Rows(rows));
        Assert.Empty(rows.Remarks);
    }

    [Fact]
    public void A_table_without_headers_numbers_its_columns()
    {
        using var rows = TinyWorkbook.Of(TinyWorkbook.Rows(1, ["甲", "5"], ["乙", "6", "x"])).Open(hasHeader: false);

        Assert.Equal(["1", "2", "3"], rows.Header);
        Assert.Equal([["甲", "5", ""], ["乙", "6", "x"]], Rows(rows));
    }

    [Fact]
    public void The_first_visible_sheet_with_rows_is_read_and_the_others_are_named()
    {
        var workbook = new TinyWorkbook().Hidden("旧", Head + TinyWorkbook.Rows(2, ["隐", "1"])).With("封面", "").With("机构", Head + TinyWorkbook.Rows(2, ["甲", "2"])).With("说明", Head);
        using var rows = workbook.Open();

        Assert.Equal([["甲", "2"]], Rows(rows));
        var remark = Assert.Single(rows.Remarks);
        Assert.Equal((FaultCode.SheetChosen, "机构", "旧, 封面, 说明"), (remark.Code, remark.Value, remark.Hint));
    }

    [Fact]
    public void A_sheet_is_read_by_its_name_a_hidden_one_is_said_and_one_that_is_not_there_is_a_fault()
    {
        var workbook = new TinyWorkbook().With("机构", Head + TinyWorkbook.Rows(2, ["甲", "2"])).Hidden("旧", Head + TinyWorkbook.Rows(2, ["隐", "1"])).With("空", "");

        using var hidden = workbook.Open("旧");
        Assert.Equal([["隐", "1"]], Rows(hidden));
        Assert.Equal(FaultCode.SheetHidden, Assert.Single(hidden.Remarks).Code);

        var fault = Assert.Single(Assert.Throws<BadInputException>(() => workbook.Open("机构表")).Faults);
        Assert.Equal((FaultCode.LayerMissing, "机构表", "机构, 旧, 空"), (fault.Code, fault.Value, fault.Hint));
        Assert.Equal(FaultCode.FileEmpty, Assert.Single(Assert.Throws<BadInputException>(() => workbook.Open("空")).Faults).Code);
    }

    [Fact]
    public void Hidden_rows_are_read_and_counted()
    {
        using var rows = TinyWorkbook.Of(Head + TinyWorkbook.Rows(2, ["甲", "2"], ["乙", "3"], ["丙", "4"]).Replace("<row r=\"3\">", "<row r=\"3\" hidden=\"1\">", StringComparison.Ordinal)).Open();

        Assert.Equal(3, Rows(rows).Count);
        var remark = Assert.Single(rows.Remarks);
        Assert.Equal((FaultCode.RowsHidden, "1", "3"), (remark.Code, remark.Value, remark.Hint));
    }

    [Fact]
    public void Text_merged_downwards_stands_for_every_row_and_a_number_for_the_first_alone()
    {
        using var rows = TinyWorkbook.Of(
            TinyWorkbook.Rows(1, ["乡镇名称", "人口", "村名"], ["甲镇", "900", "一村"], ["", "", "二村"], ["", "", "三村"], ["乙镇", "5", "四村"]), "A2:A4", "B2:B4", "C5:D5").Open();

        Assert.True(rows.Next());
        Assert.Equal((FaultCode.MergedNumber, "人口", "900", "B2"), Assert.Single(rows.RowRemarks) is var once ? (once.Code, once.Column, once.Value, once.Hint) : default);
        Assert.Empty(rows.RowRepairs);
        Assert.True(rows.Next());
        Assert.Equal(["甲镇", "", "二村"], rows.Cells());
        Assert.Equal((FaultCode.CellFilled, "乡镇名称", "甲镇", "A3"), Assert.Single(rows.RowRepairs) is var filled ? (filled.Code, filled.Column, filled.Value, filled.Hint) : default);
        Assert.True(rows.Next());
        Assert.Equal(["甲镇", "", "三村"], rows.Cells());
        Assert.True(rows.Next());
        Assert.Equal(["乙镇", "5", "四村"], rows.Cells());
        Assert.Empty(rows.RowRepairs);
    }

    [Fact]
    public void Errors_and_formulas_without_a_result_are_faults_of_their_cells()
    {
        using var rows = TinyWorkbook.Of(
            Head + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c><c r=\"B2\"><f>SUM(B3:B4)</f></c></row>"
            + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>17</v></c><c r=\"B3\"><f>1+1</f><v/></c></row><row r=\"4\"><c r=\"A4\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"B4\"><v>1</v></c></row>").Open();

        Assert.True(rows.Next());
        Assert.Equal([(0, FaultCode.CellError, "#N/A", "A2"), (1, FaultCode.FormulaWithoutResult, "", "B2")], rows.CellFlaws.Select(cell => (cell.Column, cell.Flaw.Code, cell.Flaw.Value, cell.Flaw.Hint)));
        Assert.True(rows.Next());
        Assert.Equal([FaultCode.CellUnreadable, FaultCode.FormulaWithoutResult], rows.CellFlaws.Select(cell => cell.Flaw.Code));
        Assert.True(rows.Next());
        Assert.Empty(rows.CellFlaws);
    }

    [Fact]
    public void The_hash_is_of_the_files_bytes()
    {
        var file = TinyWorkbook.Of(Head + TinyWorkbook.Rows(2, ["甲", "2"])).ToFile();
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Bytes)), XlsxRows.Read(file).Sha256);
    }
}
