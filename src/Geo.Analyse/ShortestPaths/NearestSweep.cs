using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>The nearest of many places for every vertex, by one climb and one sweep over a hierarchy: the answers of <see cref="PlainSearch"/>, ties included.</summary>
public sealed class NearestSweep
{
    // Time above, place below, as in the plain search: the smaller label is better in both respects.
    const ulong None = (ulong)TravelGraph.Unreachable << 32;

    readonly TravelHierarchy _hierarchy;
    readonly PositionMarks _marks;
    readonly ulong[] _label;

    public NearestSweep(TravelHierarchy hierarchy)
    {
        ArgumentNullException.ThrowIfNull(hierarchy);
        _hierarchy = hierarchy;
        _marks = new(hierarchy.VertexCount);
        _label = new ulong[hierarchy.VertexCount];
    }

    /// <param name="starts">Ways to leave the places; of places equally far the smaller index wins.</param>
    /// <param name="cutoffMs">The longest time that still counts, inclusive.</param>
    /// <param name="ms">Receives milliseconds by vertex, length n; <see cref="TravelGraph.Unreachable"/> where none.</param>
    /// <param name="place">Receives the place by vertex, length n, −1 where none; may be empty.</param>
    public void Run(ReadOnlySpan<PlaceEnd> starts, int cutoffMs, Span<int> ms, Span<int> place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoffMs);
        ArgumentOutOfRangeException.ThrowIfNotEqual(ms.Length, _label.Length);
        if (!place.IsEmpty) ArgumentOutOfRangeException.ThrowIfNotEqual(place.Length, _label.Length);
        Array.Fill(_label, None);
        _marks.Clear();
        foreach (var start in starts)
        {
            PlaceEnds.Check(start, _label.Length);
            var position = _hierarchy.PositionOf.Span[start.Vertex];
            _marks.Mark(position);
            _label[position] = Math.Min(_label[position], ((ulong)start.Ms << 32) | (uint)start.Place);
        }

        Climb();
        Descend();
        Read(Math.Min(cutoffMs, PlainSearch.LongestMs), ms, place);
    }

    void Climb()
    {
        var first = _hierarchy.Up.First.Span;
        var other = _hierarchy.Up.Other.Span;
        var ms = _hierarchy.Up.Ms.Span;
        for (var at = _marks.Before(_label.Length); at >= 0; at = _marks.Before(at))
        {
            var label = _label[at];
            for (var arc = first[at]; arc < first[at + 1]; arc++)
            {
                var arrival = unchecked(label + ((ulong)(uint)ms[arc] << 32));
                _marks.Mark(other[arc]);
                if (arrival < _label[other[arc]]) _label[other[arc]] = arrival;
            }
        }
    }

    void Descend()
    {
        var first = _hierarchy.Down.First.Span;
        var other = _hierarchy.Down.Other.Span;
        var ms = _hierarchy.Down.Ms.Span;
        var labels = _label;
        var arc = 0;
        for (var at = 0; at < labels.Length; at++)
        {
            var best = labels[at];
            for (var end = first[at + 1]; arc < end; arc++) best = Math.Min(best, unchecked(labels[other[arc]] + ((ulong)(uint)ms[arc] << 32)));
            labels[at] = best;
        }
    }

    void Read(int cutoffMs, Span<int> ms, Span<int> place)
    {
        var horizon = ((ulong)cutoffMs << 32) | uint.MaxValue;
        var vertexAt = _hierarchy.VertexAt.Span;
        for (var at = 0; at < _label.Length; at++)
        {
            var label = _label[at];
            var isReached = label <= horizon;
            ms[vertexAt[at]] = isReached ? (int)(label >> 32) : TravelGraph.Unreachable;
            if (!place.IsEmpty) place[vertexAt[at]] = isReached ? unchecked((int)label) : -1;
        }
    }
}
