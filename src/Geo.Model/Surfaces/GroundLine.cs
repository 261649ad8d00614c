using Geo.Space.Places;

namespace Geo.Model.Surfaces;

/// <summary>A line to be drawn into a surface: a road, a river, a bridge.</summary>
/// <param name="Places">Two or more.</param>
/// <param name="Speed">Null for what has none: a river, a bridge.</param>
public sealed record GroundLine(IReadOnlyList<LonLat> Places, GroundSpeed? Speed);
