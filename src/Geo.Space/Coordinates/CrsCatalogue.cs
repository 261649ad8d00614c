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
            s_bySpelling.Add(CrsSpelling.Plain(crs.Code), crs);
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

    public static Crs? Find(string code)
    {
        var plain = CrsSpelling.Plain(code);
        if (s_bySpelling.TryGetValue(plain, out var crs)) return crs;
        return CrsSpelling.MayBeName(plain) ? All.FirstOrDefault(one => CrsSpelling.IsName(plain, one.Name) || CrsSpelling.IsName(plain, one.ChineseName)) : null;
    }

    public static IReadOnlyList<string> Nearest(string code)
    {
        var spelling = CrsSpelling.Plain(code);
        var number = CrsSpelling.Number(spelling);
        return [.. All.OrderBy(crs => number is { } wanted
                ? crs.Epsg is { } epsg ? Math.Abs(wanted - epsg) : int.MaxValue
                : CrsSpelling.Distance(spelling, CrsSpelling.Plain(crs.Code)))
            .Take(3).Select(crs => crs.Code)];
    }

    static IEnumerable<Crs> Make()
    {
        var degrees = new Geographic();
        yield return Epsg(4326, "WGS 84", "WGS 84 经纬度", degrees);
        yield return Epsg(4490, "China Geodetic Coordinate System 2000", "2000 国家大地坐标系（CGCS2000）经纬度", degrees);
        foreach (var zone in GaussKrugerSeries.Cgcs2000.Zones()) yield return new(zone.ToString(), zone.Epsg, zone.Name, zone.ChineseName, zone.Projection(), zone);
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
        foreach (var spelling in spellings) s_bySpelling.Add(CrsSpelling.Plain(spelling), s_bySpelling[of]);
    }
}
