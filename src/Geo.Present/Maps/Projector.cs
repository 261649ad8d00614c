using Geo.Space.Places;

namespace Geo.Present.Maps;

/// <summary>
/// The sinusoidal projection of the WGS 84 ellipsoid about a central meridian: equal-area, true to scale along every parallel and
/// along that meridian. Metres; east and north of the centre.
/// </summary>
/// <remarks>Away from the meridian it shears by the longitude difference × sine of latitude: 0.3° at the edge of a county 100 km wide.</remarks>
sealed class Projector(LonLat centre)
{
    const double Axis = 6_378_137;
    const double E2 = 0.00669437999014;

    readonly double _northOfCentre = Meridian(centre.Latitude);

    public (double East, double North) Project(double longitude, double latitude)
    {
        var (sine, cosine) = Math.SinCos(latitude * Math.PI / 180);
        var turn = longitude - centre.Longitude;
        if (turn > 180) turn -= 360;
        if (turn < -180) turn += 360;
        return (Axis / Math.Sqrt(1 - (E2 * sine * sine)) * cosine * turn * Math.PI / 180, Meridian(latitude) - _northOfCentre);
    }

    /// <summary>Degrees; parallels are level lines here, so that a place's latitude is known by its northing alone.</summary>
    public double LatitudeAt(double north)
    {
        const int Turns = 6; // Newton's steps: each doubles the digits, and the first guess is good to two
        var along = north + _northOfCentre;
        var latitude = along / Axis * 180 / Math.PI;
        for (var turn = 0; turn < Turns; turn++)
        {
            var sine = Math.Sin(latitude * Math.PI / 180);
            var bent = 1 - (E2 * sine * sine);
            latitude += (along - Meridian(latitude)) / (Axis * (1 - E2) / (bent * Math.Sqrt(bent))) * 180 / Math.PI;
        }

        return latitude;
    }

    /// <summary>Degrees, on the parallel at <paramref name="latitude"/>.</summary>
    public double LongitudeAt(double east, double latitude)
    {
        var (sine, cosine) = Math.SinCos(latitude * Math.PI / 180);
        return centre.Longitude + (east / (Axis / Math.Sqrt(1 - (E2 * sine * sine)) * cosine) * 180 / Math.PI);
    }

    // Length of the meridian from the equator; the series is good to a millimetre.
    static double Meridian(double latitude)
    {
        const double E4 = E2 * E2, E6 = E4 * E2;
        var angle = latitude * Math.PI / 180;
        return Axis * (((1 - (E2 / 4) - (3 * E4 / 64) - (5 * E6 / 256)) * angle)
            - (((3 * E2 / 8) + (3 * E4 / 32) + (45 * E6 / 1024)) * Math.Sin(2 * angle))
            + (((15 * E4 / 256) + (45 * E6 / 1024)) * Math.Sin(4 * angle))
            - (35 * E6 / 3072 * Math.Sin(6 * angle)));
    }
}
