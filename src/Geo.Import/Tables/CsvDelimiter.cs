namespace Geo.Import.Tables;

/// <summary>Finds what stands between the cells and at the ends of the lines of a delimited text, by evidence.</summary>
static class CsvDelimiter
{
    const byte Quote = (byte)'"';

    /// <summary>A line feed, or the carriage return of a text that has no line feed.</summary>
    public static byte LineEndOf(ReadOnlySpan<byte> text) => text.IndexOf((byte)'\n') < 0 && text.IndexOf((byte)'\r') >= 0 ? (byte)'\r' : (byte)'\n';

    /// <summary>Comma, semicolon or tab, whichever the first line that is not blank has most of outside of quotes.</summary>
    public static byte Of(ReadOnlySpan<byte> text, byte lineEnd)
    {
        Span<int> counts = stackalloc int[3];
        var quoted = false;
        foreach (var letter in FirstLine(text, lineEnd))
        {
            if (letter == Quote) quoted = !quoted;
            else if (!quoted && letter == (byte)',') counts[0]++;
            else if (!quoted && letter == (byte)';') counts[1]++;
            else if (!quoted && letter == (byte)'\t') counts[2]++;
        }

        return counts[2] > counts[0] && counts[2] >= counts[1] ? (byte)'\t' : counts[1] > counts[0] ? (byte)';' : (byte)',';
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
