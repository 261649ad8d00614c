using System.Text;
using Geo.Model.Imports;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Tests.Tables;

public sealed class RejectedRowsFileTests
{
    [Fact]
    public void Each_row_stands_behind_its_reason_as_it_stood_in_the_file()
    {
        var rows = new RejectedRows(
            ["名称", "lon"],
            [
                new(new(FaultCode.CoordinatesNotNumbers, "f.csv", 12, "lon", "east"), ["a \"b\", c", "east"]),
                new(new(FaultCode.RowMalformed, "f.csv", 13, "", "1", "2"), ["two\nlines"]),
            ]);
        using var stream = new MemoryStream();
        RejectedRowsFile.Write(stream, rows, WordTable.English);

        Assert.Equal(
            """
            fault_line,fault_column,fault_code,fault_value,fault_reason,fault_remedy,名称,lon
            12,lon,CoordinatesNotNumbers,east,A coordinate is not a number: east,"Write a decimal number, for example 107.8687, without degree signs or words.","a ""b"", c",east
            13,,RowMalformed,1,The row has a wrong number of cells or a stray quote (1),"Expected: 2. Check delimiters, quotes and line breaks.","two
            lines"

            """,
            Encoding.UTF8.GetString(stream.ToArray().AsSpan(3)));
        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
    }
}
