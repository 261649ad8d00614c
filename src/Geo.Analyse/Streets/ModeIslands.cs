using Geo.Model.Streets;

namespace Geo.Analyse.Streets;

/// <summary>Which parts of a mode's graph hang together: weakly (by streets, whatever their direction) and strongly (there and back).</summary>
/// <param name="WeakOf">[vertices], the island of each vertex, numbered by size: 0 has most vertices; ties by the smallest vertex.</param>
/// <param name="StrongOf">[vertices], likewise for parts within which every vertex can be reached from every other.</param>
/// <param name="WeakLengthMm">[islands], length of its streets.</param>
/// <param name="StrongVertices">[parts], vertices in it.</param>
public sealed record ModeIslands(IReadOnlyList<int> WeakOf, IReadOnlyList<int> StrongOf, IReadOnlyList<long> WeakLengthMm, IReadOnlyList<int> StrongVertices)
{
    public static ModeIslands Of(ModeGraph mode)
    {
        ArgumentNullException.ThrowIfNull(mode);
        var weak = BySize(Weak(mode.Graph), out _);
        var strong = BySize(Strong(mode.Graph), out var vertices);
        var lengths = new long[weak.Length == 0 ? 0 : weak.Max() + 1];
        for (var segment = 0; segment < mode.Network.SegmentCount; segment++)
        {
            var head = Math.Max(mode.HeadOf(segment * 2), mode.HeadOf((segment * 2) + 1));
            if (head >= 0) lengths[weak[head]] += mode.Network.LengthMm.Span[segment];
        }

        return new(weak, strong, lengths, vertices);
    }

    static int[] Weak(TravelGraph graph)
    {
        var parents = Enumerable.Range(0, graph.VertexCount).ToArray();
        int Root(int vertex)
        {
            while (parents[vertex] != vertex) vertex = parents[vertex] = parents[parents[vertex]];
            return vertex;
        }

        for (var tail = 0; tail < graph.VertexCount; tail++)
        {
            for (var arc = graph.FirstOut.Span[tail]; arc < graph.FirstOut.Span[tail + 1]; arc++)
            {
                var (a, b) = (Root(tail), Root(graph.Head.Span[arc]));
                parents[Math.Max(a, b)] = Math.Min(a, b);
            }
        }

        return [.. parents.Select((_, vertex) => Root(vertex))];
    }

    /// <remarks>Source: Tarjan (1972), Depth-first search and linear graph algorithms, SIAM Journal on Computing 1(2), 146–160, doi:10.1137/0201010; with a stack of its own.</remarks>
    static int[] Strong(TravelGraph graph)
    {
        var first = graph.FirstOut.Span;
        var head = graph.Head.Span;
        var (index, low, part) = (new int[graph.VertexCount], new int[graph.VertexCount], new int[graph.VertexCount]);
        var next = graph.FirstOut[..graph.VertexCount].ToArray();
        var (path, open) = (new Stack<int>(), new Stack<int>());
        var count = 0;
        Array.Fill(part, -1);
        for (var root = 0; root < graph.VertexCount; root++)
        {
            if (index[root] == 0) path.Push(root);
            while (path.TryPeek(out var vertex))
            {
                if (index[vertex] == 0)
                {
                    index[vertex] = low[vertex] = ++count;
                    open.Push(vertex);
                }

                var child = -1;
                for (; next[vertex] < first[vertex + 1] && child < 0; next[vertex]++)
                {
                    var to = head[next[vertex]];
                    if (index[to] == 0) child = to;
                    else if (part[to] < 0) low[vertex] = Math.Min(low[vertex], index[to]);
                }

                if (child >= 0)
                {
                    path.Push(child);
                    continue;
                }

                path.Pop();
                if (path.TryPeek(out var parent)) low[parent] = Math.Min(low[parent], low[vertex]);
                if (low[vertex] != index[vertex]) continue;
                int member;
                do
                {
                    member = open.Pop();
                    part[member] = vertex;
                }
                while (member != vertex);
            }
        }

        return part;
    }

    /// <summary>Numbers sets by their size, the largest first; ties by the smallest member.</summary>
    static int[] BySize(int[] setOf, out int[] sizes)
    {
        var sets = setOf.Select((set, vertex) => (set, vertex)).GroupBy(pair => pair.set).Select(group => (Set: group.Key, Size: group.Count(), First: group.Min(pair => pair.vertex)))
            .OrderByDescending(group => group.Size).ThenBy(group => group.First).ToArray();
        var number = new Dictionary<int, int>(sets.Length);
        foreach (var set in sets) number.Add(set.Set, number.Count);
        sizes = [.. sets.Select(set => set.Size)];
        return [.. setOf.Select(set => number[set])];
    }
}
