using System.Text;
using Geo.Model.Imports;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Tests.Tables;

public sealed class RejectedRowsFileTests
{
    [Fact]
    public void Each_row_stands_as_it_stood_in_the_file_and_its_reason_behind_it()
    {
        var rows = new RejectedRows(
            ["名称", "lon"],
            [
                new(new(FaultCode.CoordinatesNotNumbers, "f.csv", 12, "lon", "east"), ["a \"b\", c", "east"]),
                new(new(FaultCode.RowMalformed, "f.csv", 13, "", "1", "2"), ["two\r\nlines"]),
                new(new(FaultCode.NameMissing, "f.csv", 15, "名称", ""), ["", " =1+1 "]),
            ]);

        Assert.Equal(
            "名称,lon,fault_file,fault_row,fault_column,fault_value,fault_code,fault_reason,fault_remedy\n"
            + "\"a \"\"b\"\", c\",east,f.csv,12,lon,east,CoordinatesNotNumbers,A coordinate is not a number: east,\"Write decimal degrees or degrees, minutes and seconds, for example 107.8687 or 107°52′07″, without other words.\"\n"
            + "\"two\r\nlines\",f.csv,13,,1,RowMalformed,The row has a wrong number of cells or a stray quote (1),\"Expected: 2. Check delimiters, quotes and line breaks.\"\n"
            + ", =1+1 ,f.csv,15,名称,,NameMissing,The name is empty,\"Add a name, so that it can be told in maps and tables.\"\n",
            Text(rows));
    }

    [Fact]
    public void A_table_without_a_header_row_gets_none()
    {
        var rows = new RejectedRows([], [new(new(FaultCode.NameMissing, "f.csv", 1, "1", ""), ["", "x"])]);

        Assert.StartsWith(",x,f.csv,1,1,,NameMissing,", Text(rows), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_rejected_a_second_time_carry_the_second_reason_alone()
    {
        var header = Text(new(["name"], [])).TrimEnd('\n').Split(',');
        var rows = new RejectedRows(
            header,
            [
                new(new(FaultCode.NameMissing, "rejected.csv", 2, "name", ""), ["", "f.csv", "12", "name", "", "OldCode", "old reason", "old remedy"]),
                new(new(FaultCode.RowMalformed, "rejected.csv", 3, "", "\""), ["the whole line, with a \" that never closes"]),
            ]);

        var lines = Text(rows).Split('\n');
        Assert.Equal(string.Join(',', header), lines[0]);
        Assert.Equal(",rejected.csv,2,name,,NameMissing,The name is empty,\"Add a name, so that it can be told in maps and tables.\"", lines[1]);
        Assert.StartsWith("\"the whole line, with a \"\" that never closes\",rejected.csv,3,", lines[2], StringComparison.Ordinal);
    }

    static string Text(RejectedRows rows)
    {
        using var stream = new MemoryStream();
        RejectedRowsFile.Write(stream, rows, WordTable.English);
        var bytes = stream.ToArray();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        return Encoding.UTF8.GetString(bytes.AsSpan(3));
    }
}
