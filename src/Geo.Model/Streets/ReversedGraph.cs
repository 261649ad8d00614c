namespace Geo.Model.Streets;

/// <summary>A graph with every arc turned round.</summary>
/// <param name="ArcOf">The arc of the first graph that each arc of <paramref name="Graph"/> is the reverse of, length m.</param>
public sealed record ReversedGraph(TravelGraph Graph, ReadOnlyMemory<int> ArcOf);
