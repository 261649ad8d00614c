using Geo.Space.Places;
using static Geo.Space.Geodesy.Wgs84;

namespace Geo.Space.Geodesy;

/// <summary>The inverse problem: the shortest geodesic between two places.</summary>
/// <remarks>
/// The places are mirrored and swapped so that φ₁ ≤ 0, φ₁ ≤ φ₂ ≤ −φ₁ and 0 ≤ λ₁₂ ≤ 180°. Meridians and the equator have closed answers;
/// else Newton's method finds the azimuth at the first place from which the geodesic meets the second (Karney 2013, sections 4 and 5).
/// </remarks>
static class GeodesicInverse
{
    public static (double Metres, Direction Start, Direction End) Solve(LonLat a, LonLat b)
    {
        var eastward = EastwardDegrees(a.Longitude, b.Longitude);
        var longitudeSign = eastward < 0 ? -1 : 1;
        var swap = Math.Abs(a.Latitude) < Math.Abs(b.Latitude);
        var (latitude1, latitude2) = swap ? (b.Latitude, a.Latitude) : (a.Latitude, b.Latitude);
        var latitudeSign = latitude1 > 0 ? -1 : 1;

        var (metres, start, end) = SolveCanonical(latitude1 * latitudeSign, latitude2 * latitudeSign, Math.Abs(eastward));

        // Swapping mirrors east and west and then reverses the way: the sines turn twice, the cosines once.
        if (swap) (start, end) = (end, start);
        var cosSign = swap ? -latitudeSign : latitudeSign;
        return (metres, new(start.Sin * longitudeSign, start.Cos * cosSign), new(end.Sin * longitudeSign, end.Cos * cosSign));
    }

    static (double Metres, Direction Start, Direction End) SolveCanonical(double latitude1, double latitude2, double longitude)
    {
        var ends = new GeodesicEnds(ReducedLatitude.Of(latitude1), ReducedLatitude.Of(latitude2), longitude);
        if (longitude == 0 || longitude == 180 || latitude1 == -90) return Meridian(ends);
        if (latitude1 == 0 && longitude <= 180 * AxisRatio)
        {
            return (EquatorialMetres * ends.LambdaRadians, Direction.East, Direction.East);
        }

        if (GeodesicGuess.Short(ends) is { } brief) return brief;
        return new GeodesicShooting(ends).Solve(GeodesicGuess.Azimuth(ends));
    }

    // On an oblate ellipsoid the meridian, over the pole if need be, is the shortest way wherever it is a way.
    static (double Metres, Direction Start, Direction End) Meridian(in GeodesicEnds ends)
    {
        var sigma1 = Direction.Of(ends.Beta1.Sin, ends.Lambda.Cos * ends.Beta1.Cos);
        var sigma2 = ends.Beta2;
        Span<double> c = stackalloc double[GeodesicSeries.Terms];
        var epsilon = GeodesicSeries.Epsilon(1);
        GeodesicSeries.C1(epsilon, c);
        var arc = Math.Atan2(
            Math.Max(0, (sigma1.Cos * sigma2.Sin) - (sigma1.Sin * sigma2.Cos)),
            (sigma1.Cos * sigma2.Cos) + (sigma1.Sin * sigma2.Sin));
        var metres = PolarMetres * GeodesicSeries.A1(epsilon)
            * (arc + GeodesicSeries.SineSum(c, sigma2) - GeodesicSeries.SineSum(c, sigma1));
        return (metres, ends.Lambda, Direction.North);
    }

    /// <summary>From the first longitude to the second, −180 to 180 degrees.</summary>
    static double EastwardDegrees(double from, double to)
    {
        var degrees = to - from; // exact where the two are near each other, else within 3e-14°, 3 nanometres
        return Math.Abs(degrees) <= 180 ? degrees : Math.IEEERemainder(degrees, 360);
    }
}
