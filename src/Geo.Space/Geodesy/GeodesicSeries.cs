using static Geo.Space.Geodesy.Wgs84;

namespace Geo.Space.Geodesy;

/// <summary>
/// The elliptic integrals of a geodesic as series in ε, with the amplitude σ on the auxiliary sphere:
/// I(σ) = A · (σ + Σ Cₗ sin 2lσ), l = 1…6, truncated after ε⁶ (ε ≤ n ≈ 0.0017 on WGS 84, so what is left out is below 1e-17).
/// </summary>
/// <remarks>Source: Karney (2013), Journal of Geodesy 87, 43–55, doi:10.1007/s00190-012-0578-z, equations 15–25 and 40–43.</remarks>
static class GeodesicSeries
{
    /// <summary>Length of a buffer for coefficients.</summary>
    public const int Terms = 6;

    const double N = ThirdFlattening;

    /// <summary>ε for a geodesic that crosses the equator with azimuth α₀: k² = e′² cos² α₀.</summary>
    public static double Epsilon(double cosEquatorAzimuth)
    {
        var kSquared = SecondEccentricitySquared * cosEquatorAzimuth * cosEquatorAzimuth;
        return kSquared / ((2 * (1 + Math.Sqrt(1 + kSquared))) + kSquared);
    }

    /// <summary>Scale of I₁, the distance divided by b.</summary>
    public static double A1(double e)
    {
        var e2 = e * e;
        return (1 + (e2 * ((1 / 4.0) + (e2 * ((1 / 64.0) + (e2 / 256)))))) / (1 - e);
    }

    public static void C1(double e, Span<double> c)
    {
        var e2 = e * e;
        var e4 = e2 * e2;
        c[5] = -7 / 2048.0 * e4 * e2;
        c[4] = -7 / 1280.0 * e4 * e;
        c[3] = e4 * ((-5 / 512.0) + (3 / 512.0 * e2));
        c[2] = e2 * e * ((-1 / 48.0) + (3 / 256.0 * e2));
        c[1] = e2 * ((-1 / 16.0) + (e2 * ((1 / 32.0) - (9 / 2048.0 * e2))));
        c[0] = e * ((-1 / 2.0) + (e2 * ((3 / 16.0) - (e2 / 32))));
    }

    /// <summary>The inverse of I₁: σ = τ + Σ C′ₗ sin 2lτ where τ = s / (b A₁).</summary>
    public static void C1Inverse(double e, Span<double> c)
    {
        var e2 = e * e;
        var e4 = e2 * e2;
        c[5] = 38081 / 61440.0 * e4 * e2;
        c[4] = 3467 / 7680.0 * e4 * e;
        c[3] = e4 * ((539 / 1536.0) - (2391 / 2560.0 * e2));
        c[2] = e2 * e * ((29 / 96.0) - (75 / 128.0 * e2));
        c[1] = e2 * ((5 / 16.0) + (e2 * ((-37 / 96.0) + (1335 / 4096.0 * e2))));
        c[0] = e * ((1 / 2.0) + (e2 * ((-9 / 32.0) + (205 / 1536.0 * e2))));
    }

    /// <summary>Scale of I₂, which with I₁ gives the reduced length.</summary>
    public static double A2(double e)
    {
        var e2 = e * e;
        return (1 - e) * (1 + (e2 * ((1 / 4.0) + (e2 * ((9 / 64.0) + (25 / 256.0 * e2))))));
    }

    public static void C2(double e, Span<double> c)
    {
        var e2 = e * e;
        var e4 = e2 * e2;
        c[5] = 77 / 2048.0 * e4 * e2;
        c[4] = 63 / 1280.0 * e4 * e;
        c[3] = e4 * ((35 / 512.0) + (7 / 512.0 * e2));
        c[2] = e2 * e * ((5 / 48.0) + (5 / 256.0 * e2));
        c[1] = e2 * ((3 / 16.0) + (e2 * ((1 / 32.0) + (35 / 2048.0 * e2))));
        c[0] = e * ((1 / 2.0) + (e2 * ((1 / 16.0) + (e2 / 32))));
    }

    /// <summary>Scale of I₃, the difference between longitude on the sphere and on the ellipsoid.</summary>
    public static double A3(double e) =>
        1 - (e * (((1 - N) / 2) + (e * ((1 / 4.0) + (N / 8) - (3 / 8.0 * N * N)
            + (e * ((1 / 16.0) + (3 / 16.0 * N) + (N * N / 16) + (e * ((3 / 64.0) + (N / 32) + (3 / 128.0 * e)))))))));

    /// <summary>Five coefficients; the sixth is set to zero.</summary>
    public static void C3(double e, Span<double> c)
    {
        var e2 = e * e;
        c[5] = 0;
        c[4] = 21 / 2560.0 * e2 * e2 * e;
        c[3] = e2 * e2 * ((7 / 512.0) - (7 / 256.0 * N) + (7 / 512.0 * e));
        c[2] = e2 * e * ((5 / 192.0) - (3 / 64.0 * N) + (5 / 192.0 * N * N) + (e * ((3 / 128.0) - (5 / 192.0 * N) + (7 / 512.0 * e))));
        c[1] = e2 * ((1 / 16.0) - (3 / 32.0 * N) + (N * N / 32)
            + (e * ((3 / 64.0) - (N / 32) - (3 / 64.0 * N * N) + (e * ((3 / 128.0) + (N / 128) + (5 / 256.0 * e))))));
        c[0] = e * (((1 - N) / 4) + (e * (((1 - (N * N)) / 8)
            + (e * ((3 / 64.0) + (3 / 64.0 * N) - (N * N / 64) + (e * ((5 / 128.0) + (N / 64) + (3 / 128.0 * e))))))));
    }

    /// <summary>Σ Cₗ sin 2lσ, by Clenshaw's recurrence.</summary>
    public static double SineSum(ReadOnlySpan<double> c, Direction sigma)
    {
        var step = 2 * (sigma.Cos - sigma.Sin) * (sigma.Cos + sigma.Sin);
        double next = 0, last = 0;
        for (var l = c.Length - 1; l >= 0; l--) (next, last) = ((step * next) - last + c[l], next);
        return 2 * sigma.Sin * sigma.Cos * next;
    }
}
