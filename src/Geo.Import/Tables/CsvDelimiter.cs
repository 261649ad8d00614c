namespace Geo.Import.Tables;

/// <summary>Finds what stands between the cells and at the ends of the lines of a delimited text, by evidence.</summary>
static class CsvDelimiter
{
    const byte Quote = (byte)'"';

    /// <summary>A line feed, or the carriage return of a text that has no line feed.</summary>
    public static byte LineEndOf(ReadOnlySpan<byte> text) => text.IndexOf((byte)'\n') < 0 && text.IndexOf((byte)'\r') >= 0 ? (byte)'\r' : (byte)'\n';

    /// <summary>A title above a table has none; so many lines are asked for the first that has one.</summary>
    const int MostLines = 20;

    /// <summary>Comma, semicolon or tab, whichever the first line that has any has most of outside of quotes.</summary>
    public static byte Of(ReadOnlySpan<byte> text, byte lineEnd)
    {
        Span<int> counts = stackalloc int[3];
        for (var line = 0; line < MostLines && text.Length > 0; line++)
        {
            var first = FirstLine(text, lineEnd);
            Count(first, counts);
            if (counts.IndexOfAnyExcept(0) >= 0) break;
            text = text[Math.Min(text.Length, text.IndexOfAnyExcept((byte)'\r', (byte)'\n') is >= 0 and var filled ? filled + first.Length + 1 : text.Length)..];
        }

        return counts[2] > counts[0] && counts[2] >= counts[1] ? (byte)'\t' : counts[1] > counts[0] ? (byte)';' : (byte)',';
    }

    static void Count(ReadOnlySpan<byte> line, Span<int> counts)
    {
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == Quote) quoted = !quoted;
            else if (!quoted && letter == (byte)',') counts[0]++;
            else if (!quoted && letter == (byte)';') counts[1]++;
            else if (!quoted && letter == (byte)'\t') counts[2]++;
        }
    }

    static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> text, byte lineEnd)
    {
        var filled = text.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        if (filled < 0) return default;
        var rest = text[filled..];
        var end = rest.IndexOf(lineEnd);
        return end < 0 ? rest : rest[..end];
    }
}
