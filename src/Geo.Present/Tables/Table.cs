namespace Geo.Present.Tables;

/// <summary>A plain table in one language: what the report, the spreadsheet and the console all print.</summary>
public sealed record Table
{
    /// <summary>Stable and language-free: <c>scorecard</c>, <c>units</c>. With <see cref="Standard"/> it is unique within a list.</summary>
    public required string Key { get; init; }

    /// <summary>Id of the standard the table belongs to; null for a table about the study as a whole.</summary>
    public string? Standard { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>Each row has a cell for every column.</summary>
    public required IReadOnlyList<IReadOnlyList<Cell>> Rows { get; init; }

    /// <summary>Indices of rows that sum up others.</summary>
    public IReadOnlyList<int> Totals { get; init; } = [];

    /// <summary>What the figures rest on (standard, limit, assumption, sources) and how to read them: whole sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary><c>units</c>, or with its standard <c>KJ-R1.units</c>.</summary>
    public string Name => Standard is null ? Key : $"{Standard}.{Key}";

    /// <summary>The same without columns that say nothing in any row, the first ones excepted: for a page, where width is dear.</summary>
    /// <param name="kept">So many columns stay in any case.</param>
    public Table Compact(int kept = 1)
    {
        int[] shown = [.. Enumerable.Range(0, Columns.Count).Where(column => column < kept || Rows.Any(row => row[column].Value is not null || row[column].Text is not ("" or "–")))];
        return shown.Length == Columns.Count ? this
            : this with { Columns = [.. shown.Select(column => Columns[column])], Rows = [.. Rows.Select(row => (IReadOnlyList<Cell>)[.. shown.Select(column => row[column])])] };
    }
}
