using Geo.Space.Places;
using static Geo.Space.Geodesy.Wgs84;

namespace Geo.Space.Geodesy;

/// <summary>The direct problem: a geodesic given by a place and a direction, followed for a distance.</summary>
readonly ref struct GeodesicLine
{
    readonly LonLat _start;
    readonly Direction _equator; // α₀, the azimuth at which the geodesic crosses the equator northward
    readonly Direction _sigma1;
    readonly double _omega1;
    readonly double _epsilon;

    public GeodesicLine(LonLat start, Direction azimuth)
    {
        _start = start;
        var beta = ReducedLatitude.Of(start.Latitude);
        _equator = Equator(azimuth, beta);
        _sigma1 = Sphere(beta.Sin, azimuth.Cos * beta.Cos);
        _omega1 = Sphere(_equator.Sin * beta.Sin, azimuth.Cos * beta.Cos).Radians;
        _epsilon = GeodesicSeries.Epsilon(_equator.Cos);
    }

    public LonLat At(double metres)
    {
        Span<double> c = stackalloc double[GeodesicSeries.Terms];
        GeodesicSeries.C1(_epsilon, c);
        var startAngle = _sigma1.Radians;
        var tau = metres / (PolarMetres * GeodesicSeries.A1(_epsilon)) + GeodesicSeries.SineSum(c, _sigma1); // τ₂ − σ₁

        GeodesicSeries.C1Inverse(_epsilon, c);
        var advance = tau + GeodesicSeries.SineSum(c, _sigma1.Turned(Direction.FromRadians(tau))); // σ₂ − σ₁
        var sigma2 = _sigma1.Turned(Direction.FromRadians(advance));

        var beta2 = Direction.Of(_equator.Cos * sigma2.Sin, Math.Sqrt((_equator.Sin * _equator.Sin) + (_equator.Cos * _equator.Cos * sigma2.Cos * sigma2.Cos)));
        return new(Longitude(sigma2, startAngle, advance, c), ReducedLatitude.ToDegrees(beta2));
    }

    double Longitude(Direction sigma2, double startAngle, double advance, Span<double> c)
    {
        GeodesicSeries.C3(_epsilon, c);
        var lag = Flattening * _equator.Sin * GeodesicSeries.A3(_epsilon)
            * (advance + GeodesicSeries.SineSum(c, sigma2) - GeodesicSeries.SineSum(c, _sigma1));
        // ω runs with σ, in the sense of α₀: whole turns are kept by measuring how far ω is ahead of σ.
        var east = _equator.Sin < 0 ? -1 : 1;
        var ahead2 = Math.Atan2(sigma2.Sin * sigma2.Cos * (Math.Abs(_equator.Sin) - 1), (sigma2.Cos * sigma2.Cos) + (Math.Abs(_equator.Sin) * sigma2.Sin * sigma2.Sin));
        var omega2 = east * (startAngle + advance + ahead2);
        var degrees = _start.Longitude + ((omega2 - _omega1 - lag) * (180 / Math.PI));
        return Math.IEEERemainder(degrees, 360);
    }

    static Direction Equator(Direction azimuth, Direction beta) => Direction.Of(
        azimuth.Sin * beta.Cos,
        Math.Sqrt((azimuth.Cos * azimuth.Cos) + (azimuth.Sin * azimuth.Sin * beta.Sin * beta.Sin)));

    // At a point of the equator passed due east, both components vanish: σ and ω count from there.
    static Direction Sphere(double sin, double cos) => sin == 0 && cos == 0 ? Direction.North : Direction.Of(sin, cos);
}
