using Geo.Import.Tables;

namespace Geo.Import.Workbooks;

/// <summary>Finds the header of a sheet among titles, notes and units of measure, by evidence.</summary>
/// <remarks>
/// The first row with two known headers (of the table of headers, or mapped by the study); else the first row of words alone that fills half as many cells as the fullest row; else the first
/// row. From there merged cells tell how many rows the header has: a cell merged downwards reaches to its end, a cell merged across has a row of names below it.
/// </remarks>
sealed class HeaderSearch(SheetScan scan, HeaderTable table, IReadOnlyCollection<string> mapped)
{
    const int MostRows = 4;

    readonly HashSet<string> _mapped = [.. mapped.Select(HeaderTable.Normal)];

    /// <param name="mapped">Headers that the study names in <c>columns</c>.</param>
    public static SheetHeader Find(SheetScan scan, HeaderTable table, IReadOnlyCollection<string> mapped) => new HeaderSearch(scan, table, mapped).Find();

    SheetHeader Find()
    {
        var found = FirstLine().Number;
        var first = found;
        while (found - first < MostRows - 1 && IsGroupRow(first - 1, first)) first--;
        return SheetHeader.Of(scan, first, LastRow(first, found));
    }

    SheetLine FirstLine()
    {
        var fullest = scan.Lines.Max(line => line.Filled);
        return scan.Lines.FirstOrDefault(line => line.Cells.Count(IsKnown) >= Math.Min(2, fullest) && line.Filled * 4 >= fullest)
            ?? scan.Lines.FirstOrDefault(line => line.AllWords && line.Filled >= 2 && line.Filled * 2 >= fullest)
            ?? scan.Lines[0];
    }

    bool IsKnown(string cell) => cell.Length > 0 && HeaderTable.Normal(cell) is var normal && (table.Knows(normal) || _mapped.Contains(normal));

    /// <summary>Whether a row names groups of the columns of the row below it.</summary>
    bool IsGroupRow(int row, int below)
    {
        if (scan.Find(row) is not { AllWords: true } line || line.Filled < 2) return false;
        var hasGroup = false;
        for (var column = 0; column < line.Cells.Count; column++)
        {
            if (line[column].Length == 0) continue;
            var isGroup = scan.TopMerges.Any(merge => merge.FirstRow == row && merge.LastRow == row && merge.FirstColumn == column && merge.LastColumn > column);
            hasGroup |= isGroup;
            // A word of its own above a header of its own is a note, not a group.
            if (!isGroup && scan.Find(below)?[column].Length > 0) return false;
        }

        return hasGroup;
    }

    int LastRow(int first, int last)
    {
        while (last - first < MostRows - 1)
        {
            var reach = Reach(first, last);
            if (reach <= last && HasNamesBelow(last)) reach = last + 1;
            if (reach <= last) break;
            last = Math.Min(reach, first + MostRows - 1);
        }

        return last;
    }

    int Reach(int first, int last)
    {
        var reach = last;
        foreach (var merge in scan.TopMerges)
        {
            if (merge.FirstRow >= first && merge.FirstRow <= last && merge.LastRow < first + MostRows) reach = Math.Max(reach, merge.LastRow);
        }

        return reach;
    }

    bool HasNamesBelow(int row)
    {
        if (scan.Find(row + 1) is not { AllWords: true } below) return false;
        foreach (var merge in scan.TopMerges)
        {
            if (merge.LastRow != row || merge.FirstColumn == merge.LastColumn) continue;
            for (var column = merge.FirstColumn; column <= merge.LastColumn; column++)
            {
                if (below[column].Length > 0) return true;
            }
        }

        return false;
    }
}
