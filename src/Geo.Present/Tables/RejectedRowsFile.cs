using System.Buffers;
using System.Globalization;
using System.Text;
using Geo.Model.Imports;
using Geo.Present.Words;

namespace Geo.Present.Tables;

/// <summary>
/// The rejected rows of a source as a CSV file (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read Chinese): the row's own cells as they stood, then
/// what is wrong and what to do. Corrected, the file can be imported in place of the source as it is: the columns behind have names that no field goes by, and none
/// of the source's own columns has moved.
/// </summary>
/// <remarks>
/// No cell is made safe for a spreadsheet here: a quote put before "=" would come back as part of the name. A row of too many or too few cells keeps its number of cells, so that it
/// is refused again until somebody has corrected it. The columns behind are left out where the source has them already, as the rejected rows of such a file do.
/// </remarks>
public static class RejectedRowsFile
{
    static readonly string[] s_columns = ["fault_file", "fault_row", "fault_column", "fault_value", "fault_code", "fault_reason", "fault_remedy"];
    static readonly SearchValues<char> s_special = SearchValues.Create("\",\r\n;\t");

    public static void Write(Stream stream, RejectedRows rows, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(words);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\n" };
        var isSecond = rows.Header.TakeLast(s_columns.Length).SequenceEqual(s_columns);
        var own = isSecond ? rows.Header.Count - s_columns.Length : rows.Header.Count;
        // A table without a header row gets none, or its first rejected row would be refused for it.
        if (rows.Header.Count > 0) WriteRow(writer, rows.Header, own, s_columns);
        foreach (var row in rows.Rows)
        {
            var fault = row.Fault;
            var cells = isSecond && row.Cells.Count > s_columns.Length ? row.Cells.Count - s_columns.Length : row.Cells.Count;
            WriteRow(
                writer, row.Cells, cells,
                [
                    fault.File, fault.Row.ToString(CultureInfo.InvariantCulture), fault.Column, fault.Value, fault.Code.ToString(), FaultText.What(words, fault),
                    FaultText.Remedy(words, fault),
                ]);
        }
    }

    static void WriteRow(StreamWriter writer, IReadOnlyList<string> cells, int count, string[] fault)
    {
        for (var at = 0; at < count + fault.Length; at++)
        {
            if (at > 0) writer.Write(',');
            WriteCell(writer, at < count ? cells[at] : fault[at - count]);
        }

        writer.WriteLine();
    }

    static void WriteCell(StreamWriter writer, string cell)
    {
        var isPlain = cell.AsSpan().IndexOfAny(s_special) < 0;
        writer.Write(isPlain ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }
}
