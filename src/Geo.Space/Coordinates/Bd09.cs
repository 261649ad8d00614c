namespace Geo.Space.Coordinates;

/// <summary>BD-09, Baidu's longitude and latitude (bd09ll): GCJ-02 shifted once more.</summary>
sealed class Bd09 : ShiftedDegrees
{
    const double Waves = Math.PI * 3000 / 180;

    protected override (double Longitude, double Latitude) Shift(double longitude, double latitude)
    {
        var (x, y) = ChinaOffset.Shift(longitude, latitude);
        var radius = Math.Sqrt((x * x) + (y * y)) + (0.00002 * Math.Sin(y * Waves));
        var (sin, cos) = Math.SinCos(Math.Atan2(y, x) + (0.000003 * Math.Cos(x * Waves)));
        return ((radius * cos) + 0.0065, (radius * sin) + 0.006);
    }
}
