using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>A quickest way by plain search, for graphs that have no hierarchy.</summary>
static class PlainWay
{
    /// <param name="search">One that keeps ways.</param>
    public static TravelWay? Find(PlainSearch search, ReadOnlySpan<PlaceEnd> starts, ReadOnlySpan<PlaceEnd> arrivals, CancellationToken cancellation)
    {
        // Each start as a place of its own, so that the search tells which one the way left by.
        var numbered = new PlaceEnd[starts.Length];
        for (var at = 0; at < starts.Length; at++) numbered[at] = starts[at] with { Place = at };
        search.RunTo(numbered, Array.ConvertAll(arrivals.ToArray(), end => end.Vertex), PlainSearch.LongestMs, cancellation);
        var (bestMs, arrival) = ((long)TravelGraph.Unreachable, -1);
        for (var at = 0; at < arrivals.Length; at++)
        {
            var ms = (long)search.MsTo(arrivals[at].Vertex) + arrivals[at].Ms;
            if (ms < bestMs) (bestMs, arrival) = (ms, at);
        }

        return arrival < 0 ? null : new((int)bestMs, search.PlaceOf(arrivals[arrival].Vertex), arrival, search.Way(arrivals[arrival].Vertex)!);
    }
}
