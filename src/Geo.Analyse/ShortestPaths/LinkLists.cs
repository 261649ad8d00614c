using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>The neighbours of every vertex in one array that grows: short lists of 4, 8, 16 … places, each left for a larger one when it is full and then given to another.</summary>
sealed class LinkLists
{
    const int Sizes = 26;

    readonly int[] _first;
    readonly int[] _count;
    readonly byte[] _size;
    readonly Stack<int>[] _left = [.. Enumerable.Range(0, Sizes).Select(_ => new Stack<int>())];
    Link[] _links;
    int _used;

    /// <summary>The arcs of a graph without loops; of parallel ones the quickest, of those the first.</summary>
    public LinkLists(PackedGraph graph)
    {
        var vertices = graph.VertexAt.Length;
        (_first, _count, _size) = (new int[vertices], new int[vertices], new byte[vertices]);
        _links = new Link[Math.Max(16, (int)Math.Min(Array.MaxLength, 6L * vertices))];
        for (var vertex = 0; vertex < vertices; vertex++) _first[vertex] = Take(0);
        for (var tail = 0; tail < vertices; tail++)
        {
            for (var at = graph.First[tail]; at < graph.First[tail + 1]; at++) Offer(tail, graph.Arcs[at].Head, graph.Arcs[at].Ms, graph.ArcOf[at]);
        }
    }

    public int VertexCount => _first.Length;

    public int Count(int vertex) => _count[vertex];

    /// <summary>Valid until the next change.</summary>
    public ReadOnlySpan<Link> Of(int vertex) => _links.AsSpan(_first[vertex], _count[vertex]);

    /// <summary>An arc or shortcut, kept on both its ends unless one as quick is there.</summary>
    public void Offer(int tail, int head, int ms, int via)
    {
        if (tail == head || ms == TravelGraph.Unreachable) return;
        ref var away = ref Between(tail, head);
        if (away.OutMs <= ms) return;
        (away.OutMs, away.OutVia) = (ms, via);
        ref var back = ref Between(head, tail);
        (back.InMs, back.InVia) = (ms, via);
    }

    /// <summary>Takes a vertex out of its neighbours' lists; its own stays as it is.</summary>
    public void Leave(int vertex)
    {
        for (var at = 0; at < _count[vertex]; at++)
        {
            var neighbour = _links[_first[vertex] + at].To;
            var links = _links.AsSpan(_first[neighbour], _count[neighbour]);
            var mine = 0;
            while (links[mine].To != vertex) mine++;
            links[mine] = links[^1];
            _count[neighbour]--;
        }
    }

    ref Link Between(int from, int to)
    {
        var links = _links.AsSpan(_first[from], _count[from]);
        for (var at = 0; at < links.Length; at++)
        {
            if (links[at].To == to) return ref links[at];
        }

        if (_count[from] == 4 << _size[from]) Move(from);
        ref var link = ref _links[_first[from] + _count[from]++];
        link = new() { To = to, OutMs = TravelGraph.Unreachable, InMs = TravelGraph.Unreachable };
        return ref link;
    }

    void Move(int vertex)
    {
        var first = Take(_size[vertex] + 1);
        Array.Copy(_links, _first[vertex], _links, first, _count[vertex]);
        _left[_size[vertex]].Push(_first[vertex]);
        (_first[vertex], _size[vertex]) = (first, (byte)(_size[vertex] + 1));
    }

    int Take(int size)
    {
        if (_left[size].TryPop(out var left)) return left;
        var first = _used;
        _used = checked(_used + (4 << size));
        if (_used > _links.Length) Array.Resize(ref _links, (int)Math.Min(Array.MaxLength, Math.Max(_used, _links.Length * 3L / 2)));
        return first;
    }
}
