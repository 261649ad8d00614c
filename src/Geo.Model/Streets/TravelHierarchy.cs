namespace Geo.Model.Streets;

/// <summary>
/// A contraction hierarchy of a <see cref="TravelGraph"/>: its vertices in a line, the important ones first, its arcs and shortcuts for the ways between them. Each shortest way is as long as one that
/// goes to ever smaller positions and then to ever larger ones.
/// </summary>
/// <remarks>Source: Geisberger, Sanders, Schultes and Delling (2008), Contraction hierarchies, WEA, doi:10.1007/978-3-540-68552-4_24.</remarks>
public sealed class TravelHierarchy
{
    /// <param name="vertexAt">The vertex at each position, length n: each vertex once.</param>
    /// <param name="up">Arcs that leave each position, to smaller ones.</param>
    /// <param name="down">Arcs that arrive at each position, from smaller ones.</param>
    /// <param name="arcCount">How many arcs the graph has.</param>
    /// <exception cref="ArgumentException">The columns are not a hierarchy's: searches read them without looking.</exception>
    public TravelHierarchy(ReadOnlyMemory<int> vertexAt, HierarchyArcs up, HierarchyArcs down, int arcCount)
    {
        ArgumentNullException.ThrowIfNull(up);
        ArgumentNullException.ThrowIfNull(down);
        PositionOf = Inverse(vertexAt.Span);
        Check(up, vertexAt.Length, arcCount);
        Check(down, vertexAt.Length, arcCount);
        (VertexAt, Up, Down, ArcCount) = (vertexAt, up, down, arcCount);
    }

    TravelHierarchy(TravelHierarchy turned) =>
        (VertexAt, PositionOf, Up, Down, ArcCount) = (turned.VertexAt, turned.PositionOf, turned.Down, turned.Up, turned.ArcCount);

    public int VertexCount => VertexAt.Length;

    /// <summary>How many arcs the graph has, shortcuts not counted.</summary>
    public int ArcCount { get; }

    public ReadOnlyMemory<int> VertexAt { get; }

    public ReadOnlyMemory<int> PositionOf { get; }

    public HierarchyArcs Up { get; }

    public HierarchyArcs Down { get; }

    /// <summary>The hierarchy of the reversed graph, in the same memory; its arcs keep the numbers of the graph that was contracted.</summary>
    public TravelHierarchy Reverse() => new(this);

    static int[] Inverse(ReadOnlySpan<int> vertexAt)
    {
        var position = new int[vertexAt.Length];
        Array.Fill(position, -1);
        for (var at = 0; at < vertexAt.Length; at++)
        {
            var vertex = vertexAt[at];
            if (vertex < 0 || vertex >= position.Length || position[vertex] >= 0) throw new ArgumentException($"Vertex {vertex} at position {at} is none, or stands twice.", nameof(vertexAt));
            position[vertex] = at;
        }

        return position;
    }

    static void Check(HierarchyArcs arcs, int vertices, int arcCount)
    {
        var first = arcs.First.Span;
        var other = arcs.Other.Span;
        var ms = arcs.Ms.Span;
        var via = arcs.Via.Span;
        if (first.Length != vertices + 1 || first[0] != 0 || first[^1] != other.Length || ms.Length != other.Length || via.Length != other.Length)
        {
            throw new ArgumentException("The columns of a hierarchy differ in length.", nameof(arcs));
        }

        for (var at = 0; at < vertices; at++)
        {
            if (first[at + 1] < first[at]) throw new ArgumentException($"The arcs of position {at} end before they begin.", nameof(arcs));
            for (var arc = first[at]; arc < first[at + 1]; arc++)
            {
                var passes = via[arc] >= 0 ? via[arc] < arcCount : ~via[arc] > at && ~via[arc] < vertices;
                if (other[arc] < 0 || other[arc] >= at || ms[arc] < 0 || !passes) throw new ArgumentException($"Arc {arc} of position {at} does not fit.", nameof(arcs));
            }
        }
    }
}
