namespace Geo.Import.Workbooks;

/// <summary>What is known of a sheet before its rows are read: its first rows and its merged cells.</summary>
sealed record SheetScan(SheetPart Sheet, IReadOnlyList<SheetLine> Lines, IReadOnlyList<MergedRange> Merges)
{
    /// <summary>Columns of a table; a sheet has room for sixteen times as many.</summary>
    public const int MostColumns = 1024;

    const int MostLines = 40;
    const int MostTopMerges = 10_000;

    readonly Dictionary<int, SheetLine> _byNumber = Lines.ToDictionary(line => line.Number);

    /// <summary>The merged ranges that begin among the first rows.</summary>
    public IReadOnlyList<MergedRange> TopMerges { get; } =
        [.. Merges.TakeWhile(merge => Lines.Count > 0 && merge.FirstRow <= Lines[^1].Number).Where(merge => merge.FirstColumn < MostColumns).Take(MostTopMerges)];

    /// <exception cref="Model.Imports.BadInputException">The sheet is damaged.</exception>
    public static SheetScan Of(WorkbookFile workbook, SheetPart sheet)
    {
        using var reader = workbook.Open(sheet, MostColumns);
        var lines = new List<SheetLine>();
        while (lines.Count < MostLines && reader.Next()) lines.Add(SheetLine.Of(reader.Row));
        return new(sheet, lines, workbook.MayMerge(sheet) ? reader.ReadMerges() : []);
    }

    /// <summary>The line of a row; null where it is blank or comes later.</summary>
    public SheetLine? Find(int row) => _byNumber.GetValueOrDefault(row);

    /// <summary>What a cell shows: its own text, or that of the merged cell it is part of.</summary>
    public string Shown(int row, int column)
    {
        if (Find(row)?[column] is { Length: > 0 } own) return own;
        foreach (var merge in TopMerges)
        {
            if (merge.Holds(row, column)) return Find(merge.FirstRow)?[merge.FirstColumn] ?? "";
        }

        return "";
    }
}
