using Geo.Space.Geodesy;

namespace Geo.Space.Coordinates;

/// <summary>The ellipsoid of a datum, and the way between its degrees and earth-centred coordinates.</summary>
/// <param name="EquatorialMetres">Equatorial radius a.</param>
/// <param name="InverseFlattening">a / (a − b).</param>
sealed record Ellipsoid(string Name, double EquatorialMetres, double InverseFlattening)
{
    // Bowring's iteration gains five digits or more a round near the ground; two rounds reach the last bit of a double.
    const int Rounds = 3;
    const double RadiansPerDegree = Math.PI / 180;

    /// <summary>WGS 84 (EPSG:7030).</summary>
    public static Ellipsoid Wgs84 { get; } = new("WGS 84", 6378137, 298.257223563);

    /// <summary>CGCS2000 (EPSG:1024), GRS 80 but for its name and the eleventh digit.</summary>
    public static Ellipsoid Cgcs2000 { get; } = new("CGCS2000", 6378137, 298.257222101);

    /// <summary>IAG 1975 (EPSG:7049), the ellipsoid of Xi'an 80.</summary>
    public static Ellipsoid Iag1975 { get; } = new("IAG 1975", 6378140, 298.257);

    /// <summary>Krassowsky 1940 (EPSG:7024), the ellipsoid of Beijing 54.</summary>
    public static Ellipsoid Krassowsky { get; } = new("Krassowsky 1940", 6378245, 298.3);

    double AxisRatio => 1 - (1 / InverseFlattening);

    double EccentricitySquared => 1 - (AxisRatio * AxisRatio);

    /// <summary>A place at height zero, metres.</summary>
    public Ecef ToEarthCentred(double longitude, double latitude)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(latitude * RadiansPerDegree);
        var (sinLongitude, cosLongitude) = Math.SinCos(longitude * RadiansPerDegree);
        var normal = EquatorialMetres / Math.Sqrt(1 - (EccentricitySquared * sinLatitude * sinLatitude));
        return new(normal * cosLatitude * cosLongitude, normal * cosLatitude * sinLongitude, normal * (1 - EccentricitySquared) * sinLatitude);
    }

    /// <summary>The degrees of a point near the ground; its height is let go.</summary>
    /// <remarks>Source: Bowring (1976), Transformation from spatial to geographical coordinates, Survey Review 23, 323–327.</remarks>
    public (double Longitude, double Latitude) ToDegrees(Ecef point)
    {
        var fromAxis = Math.Sqrt((point.X * point.X) + (point.Y * point.Y));
        var polarMetres = EquatorialMetres * AxisRatio;
        var secondEccentricitySquared = EccentricitySquared / (AxisRatio * AxisRatio);
        var reduced = Math.Atan2(point.Z, fromAxis * AxisRatio);
        var latitude = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var (sin, cos) = Math.SinCos(reduced);
            latitude = Math.Atan2(
                point.Z + (secondEccentricitySquared * polarMetres * sin * sin * sin), fromAxis - (EccentricitySquared * EquatorialMetres * cos * cos * cos));
            reduced = Math.Atan2(AxisRatio * Math.Sin(latitude), Math.Cos(latitude));
        }

        return (Math.Atan2(point.Y, point.X) / RadiansPerDegree, latitude / RadiansPerDegree);
    }
}
