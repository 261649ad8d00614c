using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>From the nearest places of vertices to those of destinations, which hang on the graph by one or two ends.</summary>
public static class NearestArrivals
{
    /// <param name="most">How many places each vertex and each destination is told.</param>
    /// <param name="vertexMs">Milliseconds, shape [vertex × <paramref name="most"/>], row-major, as a search gives them.</param>
    /// <param name="vertexPlace">The places, same shape.</param>
    /// <param name="arrivals">Ways to reach the destinations.</param>
    /// <param name="cutoffMs">The longest time that still counts, inclusive.</param>
    /// <param name="ms">Receives milliseconds, shape [destination × <paramref name="most"/>], the nearest first; <see cref="TravelGraph.Unreachable"/> where there are fewer.</param>
    /// <param name="place">Receives the places, same shape, −1 where there are fewer; of places equally far the smaller index comes first.</param>
    /// <exception cref="ArgumentException">The lengths do not match the shapes.</exception>
    public static void Find(
        int most, ReadOnlySpan<int> vertexMs, ReadOnlySpan<int> vertexPlace, ReadOnlySpan<PlaceEnd> arrivals, int cutoffMs, Span<int> ms, Span<int> place)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(cutoffMs);
        if (vertexPlace.Length != vertexMs.Length || place.Length != ms.Length || ms.Length % most != 0) throw new ArgumentException($"{ms.Length} and {place.Length} entries of {most} each.", nameof(ms));
        var labels = new FewLabels(ms.Length / most, most);
        labels.Clear();
        foreach (var end in arrivals)
        {
            PlaceEnds.Check(end, vertexMs.Length / most);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(end.Place, ms.Length / most, nameof(arrivals));
            for (var at = end.Vertex * most; at < (end.Vertex + 1) * most && vertexPlace[at] >= 0; at++)
            {
                labels.Offer(end.Place, ((ulong)((long)vertexMs[at] + end.Ms) << 32) | (uint)vertexPlace[at]);
            }
        }

        var horizon = ((ulong)Math.Min(cutoffMs, PlainSearch.LongestMs) << 32) | uint.MaxValue;
        for (var at = 0; at < ms.Length; at++)
        {
            var label = labels.Of(at / most)[at % most];
            (ms[at], place[at]) = label <= horizon ? ((int)(label >> 32), unchecked((int)label)) : (TravelGraph.Unreachable, -1);
        }
    }
}
