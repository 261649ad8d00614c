namespace Geo.Analyse.ServiceAreas;

/// <summary>A spot on a plane that touches the ellipsoid, metres east and north of where it touches.</summary>
readonly record struct PlaneSpot(double East, double North)
{
    public double SquaredTo(PlaneSpot other) =>
        ((East - other.East) * (East - other.East)) + ((North - other.North) * (North - other.North));

    /// <summary>Where the edges of two discs cross: two spots, or none.</summary>
    public static PlaneSpot[] Crossings(PlaneSpot a, double radiusA, PlaneSpot b, double radiusB)
    {
        var apart = Math.Sqrt(a.SquaredTo(b));
        if (apart == 0) return [];
        var along = ((apart * apart) + (radiusA * radiusA) - (radiusB * radiusB)) / (2 * apart);
        var heightSquared = (radiusA * radiusA) - (along * along);
        if (heightSquared < 0) return [];
        var height = Math.Sqrt(heightSquared);
        var (east, north) = ((b.East - a.East) / apart, (b.North - a.North) / apart);
        var (footEast, footNorth) = (a.East + (along * east), a.North + (along * north));
        return [new(footEast - (height * north), footNorth + (height * east)), new(footEast + (height * north), footNorth - (height * east))];
    }
}
