using Geo.Import.Tables;

namespace Geo.Import.Coordinates;

/// <summary>Pairs of columns whose headers say easting and northing of one kind: XGCJ and YGCJ, lng_wgs84 and lat_wgs84, bd经度 and bd纬度.</summary>
static class ColumnPairs
{
    static readonly (string X, string Y)[] s_words =
    [
        ("longitude", "latitude"), ("经度", "纬度"), ("easting", "northing"), ("横坐标", "纵坐标"), ("lng", "lat"), ("lon", "lat"), ("long", "lat"), ("x坐标", "y坐标"), ("x", "y"),
    ];

    /// <summary>Columns from 0, in the header's order of the first; each column in one pair at most.</summary>
    public static List<(int X, int Y)> In(IReadOnlyList<string> header)
    {
        string[] normal = [.. header.Select(HeaderTable.Normal)];
        var taken = new HashSet<int>();
        var pairs = new List<(int X, int Y)>();
        foreach (var (x, y) in s_words)
        {
            for (var column = 0; column < normal.Length; column++)
            {
                if (taken.Contains(column) || Counterpart(normal[column], x, y) is not { } wanted) continue;
                var other = Array.IndexOf(normal, wanted);
                if (other < 0 || other == column || !taken.Add(other)) continue;
                taken.Add(column);
                pairs.Add((column, other));
            }
        }

        pairs.Sort();
        return pairs;
    }

    // The word stands first or last: a letter x within a name (tax, index) means nothing.
    static string? Counterpart(string header, string x, string y) =>
        header.StartsWith(x, StringComparison.Ordinal) ? y + header[x.Length..]
        : header.EndsWith(x, StringComparison.Ordinal) ? header[..^x.Length] + y
        : null;
}
