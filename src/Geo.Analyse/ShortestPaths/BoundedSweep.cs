using System.Numerics;
using System.Runtime.Intrinsics;
using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>What each of many places reaches within a cutoff, sixteen places a sweep. A sweep passes over positions none of whose neighbours above is within the cutoff.</summary>
/// <remarks>Source: Delling, Goldberg, Nowatzyk and Werneck (2011), PHAST: hardware-accelerated shortest path trees, IPDPS, doi:10.1109/IPDPS.2011.89.</remarks>
public sealed class BoundedSweep
{
    readonly TravelHierarchy _hierarchy;
    readonly LaneClimb _climb;
    readonly byte[] _isNear;
    readonly ReachedList[] _lanes = [.. Enumerable.Range(0, LaneRows.Lanes).Select(_ => new ReachedList())];

    public BoundedSweep(TravelHierarchy hierarchy)
    {
        ArgumentNullException.ThrowIfNull(hierarchy);
        _hierarchy = hierarchy;
        _climb = new(hierarchy);
        _isNear = new byte[hierarchy.VertexCount];
    }

    /// <param name="ends">Ways to leave the places.</param>
    /// <param name="count">How many places there are.</param>
    /// <param name="cutoffMs">The longest time that still counts, inclusive.</param>
    /// <param name="reached">Told of each place once, in an order that tells nothing.</param>
    public void Run(ReadOnlySpan<PlaceEnd> ends, int count, int cutoffMs, ReachedVertices reached, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoffMs);
        ArgumentNullException.ThrowIfNull(reached);
        var groups = new LaneGroups(_hierarchy, ends, count);
        for (var group = 0; group < groups.Count; group++)
        {
            cancellation.ThrowIfCancellationRequested();
            var places = groups.PlacesOf(group);
            foreach (var lane in _lanes) lane.Clear();
            groups.Climb(_climb, group, Math.Min(cutoffMs, PlainSearch.LongestMs));
            Descend(Math.Min(cutoffMs, PlainSearch.LongestMs), (1u << places.Length) - 1);
            for (var lane = 0; lane < places.Length; lane++) reached(places[lane], _lanes[lane].Vertices, _lanes[lane].Ms);
        }
    }

    void Descend(int cutoffMs, uint used)
    {
        var horizon = Vector256.Create((uint)cutoffMs);
        var worst = Vector256.Create((uint)TravelGraph.Unreachable);
        var first = _hierarchy.Down.First.Span;
        var other = _hierarchy.Down.Other.Span;
        var ms = _hierarchy.Down.Ms.Span;
        var vertexAt = _hierarchy.VertexAt.Span;
        ref var rows = ref _climb.Rows.First;
        var isNear = _isNear;
        var arc = 0;
        for (var at = 0; at < isNear.Length; at++)
        {
            var (low, high) = (worst, worst);
            var row = (nuint)at * LaneRows.Lanes;
            if (_climb.Marks.IsMarked(at)) (low, high) = (Vector256.LoadUnsafe(ref rows, row), Vector256.LoadUnsafe(ref rows, row + 8));
            for (var end = first[at + 1]; arc < end; arc++)
            {
                if (isNear[other[arc]] == 0) continue;
                var (tail, way) = ((nuint)other[arc] * LaneRows.Lanes, Vector256.Create((uint)ms[arc]));
                low = Vector256.Min(low, Vector256.LoadUnsafe(ref rows, tail) + way);
                high = Vector256.Min(high, Vector256.LoadUnsafe(ref rows, tail + 8) + way);
            }

            isNear[at] = 0;
            if (Vector256.GreaterThanAll(Vector256.Min(low, high), horizon)) continue;
            isNear[at] = 1;
            low.StoreUnsafe(ref rows, row);
            high.StoreUnsafe(ref rows, row + 8);
            var within = Vector256.LessThanOrEqual(low, horizon).ExtractMostSignificantBits() | (Vector256.LessThanOrEqual(high, horizon).ExtractMostSignificantBits() << 8);
            for (within &= used; within != 0; within &= within - 1)
            {
                var lane = BitOperations.TrailingZeroCount(within);
                _lanes[lane].Add(vertexAt[at], _climb.Rows.Row(at)[lane]);
            }
        }
    }
}
