namespace Geo.Space.Coordinates;

/// <summary>EPSG:3857: Mercator on a sphere of the equatorial radius, metres; latitudes to 85.06°, as EPSG bounds it.</summary>
sealed class WebMercator : Projection
{
    const double Radius = 6378137;
    const double RadiansPerDegree = Math.PI / 180;

    // π × Radius, and Radius × asinh(tan 85.06°), each rounded up.
    public override PlausibleRange Plausible { get; } = new(-20037508.343, -20048966.105, 20037508.343, 20048966.105);

    public override bool IsPlane => true;

    public override bool Reaches(double longitude, double latitude) => longitude is >= -180 and <= 180 && latitude is > -86 and < 86;

    public override void ToWgs84(Span<double> x, Span<double> y)
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = Math.Clamp(x[i] / Radius / RadiansPerDegree, -180, 180);
            y[i] = Math.Atan(Math.Sinh(y[i] / Radius)) / RadiansPerDegree;
        }
    }

    public override void FromWgs84(Span<double> x, Span<double> y)
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = x[i] * RadiansPerDegree * Radius;
            y[i] = Math.Asinh(Math.Tan(y[i] * RadiansPerDegree)) * Radius;
        }
    }
}
