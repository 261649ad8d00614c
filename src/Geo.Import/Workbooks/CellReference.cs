using System.Globalization;

namespace Geo.Import.Workbooks;

/// <summary>The names of cells: <c>C5</c> is the third column of the fifth row.</summary>
static class CellReference
{
    public const int MostColumns = 16_384;
    public const int MostRows = 1_048_576;

    /// <summary>Column from 0 and row from 1; false where the text is no cell of a sheet.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int column, out int row)
    {
        (column, row) = (0, 0);
        var letters = 0;
        while (letters < text.Length && letters < 4 && char.IsAsciiLetter(text[letters])) column = (column * 26) + (text[letters++] & 0x1F);
        column--;
        return letters is > 0 and < 4 && column < MostColumns
            && int.TryParse(text[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out row) && row is >= 1 and <= MostRows;
    }

    /// <summary><c>C</c> for 2.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary><c>C5</c> for column 2 and row 5.</summary>
    public static string Of(int column, long row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);
}
