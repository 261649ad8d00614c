namespace Geo.Space.Coordinates;

/// <summary>GCJ-02, the coordinates of Amap, Tencent and most Chinese map services: degrees.</summary>
sealed class Gcj02 : ShiftedDegrees
{
    protected override (double Longitude, double Latitude) Shift(double longitude, double latitude) =>
        ChinaOffset.Shift(longitude, latitude);
}
