using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>The nearest k of many places for every vertex, in one plain search in which a vertex is settled once by each of them.</summary>
public static class NearestPlaces
{
    const int TurnsBetweenLooks = 4096;

    /// <param name="starts">Ways to leave the places; of places equally far the smaller index comes first.</param>
    /// <param name="most">How many places a vertex is told, from 1.</param>
    /// <param name="cutoffMs">The longest time that still counts, inclusive.</param>
    /// <param name="ms">Receives milliseconds, shape [vertex × <paramref name="most"/>], row-major, the nearest first; <see cref="TravelGraph.Unreachable"/> where there are fewer.</param>
    /// <param name="place">Receives the places, same shape; −1 where there are fewer.</param>
    /// <exception cref="ArgumentException">A result's length does not match the shape.</exception>
    public static void Find(
        PackedGraph graph, ReadOnlySpan<PlaceEnd> starts, int most, int cutoffMs, Span<int> ms, Span<int> place, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(cutoffMs);
        var vertices = graph.VertexAt.Length;
        if (ms.Length != (long)vertices * most || place.Length != ms.Length) throw new ArgumentException($"{ms.Length} and {place.Length} entries for {vertices} × {most}.", nameof(ms));
        ms.Fill(TravelGraph.Unreachable);
        place.Fill(-1);
        var queue = new PriorityQueue<int, ulong>();
        foreach (var start in starts)
        {
            PlaceEnds.Check(start, vertices);
            if (start.Ms <= cutoffMs) queue.Enqueue(graph.NumberOf[start.Vertex], ((ulong)start.Ms << 32) | (uint)start.Place);
        }

        for (var turn = 0; queue.TryDequeue(out var at, out var label); turn = unchecked(turn + 1))
        {
            if (turn % TurnsBetweenLooks == 0) cancellation.ThrowIfCancellationRequested();
            var first = graph.VertexAt[at] * most;
            var (arrivalMs, from) = ((int)(label >> 32), unchecked((int)label));
            if (!Takes(place.Slice(first, most), from, out var slot)) continue;
            (ms[first + slot], place[first + slot]) = (arrivalMs, from);
            foreach (var arc in graph.Arcs.AsSpan(graph.First[at]..graph.First[at + 1]))
            {
                var next = (long)arrivalMs + arc.Ms;
                var row = place.Slice(graph.VertexAt[arc.Head] * most, most);
                if (next <= Math.Min(cutoffMs, PlainSearch.LongestMs) && row[^1] < 0 && !row.Contains(from)) queue.Enqueue(arc.Head, ((ulong)next << 32) | (uint)from);
            }
        }
    }

    // The queue gives the smallest label first: what comes later is no better.
    static bool Takes(Span<int> places, int place, out int slot)
    {
        slot = places.IndexOf(-1);
        return slot >= 0 && !places.Contains(place);
    }
}
