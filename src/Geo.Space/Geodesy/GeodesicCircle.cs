using Geo.Space.Places;
using Geo.Space.Units;
using NetTopologySuite.Geometries;

namespace Geo.Space.Geodesy;

/// <summary>Circles on the ellipsoid, as polygons in WGS 84 degrees.</summary>
public static class GeodesicCircle
{
    const int FewestVertices = 8;
    const int Wgs84Srid = 4326;

    // Beyond this a circle goes round the far side of the globe and degrees no longer show it.
    const double LargestRadiusMetres = 5_000_000;

    static readonly GeometryFactory s_factory = new(new PrecisionModel(), Wgs84Srid);

    /// <summary>The ground within <paramref name="radius"/> of a place: every vertex exactly that far by geodesic, anticlockwise from north.</summary>
    /// <param name="radius">Above zero, at most 5,000 km.</param>
    /// <param name="deviation">How far the polygon, its edges straight in degrees, may lie off the true circle; above zero. It sets the number of vertices.</param>
    /// <returns>SRID 4326. Longitudes run on past ±180° where the circle crosses the antimeridian, so that the ring stays whole.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A bound above is broken, or a pole lies inside: no ring in degrees surrounds one.</exception>
    /// <remarks>At 20 km, one metre needs 315 vertices; a planar buffer with 8 segments a quadrant is 24 m off there.</remarks>
    public static Polygon Draw(LonLat centre, Metres radius, Metres deviation)
    {
        if (radius.Value is not (> 0 and <= LargestRadiusMetres)) throw new ArgumentOutOfRangeException(nameof(radius), radius.Value, "A circle's radius is above 0 and at most 5,000 km.");
        if (deviation.Value is not > 0) throw new ArgumentOutOfRangeException(nameof(deviation), deviation.Value, "A deviation is above 0.");
        var poleMetres = Geodesic.InverseMetres(centre, new(centre.Longitude, centre.Latitude < 0 ? -90 : 90));
        if (poleMetres <= radius.Value) throw new ArgumentOutOfRangeException(nameof(centre), centre, "A circle that holds a pole has no ring in degrees.");

        var vertices = VertexCount(radius.Value, deviation.Value, poleMetres - radius.Value);
        var ring = new Coordinate[vertices + 1];
        for (var vertex = 0; vertex < vertices; vertex++)
        {
            var place = Geodesic.Direct(centre, -360.0 * vertex / vertices, radius);
            var longitude = centre.Longitude + Math.IEEERemainder(place.Longitude - centre.Longitude, 360);
            ring[vertex] = new(longitude, place.Latitude);
        }

        ring[vertices] = ring[0].Copy();
        return s_factory.CreatePolygon(ring);
    }

    /// <summary>The fewest vertices that keep the sagitta of an edge, and its bow away from the geodesic, within the deviation.</summary>
    /// <param name="poleDistance">From the circle to the nearest pole, metres: near it a line straight in degrees bends.</param>
    static int VertexCount(double radius, double deviation, double poleDistance)
    {
        var share = Math.Min(1, deviation / radius);
        var count = Math.Max(FewestVertices, (int)Math.Ceiling(Math.PI / Math.Acos(1 - share)));
        while (radius * (1 - Math.Cos(Math.PI / count)) + Bow(2 * Math.PI * radius / count, poleDistance) > deviation) count += 1 + (count / 64);
        return count;
    }

    // L² / 8r with r the radius of curvature, on the ground, of a parallel: at least the distance to the pole on the sphere, taken 1 % short.
    static double Bow(double edge, double poleDistance)
    {
        var colatitude = 0.99 * poleDistance / Wgs84.EquatorialMetres;
        return colatitude >= Math.PI / 2 ? 0 : edge * edge / (8 * Wgs84.EquatorialMetres * Math.Tan(colatitude));
    }
}
