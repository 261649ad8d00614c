using System.Globalization;
using System.Text.RegularExpressions;

namespace Geo.Import.Shapefiles;

/// <summary>The coordinate system that a .prj file or another WKT definition (OGC WKT 1, Esri's spelling too) means, as an EPSG code the product reads.</summary>
/// <remarks>Told by the authority of the whole where it stands, else by datum, projection and parameters; names of zones are not believed.</remarks>
public static partial class PrjText
{
    const int LongestText = 1 << 16;
    const double Near = 1e-6;

    /// <summary><c>EPSG:4545</c>; null where the text means none that is known.</summary>
    public static string? CodeOf(string wkt)
    {
        if (wkt.Length > LongestText) return null;
        if (Authority().Match(wkt) is { Success: true } authority) return $"EPSG:{authority.Groups[1].Value}";
        var isProjected = wkt.Contains("PROJCS[", StringComparison.OrdinalIgnoreCase);
        if (wkt.Contains("GEOGCS[", StringComparison.OrdinalIgnoreCase) && !HasGreenwichAndDegree(wkt)) return null;
        var code = isProjected ? Projected(wkt) : IsCgcs2000(wkt) ? 4490 : IsWgs84(wkt) ? 4326 : (int?)null;
        return code is { } epsg ? FormattableString.Invariant($"EPSG:{epsg}") : null;
    }

    static int? Projected(string wkt)
    {
        var projection = ProjectionName().Match(wkt).Groups[1].Value;
        var (meridian, scale) = (Parameter(wkt, "central_meridian", 0), Parameter(wkt, "scale_factor", 1));
        var (east, north) = (Parameter(wkt, "false_easting", 0), Parameter(wkt, "false_northing", 0));
        if (IsPseudoMercator(wkt, projection)) return 3857;
        if (!projection.Equals("Transverse_Mercator", StringComparison.OrdinalIgnoreCase) && !projection.Equals("Gauss_Kruger", StringComparison.OrdinalIgnoreCase)) return null;
        if (Parameter(wkt, "latitude_of_origin", 0) != 0 || !IsMetre(wkt)) return null;
        if (IsCgcs2000(wkt) && scale == 1 && north == 0) return GaussKrueger(meridian, east);
        return IsWgs84(wkt) && Math.Abs(scale - 0.9996) < Near && east == 500_000 ? Utm(meridian, north) : null;
    }

    /// <summary>EPSG:4513…4533 carry the zone's number before the easting, 4534…4554 do not; zones 25…45, meridians 75° E…135° E.</summary>
    static int? GaussKrueger(double meridian, double east)
    {
        var zone = meridian / 3;
        if (Math.Abs(zone - Math.Round(zone)) > Near || zone is < 25 or > 45) return null;
        var index = (int)Math.Round(zone) - 25;
        if (east == 500_000) return 4534 + index;
        return east == ((index + 25) * 1_000_000) + 500_000 ? 4513 + index : null;
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

    static bool IsCgcs2000(string wkt) => Datum().Match(wkt).Groups[1].Value.ToUpperInvariant() is "D_CHINA_2000" or "CHINA_2000" or "CHINA 2000";

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
