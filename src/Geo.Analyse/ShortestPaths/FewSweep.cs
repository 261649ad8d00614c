using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>The nearest few of many places for every vertex, by one climb and one sweep over a hierarchy: the answers of <see cref="NearestPlaces"/>, ties included.</summary>
/// <remarks>Whoever is not among the best few at a position on the way is not among them further on: those before it there are before it everywhere behind.</remarks>
public static class FewSweep
{
    /// <inheritdoc cref="NearestPlaces.Find"/>
    public static void Find(TravelHierarchy hierarchy, ReadOnlySpan<PlaceEnd> starts, int most, int cutoffMs, Span<int> ms, Span<int> place, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(hierarchy);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(cutoffMs);
        var vertices = hierarchy.VertexCount;
        if (ms.Length != (long)vertices * most || place.Length != ms.Length) throw new ArgumentException($"{ms.Length} and {place.Length} entries for {vertices} × {most}.", nameof(ms));
        var (labels, marks) = (new FewLabels(vertices, most), new PositionMarks(vertices));
        labels.Clear();
        foreach (var start in starts)
        {
            PlaceEnds.Check(start, vertices);
            var position = hierarchy.PositionOf.Span[start.Vertex];
            marks.Mark(position);
            labels.Offer(position, ((ulong)start.Ms << 32) | (uint)start.Place);
        }

        Climb(hierarchy.Up, labels, marks, vertices);
        cancellation.ThrowIfCancellationRequested();
        Descend(hierarchy.Down, labels, vertices);
        var horizon = ((ulong)Math.Min(cutoffMs, PlainSearch.LongestMs) << 32) | uint.MaxValue;
        for (var at = 0; at < vertices; at++)
        {
            var row = labels.Of(at);
            var first = hierarchy.VertexAt.Span[at] * most;
            for (var slot = 0; slot < most; slot++)
            {
                var isReached = row[slot] <= horizon;
                ms[first + slot] = isReached ? (int)(row[slot] >> 32) : TravelGraph.Unreachable;
                place[first + slot] = isReached ? unchecked((int)row[slot]) : -1;
            }
        }
    }

    static void Climb(HierarchyArcs up, FewLabels labels, PositionMarks marks, int positions)
    {
        var first = up.First.Span;
        var other = up.Other.Span;
        var ms = up.Ms.Span;
        for (var at = marks.Before(positions); at >= 0; at = marks.Before(at))
        {
            for (var arc = first[at]; arc < first[at + 1]; arc++)
            {
                marks.Mark(other[arc]);
                labels.Relax(at, other[arc], ms[arc]);
            }
        }
    }

    static void Descend(HierarchyArcs down, FewLabels labels, int positions)
    {
        var first = down.First.Span;
        var other = down.Other.Span;
        var ms = down.Ms.Span;
        for (var at = 0; at < positions; at++)
        {
            for (var arc = first[at]; arc < first[at + 1]; arc++) labels.Relax(other[arc], at, ms[arc]);
        }
    }
}
