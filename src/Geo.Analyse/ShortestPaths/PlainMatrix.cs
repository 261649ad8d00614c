using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>A matrix by one plain search an origin, for graphs that have no hierarchy.</summary>
static class PlainMatrix
{
    public static void Fill(
        PlainSearch search, ReadOnlySpan<PlaceEnd> origins, int originCount, ReadOnlySpan<PlaceEnd> destinations, int destinationCount, Span<int> ms, CancellationToken cancellation)
    {
        if (ms.Length != (long)originCount * destinationCount) throw new ArgumentException($"{ms.Length} entries for {originCount} × {destinationCount}.", nameof(ms));
        var byOrigin = origins.ToArray();
        Array.Sort(Array.ConvertAll(byOrigin, end => end.Place), byOrigin);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(byOrigin.Length == 0 ? -1 : byOrigin[^1].Place, originCount, nameof(origins));
        var vertices = Array.ConvertAll(destinations.ToArray(), end => end.Vertex);
        ms.Fill(TravelGraph.Unreachable);
        for (var origin = 0; origin < originCount; origin++)
        {
            search.RunTo(PlaceEnds.Of(byOrigin, origin), vertices, PlainSearch.LongestMs, cancellation);
            var row = ms.Slice(origin * destinationCount, destinationCount);
            foreach (var end in destinations)
            {
                var whole = (long)search.MsTo(end.Vertex) + end.Ms;
                if (whole < row[end.Place]) row[end.Place] = (int)whole;
            }
        }
    }
}
