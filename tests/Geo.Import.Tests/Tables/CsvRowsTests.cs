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
