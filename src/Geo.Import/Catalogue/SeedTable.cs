using Geo.Model.Imports;

namespace Geo.Import.Catalogue;

/// <summary>The rows of a small editable table: a header line, then cells between commas; the last column may hold anything.</summary>
static class SeedTable
{
    /// <param name="path">A table to use instead of the seed.</param>
    /// <param name="header">The columns, as the fault of a malformed row names them.</param>
    /// <param name="parse">Line from 1 and its cells; what is wrong is added to the list. Null: no row.</param>
    /// <exception cref="BadInputException">Every fault of the table, with its line.</exception>
    public static List<T> Load<T>(string seed, string? path, string header, Func<string, int, string[], List<Fault>, T?> parse)
        where T : class
    {
        var file = path ?? seed;
        var faults = new List<Fault>();
        var rows = new List<T>();
        var lines = (path is null ? Seeds.Text(seed) : Seeds.TextOf(path)).Split('\n');
        var columns = header.Split(',').Length;
        for (var index = 1; index < lines.Length; index++)
        {
            var line = lines[index].TrimEnd('\r');
            if (line.Length == 0) continue;
            var cells = line.Split(',', columns);
            if (cells.Length != columns || cells[0].Trim().Length == 0) faults.Add(new(FaultCode.RowMalformed, file, index + 1, "", line, header));
            else if (parse(file, index + 1, cells, faults) is { } row) rows.Add(row);
        }

        return faults.Count == 0 ? rows : throw new BadInputException(faults);
    }
}
