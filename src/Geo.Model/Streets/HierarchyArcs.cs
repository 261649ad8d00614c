namespace Geo.Model.Streets;

/// <summary>One half of a hierarchy: for each position its arcs to or from smaller positions, packed.</summary>
/// <param name="First">The first arc of each position, and the number of arcs at the end, length n + 1.</param>
/// <param name="Other">The position at the other end, smaller than the arc's own: length of arcs.</param>
/// <param name="Ms">Length of arcs, milliseconds.</param>
/// <param name="Via">The arc of the graph, or, for a shortcut, the complement (~) of the position it passes, which is larger than both ends.</param>
public sealed record HierarchyArcs(ReadOnlyMemory<int> First, ReadOnlyMemory<int> Other, ReadOnlyMemory<int> Ms, ReadOnlyMemory<int> Via)
{
    public int Count => Other.Length;
}
