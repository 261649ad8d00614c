namespace Geo.Space.Coordinates;

/// <summary>A system on a datum of its own, tied to WGS 84 by seven parameters; heights are taken as zero on either side.</summary>
/// <param name="onDatum">The way between the system and degrees on its own datum.</param>
sealed class DatumShift(Projection onDatum, Ellipsoid ellipsoid, HelmertShift shift) : Projection
{
    public override PlausibleRange Plausible => onDatum.Plausible;

    public override (double Longitude, double Latitude) Middle => onDatum.Middle;

    public override bool IsPlane => onDatum.IsPlane;

    // The datums lie some hundred metres apart, the reach ends by degrees.
    public override bool Reaches(double longitude, double latitude) => onDatum.Reaches(longitude, latitude);

    public override void ToWgs84(Span<double> x, Span<double> y)
    {
        onDatum.ToWgs84(x, y);
        for (var i = 0; i < x.Length; i++) (x[i], y[i]) = Ellipsoid.Wgs84.ToDegrees(shift.Forward(ellipsoid.ToEarthCentred(x[i], y[i])));
    }

    public override void FromWgs84(Span<double> x, Span<double> y)
    {
        for (var i = 0; i < x.Length; i++) (x[i], y[i]) = ellipsoid.ToDegrees(shift.Back(Ellipsoid.Wgs84.ToEarthCentred(x[i], y[i])));
        onDatum.FromWgs84(x, y);
    }
}
