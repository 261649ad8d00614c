using System.Text;
using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Tables;

public sealed class CsvRowsTests
{
    static List<string[]> Rows(CsvRows rows)
    {
        var all = new List<string[]>();
        while (rows.Next()) all.Add([.. rows.Cells()]);
        return all;
    }

    [Fact]
    public void Quoted_cells_hold_delimiters_line_breaks_and_doubled_quotes()
    {
        var rows = CsvRows.Read(TestFolder.Bytes("name,beds\r\n\"a, \"\"b\"\"\",1\r\n\"two\nlines\",2\r\nlast,3"));

        Assert.Equal(["name", "beds"], rows.Header);
        Assert.True(rows.Next());
        Assert.Equal(("a, \"b\"", "1", 2), (rows.Text(0), rows.Text(1), rows.Row));
        Assert.True(rows.Next());
        Assert.Equal(("two\nlines", "2", 3), (rows.Text(0), rows.Text(1), rows.Row));
        Assert.True(rows.Next());
        Assert.Equal(("last", "3", 5), (rows.Text(0), rows.Text(1), rows.Row));
        Assert.False(rows.Next());
    }

    [Theory]
    [InlineData("某县医疗机构一览表,,\n单位：张,,\n名称,经度,纬度\n甲,1,2\n", 3, "1–2")]
    [InlineData("某县医疗机构一览表\n\n名称;经度;纬度\n甲;1;2\n", 3, "1–2")]
    [InlineData("\n某县医疗机构一览表\n名称\t经度\t纬度\n甲\t1\t2\n", 3, "2")]
    public void Titles_above_the_header_are_no_rows_and_it_is_said(string text, int line, string above)
    {
        var rows = CsvRows.Read(TestFolder.Bytes(text));

        Assert.Equal(["名称", "经度", "纬度"], rows.Header);
        Assert.Equal((FaultCode.HeaderFound, $"{line}", "某县医疗机构一览表", above), rows.Remarks.Single() is var one ? (one.Code, one.Column, one.Value, one.Hint) : default);
        Assert.Equal([["甲", "1", "2"]], Rows(rows));
        rows.Restart();
        Assert.True(rows.Next());
        Assert.Equal(line + 1, rows.Row);
    }

    [Theory]
    [InlineData("x1,x2\n1,2\n", "x1")] // no line has headers that anybody knows
    [InlineData("name,x2,lat\n名称,经度,纬度\n", "name")] // two known ones: the first line it is
    public void A_first_line_is_the_header_unless_only_another_can_be(string text, string first)
    {
        var rows = CsvRows.Read(TestFolder.Bytes(text));

        Assert.Equal(first, rows.Header[0]);
    }

    [Fact]
    public void A_header_that_the_study_maps_is_found_too()
    {
        var rows = CsvRows.Read(TestFolder.Bytes("title\nP1,P2\n1,2\n"), mapped: ["P1", "P2"]);

        Assert.Equal(["P1", "P2"], rows.Header);
    }

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a\tb\n1\t2\n")]
    [InlineData("a,b\r1,2\r")]
    [InlineData("\n\na,b\r\n\r\n1,2\r\n,\r\n")]
    public void Delimiter_and_line_ends_are_found_and_empty_rows_are_no_rows(string text)
    {
        var rows = CsvRows.Read(TestFolder.Bytes(text));

        Assert.Equal(["a", "b"], rows.Header);
        Assert.Equal([["1", "2"]], Rows(rows));
    }

    [Fact]
    public void A_ragged_row_is_malformed_at_its_line_and_the_next_is_read()
    {
        var rows = CsvRows.Read(TestFolder.Bytes("a,b\n1,2,3\n4,5\n6\n"));

        Assert.True(rows.Next());
        Assert.Equal((2, FaultCode.RowMalformed, "3", "2"), (rows.Row, rows.Flaw!.Code, rows.Flaw.Value, rows.Flaw.Hint));
        Assert.True(rows.Next());
        Assert.Null(rows.Flaw);
        Assert.True(rows.Next());
        Assert.Equal(4, rows.Row);
        Assert.Equal(FaultCode.RowMalformed, rows.Flaw!.Code);
    }

    [Theory]
    [InlineData("a,b\n\"open,2\n3,4\n")]
    [InlineData("a,b\n\"shut\"x,2\n3,4\n")]
    public void A_quote_that_does_not_close_spoils_its_line_only(string text)
    {
        var rows = CsvRows.Read(TestFolder.Bytes(text));

        Assert.True(rows.Next());
        Assert.Equal((2, FaultCode.RowMalformed), (rows.Row, rows.Flaw!.Code));
        Assert.True(rows.Next());
        Assert.Null(rows.Flaw);
        Assert.Equal((3, "3"), (rows.Row, rows.Text(0)));
    }

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_first_header()
    {
        var rows = CsvRows.Read(TestFolder.Bytes([0xEF, 0xBB, 0xBF, .. "名称,经度\n甲,107\n"u8]));

        Assert.Equal(["名称", "经度"], rows.Header);
    }

    [Fact]
    public void GB18030_is_found_by_evidence_and_an_encoding_that_is_declared_goes_before()
    {
        // 名称 is C3 FB B3 C6 in GB18030 and 开江 is BF AA BD AD: the code tables of GB 18030-2005.
        byte[] bytes = [0xC3, 0xFB, 0xB3, 0xC6, (byte)'\n', 0xBF, 0xAA, 0xBD, 0xAD, (byte)'\n'];

        Assert.Equal([["开江"]], Rows(CsvRows.Read(TestFolder.Bytes(bytes))));
        Assert.Equal([["开江"]], Rows(CsvRows.Read(TestFolder.Bytes(bytes), "GBK")));
        var fault = Assert.Throws<BadInputException>(() => CsvRows.Read(TestFolder.Bytes(bytes), "utf-8")).Faults.Single();
        Assert.Equal((FaultCode.EncodingInvalid, 1), (fault.Code, fault.Row));
    }

    [Fact]
    public void UTF_16_with_its_mark_is_read()
    {
        var rows = CsvRows.Read(TestFolder.Bytes([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("名称\t床位\n甲\t5\n")]));

        Assert.Equal([["甲", "5"]], Rows(rows));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void UTF_16_is_read_with_and_without_its_mark_in_both_orders(bool isLittle, bool hasMark)
    {
        // 一 is U+4E00: a zero on the other side. 𬭚 is a pair of surrogates.
        var encoding = new UnicodeEncoding(!isLittle, hasMark);
        var rows = CsvRows.Read(TestFolder.Bytes([.. encoding.GetPreamble(), .. encoding.GetBytes("名称,床位数\r\n第一一一医院,12\r\n𬭚矿卫生院,5\r\n")]));

        Assert.Equal([["第一一一医院", "12"], ["𬭚矿卫生院", "5"]], Rows(rows));
        Assert.Equal("utf-16", rows.EncodingName);
    }

    [Fact]
    public void UTF_16_may_be_declared_and_half_of_a_pair_spoils_its_row_only()
    {
        byte[] bytes = [.. Encoding.BigEndianUnicode.GetBytes("名称,床位数\n甲,12\n"), 0xD8, 0x00, .. Encoding.BigEndianUnicode.GetBytes(",3\n乙,4\n")];
        var rows = CsvRows.Read(TestFolder.Bytes(bytes), "utf-16");

        Assert.True(rows.Next());
        Assert.Null(rows.Flaw);
        Assert.True(rows.Next());
        Assert.Equal(FaultCode.EncodingInvalid, rows.Flaw!.Code);
        Assert.True(rows.Next());
        Assert.Equal("乙", rows.Text(0));
    }

    [Fact]
    public void A_text_longer_than_the_pieces_it_is_decoded_in_is_whole()
    {
        // 4 bytes a letter in GB18030, so that pieces of 65,536 bytes end within a letter: the first line shifts all by one.
        var text = "a\n" + string.Concat(Enumerable.Repeat("㐀", 70_000)) + "𬭚\n";
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text);
        Assert.Equal(text[2..^1], Rows(CsvRows.Read(TestFolder.Bytes([(byte)'b', .. gb18030]))).Single().Single());
        Assert.Equal(text[2..^1], Rows(CsvRows.Read(TestFolder.Bytes(Encoding.Unicode.GetBytes(text)), "utf-16le")).Single().Single());
    }

    [Fact]
    public void Quotes_that_never_close_are_not_searched_for_from_every_line()
    {
        // Each line opens a cell that pairs of quotes hold open to the end of the file: 200,000 lines would make 4 · 10¹¹ steps.
        var text = "a\n" + string.Concat(Enumerable.Repeat("\"\"\"\"\"\"\"\n\"\"\"\"\"\"\"\n", 100_000)).Insert(0, "\"x");
        var rows = CsvRows.Read(TestFolder.Bytes(text));
        var count = 0;
        while (rows.Next()) count++;
        Assert.True(count > 1000);
    }

    [Fact]
    public void Damaged_bytes_spoil_their_row_only()
    {
        var rows = CsvRows.Read(TestFolder.Bytes([.. "名称,说明\n第一人民医院,好好好好好好好好\n"u8, 0xFF, (byte)',', (byte)'x', (byte)'\n', .. "第二人民医院,y\n"u8]));

        Assert.True(rows.Next());
        Assert.Null(rows.Flaw);
        Assert.True(rows.Next());
        Assert.Equal((3, FaultCode.EncodingInvalid), (rows.Row, rows.Flaw!.Code));
        Assert.True(rows.Next());
        Assert.Null(rows.Flaw);
        Assert.Equal("第二人民医院", rows.Text(0));
    }

    [Fact]
    public void A_table_without_headers_numbers_its_columns_from_one()
    {
        var rows = CsvRows.Read(TestFolder.Bytes("511,x\n512,y\n"), hasHeader: false);

        Assert.Equal(["1", "2"], rows.Header);
        Assert.Equal([["511", "x"], ["512", "y"]], Rows(rows));
        rows.Restart();
        Assert.True(rows.Next());
        Assert.Equal(1, rows.Row);
    }

    [Fact]
    public void An_unknown_encoding_and_a_file_of_blank_lines_are_faults_of_the_file()
    {
        Assert.Equal(FaultCode.EncodingInvalid, Assert.Throws<BadInputException>(() => CsvRows.Read(TestFolder.Bytes("a\n1\n"), "klingon")).Faults[0].Code);
        Assert.Equal(FaultCode.FileEmpty, Assert.Throws<BadInputException>(() => CsvRows.Read(TestFolder.Bytes("\n\r\n"))).Faults[0].Code);
    }

    [Fact]
    public void The_hash_is_of_the_files_bytes()
    {
        // printf 'a\n1\n' | sha256sum
        Assert.Equal("309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc", CsvRows.Read(TestFolder.Bytes("a\n1\n")).Sha256);
    }
}
