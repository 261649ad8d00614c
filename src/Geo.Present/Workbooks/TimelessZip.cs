using System.IO.Compression;

namespace Geo.Present.Workbooks;

/// <summary>Packs a zip archive anew with entries in order of name and one date for all, so that the same content gives the same bytes.</summary>
static class TimelessZip
{
    static readonly DateOnly s_first = new(1980, 1, 1), s_last = new(2107, 12, 31);

    /// <param name="date">Written into every entry; zip knows the years 1980 to 2107.</param>
    public static void Rewrite(Stream from, Stream to, DateOnly date)
    {
        var time = new DateTimeOffset(date < s_first ? s_first : date > s_last ? s_last : date, TimeOnly.MinValue, TimeSpan.Zero);
        using var source = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        // Readers expect the list of content types first.
        foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            copy.LastWriteTime = time;
            using var input = entry.Open();
            using var output = copy.Open();
            input.CopyTo(output);
        }
    }
}
