using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Analyse.Coverage;

/// <summary>Single distances to the millimetre, always the exact geodesic's: by series where its error cannot change them.</summary>
sealed class GroundMillimetres(FacilityTable facilities, double[] longitudes, double[] latitudes)
{
    /// <param name="row">The place, into the columns of degrees.</param>
    /// <param name="places">The batch that holds its earth-centred coordinates.</param>
    /// <param name="at">Where.</param>
    public long Between(int row, PlaceColumns places, int at, int facility)
    {
        var there = facilities.Rows.AsSpan(facility * FacilityTable.Width, FacilityTable.Width);
        var (dx, dy, dz) = (places.X[at] - there[0], places.Y[at] - there[1], places.Z[at] - there[2]);
        var square = (dx * dx) + (dy * dy) + (dz * dz);
        var way = GroundSeries.WayMm(square, dz, (places.Curvature[at] + there[3]) / 2) + 0.5;
        var mm = Math.Floor(way);
        return Math.Min(way - mm, mm + 1 - way) > GroundSeries.DoubtMm(square)
            ? (long)mm
            : Geodesic.DistanceMm(
                new LonLat(longitudes[row], latitudes[row]),
                new LonLat(facilities.Longitudes[facility], facilities.Latitudes[facility]));
    }
}
