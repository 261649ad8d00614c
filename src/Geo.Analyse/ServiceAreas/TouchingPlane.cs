using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Analyse.ServiceAreas;

/// <summary>The plane that touches the ellipsoid at a place, everything else seen from straight above.</summary>
readonly struct TouchingPlane(LonLat at)
{
    readonly Ecef _origin = Ecef.Of(at);
    readonly (double Sin, double Cos) _longitude = Math.SinCos(at.Longitude * Math.PI / 180);
    readonly (double Sin, double Cos) _latitude = Math.SinCos(at.Latitude * Math.PI / 180);

    public PlaneSpot Of(Ecef place)
    {
        var (x, y, z) = (place.X - _origin.X, place.Y - _origin.Y, place.Z - _origin.Z);
        var outward = (x * _longitude.Cos) + (y * _longitude.Sin);
        return new((y * _longitude.Cos) - (x * _longitude.Sin), (z * _latitude.Cos) - (outward * _latitude.Sin));
    }
}
