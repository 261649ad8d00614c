using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>
/// A graph made ready to be searched: vertices in depth-first order, so that neighbours lie near each other in memory, and arcs in one array. Questions and answers keep the numbers of the
/// <see cref="TravelGraph"/> it was made of. Immutable: any number of searches may share it.
/// </summary>
public sealed class PackedGraph
{
    public PackedGraph(TravelGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        Graph = graph;
        VertexAt = DepthFirst.Order(graph);
        NumberOf = DepthFirst.Inverse(VertexAt);
        First = new int[graph.VertexCount + 1];
        Arcs = new PackedArc[graph.ArcCount];
        ArcOf = new int[graph.ArcCount];
        var firstOut = graph.FirstOut.Span;
        var head = graph.Head.Span;
        var arcMs = graph.ArcMs.Span;
        var packed = 0;
        for (var at = 0; at < VertexAt.Length; at++)
        {
            for (var arc = firstOut[VertexAt[at]]; arc < firstOut[VertexAt[at] + 1]; arc++)
            {
                ArcOf[packed] = arc;
                Arcs[packed++] = new(NumberOf[head[arc]], arcMs[arc]);
            }

            First[at + 1] = packed;
        }
    }

    public TravelGraph Graph { get; }

    /// <summary>Our number to the graph's vertex, length n.</summary>
    internal int[] VertexAt { get; }

    /// <summary>The graph's vertex to our number, length n.</summary>
    internal int[] NumberOf { get; }

    /// <summary>By our numbers, length n + 1.</summary>
    internal int[] First { get; }

    internal PackedArc[] Arcs { get; }

    /// <summary>Our arc to the graph's, length m.</summary>
    internal int[] ArcOf { get; }

    /// <summary>The vertex, by our number, that one of our arcs leaves.</summary>
    internal int TailOf(int arc)
    {
        var (low, high) = (0, First.Length - 1);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (First[middle] <= arc) low = middle;
            else high = middle;
        }

        return low;
    }
}
