using Geo.Space.Places;
using static Geo.Space.Geodesy.Wgs84;

namespace Geo.Space.Geodesy;

/// <summary>A place in earth-centred, earth-fixed coordinates, metres: X towards 0° E on the equator, Y towards 90° E, Z towards the north pole.</summary>
public readonly record struct Ecef(double X, double Y, double Z)
{
    /// <summary>A place on the ellipsoid (height zero); each coordinate within 7e-9 m.</summary>
    public static Ecef Of(LonLat place)
    {
        var phi = Direction.FromDegrees(place.Latitude);
        var lambda = Direction.FromDegrees(place.Longitude);
        var normal = EquatorialMetres / Math.Sqrt(1 - (EccentricitySquared * phi.Sin * phi.Sin));
        return new(normal * phi.Cos * lambda.Cos, normal * phi.Cos * lambda.Sin, normal * (1 - EccentricitySquared) * phi.Sin);
    }

    /// <summary>The straight line through the earth: never longer than the way on the ground, 8 mm shorter at 20 km.</summary>
    public double ChordMetres(Ecef other)
    {
        var (x, y, z) = (X - other.X, Y - other.Y, Z - other.Z);
        return Math.Sqrt((x * x) + (y * y) + (z * z));
    }
}
