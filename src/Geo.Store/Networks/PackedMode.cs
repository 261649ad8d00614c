using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Store.Networks;

/// <summary>What is prepared for one mode.</summary>
/// <param name="Graph">The hierarchy's; a pack keeps its checksum alone.</param>
public sealed record PackedMode(TravelMode Mode, TravelGraph Graph, TravelHierarchy Hierarchy);
