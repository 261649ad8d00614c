using System.Globalization;
using System.Text.RegularExpressions;

namespace Geo.Import.Workbooks;

/// <summary>Where a sheet's table begins and how its columns are called.</summary>
/// <param name="FirstRow">First row of the header.</param>
/// <param name="LastRow">Last row of it; rows of data come after.</param>
/// <param name="Names">A name for each column; several rows are joined by <c>/</c>, and a column without a name goes by its letter.</param>
/// <param name="Above">The rows above the header that are not blank.</param>
sealed partial record SheetHeader(int FirstRow, int LastRow, IReadOnlyList<string> Names, IReadOnlyList<SheetLine> Above)
{
    /// <summary>So many columns without a name end the table: what lies beyond is something else.</summary>
    const int WidestGap = 20;

    /// <summary>Of a table without a header: columns are numbers from 1.</summary>
    public static SheetHeader Without(SheetScan scan)
    {
        var width = scan.Lines.Max(line => line.Cells.Count);
        return new(0, 0, [.. Enumerable.Range(1, width).Select(number => number.ToString(CultureInfo.InvariantCulture))], []);
    }

    /// <summary>Of the rows found to be the header.</summary>
    public static SheetHeader Of(SheetScan scan, int firstRow, int lastRow)
    {
        var names = new List<string>();
        var named = 0;
        for (var column = 0; column < SheetScan.MostColumns && column - named < WidestGap; column++)
        {
            var name = NameOf(scan, firstRow, lastRow, column);
            names.Add(name.Length > 0 ? name : CellReference.Letters(column));
            if (name.Length > 0) named = column + 1;
        }

        return new(firstRow, lastRow, names[..named], [.. scan.Lines.Where(line => line.Number < firstRow)]);
    }

    static string NameOf(SheetScan scan, int firstRow, int lastRow, int column)
    {
        var parts = new List<string>();
        for (var row = firstRow; row <= lastRow; row++)
        {
            var part = Blanks().Replace(scan.Shown(row, column), " ").Trim();
            if (part.Length > 0 && (parts.Count == 0 || parts[^1] != part)) parts.Add(part);
        }

        return string.Join('/', parts);
    }

    // A line break inside of a header is how people make a column narrow.
    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
