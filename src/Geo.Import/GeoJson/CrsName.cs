namespace Geo.Import.GeoJson;

/// <summary>The name in a "crs" member: <c>urn:ogc:def:crs:EPSG::4490</c>, <c>EPSG:4490</c>, <c>urn:ogc:def:crs:OGC:1.3:CRS84</c>.</summary>
static class CrsName
{
    const string Wgs84 = "EPSG:4326";

    /// <summary>As <c>EPSG:…</c>; what is not understood stays as written, so that the fault names it. No name is WGS 84, by RFC 7946.</summary>
    public static string Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return Wgs84;
        var trimmed = name.Trim();
        if (trimmed.EndsWith("CRS84", StringComparison.OrdinalIgnoreCase)) return Wgs84;
        var parts = trimmed.Split([':', '/', '#'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Any(part => part.Equals("EPSG", StringComparison.OrdinalIgnoreCase)) && parts[^1].All(char.IsAsciiDigit)
            ? $"EPSG:{parts[^1]}" : trimmed;
    }
}
