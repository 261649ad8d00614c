using System.Globalization;

namespace Geo.Space.Coordinates;

/// <summary>The systems by code, and the other spellings they go by.</summary>
static class CrsCatalogue
{
    static readonly Dictionary<string, Crs> s_bySpelling = [];

    static CrsCatalogue()
    {
        All = [.. Make()];
        Wgs84 = All[0];
        foreach (var crs in All)
        {
            s_bySpelling.Add(Plain(crs.Code), crs);
            if (crs.Epsg is { } epsg) s_bySpelling.Add(epsg.ToString(CultureInfo.InvariantCulture), crs);
        }

        AddSpellings("EPSG4326", "WGS84", "CRS84", "OGC:CRS84");
        AddSpellings("EPSG4490", "CGCS2000", "国家2000", "2000国家大地坐标系");
        AddSpellings("EPSG3857", "WEBMERCATOR", "900913", "EPSG:900913");
        AddSpellings("GCJ02", "GCJ02LL", "火星", "火星坐标", "高德", "AMAP");
        AddSpellings("BD09", "BD09LL", "百度", "百度坐标", "BAIDU");
    }

    public static Crs Wgs84 { get; }

    public static IReadOnlyList<Crs> All { get; }

    public static Crs? Find(string code) => s_bySpelling.GetValueOrDefault(Plain(code));

    public static IReadOnlyList<string> Nearest(string code)
    {
        var spelling = Plain(code);
        var number = Number(spelling);
        return [.. All.OrderBy(crs => number is { } wanted
                ? crs.Epsg is { } epsg ? Math.Abs(wanted - epsg) : int.MaxValue
                : SpellingDistance(spelling, Plain(crs.Code)))
            .Take(3).Select(crs => crs.Code)];
    }

    static IEnumerable<Crs> Make()
    {
        var degrees = new Geographic();
        yield return Epsg(4326, "WGS 84", "WGS 84 经纬度", degrees);
        yield return Epsg(4490, "China Geodetic Coordinate System 2000", "2000 国家大地坐标系（CGCS2000）经纬度", degrees);
        for (var zone = 25; zone <= 45; zone++)
        {
            yield return Epsg(4513 + zone - 25, $"CGCS2000 / 3-degree Gauss-Kruger zone {zone}",
                $"CGCS2000 三度带高斯-克吕格投影 {zone} 带", TransverseMercator.GaussKruger(zone, prefixed: true));
        }

        for (var zone = 25; zone <= 45; zone++)
        {
            yield return Epsg(4534 + zone - 25, $"CGCS2000 / 3-degree Gauss-Kruger CM {zone * 3}E",
                $"CGCS2000 三度带高斯-克吕格投影 中央经线 {zone * 3}°E", TransverseMercator.GaussKruger(zone, prefixed: false));
        }

        yield return Epsg(3857, "WGS 84 / Pseudo-Mercator", "WGS 84 网络墨卡托投影", new WebMercator());
        for (var zone = 1; zone <= 60; zone++)
        {
            yield return Epsg(32600 + zone, $"WGS 84 / UTM zone {zone}N", $"WGS 84 UTM 投影 北 {zone} 带", TransverseMercator.Utm(zone, south: false));
        }

        for (var zone = 1; zone <= 60; zone++)
        {
            yield return Epsg(32700 + zone, $"WGS 84 / UTM zone {zone}S", $"WGS 84 UTM 投影 南 {zone} 带", TransverseMercator.Utm(zone, south: true));
        }

        yield return new("GCJ-02", null, "GCJ-02 (Amap, Tencent)", "GCJ-02 经纬度（高德、腾讯地图）", new Gcj02());
        yield return new("BD-09", null, "BD-09 (Baidu)", "BD-09 经纬度（百度地图）", new Bd09());
    }

    static Crs Epsg(int epsg, string name, string chineseName, Projection projection) =>
        new(string.Create(CultureInfo.InvariantCulture, $"EPSG:{epsg}"), epsg, name, chineseName, projection);

    static void AddSpellings(string of, params ReadOnlySpan<string> spellings)
    {
        foreach (var spelling in spellings) s_bySpelling.Add(Plain(spelling), s_bySpelling[of]);
    }

    // Letters and digits alone; of a URN (urn:ogc:def:crs:EPSG::4490, urn:ogc:def:crs:OGC:1.3:CRS84) its authority and code.
    static string Plain(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        const string Urn = "urn:ogc:def:crs:";
        var text = code.Trim();
        if (text.StartsWith(Urn, StringComparison.OrdinalIgnoreCase))
        {
            var parts = text[Urn.Length..].Split(':');
            text = parts[0] + parts[^1];
        }

        return string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }

    static int? Number(string spelling)
    {
        var digits = spelling.AsSpan().TrimStart("EPSG");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // Levenshtein's: the fewest letters inserted, removed or exchanged. An overlong code is compared by its beginning.
    static int SpellingDistance(string left, string right)
    {
        left = left[..Math.Min(left.Length, 40)];
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var exchange = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchange, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
