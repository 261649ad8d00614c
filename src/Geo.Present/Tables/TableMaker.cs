using Geo.Present.Words;

namespace Geo.Present.Tables;

/// <summary>Puts a table together row by row; titles come from the table of strings under <c>table.…</c> and <c>column.…</c>.</summary>
sealed class TableMaker(WordTable words, string key, string? standard, params (string Key, CellKind Kind)[] columns)
{
    readonly List<IReadOnlyList<Cell>> _rows = [];
    readonly List<int> _totals = [];
    readonly List<string> _notes = [];

    public int Count => _rows.Count;

    /// <summary>What the table counts (辆, vehicles), for titles of columns that leave a place for it.</summary>
    public string Counted { get; init; } = "";

    /// <summary>From a key of the table of strings to the one that is used.</summary>
    public Func<string, string> KeyOf { get; init; } = key => key;

    public void Row(params Cell[] cells) => _rows.Add(cells.Length == columns.Length ? cells
        : throw new ArgumentException($"Table {key} has {columns.Length} columns, this row {cells.Length}.", nameof(cells)));

    public void Total(params Cell[] cells)
    {
        _totals.Add(_rows.Count);
        Row(cells);
    }

    public void Note(string note) => _notes.Add(note);

    public Table Done() => new()
    {
        Key = key,
        Standard = standard,
        Title = words[KeyOf($"table.{key}")],
        Columns = [.. columns.Select(column => new Column(column.Key, words.Format(KeyOf($"column.{column.Key}"), Counted), column.Kind))],
        Rows = _rows,
        Totals = _totals,
        Notes = _notes,
    };
}
