namespace Geo.Space.Geodesy;

/// <summary>The shortest way between two places on the ellipsoid.</summary>
/// <param name="LengthMetres">Metres.</param>
/// <param name="StartAzimuth">Degrees clockwise from north at the first place, −180 to 180. Zero for coincident places.</param>
/// <param name="EndAzimuth">The forward direction at the second place, degrees, −180 to 180.</param>
public readonly record struct GeodesicSegment(double LengthMetres, double StartAzimuth, double EndAzimuth);
