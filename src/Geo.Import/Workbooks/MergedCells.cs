using Geo.Import.Tables;

namespace Geo.Import.Workbooks;

/// <summary>Cells of the body that are merged downwards, met while the rows go by: their text stands for every row they reach, a number for the first alone.</summary>
/// <remarks>
/// A text merged over five rows (a township's name) says the same of each. A number merged over five rows (its people) is one number: repeating it would count the people five
/// times, sharing it out would make figures up. Both are said.
/// </remarks>
/// <param name="ranges">All merged ranges of the sheet in the order of their first row.</param>
/// <param name="afterRow">Last row of the header.</param>
sealed class MergedCells(IReadOnlyList<MergedRange> ranges, int afterRow)
{
    readonly List<(MergedRange Range, byte[]? Text)> _open = [];
    int _next;

    public void Restart()
    {
        _next = 0;
        _open.Clear();
    }

    /// <summary>Fills the row's cells that are part of a text merged from above.</summary>
    /// <param name="filled">Receives the columns filled.</param>
    /// <param name="once">Receives the columns whose number stands for more rows than this one.</param>
    public void Apply(SheetRow row, List<int> filled, List<int> once)
    {
        _open.RemoveAll(open => open.Range.LastRow < row.Number);
        while (_next < ranges.Count && ranges[_next].FirstRow <= row.Number)
        {
            var range = ranges[_next++];
            if (range.FirstRow == row.Number && range.FirstRow > afterRow && range.LastRow > range.FirstRow) Open(row, range, once);
        }

        foreach (var (range, text) in _open)
        {
            if (text is null || range.FirstRow == row.Number || row.KindOf(range.FirstColumn) != CellKind.Empty) continue;
            row.Fill(range.FirstColumn, text);
            filled.Add(range.FirstColumn);
        }
    }

    void Open(SheetRow row, MergedRange range, List<int> once)
    {
        // Merged cells do not overlap; where a damaged file has them do so, the later one holds.
        _open.RemoveAll(open => open.Range.FirstColumn == range.FirstColumn);
        var kind = row.KindOf(range.FirstColumn);
        if (kind == CellKind.Empty) return;
        var cell = row.Cell(range.FirstColumn);
        var isText = kind == CellKind.Text && !NumberCell.TryFinite(NumberCell.Narrowed(cell) ?? NumberCell.Trim(cell), out _);
        if (isText) _open.Add((range, cell.ToArray()));
        else once.Add(range.FirstColumn);
    }
}
