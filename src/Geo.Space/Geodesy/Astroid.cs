namespace Geo.Space.Geodesy;

/// <summary>The normal from a point to an astroid, which is what geodesics envelop near the antipode.</summary>
static class Astroid
{
    /// <summary>The positive root κ of κ⁴ + 2κ³ + (1 − x² − y²)κ² − 2y²κ − y² = 0; zero where y is zero inside the astroid.</summary>
    /// <remarks>Karney (2013), equation 55 with Vermeille's reduction to a cubic: κ = u + √(u² + y²) solved through its resolvent.</remarks>
    public static double Root(double x, double y)
    {
        var p = x * x;
        var q = y * y;
        var r = (p + q - 1) / 6;
        if (q == 0 && r <= 0) return 0;

        var s = p * q / 4;
        var u = Resolvent(s, r);
        var v = Math.Sqrt((u * u) + q);
        var uv = u < 0 ? q / (v - u) : u + v; // the form in which nothing cancels
        var w = (uv - q) / (2 * v);
        return uv / (Math.Sqrt(uv + (w * w)) + w);
    }

    // The largest real root of the cubic resolvent.
    static double Resolvent(double s, double r)
    {
        var r3 = r * r * r;
        var discriminant = s * (s + (2 * r3));
        if (discriminant < 0)
        {
            var angle = Math.Atan2(Math.Sqrt(-discriminant), -(s + r3));
            return r + (2 * r * Math.Cos(angle / 3));
        }

        var t3 = s + r3;
        t3 += t3 < 0 ? -Math.Sqrt(discriminant) : Math.Sqrt(discriminant);
        var t = Math.Cbrt(t3);
        return r + t + (t == 0 ? 0 : r * r / t);
    }
}
