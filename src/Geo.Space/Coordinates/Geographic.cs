namespace Geo.Space.Coordinates;

/// <summary>Longitude and latitude that are taken as those of WGS 84: WGS 84 itself, and CGCS2000, which agrees within decimetres.</summary>
sealed class Geographic : Projection
{
    public override void ToWgs84(Span<double> x, Span<double> y)
    {
        // The same numbers.
    }

    public override void FromWgs84(Span<double> x, Span<double> y)
    {
        // The same numbers.
    }
}
