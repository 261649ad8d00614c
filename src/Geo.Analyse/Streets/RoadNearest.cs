using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Analyse.Streets;

/// <summary>Travel time of places to the nearest of many facilities, or from it: the first of <see cref="RoadNearestTwo"/>, for places in great number.</summary>
public static class RoadNearest
{
    /// <param name="times">Searches on the graph that both lists of places are tied to.</param>
    /// <param name="direction">Who travels: people to the facility, or from the facility to people.</param>
    /// <param name="cutoffMs">The longest time that counts, inclusive.</param>
    /// <returns>[places], milliseconds, off-road legs included; <see cref="TravelGraph.Unreachable"/> beyond the cutoff and off the network.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static int[] Ms(TravelTimes times, SnappedPlaces facilities, SnappedPlaces places, TravelDirection direction, int cutoffMs = PlainSearch.LongestMs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(places);
        return Ms(times, facilities, places, direction == TravelDirection.Away ? places.Arrivals() : places.Starts(), direction, cutoffMs, cancellation);
    }

    /// <param name="ends">How the places hang on the graph: arrivals where somebody travels away from the facilities, else starts.</param>
    internal static int[] Ms(TravelTimes times, SnappedPlaces facilities, SnappedPlaces places, PlaceEnd[] ends, TravelDirection direction, int cutoffMs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(facilities);
        var isAway = direction == TravelDirection.Away;
        var ms = new int[places.Count];
        Array.Fill(ms, TravelGraph.Unreachable);
        OverJunctions(isAway ? times : times.Reverse(), isAway ? facilities.Starts() : facilities.Arrivals(), ends, cutoffMs, ms, cancellation);
        var beside = new BesideFacilities(facilities);
        Action<int, int, int> take = (_, place, found) => ms[place] = Math.Min(ms[place], found);
        for (var place = 0; place < ms.Length; place++)
        {
            if (place % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            beside.Visit(places, place, isAway, take);
            if (ms[place] > cutoffMs) ms[place] = TravelGraph.Unreachable;
        }

        return ms;
    }

    static void OverJunctions(TravelTimes times, PlaceEnd[] facilities, PlaceEnd[] ends, int cutoffMs, int[] ms, CancellationToken cancellation)
    {
        var (vertexMs, vertexPlace) = (new int[times.Graph.VertexCount], new int[times.Graph.VertexCount]);
        times.Nearest(facilities, cutoffMs, vertexMs, vertexPlace, cancellation);
        foreach (var end in ends)
        {
            var whole = (long)vertexMs[end.Vertex] + end.Ms;
            if (whole < ms[end.Place]) ms[end.Place] = (int)whole;
        }
    }
}
