using System.Text;
using Geo.Import.Shapefiles;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Shapefiles;

public sealed class DbfFileTests
{
    static readonly Encoding s_gbk = TinyShapefile.Gbk;

    /// <summary>On the table's first row, beside one null shape.</summary>
    static ShapefileRows Open(byte[] dbf, string? encoding = null)
    {
        using var folder = new TestFolder();
        folder.Write("a.shp", TinyShapefile.Shp(TinyShapefile.Bare(0)));
        folder.Write("a.dbf", dbf);
        var rows = ShapefileRows.Read("a.shp", Path.Combine(folder.Path, "a.shp"), encoding);
        Assert.True(rows.Next());
        return rows;
    }

    static FaultCode Refusal(byte[] bytes) => Assert.Throws<BadInputException>(() => Open(bytes)).Faults[0].Code;

    static byte[] One(string name, char type, int length, byte[] cell, byte driver = 0) =>
        TinyShapefile.Dbf([(name, type, length)], driver, Encoding.UTF8, [(byte)' ', .. cell]);

    [Theory]
    [InlineData('N', "     12.50", "12.50")]
    [InlineData('N', "**********", "")]
    [InlineData('N', "          ", "")]
    [InlineData('F', "1.5000e+03", "1.5000e+03")]
    [InlineData('C', "  padded  ", "padded")]
    [InlineData('D', "20240229", "2024-02-29")]
    [InlineData('D', "00000000", "")]
    [InlineData('D', "29.02.24", "29.02.24")]
    [InlineData('L', "T", "T")]
    [InlineData('L', "y", "T")]
    [InlineData('L', "n", "F")]
    [InlineData('L', "?", "")]
    public void Cells_in_characters_are_read_by_their_type(char type, string cell, string expected) =>
        Assert.Equal(expected, Open(One("A", type, cell.Length, Encoding.ASCII.GetBytes(cell))).Text(0));

    [Fact]
    public void Cells_in_binary_are_read_by_their_type()
    {
        Assert.Equal("-7", Open(One("A", 'I', 4, TinyShapefile.Little(-7))).Text(0));
        Assert.Equal("107.5", Open(One("A", 'O', 8, TinyShapefile.Double(107.5))).Text(0));
        Assert.Equal("0.1", Open(One("A", 'B', 8, TinyShapefile.Double(0.1))).Text(0));
        Assert.Equal("", Open(One("A", 'O', 8, TinyShapefile.Double(double.NaN))).Text(0));
        // 12.3456 in ten thousandths.
        Assert.Equal("12.3456", Open(One("A", 'Y', 8, BitConverter.GetBytes(123456L))).Text(0));
        // Julian day 2,451,545 is 1 January 2000; 45,296,000 ms are 12:34:56.
        Assert.Equal("2000-01-01T12:34:56", Open(One("A", 'T', 8, [.. TinyShapefile.Little(2451545), .. TinyShapefile.Little(45_296_000)])).Text(0));
        Assert.Equal("", Open(One("A", 'T', 8, [.. TinyShapefile.Little(int.MaxValue), .. TinyShapefile.Little(-1)])).Text(0));
        // Whole numbers written in digits, whatever the type says.
        Assert.Equal("42", Open(One("A", 'I', 6, Encoding.ASCII.GetBytes("    42"))).Text(0));
    }

    [Fact]
    public void What_lies_in_a_memo_file_is_no_cell()
    {
        var table = Open(One("备注", 'M', 10, Encoding.ASCII.GetBytes("         1")));
        Assert.Equal("", table.Text(0));
        Assert.Contains(new(FaultCode.FieldNotRead, "备注", "M"), table.Remarks);
    }

    [Fact]
    public void Names_of_fields_in_GBK_are_read_even_where_no_cell_tells()
    {
        (string, char, int)[] fields = [("乡镇名称", 'C', 4), ("人口", 'N', 4)];
        var table = Open(TinyShapefile.Dbf(fields, 0, s_gbk, TinyShapefile.Record(s_gbk, ("A", 4), ("12", 4))));
        Assert.Equal(["乡镇名称", "人口"], table.Header);
    }

    [Fact]
    public void Cells_cut_in_two_do_not_make_UTF_8_into_GBK()
    {
        // Nine bytes hold three characters; the fourth field of ten bytes cuts the last of them after one byte.
        (string, char, int)[] fields = [("NAME", 'C', 10)];
        var records = Enumerable.Repeat(TinyShapefile.Record(Encoding.UTF8, ("乡镇卫生院", 10)), 3).ToArray();
        Assert.Equal("乡镇卫", Open(TinyShapefile.Dbf(fields, 0, Encoding.UTF8, records)).Text(0));
    }

    [Theory]
    [InlineData(0x4D, "gb18030", "甲镇")]
    [InlineData(0x7A, "gb18030", "甲镇")]
    [InlineData(0x4F, "big5", "甲鎮")]
    [InlineData(0x03, "windows-1252", "Café")]
    [InlineData(0x02, "ibm850", "Café")]
    [InlineData(0x03, "utf-8", "甲镇")]
    [InlineData(0x57, "gb18030", "甲镇")]
    [InlineData(0x00, "utf-8", "甲镇")]
    public void The_language_driver_counts_unless_the_bytes_say_otherwise(byte driver, string encoding, string text)
    {
        var bytes = encoding == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
        Assert.Equal(text, Open(TinyShapefile.Dbf([("NAME", 'C', 12)], driver, bytes, TinyShapefile.Record(bytes, (text, 12)))).Text(0));
    }

    [Fact]
    public void A_declared_encoding_goes_before_all_evidence()
    {
        var bytes = TinyShapefile.Dbf([("NAME", 'C', 12)], 0x03, s_gbk, TinyShapefile.Record(s_gbk, ("甲镇", 12)));
        Assert.Equal("甲镇", Open(bytes, "GBK\r\n").Text(0));
        Assert.Equal("甲镇", Open(bytes, "\uFEFFcp936").Text(0));
        Assert.Equal(FaultCode.EncodingInvalid, Open(bytes, "UTF-8").Flaw?.Code);
        Assert.Equal(FaultCode.EncodingInvalid, Assert.Throws<BadInputException>(() => Open(bytes, "klingon")).Faults[0].Code);
    }

    [Fact]
    public void Lengths_that_lie_refuse_the_table()
    {
        var bytes = TinyShapefile.Dbf([("NAME", 'C', 4)], 0, Encoding.UTF8, TinyShapefile.Record(Encoding.UTF8, ("a", 4)));

        Assert.Equal(FaultCode.FileUnreadable, Refusal(With(bytes, 8, 0xFF, 0xFF)));
        Assert.Equal(FaultCode.FileUnreadable, Refusal(With(bytes, 8, 0, 0)));
        Assert.Equal(FaultCode.FileUnreadable, Refusal(With(bytes, 10, 0, 0)));
        Assert.Equal(FaultCode.FileUnreadable, Refusal(With(bytes, 10, 2, 0)));
        Assert.Equal(FaultCode.FileUnreadable, Refusal(With(bytes, 32 + 16, 255)));
        Assert.Equal(FaultCode.FileUnreadable, Refusal(bytes[..20]));
        // dBASE 7 has another header.
        Assert.Equal(FaultCode.FileUnreadable, Refusal(With(bytes, 0, 4)));
    }

    [Fact]
    public void More_records_than_bytes_are_none()
    {
        var bytes = With(TinyShapefile.Dbf([("NAME", 'C', 4)], 0, Encoding.UTF8, TinyShapefile.Record(Encoding.UTF8, ("a", 4))), 4, 0xFF, 0xFF, 0xFF, 0xFF);
        var table = Open(bytes);

        Assert.Equal(("a", null), (table.Text(0), table.Flaw));
        Assert.False(table.Next());
    }

    static byte[] With(byte[] bytes, int at, params byte[] values)
    {
        var bent = (byte[])bytes.Clone();
        values.CopyTo(bent, at);
        return bent;
    }
}
