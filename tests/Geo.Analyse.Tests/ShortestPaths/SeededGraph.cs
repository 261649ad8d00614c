using Geo.Model.Streets;

namespace Geo.Analyse.Tests.ShortestPaths;

/// <summary>Small graphs with everything that makes searches err: one-way arcs, arcs that take no time, many ties, parallel arcs, loops, islands, dead ends.</summary>
static class SeededGraph
{
    public static TravelGraph Of(int seed)
    {
        var random = new Random(seed);
        var vertices = 1 + random.Next(120);
        var arcs = new List<(int Tail, int Head, int Ms)>();

        // Few different times make many ties.
        var longest = random.Next(3) switch { 0 => 3, 1 => 30, _ => 1_000_000 };
        for (var at = random.Next(4 * vertices); at > 0; at--)
        {
            var tail = random.Next(vertices);
            var head = random.Next(5) == 0 ? random.Next(vertices) : Math.Clamp(tail + random.Next(-4, 5), 0, vertices - 1);
            var ms = random.Next(6) == 0 ? 0 : random.Next(longest);
            arcs.Add((tail, head, ms));
            if (random.Next(4) != 0) arcs.Add((head, tail, ms));
        }

        return From(vertices, arcs);
    }

    /// <summary>The arcs are numbered by tail, and among those in the order given.</summary>
    public static TravelGraph From(int vertices, IReadOnlyList<(int Tail, int Head, int Ms)> arcs)
    {
        var sorted = arcs.OrderBy(arc => arc.Tail).ToList();
        var first = new int[vertices + 1];
        foreach (var arc in sorted) first[arc.Tail + 1]++;
        for (var vertex = 0; vertex < vertices; vertex++) first[vertex + 1] += first[vertex];
        return new(first, sorted.Select(arc => arc.Head).ToArray(), sorted.Select(arc => arc.Ms).ToArray());
    }

    /// <summary>Places at random vertices, some with two ends, some on one vertex with another.</summary>
    public static PlaceEnd[] Places(TravelGraph graph, int seed, int count)
    {
        var random = new Random(seed);
        var ends = new List<PlaceEnd>();
        for (var place = 0; place < count; place++)
        {
            for (var end = random.Next(1, 3); end > 0; end--) ends.Add(new(place, random.Next(graph.VertexCount), random.Next(3) == 0 ? 0 : random.Next(10)));
        }

        return [.. ends];
    }

    /// <summary>The time of every vertex by rounds over all arcs until nothing changes: slow, and too simple to err.</summary>
    /// <remarks>Source: Bellman (1958), On a routing problem, Quarterly of Applied Mathematics 16, 87–90.</remarks>
    public static (int Ms, int Place)[] Rounds(TravelGraph graph, IEnumerable<PlaceEnd> starts)
    {
        var best = Enumerable.Repeat((Ms: TravelGraph.Unreachable, Place: -1), graph.VertexCount).ToArray();
        foreach (var start in starts) best[start.Vertex] = Better(best[start.Vertex], (start.Ms, start.Place));
        for (var changes = true; changes;)
        {
            changes = false;
            for (var tail = 0; tail < graph.VertexCount; tail++)
            {
                if (best[tail].Place < 0) continue;
                for (var arc = graph.FirstOut.Span[tail]; arc < graph.FirstOut.Span[tail + 1]; arc++)
                {
                    var head = graph.Head.Span[arc];
                    var better = Better(best[head], (best[tail].Ms + graph.ArcMs.Span[arc], best[tail].Place));
                    changes |= better != best[head];
                    best[head] = better;
                }
            }
        }

        return best;
    }

    static (int Ms, int Place) Better((int Ms, int Place) one, (int Ms, int Place) other) => other.CompareTo(one) < 0 ? other : one;
}
