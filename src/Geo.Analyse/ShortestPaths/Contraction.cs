using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>
/// Makes a hierarchy of a graph: takes out its vertices, the unimportant ones first, and puts a shortcut wherever the quickest way between two neighbours went through the one taken out. Each round
/// takes all vertices that are less important than every neighbour of theirs, in the order of their numbers, so the result is the graph's alone.
/// </summary>
/// <remarks>
/// Importance: how high the hierarchy under the vertex is already, and how many shortcuts it would cost for each arc it frees.
/// Source: Geisberger, Sanders, Schultes and Delling (2008), doi:10.1007/978-3-540-68552-4_24; rounds after Vetter (2009), Parallel time-dependent contraction hierarchies, Karlsruhe.
/// </remarks>
public sealed class Contraction
{
    // On the town of 264,196 vertices, November 2026: with 1,000 a third more time and a fifth more shortcuts, with 16,000 the same; searches of 30 and 100 cost 15 % more time and save nothing.
    const long CostOfLevel = 1000, CostOfShortcuts = 8000;
    const int MostSettledTaking = 60, MostSettledWeighing = 20;

    readonly LinkLists _links;
    readonly WitnessSearch _witness;
    readonly int[] _rank;
    readonly int[] _level;
    readonly long[] _importance;
    readonly bool[] _isDirty;
    readonly List<(int Tail, int Head, int Ms)> _shortcuts = [];
    int _contracted;

    Contraction(PackedGraph graph)
    {
        _links = new(graph);
        _witness = new(_links);
        var vertices = _links.VertexCount;
        (_rank, _level, _importance, _isDirty) = (new int[vertices], new int[vertices], new long[vertices], new bool[vertices]);
    }

    /// <param name="contracted">Told now and then how many vertices are done; may be null.</param>
    public static TravelHierarchy Contract(PackedGraph graph, IProgress<int>? contracted = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var contraction = new Contraction(graph);
        contraction.Run(contracted, cancellation);
        return HierarchyLayout.Lay(graph, contraction._links, contraction._rank);
    }

    void Run(IProgress<int>? contracted, CancellationToken cancellation)
    {
        var left = Enumerable.Range(0, _links.VertexCount).ToArray();
        foreach (var vertex in left)
        {
            if (vertex % 1024 == 0) cancellation.ThrowIfCancellationRequested();
            Weigh(vertex);
        }

        while (left.Length > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var chosen = Array.FindAll(left, IsLeast);
            foreach (var vertex in chosen) Take(vertex);
            left = Array.FindAll(left, vertex => _rank[vertex] == 0);
            foreach (var vertex in left)
            {
                if (_isDirty[vertex]) Weigh(vertex);
            }

            contracted?.Report(_contracted);
        }
    }

    bool IsLeast(int vertex)
    {
        foreach (ref readonly var link in _links.Of(vertex))
        {
            if (_importance[link.To] < _importance[vertex]) return false;
        }

        return true;
    }

    void Take(int vertex)
    {
        FindShortcuts(vertex, MostSettledTaking);
        _links.Leave(vertex);
        foreach (var (tail, head, ms) in _shortcuts) _links.Offer(tail, head, ms, ~vertex);
        foreach (ref readonly var link in _links.Of(vertex))
        {
            _isDirty[link.To] = true;
            _level[link.To] = Math.Max(_level[link.To], _level[vertex] + 1);
        }

        _rank[vertex] = ++_contracted;
    }

    void Weigh(int vertex)
    {
        FindShortcuts(vertex, MostSettledWeighing);
        var arcs = 0;
        foreach (ref readonly var link in _links.Of(vertex)) arcs += (link.OutMs < TravelGraph.Unreachable ? 1 : 0) + (link.InMs < TravelGraph.Unreachable ? 1 : 0);
        long weight = (CostOfLevel * _level[vertex]) + (arcs == 0 ? 0 : CostOfShortcuts * _shortcuts.Count / arcs);
        _importance[vertex] = (weight << 32) | Scattered(vertex);
        _isDirty[vertex] = false;
    }

    void FindShortcuts(int vertex, int mostSettled)
    {
        _shortcuts.Clear();
        var links = _links.Of(vertex);
        foreach (ref readonly var from in links)
        {
            if (from.InMs == TravelGraph.Unreachable) continue;
            var longest = -1;
            foreach (ref readonly var to in links)
            {
                if (to.To != from.To && to.OutMs < TravelGraph.Unreachable) longest = Math.Max(longest, to.OutMs);
            }

            if (longest < 0) continue;
            _witness.Run(from.To, vertex, Sum(from.InMs, longest), mostSettled);
            foreach (ref readonly var to in links)
            {
                if (to.To == from.To || to.OutMs == TravelGraph.Unreachable) continue;
                var ms = Sum(from.InMs, to.OutMs);
                if (_witness.MsTo(to.To) > ms) _shortcuts.Add((from.To, to.To, ms));
            }
        }
    }

    static int Sum(int one, int other) => (int)Math.Min((long)one + other, TravelGraph.Unreachable);

    // Equally important neighbours are told apart by numbers that follow no road: in the order of the vertices a chain would be taken one by one.
    static uint Scattered(int vertex) => unchecked(System.Numerics.BitOperations.RotateLeft((uint)vertex * 0x9E3779B1u, 15) * 0x85EBCA77u);
}
