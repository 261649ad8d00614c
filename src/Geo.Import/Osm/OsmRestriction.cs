using Geo.Model.Travel;

namespace Geo.Import.Osm;

/// <summary>A turn restriction as a file has it, before its ways are found among the segments.</summary>
/// <param name="From">Ways; several only at <c>no_entry</c>.</param>
/// <param name="ViaNode">Id of the node between them; null where ways are.</param>
/// <param name="ViaWays">Ways between them, in no sure order.</param>
/// <param name="To">Ways; several only at <c>no_exit</c>.</param>
sealed record OsmRestriction(long Id, bool IsOnly, TravelModes Modes, IReadOnlyList<long> From, long? ViaNode, IReadOnlyList<long> ViaWays, IReadOnlyList<long> To);
