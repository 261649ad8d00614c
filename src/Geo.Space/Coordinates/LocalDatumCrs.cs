using System.Globalization;

namespace Geo.Space.Coordinates;

/// <summary>
/// A system on a datum that no public shift ties to WGS 84: Xi'an 80 (EPSG:4610, 2327…2390) and Beijing 54 (EPSG:4214, 2401…2442, 21413…21423,
/// 21453…21463). It is recognised by its code; places of it can be read only with seven parameters that the user gives.
/// </summary>
public sealed class LocalDatumCrs
{
    static readonly Dictionary<string, LocalDatumCrs> s_bySpelling = [];

    readonly Projection _onDatum;
    readonly Ellipsoid _ellipsoid;
    readonly GaussKrugerZone? _zone;

    static LocalDatumCrs()
    {
        All = [.. Make(4610, "1980 西安坐标系经纬度", GaussKrugerSeries.Xian80), .. Make(4214, "1954 北京坐标系经纬度", GaussKrugerSeries.Beijing54)];
        foreach (var crs in All)
        {
            s_bySpelling.Add(CrsSpelling.Plain(crs.Code), crs);
            s_bySpelling.Add(crs.Epsg.ToString(CultureInfo.InvariantCulture), crs);
        }

        foreach (var spelling in new[] { "XIAN80", "XIAN1980", "西安80", "1980西安", "西安1980", "1980西安坐标系", "1980年西安坐标系", "1980年国家大地坐标系", "国家80" }) s_bySpelling.Add(spelling, s_bySpelling["EPSG4610"]);
        foreach (var spelling in new[] { "BEIJING54", "BEIJING1954", "北京54", "1954北京", "北京1954", "1954北京坐标系", "1954年北京坐标系" }) s_bySpelling.Add(spelling, s_bySpelling["EPSG4214"]);
    }

    LocalDatumCrs(int epsg, string name, string chineseName, Projection onDatum, Ellipsoid ellipsoid, GaussKrugerZone? zone)
    {
        (Epsg, Name, ChineseName, _onDatum, _ellipsoid, _zone) = (epsg, name, chineseName, onDatum, ellipsoid, zone);
        Code = string.Create(CultureInfo.InvariantCulture, $"EPSG:{epsg}");
    }

    static IReadOnlyList<LocalDatumCrs> All { get; }

    public string Code { get; }

    public int Epsg { get; }

    /// <summary>EPSG's own name.</summary>
    public string Name { get; }

    public string ChineseName { get; }

    /// <summary>The system of this code or name, spelt as <see cref="Crs.Find"/> takes them, or <c>西安80</c>, <c>北京54</c> for their degrees; null for every other.</summary>
    public static LocalDatumCrs? Find(string code)
    {
        var plain = CrsSpelling.Plain(code);
        if (s_bySpelling.TryGetValue(plain, out var crs)) return crs;
        return CrsSpelling.MayBeName(plain) ? All.FirstOrDefault(one => CrsSpelling.IsName(plain, one.Name) || CrsSpelling.IsName(plain, one.ChineseName)) : null;
    }

    /// <summary>Of a text that is no code, the degrees of the local datum it names (<c>西安80 三度带 108</c>): one of its systems is meant, and nobody can tell which. Null where it names none.</summary>
    public static LocalDatumCrs? Named(string text)
    {
        var plain = CrsSpelling.Plain(text);
        return Says(plain, "西安", "XIAN") ? s_bySpelling["EPSG4610"] : Says(plain, "北京", "BEIJING") ? s_bySpelling["EPSG4214"] : null;
    }

    /// <summary>All of them, in a fixed order.</summary>
    public static IReadOnlyList<LocalDatumCrs> List() => All;

    /// <summary>The codes of this system's datum, from its degrees on: single ones, and ranges of zones.</summary>
    public IReadOnlyList<string> Codes() => _ellipsoid == Ellipsoid.Iag1975
        ? ["EPSG:4610", "EPSG:2327–2348", "EPSG:2349–2390"]
        : ["EPSG:4214", "EPSG:21413–21463", "EPSG:2401–2442"];

    /// <summary>The system with the shift of its datum. Its code names the seven numbers: <c>EPSG:2345 +towgs84=…</c>.</summary>
    public Crs With(HelmertShift shift)
    {
        ArgumentNullException.ThrowIfNull(shift);
        return new($"{Code} +towgs84={shift}", Epsg, Name, ChineseName, new DatumShift(_onDatum, _ellipsoid, shift), _zone);
    }

    public override string ToString() => Code;

    static bool Says(string plain, string chinese, string english) => plain.Contains(chinese, StringComparison.Ordinal) || plain.Contains(english, StringComparison.Ordinal);

    static IEnumerable<LocalDatumCrs> Make(int geographic, string chineseName, GaussKrugerSeries series)
    {
        yield return new(geographic, series.Datum, chineseName, new Geographic(), series.Ellipsoid, null);
        foreach (var zone in series.Zones()) yield return new(zone.Epsg, zone.Name, zone.ChineseName, zone.Projection(), series.Ellipsoid, zone);
    }
}
