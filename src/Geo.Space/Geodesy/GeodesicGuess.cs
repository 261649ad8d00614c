using static Geo.Space.Geodesy.Wgs84;

namespace Geo.Space.Geodesy;

/// <summary>Where Newton's method begins: the great circle of a sphere of fitting size, or, towards the antipode, the astroid.</summary>
/// <remarks>Karney (2013), equations 48–57.</remarks>
static class GeodesicGuess
{
    // Below this arc (radians; 0.2 m on the ground) the sphere's answer is exact to the last bits.
    const double BriefArc = 3.5e-8;

    // Nearer than this to the antipode, in units of the astroid, its cut locus needs its own formula.
    const double CutEdge = 200 * 2.2e-16;
    const double CutWidth = 1000 * 1.5e-8;

    /// <summary>The answer itself where the places are centimetres apart; null elsewhere.</summary>
    public static (double Metres, Direction Start, Direction End)? Short(in GeodesicEnds ends)
    {
        if (!IsCompact(ends)) return null;
        var scale = SphereScale(ends);
        var omega = Direction.FromRadians(ends.LambdaRadians / scale);
        var (y, x) = Bearing(ends, omega);
        var sine = Math.Sqrt((y * y) + (x * x));
        if (sine >= BriefArc) return null;
        if (sine == 0) return (0, Direction.North, Direction.North);
        var end = Direction.Of(ends.Beta1.Cos * omega.Sin, ends.SineOfDifference - (ends.Beta1.Cos * ends.Beta2.Sin * Versine(omega)));
        return (EquatorialMetres * scale * sine, Direction.Of(y, x), end);
    }

    /// <summary>An azimuth at the first place near the one sought.</summary>
    public static Direction Azimuth(in GeodesicEnds ends)
    {
        var omega = IsCompact(ends) ? Direction.FromRadians(ends.LambdaRadians / SphereScale(ends)) : ends.Lambda;
        var (y, x) = Bearing(ends, omega);
        var cosArc = (ends.Beta1.Sin * ends.Beta2.Sin) + (ends.Beta1.Cos * ends.Beta2.Cos * omega.Cos);
        var astroidReach = 6 * ThirdFlattening * Math.PI * ends.Beta1.Cos * ends.Beta1.Cos;
        return cosArc >= 0 || Math.Sqrt((y * y) + (x * x)) >= astroidReach ? Direction.Of(y, x) : NearAntipode(ends);
    }

    static bool IsCompact(in GeodesicEnds ends) =>
        ends.SineOfDifference < 0.5 && ends.Beta2.Cos * ends.LambdaRadians < 0.5 && ends.LambdaRadians < Math.PI / 2
        && (ends.Beta1.Cos * ends.Beta2.Cos) + (ends.Beta1.Sin * ends.Beta2.Sin) >= 0;

    // Radius, over a, of the sphere whose longitudes agree with the ellipsoid's at the mean latitude (equation 48).
    static double SphereScale(in GeodesicEnds ends)
    {
        var mean = (ends.Beta1.Cos + ends.Beta2.Cos) / 2;
        return Math.Sqrt(1 - (EccentricitySquared * mean * mean));
    }

    // The great circle's direction at the first place, times the sine of its arc.
    static (double Y, double X) Bearing(in GeodesicEnds ends, Direction omega) => (
        ends.Beta2.Cos * omega.Sin,
        omega.Cos >= 0
            ? ends.SineOfDifference + (ends.Beta2.Cos * ends.Beta1.Sin * Versine(omega))
            : ends.SineOfSum - (ends.Beta2.Cos * ends.Beta1.Sin * omega.Sin * omega.Sin / (1 - omega.Cos)));

    // 1 − cos ω without loss for small ω.
    static double Versine(Direction omega) => omega.Sin * omega.Sin / (1 + omega.Cos);

    static Direction NearAntipode(in GeodesicEnds ends)
    {
        var k = ends.Beta1.Sin * ends.Beta1.Sin;
        var longitudeScale = Flattening * ends.Beta1.Cos * GeodesicSeries.A3(GeodesicSeries.Epsilon(Math.Sqrt(k))) * Math.PI;
        var x = ends.BeforeAntipode / longitudeScale;
        var y = ends.SineOfSum / (longitudeScale * ends.Beta1.Cos);
        if (y > -CutEdge && x > -1 - CutWidth)
        {
            var sine = Math.Min(1, -x);
            return new(sine, -Math.Sqrt((1 - sine) * (1 + sine)));
        }

        var root = Astroid.Root(x, y);
        var back = -x * root / (1 + root) * longitudeScale; // how far ω falls short of a half turn
        var (sin, cos) = Math.SinCos(back);
        return Direction.Of(ends.Beta2.Cos * sin, ends.SineOfSum - (ends.Beta2.Cos * ends.Beta1.Sin * sin * sin / (1 + cos)));
    }
}
