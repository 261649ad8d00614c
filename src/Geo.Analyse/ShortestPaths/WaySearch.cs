using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>
/// A quickest way between two places, by a climb from each side of a hierarchy. Which one of several equally quick it is depends on the graph alone. Memory is kept from search to search: one object a
/// thread.
/// </summary>
public sealed class WaySearch
{
    readonly TravelHierarchy _hierarchy;
    readonly HierarchyClimb _forward;
    readonly HierarchyClimb _backward;

    public WaySearch(TravelHierarchy hierarchy)
    {
        ArgumentNullException.ThrowIfNull(hierarchy);
        _hierarchy = hierarchy;
        _forward = new(hierarchy.Up, hierarchy.VertexCount);
        _backward = new(hierarchy.Down, hierarchy.VertexCount);
    }

    /// <param name="starts">Ways to leave the one place; whose they are is not asked.</param>
    /// <param name="arrivals">Ways to reach the other.</param>
    /// <returns>Null where no way leads.</returns>
    public TravelWay? Find(ReadOnlySpan<PlaceEnd> starts, ReadOnlySpan<PlaceEnd> arrivals, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        Begin(_forward, starts);
        Begin(_backward, arrivals);
        var (bestMs, summit) = (TravelGraph.Unreachable, -1);
        while (Math.Min(_forward.NextMs, _backward.NextMs) < bestMs)
        {
            var side = _forward.NextMs <= _backward.NextMs ? _forward : _backward;
            var position = side.Settle();
            if (position < 0) continue;
            var ms = (long)_forward.MsTo(position) + _backward.MsTo(position);
            if (ms < bestMs) (bestMs, summit) = ((int)ms, position);
        }

        return summit < 0 ? null : Told(bestMs, summit);
    }

    void Begin(HierarchyClimb side, ReadOnlySpan<PlaceEnd> ends)
    {
        side.Begin();
        for (var at = 0; at < ends.Length; at++)
        {
            PlaceEnds.Check(ends[at], _hierarchy.VertexCount);
            side.Offer(_hierarchy.PositionOf.Span[ends[at].Vertex], ends[at].Ms, -1, at);
        }
    }

    TravelWay Told(int ms, int summit)
    {
        var (vias, at) = (new List<(int Tail, int Head, int Via)>(), summit);
        for (; _forward.Entry(at) is ( >= 0 and var arc, var from); at = from) vias.Add((from, at, _hierarchy.Up.Via.Span[arc]));
        var start = _forward.Entry(at).From;
        vias.Reverse();
        for (at = summit; _backward.Entry(at) is ( >= 0 and var arc, var from); at = from) vias.Add((at, from, _hierarchy.Down.Via.Span[arc]));
        return new(ms, start, _backward.Entry(at).From, Unpacked(vias));
    }

    // A shortcut is the arc down to what it passes and the arc up from there.
    List<int> Unpacked(List<(int Tail, int Head, int Via)> vias)
    {
        var arcs = new List<int>();
        vias.Reverse();
        var stack = new Stack<(int Tail, int Head, int Via)>(vias);
        while (stack.TryPop(out var part))
        {
            if (part.Via >= 0)
            {
                arcs.Add(part.Via);
                continue;
            }

            var passed = ~part.Via;
            stack.Push((passed, part.Head, ViaOf(_hierarchy.Up, passed, part.Head)));
            stack.Push((part.Tail, passed, ViaOf(_hierarchy.Down, passed, part.Tail)));
        }

        return arcs;
    }

    static int ViaOf(HierarchyArcs arcs, int position, int other)
    {
        var first = arcs.First.Span[position];
        return arcs.Via.Span[first + arcs.Other.Span[first..arcs.First.Span[position + 1]].IndexOf(other)];
    }
}
