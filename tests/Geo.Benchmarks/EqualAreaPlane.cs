using Geo.Space.Geodesy;
using NetTopologySuite.Geometries;

namespace Geo.Benchmarks;

/// <summary>Lambert's azimuthal equal-area projection of WGS 84, which the peers compute in.</summary>
/// <remarks>Source: Snyder (1987), Map projections: a working manual, USGS Professional Paper 1395, equations 24-17 to 24-20, 3-11, 3-12.</remarks>
sealed class EqualAreaPlane
{
    static readonly double s_e = Math.Sqrt(Wgs84.EccentricitySquared);
    static readonly double s_qPole = Q(1);

    readonly double _longitude, _radius, _sin, _cos, _d;

    public EqualAreaPlane(double centreLongitude, double centreLatitude)
    {
        _longitude = centreLongitude;
        _radius = Wgs84.EquatorialMetres * Math.Sqrt(s_qPole / 2);
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(centreLatitude));
        _sin = Q(sin) / s_qPole;
        _cos = Math.Sqrt(1 - (_sin * _sin));
        _d = Wgs84.EquatorialMetres * cos / (Math.Sqrt(1 - (Wgs84.EccentricitySquared * sin * sin)) * _radius * _cos);
    }

    public Coordinate Place(double longitude, double latitude)
    {
        var sin = Q(Math.Sin(double.DegreesToRadians(latitude))) / s_qPole;
        var cos = Math.Sqrt(1 - (sin * sin));
        var (sinEast, cosEast) = Math.SinCos(double.DegreesToRadians(longitude - _longitude));
        var b = _radius * Math.Sqrt(2 / (1 + (_sin * sin) + (_cos * cos * cosEast)));
        return new(b * _d * cos * sinEast, b / _d * ((_cos * sin) - (_sin * cos * cosEast)));
    }

    static double Q(double sin) => (1 - Wgs84.EccentricitySquared)
        * ((sin / (1 - (Wgs84.EccentricitySquared * sin * sin))) - (Math.Log((1 - (s_e * sin)) / (1 + (s_e * sin))) / (2 * s_e)));
}
