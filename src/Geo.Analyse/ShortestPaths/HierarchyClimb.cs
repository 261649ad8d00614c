using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>One side of a search between two places: from its ends to ever more important positions, the nearest first.</summary>
sealed class HierarchyClimb(HierarchyArcs arcs, int positions)
{
    readonly int[] _ms = Filled(positions);
    readonly int[] _enteredBy = new int[positions];
    readonly int[] _cameFrom = new int[positions];
    readonly List<int> _labelled = [];
    readonly KeyHeap _queue = new();

    /// <summary>The time of whatever is settled next, or <see cref="TravelGraph.Unreachable"/>.</summary>
    public int NextMs => _queue.Count == 0 ? TravelGraph.Unreachable : (int)(_queue.Smallest >> 32);

    public int MsTo(int position) => _ms[position];

    /// <summary>The arc by which a position was entered and the position it came from; −1 and the index of the end at a start.</summary>
    public (int Arc, int From) Entry(int position) => (_enteredBy[position], _cameFrom[position]);

    public void Begin()
    {
        foreach (var position in _labelled) _ms[position] = TravelGraph.Unreachable;
        _labelled.Clear();
        _queue.Clear();
    }

    public void Offer(int position, int ms, int arc, int from)
    {
        var known = _ms[position];
        if (ms >= known) return;
        if (known == TravelGraph.Unreachable) _labelled.Add(position);
        (_ms[position], _enteredBy[position], _cameFrom[position]) = (ms, arc, from);
        _queue.Push(((ulong)ms << 32) | (uint)position);
    }

    /// <returns>The position settled, −1 where the entry was outdated.</returns>
    public int Settle()
    {
        var key = _queue.Pop();
        var (ms, position) = ((int)(key >> 32), unchecked((int)key));
        if (ms != _ms[position]) return -1;
        var other = arcs.Other.Span;
        var arcMs = arcs.Ms.Span;
        for (var arc = arcs.First.Span[position]; arc < arcs.First.Span[position + 1]; arc++)
        {
            var arrival = (long)ms + arcMs[arc];
            if (arrival < TravelGraph.Unreachable) Offer(other[arc], (int)arrival, arc, position);
        }

        return position;
    }

    static int[] Filled(int length)
    {
        var values = new int[length];
        Array.Fill(values, TravelGraph.Unreachable);
        return values;
    }
}
