using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Roles;

/// <summary>The beginning of a source as it stands.</summary>
public static class SourceLook
{
    const int LongestCell = 80;

    /// <summary>Its columns, each with what it is recognised as, and its first rows; neither for a raster.</summary>
    /// <param name="folder">What the source's relative path starts from.</param>
    /// <exception cref="BadInputException">The file as a whole can't be read.</exception>
    public static (IReadOnlyList<PreviewColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) Of(StudySource source, string folder, int mostRows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (SourceFile.FormatOf(source) == "geotiff") return ([], []);
        using var rows = SourceFile.Open(source, folder, cancellation);
        var map = ColumnMap.Of(rows, source, SourceFields.Of(source.Role));
        var first = new List<IReadOnlyList<string>>();
        while (first.Count < mostRows && rows.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            first.Add([.. Enumerable.Range(0, rows.Header.Count).Select(column => Shortened(rows.Text(column)))]);
        }

        return ([.. rows.Header.Select((header, column) => new PreviewColumn(Shortened(header), FieldOf(map, column)))], first);
    }

    static string? FieldOf(ColumnMap map, int column)
    {
        for (var field = 0; field < FieldNames.All.Count; field++)
        {
            if (map[(Field)field] == column) return FieldNames.All[field];
        }

        return null;
    }

    static string Shortened(string text)
    {
        var clean = CleanText.Of(text).Trim();
        return clean.Length <= LongestCell ? clean : string.Concat(clean.AsSpan(0, char.IsHighSurrogate(clean[LongestCell - 1]) ? LongestCell - 1 : LongestCell), "…");
    }
}
