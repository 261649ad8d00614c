using System.Text;
using Geo.Import.Tables;

namespace Geo.Import.Workbooks;

/// <summary>One of a sheet's first rows, kept whole to tell the header by.</summary>
/// <param name="Number">The row's number in the sheet.</param>
/// <param name="Cells">Texts, the longest cut short; empty where a cell is.</param>
/// <param name="AllWords">Whether every filled cell is text that is no number.</param>
sealed record SheetLine(int Number, IReadOnlyList<string> Cells, bool AllWords)
{
    const int LongestBytes = 600;

    /// <summary>Cells that hold something.</summary>
    public int Filled { get; } = Cells.Count(cell => cell.Length > 0);

    public string this[int column] => column < Cells.Count ? Cells[column] : "";

    public static SheetLine Of(SheetRow row)
    {
        var cells = new string[row.Width];
        var allWords = true;
        for (var column = 0; column < cells.Length; column++)
        {
            var cell = NumberCell.Trim(row.Cell(column));
            cells[column] = Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, LongestBytes)]);
            if (row.KindOf(column) == CellKind.Empty) continue;
            allWords &= row.KindOf(column) == CellKind.Text && !NumberCell.TryFinite(NumberCell.Narrowed(cell) ?? cell, out _);
        }

        return new(row.Number, cells, allWords);
    }
}
