using System.Globalization;
using System.Text.RegularExpressions;

namespace Geo.Import.Shapefiles;

/// <summary>The coordinate system that a .prj file or another WKT definition (OGC WKT 1, Esri's spelling too) means, as an EPSG code.</summary>
/// <remarks>Xi'an 80 and Beijing 54 are told too: whether they can be read is asked later. Told by the authority of the whole where it stands, else by datum, projection and parameters; names of zones are not believed.</remarks>
public static partial class PrjText
{
    const int LongestText = 1 << 16;
    const double Near = 1e-6;
    const int Cgcs2000 = 4490;
    const int Xian80 = 4610;
    const int Beijing54 = 4214;

    /// <summary><c>EPSG:4545</c>; null where the text means none that is known.</summary>
    public static string? CodeOf(string wkt)
    {
        if (wkt.Length > LongestText) return null;
        if (Authority().Match(wkt) is { Success: true } authority) return $"EPSG:{authority.Groups[1].Value}";
        var isProjected = wkt.Contains("PROJCS[", StringComparison.OrdinalIgnoreCase);
        if (wkt.Contains("GEOGCS[", StringComparison.OrdinalIgnoreCase) && !HasGreenwichAndDegree(wkt)) return null;
        var code = isProjected ? Projected(wkt) : IsWgs84(wkt) ? 4326 : GeographicOf(wkt);
        return code is { } epsg ? FormattableString.Invariant($"EPSG:{epsg}") : null;
    }

    /// <summary>What a definition calls its system: the first name that stands in it; null where it holds none.</summary>
    public static string? NameOf(string wkt) => wkt.Split('"', 3) is [_, { Length: > 0 } name, _] ? name : null;

    static int? Projected(string wkt)
    {
        var projection = ProjectionName().Match(wkt).Groups[1].Value;
        var (meridian, scale) = (Parameter(wkt, "central_meridian", 0), Parameter(wkt, "scale_factor", 1));
        var (east, north) = (Parameter(wkt, "false_easting", 0), Parameter(wkt, "false_northing", 0));
        if (IsPseudoMercator(wkt, projection)) return 3857;
        if (!projection.Equals("Transverse_Mercator", StringComparison.OrdinalIgnoreCase) && !projection.Equals("Gauss_Kruger", StringComparison.OrdinalIgnoreCase)) return null;
        if (Parameter(wkt, "latitude_of_origin", 0) != 0 || !IsMetre(wkt)) return null;
        if (GeographicOf(wkt) is { } geographic && scale == 1 && north == 0) return GaussKrueger(geographic, meridian, east);
        return IsWgs84(wkt) && Math.Abs(scale - 0.9996) < Near && east == 500_000 ? Utm(meridian, north) : null;
    }

    /// <summary>Zones carry their number before the easting or not; where they do, it tells three degrees (25…45) from six (13…23). Without it both are the same plane.</summary>
    static int? GaussKrueger(int geographic, double meridian, double east)
    {
        var (sixPrefixed, threePrefixed, threePlain) = geographic switch
        {
            Cgcs2000 => (4491, 4513, 4534),
            Xian80 => (2327, 2349, 2370),
            _ => (21413, 2401, 2422),
        };
        if (!double.IsInteger(meridian) || meridian is < 75 or > 135 || meridian % 3 != 0) return null;
        var (three, six) = ((int)meridian / 3, ((int)meridian + 3) / 6);
        var isSix = meridian % 6 == 3;
        if (east == 500_000) return threePlain + three - 25;
        if (east == (three * 1e6) + 500_000) return threePrefixed + three - 25;
        return isSix && east == (six * 1e6) + 500_000 ? sixPrefixed + six - 13 : null;
    }

    static int? Utm(double meridian, double north)
    {
        var zone = (meridian + 183) / 6;
        if (Math.Abs(zone - Math.Round(zone)) > Near || zone is < 1 or > 60) return null;
        return north switch { 0 => 32600, 10_000_000 => 32700, _ => (int?)null } + (int)Math.Round(zone);
    }

    static bool IsPseudoMercator(string wkt, string projection) =>
        projection.Equals("Mercator_Auxiliary_Sphere", StringComparison.OrdinalIgnoreCase)
        || (projection.StartsWith("Mercator", StringComparison.OrdinalIgnoreCase) && wkt.Contains("Pseudo-Mercator", StringComparison.OrdinalIgnoreCase));

    static bool IsWgs84(string wkt) => Datum().Match(wkt).Groups[1].Value.ToUpperInvariant() is "D_WGS_1984" or "WGS_1984" or "WORLD GEODETIC SYSTEM 1984";

    /// <summary>The EPSG code of a Chinese datum's degrees; null where the datum is no such one.</summary>
    static int? GeographicOf(string wkt) => Datum().Match(wkt).Groups[1].Value.ToUpperInvariant() switch
    {
        "D_CHINA_2000" or "CHINA_2000" or "CHINA 2000" => Cgcs2000,
        "D_XIAN_1980" or "XIAN_1980" or "XIAN 1980" => Xian80,
        "D_BEIJING_1954" or "BEIJING_1954" or "BEIJING 1954" => Beijing54,
        _ => null,
    };

    static bool IsMetre(string wkt) => LinearUnit().Match(wkt) is not { Success: true } unit || Number(unit.Groups[1].Value) == 1;

    static bool HasGreenwichAndDegree(string wkt) =>
        (Meridian().Match(wkt) is not { Success: true } meridian || Number(meridian.Groups[1].Value) == 0)
        && (AngularUnit().Match(wkt) is not { Success: true } unit || Math.Abs(Number(unit.Groups[1].Value) - (Math.PI / 180)) < Near);

    static double Parameter(string wkt, string name, double missing)
    {
        foreach (var match in Parameters().Matches(wkt).Cast<Match>())
        {
            if (match.Groups[1].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) return Number(match.Groups[2].Value);
        }

        return missing;
    }

    static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    // The authority of the whole stands last, before the last bracket.
    [GeneratedRegex("""AUTHORITY\s*\[\s*"EPSG"\s*,\s*"?(\d{1,6})"?\s*\]\s*\]\s*$""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Authority();

    [GeneratedRegex("""DATUM\s*\[\s*"([^"]*)"  """, RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Datum();

    [GeneratedRegex("""PROJECTION\s*\[\s*"([^"]*)"  """, RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ProjectionName();

    [GeneratedRegex("""PARAMETER\s*\[\s*"([^"]*)"\s*,\s*([^\]\s]+)\s*\]""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Parameters();

    [GeneratedRegex("""PRIMEM\s*\[\s*"[^"]*"\s*,\s*([^\],\s]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Meridian();

    [GeneratedRegex("""UNIT\s*\[\s*"degree[^"]*"\s*,\s*([^\],\s]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AngularUnit();

    [GeneratedRegex("""UNIT\s*\[\s*"(?:met|foot|us)[^"]*"\s*,\s*([^\],\s]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LinearUnit();
}
