using System.Runtime.Intrinsics;
using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>What of a hierarchy lies above a set of destinations, packed by itself: a sweep for them passes nothing else. Immutable, made once for any number of origins.</summary>
/// <remarks>Source: Delling, Goldberg and Werneck (2011), Faster batched shortest paths in road networks, ATMOS, doi:10.4230/OASIcs.ATMOS.2011.52.</remarks>
public sealed class SweepTargets
{
    readonly int[] _position;
    readonly int[] _first;
    readonly int[] _tail;
    readonly int[] _ms;
    readonly int[] _firstEnd;
    readonly (int Row, int Ms)[] _ends;

    /// <param name="ends">Ways to reach the destinations; one without any is unreachable.</param>
    /// <param name="count">How many destinations there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end names no vertex or no destination.</exception>
    public SweepTargets(TravelHierarchy hierarchy, ReadOnlySpan<PlaceEnd> ends, int count)
    {
        ArgumentNullException.ThrowIfNull(hierarchy);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        (Hierarchy, Count) = (hierarchy, count);
        foreach (var end in ends)
        {
            PlaceEnds.Check(end, hierarchy.VertexCount);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(end.Place, count);
        }

        _position = Above(hierarchy, ends);
        var row = new Dictionary<int, int>(_position.Length);
        for (var at = 0; at < _position.Length; at++) row.Add(_position[at], at);
        (_first, _tail, _ms) = Arcs(hierarchy, _position, row);
        _firstEnd = new int[count + 1];
        foreach (var end in ends) _firstEnd[end.Place + 1]++;
        for (var place = 0; place < count; place++) _firstEnd[place + 1] += _firstEnd[place];
        _ends = new (int, int)[ends.Length];
        var next = _firstEnd.AsSpan(0, count).ToArray();
        foreach (var end in ends) _ends[next[end.Place]++] = (row[hierarchy.PositionOf.Span[end.Vertex]], end.Ms);
    }

    public TravelHierarchy Hierarchy { get; }

    /// <summary>How many destinations there are.</summary>
    public int Count { get; }

    /// <summary>How many positions a sweep passes.</summary>
    public int RowCount => _position.Length;

    /// <summary>The second half of the search, after a climb.</summary>
    internal void Descend(LaneClimb climb, LaneRows rows)
    {
        var worst = Vector256.Create((uint)TravelGraph.Unreachable);
        ref var climbed = ref climb.Rows.First;
        ref var swept = ref rows.First;
        var arc = 0;
        for (var at = 0; at < _position.Length; at++)
        {
            var (low, high) = (worst, worst);
            if (climb.Marks.IsMarked(_position[at]))
            {
                low = Vector256.LoadUnsafe(ref climbed, (nuint)_position[at] * LaneRows.Lanes);
                high = Vector256.LoadUnsafe(ref climbed, ((nuint)_position[at] * LaneRows.Lanes) + 8);
            }

            for (; arc < _first[at + 1]; arc++)
            {
                var (tail, way) = ((nuint)_tail[arc] * LaneRows.Lanes, Vector256.Create((uint)_ms[arc]));
                low = Vector256.Min(low, Vector256.LoadUnsafe(ref swept, tail) + way);
                high = Vector256.Min(high, Vector256.LoadUnsafe(ref swept, tail + 8) + way);
            }

            low.StoreUnsafe(ref swept, (nuint)at * LaneRows.Lanes);
            high.StoreUnsafe(ref swept, ((nuint)at * LaneRows.Lanes) + 8);
        }
    }

    /// <summary>Writes what a sweep found into the rows of its origins.</summary>
    internal void Read(LaneRows rows, ReadOnlySpan<int> origins, Span<int> ms)
    {
        var worst = Vector256.Create((uint)TravelGraph.Unreachable);
        ref var swept = ref rows.First;
        Span<uint> lanes = stackalloc uint[LaneRows.Lanes];
        for (var place = 0; place < Count; place++)
        {
            var (low, high) = (worst, worst);
            foreach (var (row, endMs) in _ends.AsSpan(_firstEnd[place].._firstEnd[place + 1]))
            {
                var way = Vector256.Create((uint)endMs);
                low = Vector256.Min(low, Vector256.LoadUnsafe(ref swept, (nuint)row * LaneRows.Lanes) + way);
                high = Vector256.Min(high, Vector256.LoadUnsafe(ref swept, ((nuint)row * LaneRows.Lanes) + 8) + way);
            }

            low.CopyTo(lanes);
            high.CopyTo(lanes[8..]);
            for (var lane = 0; lane < origins.Length; lane++) ms[(int)(((long)origins[lane] * Count) + place)] = (int)lanes[lane];
        }
    }

    static int[] Above(TravelHierarchy hierarchy, ReadOnlySpan<PlaceEnd> ends)
    {
        var first = hierarchy.Down.First.Span;
        var other = hierarchy.Down.Other.Span;
        var marks = new PositionMarks(hierarchy.VertexCount);
        foreach (var end in ends) marks.Mark(hierarchy.PositionOf.Span[end.Vertex]);
        var positions = new List<int>();
        for (var at = marks.Before(hierarchy.VertexCount); at >= 0; at = marks.Before(at))
        {
            positions.Add(at);
            for (var arc = first[at]; arc < first[at + 1]; arc++) marks.Mark(other[arc]);
        }

        positions.Reverse();
        return [.. positions];
    }

    static (int[] First, int[] Tail, int[] Ms) Arcs(TravelHierarchy hierarchy, int[] positions, Dictionary<int, int> row)
    {
        var down = hierarchy.Down;
        var first = new int[positions.Length + 1];
        for (var at = 0; at < positions.Length; at++) first[at + 1] = first[at] + down.First.Span[positions[at] + 1] - down.First.Span[positions[at]];
        var (tail, ms) = (new int[first[^1]], new int[first[^1]]);
        for (var at = 0; at < positions.Length; at++)
        {
            var begin = down.First.Span[positions[at]];
            for (var arc = first[at]; arc < first[at + 1]; arc++)
            {
                tail[arc] = row[down.Other.Span[begin + arc - first[at]]];
                ms[arc] = down.Ms.Span[begin + arc - first[at]];
            }
        }

        return (first, tail, ms);
    }
}
