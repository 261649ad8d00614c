namespace Geo.Import.Tables;

/// <summary>Finds the header of a delimited text below the titles that spreadsheets leave above it (…一览表, 单位：张).</summary>
/// <remarks>
/// The first line is the header where two of its cells are known, or where no other line of the first twenty has two; so a table whose headers nobody knows is read as it always was. Known are the headers of the
/// table of headers and those that the study maps.
/// </remarks>
static class CsvHeaderSearch
{
    const int MostLines = 20;
    const int Known = 2;

    /// <param name="lines">On its first line that is not blank. Afterwards on the header.</param>
    /// <param name="mapped">Headers that the study names in <c>columns</c>.</param>
    /// <returns>Line and first text of the first title above the header; null where nothing stands above it.</returns>
    public static (long Line, string Title)? Find(CsvLines lines, IReadOnlyCollection<string> mapped)
    {
        var asked = mapped.Select(HeaderTable.Normal).ToHashSet(StringComparer.Ordinal);
        if (CountKnown(lines, asked) >= Known) return null;
        var (first, title, back) = (lines.Line, TitleOf(lines), lines.Mark);
        for (var line = 1; line < MostLines && lines.Next(); line++)
        {
            if (!lines.IsBroken && CountKnown(lines, asked) >= Known) return (first, title);
        }

        lines.Return((back.Place, back.Line));
        return null;
    }

    static int CountKnown(CsvLines lines, HashSet<string> asked)
    {
        var known = 0;
        for (var column = 0; column < lines.Count && known < Known; column++)
        {
            var normal = HeaderTable.Normal(TextOf(lines.Cell(column)));
            if (normal.Length > 0 && (HeaderTable.Product.Knows(normal) || asked.Contains(normal))) known++;
        }

        return known;
    }

    static string TitleOf(CsvLines lines)
    {
        for (var column = 0; column < lines.Count; column++)
        {
            if (TextOf(lines.Cell(column)).Trim() is { Length: > 0 } text) return text;
        }

        return "";
    }

    static string TextOf(ReadOnlySpan<byte> cell) => System.Text.Encoding.UTF8.GetString(cell);
}
