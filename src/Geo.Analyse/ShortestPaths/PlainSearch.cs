using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>
/// Dijkstra's search from any number of places at once: for each vertex the least time, and the place it comes from. Of places equally far the smaller index wins, whatever the vertices are
/// numbered. Its memory is kept from search to search: one object a thread.
/// </summary>
/// <remarks>
/// Of ways equally long each vertex is entered by the arc of smaller number in the caller's graph; an arc that takes no time gives way to one that takes some.
/// Source: Dijkstra (1959), A note on two problems in connexion with graphs, Numerische Mathematik 1, 269–271, doi:10.1007/BF01386390.
/// </remarks>
public sealed class PlainSearch
{
    /// <summary>The longest time a search can be bounded by.</summary>
    public const int LongestMs = TravelGraph.Unreachable - 1;

    // The label of a vertex: its time above, its place below. The smaller label is the better one in both respects.
    const ulong None = (ulong)TravelGraph.Unreachable << 32;
    const int TurnsBetweenLooks = 4096;

    readonly PackedGraph _graph;
    readonly ulong[] _label;
    readonly int[]? _enteredBy;
    readonly KeyHeap _queue = new();
    int[] _labelled = new int[256];
    int _labelledCount;
    int _horizonMs;

    /// <param name="keepsWays">Whether <see cref="Way"/> will be asked; a search that keeps no ways is faster.</param>
    public PlainSearch(PackedGraph graph, bool keepsWays = false)
    {
        ArgumentNullException.ThrowIfNull(graph);
        _graph = graph;
        _label = new ulong[graph.VertexAt.Length];
        Array.Fill(_label, None);
        if (keepsWays) _enteredBy = new int[graph.VertexAt.Length];
    }

    /// <summary>Finds the times from the places to every vertex within the cutoff.</summary>
    /// <param name="cutoffMs">The longest time that still counts, inclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException">A start names no vertex, a place or a time below zero.</exception>
    public void Run(ReadOnlySpan<PlaceEnd> starts, int cutoffMs = LongestMs, CancellationToken cancellation = default)
    {
        Begin(starts, cutoffMs);
        Settle([], cancellation);
    }

    /// <summary>As <see cref="Run"/>, but no farther than the farthest of the vertices named, as soon as all are known. What lies beyond it counts as not reached.</summary>
    public void RunTo(ReadOnlySpan<PlaceEnd> starts, ReadOnlySpan<int> vertices, int cutoffMs = LongestMs, CancellationToken cancellation = default)
    {
        Begin(starts, cutoffMs);
        var wanted = new HashSet<int>();
        foreach (var vertex in vertices) wanted.Add(_graph.NumberOf[vertex]);
        if (wanted.Count == 0) _horizonMs = -1;
        else Settle(wanted, cancellation);
    }

    /// <summary>Milliseconds from the nearest place, or <see cref="TravelGraph.Unreachable"/>.</summary>
    public int MsTo(int vertex)
    {
        var ms = MsOf(_label[_graph.NumberOf[vertex]]);
        return ms <= _horizonMs ? ms : TravelGraph.Unreachable;
    }

    /// <summary>Index of the nearest place, −1 where none is in reach.</summary>
    public int PlaceOf(int vertex)
    {
        var label = _label[_graph.NumberOf[vertex]];
        return MsOf(label) <= _horizonMs ? PlaceIn(label) : -1;
    }

    /// <summary>The vertices reached, each once, in an order that tells nothing.</summary>
    public IEnumerable<int> Reached()
    {
        for (var at = 0; at < _labelledCount; at++)
        {
            if (MsOf(_label[_labelled[at]]) <= _horizonMs) yield return _graph.VertexAt[_labelled[at]];
        }
    }

    /// <summary>All answers at once.</summary>
    /// <param name="ms">Receives milliseconds by vertex, length n; <see cref="TravelGraph.Unreachable"/> where none.</param>
    /// <param name="place">Receives the place by vertex, length n, −1 where none; may be empty.</param>
    public void CopyTo(Span<int> ms, Span<int> place)
    {
        var vertexAt = _graph.VertexAt;
        ArgumentOutOfRangeException.ThrowIfNotEqual(ms.Length, vertexAt.Length);
        if (!place.IsEmpty) ArgumentOutOfRangeException.ThrowIfNotEqual(place.Length, vertexAt.Length);
        for (var at = 0; at < vertexAt.Length; at++)
        {
            var label = _label[at];
            var isReached = MsOf(label) <= _horizonMs;
            ms[vertexAt[at]] = isReached ? MsOf(label) : TravelGraph.Unreachable;
            if (!place.IsEmpty) place[vertexAt[at]] = isReached ? PlaceIn(label) : -1;
        }
    }

    /// <summary>The arcs of the graph from the start to a vertex, in the order they are travelled; null where it is not reached.</summary>
    /// <exception cref="InvalidOperationException">The search keeps no ways.</exception>
    public IReadOnlyList<int>? Way(int vertex)
    {
        if (_enteredBy is null) throw new InvalidOperationException("This search keeps no ways.");
        if (MsTo(vertex) == TravelGraph.Unreachable) return null;
        var arcs = new List<int>();
        for (var at = _graph.NumberOf[vertex]; _enteredBy[at] >= 0; at = _graph.TailOf(_enteredBy[at])) arcs.Add(_graph.ArcOf[_enteredBy[at]]);
        arcs.Reverse();
        return arcs;
    }

    void Begin(ReadOnlySpan<PlaceEnd> starts, int cutoffMs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoffMs);
        for (var at = 0; at < _labelledCount; at++) _label[_labelled[at]] = None;
        _labelledCount = 0;
        _queue.Clear();
        _horizonMs = Math.Min(cutoffMs, LongestMs);
        foreach (var start in starts)
        {
            PlaceEnds.Check(start, _label.Length);
            if (start.Ms > _horizonMs) continue;
            var vertex = _graph.NumberOf[start.Vertex];
            var label = ((ulong)start.Ms << 32) | (uint)start.Place;
            if (label >= _label[vertex]) continue;
            if (_enteredBy is not null) _enteredBy[vertex] = -1;
            Label(vertex, label, _label[vertex], isFree: false);
        }
    }

    void Settle(HashSet<int> wanted, CancellationToken cancellation)
    {
        var stops = wanted.Count > 0;
        for (var turn = 0; _queue.Count > 0; turn = unchecked(turn + 1))
        {
            if (turn % TurnsBetweenLooks == 0) cancellation.ThrowIfCancellationRequested();
            var key = _queue.Pop();
            var (ms, vertex) = ((int)(key >> 32), unchecked((int)key));
            if (ms > _horizonMs) break;
            var label = _label[vertex];
            if (MsOf(label) != ms) continue; // a shorter way was found after this one was queued

            // The last one wanted may still change its place for one equally far: whatever is as far is worked off, too.
            if (stops && wanted.Remove(vertex) && wanted.Count == 0) _horizonMs = ms;
            if (_enteredBy is null) Relax(vertex, label);
            else RelaxAndKeep(vertex, label, _enteredBy);
        }
    }

    void Relax(int vertex, ulong label)
    {
        var labels = _label;
        var horizon = Horizon;
        foreach (var arc in _graph.Arcs.AsSpan(_graph.First[vertex].._graph.First[vertex + 1]))
        {
            var arrival = unchecked(label + ((ulong)(uint)arc.Ms << 32));
            var known = labels[arc.Head];
            if (arrival < known && arrival <= horizon) Label(arc.Head, arrival, known, arc.Ms == 0);
        }
    }

    void RelaxAndKeep(int vertex, ulong label, int[] enteredBy)
    {
        var horizon = Horizon;
        for (var at = _graph.First[vertex]; at < _graph.First[vertex + 1]; at++)
        {
            var arc = _graph.Arcs[at];
            var arrival = unchecked(label + ((ulong)(uint)arc.Ms << 32));
            var known = _label[arc.Head];
            if (arrival > known || arrival > horizon) continue;
            if (arrival < known)
            {
                enteredBy[arc.Head] = at;
                Label(arc.Head, arrival, known, arc.Ms == 0);
            }
            else if (arc.Ms > 0 && enteredBy[arc.Head] is >= 0 and var other && (_graph.Arcs[other].Ms == 0 || _graph.ArcOf[at] < _graph.ArcOf[other]))
            {
                enteredBy[arc.Head] = at;
            }
        }
    }

    // A better place alone needs no second turn in the queue, unless the arc took no time: then the vertex may have had its turn.
    void Label(int vertex, ulong label, ulong known, bool isFree)
    {
        _label[vertex] = label;
        if (known == None)
        {
            if (_labelledCount == _labelled.Length) Array.Resize(ref _labelled, 2 * _labelledCount);
            _labelled[_labelledCount++] = vertex;
        }

        if (isFree || label >> 32 < known >> 32) _queue.Push((label >> 32 << 32) | (uint)vertex);
    }

    ulong Horizon => ((ulong)_horizonMs << 32) | uint.MaxValue;

    static int MsOf(ulong label) => (int)(label >> 32);

    static int PlaceIn(ulong label) => unchecked((int)label);
}
