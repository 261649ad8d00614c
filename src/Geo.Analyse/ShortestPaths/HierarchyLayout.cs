using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>Puts contracted vertices into a line in which each stands after all more important neighbours and near them, so that a sweep along the line finds in the cache what it reads.</summary>
static class HierarchyLayout
{
    /// <param name="rank">When each vertex was taken out, by the packed graph's numbers.</param>
    public static TravelHierarchy Lay(PackedGraph graph, LinkLists links, int[] rank)
    {
        var order = Order(links, rank);
        var position = DepthFirst.Inverse(order);
        var vertexAt = Array.ConvertAll(order, vertex => graph.VertexAt[vertex]);
        return new(vertexAt, Arcs(links, order, position, isUp: true), Arcs(links, order, position, isUp: false), graph.Arcs.Length);
    }

    // The vertices below each, then a walk from the tops that lists a vertex when all below it are listed, read backwards.
    static int[] Order(LinkLists links, int[] rank)
    {
        var vertices = links.VertexCount;
        var first = new int[vertices + 1];
        for (var vertex = 0; vertex < vertices; vertex++)
        {
            foreach (ref readonly var link in links.Of(vertex)) first[link.To + 1]++;
        }

        for (var vertex = 0; vertex < vertices; vertex++) first[vertex + 1] += first[vertex];
        var below = new int[first[^1]];
        var next = first.AsSpan(0, vertices).ToArray();
        for (var vertex = 0; vertex < vertices; vertex++)
        {
            foreach (ref readonly var link in links.Of(vertex)) below[next[link.To]++] = vertex;
        }

        var byRank = new int[vertices];
        for (var vertex = 0; vertex < vertices; vertex++) byRank[vertices - rank[vertex]] = vertex;
        Array.Copy(first, next, vertices);
        var isMet = new bool[vertices];
        var stack = new Stack<int>();
        var order = new int[vertices];
        var free = vertices;

        // Backwards, so that in the line the tops stand with the most important first.
        for (var root = vertices - 1; root >= 0; root--)
        {
            if (isMet[byRank[root]]) continue;
            isMet[byRank[root]] = true;
            stack.Push(byRank[root]);
            while (stack.TryPeek(out var vertex))
            {
                if (next[vertex] == first[vertex + 1])
                {
                    order[--free] = vertex;
                    stack.Pop();
                }
                else if (below[next[vertex]++] is var lower && !isMet[lower])
                {
                    isMet[lower] = true;
                    stack.Push(lower);
                }
            }
        }

        return order;
    }

    static HierarchyArcs Arcs(LinkLists links, int[] order, int[] position, bool isUp)
    {
        var count = 0;
        foreach (var vertex in order)
        {
            foreach (ref readonly var link in links.Of(vertex))
            {
                if ((isUp ? link.OutMs : link.InMs) < TravelGraph.Unreachable) count++;
            }
        }

        var (first, other, arcMs, arcVia) = (new int[order.Length + 1], new int[count], new int[count], new int[count]);
        var arc = 0;
        for (var at = 0; at < order.Length; at++)
        {
            foreach (ref readonly var link in links.Of(order[at]))
            {
                var (ms, via) = isUp ? (link.OutMs, link.OutVia) : (link.InMs, link.InVia);
                if (ms == TravelGraph.Unreachable) continue;
                (other[arc], arcMs[arc], arcVia[arc]) = (position[link.To], ms, via >= 0 ? via : ~position[~via]);
                arc++;
            }

            first[at + 1] = arc;
        }

        return new(first, other, arcMs, arcVia);
    }
}
