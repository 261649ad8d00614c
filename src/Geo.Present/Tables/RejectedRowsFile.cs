using System.Buffers;
using System.Globalization;
using System.Text;
using Geo.Model.Imports;
using Geo.Present.Words;

namespace Geo.Present.Tables;

/// <summary>
/// The rejected rows of a source as a CSV file (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read Chinese): what is wrong and what to do, then the row's
/// own cells as they stood. Corrected, the file can be imported in place of the source: the columns in front have names that no field goes by.
/// </summary>
public static class RejectedRowsFile
{
    static readonly string[] s_columns = ["fault_line", "fault_column", "fault_code", "fault_value", "fault_reason", "fault_remedy"];
    static readonly SearchValues<char> s_special = SearchValues.Create("\",\r\n;\t");

    public static void Write(Stream stream, RejectedRows rows, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(words);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\n" };
        WriteRow(writer, s_columns, rows.Header);
        foreach (var row in rows.Rows)
        {
            var fault = row.Fault;
            WriteRow(
                writer,
                [fault.Row.ToString(CultureInfo.InvariantCulture), fault.Column, fault.Code.ToString(), fault.Value, FaultText.What(words, fault), FaultText.Remedy(words, fault)],
                row.Cells);
        }
    }

    static void WriteRow(StreamWriter writer, string[] fault, IReadOnlyList<string> cells)
    {
        for (var at = 0; at < fault.Length + cells.Count; at++)
        {
            if (at > 0) writer.Write(',');
            WriteCell(writer, at < fault.Length ? fault[at] : cells[at - fault.Length]);
        }

        writer.WriteLine();
    }

    static void WriteCell(StreamWriter writer, string cell)
    {
        var isPlain = cell.AsSpan().IndexOfAny(s_special) < 0;
        writer.Write(isPlain ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }
}
