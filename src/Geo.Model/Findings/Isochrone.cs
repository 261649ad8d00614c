using NetTopologySuite.Geometries;

namespace Geo.Model.Findings;

/// <summary>The ground within a limit of travel time of some facility (等时圈): drawn for the eye; people are counted by their points.</summary>
/// <param name="LimitMs">Inclusive, milliseconds.</param>
/// <param name="Ground">WGS 84 degrees, valid, shells counter-clockwise; empty where nothing is within the limit. That of a longer limit holds that of a shorter one.</param>
public sealed record Isochrone(int LimitMs, MultiPolygon Ground);
