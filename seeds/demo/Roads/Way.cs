using Geo.Demo.Measure;

namespace Geo.Demo.Roads;

/// <summary>A stretch of one road between two junctions, or of water between two confluences.</summary>
/// <param name="Nodes">Number and place of each node; ways that meet share the number.</param>
sealed record Way(IReadOnlyList<(long Id, Spot Spot)> Nodes, IReadOnlyList<(string Key, string Value)> Tags);
