using System.Text;
using System.Text.Unicode;

namespace Geo.Import.Archives;

/// <summary>The names in an archive: their encoding, and which of them no sound archive holds.</summary>
/// <remarks>
/// A name that declares UTF-8 is taken at its word. The others are decided together, because a short name in GBK can be valid UTF-8 by chance: valid UTF-8 throughout is UTF-8
/// (macOS leaves the flag out), else GB18030 (Chinese Windows).
/// </remarks>
static class ZipNames
{
    const int Longest = 1024;

    /// <summary>The entries with their names.</summary>
    public static ZipEntry[] Named(IReadOnlyList<ZipEntry> entries)
    {
        var isUtf8 = entries.All(entry => entry.IsNamedInUtf8 || Utf8.IsValid(entry.RawName.Span));
        var encoding = isUtf8 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        return [.. entries.Select(entry => entry with { Name = (entry.IsNamedInUtf8 ? Encoding.UTF8 : encoding).GetString(entry.RawName.Span) })];
    }

    /// <summary>Whether a name is relative, stays below where it starts and can be printed.</summary>
    public static bool IsSafe(string name)
    {
        if (name.Length is 0 or > Longest || name[0] == '/' || name.Contains('\\') || name.Contains('\uFFFD') || name.Any(char.IsControl)) return false;
        if (name.Length >= 2 && char.IsAsciiLetter(name[0]) && name[1] == ':') return false;
        var path = name.AsSpan().TrimEnd('/');
        foreach (var part in path.Split('/'))
        {
            if (path[part] is "" or "." or "..") return false;
        }

        return true;
    }
}
