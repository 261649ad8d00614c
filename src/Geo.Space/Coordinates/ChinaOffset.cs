namespace Geo.Space.Coordinates;

/// <summary>The offset of GCJ-02, which Chinese map services apply to WGS 84, as publicly known (eviltransform, gcoord).</summary>
/// <remarks>
/// It is applied in a box around China, longitude 72.004…137.8347 and latitude 0.8293…55.8271 of the WGS 84 place; outside of
/// it nothing is shifted. The formula gives 0.1–0.7 km; it is an approximation of an unpublished one, true to about a metre.
/// </remarks>
static class ChinaOffset
{
    // Krasovsky's ellipsoid: semi-major axis in metres and first eccentricity squared.
    const double Axis = 6378245.0;
    const double Eccentricity2 = 0.00669342162296594323;

    public static bool Covers(double longitude, double latitude) =>
        longitude is >= 72.004 and <= 137.8347 && latitude is >= 0.8293 and <= 55.8271;

    /// <summary>The GCJ-02 place of a WGS 84 one, whether or not it lies in the box.</summary>
    public static (double Longitude, double Latitude) Shift(double longitude, double latitude)
    {
        var (eastMetres, northMetres) = Metres(longitude - 105, latitude - 35);
        var (sin, cos) = Math.SinCos(latitude * (Math.PI / 180));
        var w2 = 1 - (Eccentricity2 * sin * sin);
        var w = Math.Sqrt(w2);
        var metresPerDegreeNorth = Axis * (1 - Eccentricity2) / (w2 * w) * (Math.PI / 180);
        var metresPerDegreeEast = Axis / w * cos * (Math.PI / 180);
        return (longitude + (eastMetres / metresPerDegreeEast), latitude + (northMetres / metresPerDegreeNorth));
    }

    static (double East, double North) Metres(double x, double y)
    {
        var (xPi, yPi) = (x * Math.PI, y * Math.PI);
        var root = Math.Sqrt(Math.Abs(x));
        var shared = (20 * Math.Sin(6 * xPi)) + (20 * Math.Sin(2 * xPi));
        var east = shared + (20 * Math.Sin(xPi)) + (40 * Math.Sin(xPi / 3)) + (150 * Math.Sin(xPi / 12)) + (300 * Math.Sin(xPi / 30));
        var north = shared + (20 * Math.Sin(yPi)) + (40 * Math.Sin(yPi / 3)) + (160 * Math.Sin(yPi / 12)) + (320 * Math.Sin(yPi / 30));
        return ((east * 2 / 3) + 300 + x + (2 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * root),
            (north * 2 / 3) - 100 + (2 * x) + (3 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * root));
    }
}
