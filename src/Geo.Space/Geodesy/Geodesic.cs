using Geo.Space.Places;
using Geo.Space.Units;

namespace Geo.Space.Geodesy;

/// <summary>Shortest ways on the WGS 84 ellipsoid: exact to about 15 nanometres, everywhere.</summary>
/// <remarks>
/// Held against GeographicLib's GeodSolve point by point, nearly antipodal places, poles, meridians and the equator among them: lengths within 2e-8 m,
/// the far end of a direct problem within 2e-8 m.
/// Source: Karney (2013), Algorithms for geodesics, Journal of Geodesy 87, 43–55, doi:10.1007/s00190-012-0578-z.
/// </remarks>
public static class Geodesic
{
    /// <summary>Length of the shortest way, metres.</summary>
    public static double InverseMetres(LonLat a, LonLat b) => GeodesicInverse.Solve(a, b).Metres;

    /// <summary>Length of the shortest way and its azimuths at both ends.</summary>
    public static GeodesicSegment Inverse(LonLat a, LonLat b)
    {
        var (metres, start, end) = GeodesicInverse.Solve(a, b);
        return new(metres, start.Degrees, end.Degrees);
    }

    /// <summary>Length of the shortest way in whole millimetres, halves rounded up: the grain in which distances are compared.</summary>
    public static long DistanceMm(LonLat a, LonLat b) => (long)Math.Floor((InverseMetres(a, b) * 1000) + 0.5);

    /// <summary>The place reached by going straight on from <paramref name="start"/>.</summary>
    /// <param name="azimuthDegrees">Degrees clockwise from north.</param>
    /// <returns>Longitude within −180 to 180.</returns>
    public static LonLat Direct(LonLat start, double azimuthDegrees, Metres distance) =>
        new GeodesicLine(start, Direction.FromDegrees(azimuthDegrees)).At(distance.Value);
}
