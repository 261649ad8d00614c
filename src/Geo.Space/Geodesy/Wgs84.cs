namespace Geo.Space.Geodesy;

/// <summary>The WGS 84 ellipsoid and what follows from its two numbers.</summary>
public static class Wgs84
{
    /// <summary>Equatorial radius a, metres.</summary>
    public const double EquatorialMetres = 6378137;

    /// <summary>Flattening f = (a − b) / a.</summary>
    public const double Flattening = 1 / 298.257223563;

    /// <summary>Polar radius b, metres.</summary>
    public const double PolarMetres = EquatorialMetres * AxisRatio;

    /// <summary>b / a = 1 − f.</summary>
    public const double AxisRatio = 1 - Flattening;

    /// <summary>Third flattening n = (a − b) / (a + b).</summary>
    public const double ThirdFlattening = Flattening / (2 - Flattening);

    /// <summary>First eccentricity squared, e² = (a² − b²) / a².</summary>
    public const double EccentricitySquared = Flattening * (2 - Flattening);

    /// <summary>Second eccentricity squared, e′² = (a² − b²) / b².</summary>
    public const double SecondEccentricitySquared = EccentricitySquared / (AxisRatio * AxisRatio);

    /// <summary>The smallest radius of curvature anywhere, b² / a: along the meridian at the equator, metres.</summary>
    public const double SmallestCurvatureRadiusMetres = PolarMetres * AxisRatio;

    /// <summary>The largest radius of curvature anywhere, a² / b: at the poles, metres.</summary>
    public const double LargestCurvatureRadiusMetres = EquatorialMetres / AxisRatio;
}
