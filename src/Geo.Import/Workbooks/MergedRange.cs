namespace Geo.Import.Workbooks;

/// <summary>Cells merged into one: rows from 1, columns from 0, both ends included.</summary>
readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Holds(long row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;

    /// <summary>False where the text is no range of cells (<c>A1:C2</c>).</summary>
    public static bool TryParse(string? text, out MergedRange range)
    {
        range = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0 || !CellReference.TryParse(text.AsSpan(0, colon), out var left, out var top)) return false;
        if (!CellReference.TryParse(text.AsSpan(colon + 1), out var right, out var bottom) || right < left || bottom < top) return false;
        range = new(top, left, bottom, right);
        return true;
    }
}
