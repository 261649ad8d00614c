namespace Geo.Space.Coordinates;

/// <summary>Longitude and latitude shifted within a box around China: GCJ-02 and, on top of it, BD-09.</summary>
/// <remarks>
/// The way back has no formula of its own: the place is corrected by what the way there misses until nothing changes. Both
/// offsets change by less than 1 % of the step, so each round gains two digits or more; five rounds reach 1e-9 degrees.
/// On the edge of the box, where the shift begins, the way back is the unshifted place unless the shifted one lies in the box.
/// </remarks>
abstract class ShiftedDegrees : Projection
{
    const int MostRounds = 20;
    const double CloseEnoughDegrees = 1e-12;

    public override void FromWgs84(Span<double> x, Span<double> y)
    {
        for (var i = 0; i < x.Length; i++)
        {
            if (ChinaOffset.Covers(x[i], y[i])) (x[i], y[i]) = Shift(x[i], y[i]);
        }
    }

    public override void ToWgs84(Span<double> x, Span<double> y)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var (longitude, latitude) = Unshift(x[i], y[i]);
            if (ChinaOffset.Covers(longitude, latitude)) (x[i], y[i]) = (longitude, latitude);
        }
    }

    protected abstract (double Longitude, double Latitude) Shift(double longitude, double latitude);

    (double Longitude, double Latitude) Unshift(double shiftedLongitude, double shiftedLatitude)
    {
        var (longitude, latitude) = (shiftedLongitude, shiftedLatitude);
        for (var round = 0; round < MostRounds; round++)
        {
            var (thereLongitude, thereLatitude) = Shift(longitude, latitude);
            var (missedLongitude, missedLatitude) = (shiftedLongitude - thereLongitude, shiftedLatitude - thereLatitude);
            (longitude, latitude) = (longitude + missedLongitude, latitude + missedLatitude);
            if (Math.Abs(missedLongitude) < CloseEnoughDegrees && Math.Abs(missedLatitude) < CloseEnoughDegrees) break;
        }

        return (longitude, latitude);
    }
}
