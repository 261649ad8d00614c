using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Model.Findings;
using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Analyse.Streets;

/// <summary>The two facilities of every demand point that are nearest by time over roads: what a reach standard asks of a travel model.</summary>
public static class RoadNearestTwo
{
    /// <param name="times">Searches on the graph that both lists of places are tied to.</param>
    /// <param name="facilities">Those that serve.</param>
    /// <param name="indices">The study's index of each of them, ascending.</param>
    /// <param name="direction">Who travels: people to the facility, or from the facility to people.</param>
    /// <returns>Milliseconds, off-road legs included; of facilities equally far the smaller index first. Places off the network reach nobody and are reached by nobody.</returns>
    /// <exception cref="ArgumentException">There is not one index for each facility.</exception>
    public static NearestTwo Find(
        TravelTimes times, SnappedPlaces facilities, IReadOnlyList<int> indices, SnappedPlaces demand, TravelDirection direction, CancellationToken cancellation = default) =>
        Find(times, facilities, indices, demand, direction, null, cancellation);

    /// <param name="ends">How journeys come to the demand points, or leave them, where the caller has it at hand; null: worked out here.</param>
    internal static NearestTwo Find(
        TravelTimes times, SnappedPlaces facilities, IReadOnlyList<int> indices, SnappedPlaces demand, TravelDirection direction, PlaceEnd[]? ends, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(facilities);
        ArgumentNullException.ThrowIfNull(indices);
        ArgumentNullException.ThrowIfNull(demand);
        if (indices.Count != facilities.Count) throw new ArgumentException($"{indices.Count} indices for {facilities.Count} facilities.", nameof(indices));
        var isAway = direction == TravelDirection.Away;
        var found = new NearestTwoDraft(demand.Count);
        OverJunctions(found, isAway ? times : times.Reverse(), isAway ? facilities.Starts() : facilities.Arrivals(), ends ?? (isAway ? demand.Arrivals() : demand.Starts()), cancellation);
        Beside(found, facilities, demand, isAway, cancellation);
        return found.Done(indices);
    }

    static void OverJunctions(NearestTwoDraft found, TravelTimes times, PlaceEnd[] starts, PlaceEnd[] arrivals, CancellationToken cancellation)
    {
        var (ms, place) = (new int[2 * found.Rows], new int[2 * found.Rows]);
        times.NearestAt(starts, arrivals, 2, PlainSearch.LongestMs, ms, place, cancellation);
        for (var entry = 0; entry < ms.Length; entry++)
        {
            if (place[entry] >= 0) found.Offer(entry / 2, place[entry], ms[entry]);
        }
    }

    /// <summary>Journeys that pass no junction: along the street both lie on, or across the ground.</summary>
    static void Beside(NearestTwoDraft found, SnappedPlaces facilities, SnappedPlaces demand, bool isAway, CancellationToken cancellation)
    {
        var beside = new BesideFacilities(facilities);
        Action<int, int, int> offer = (facility, row, ms) => found.Offer(row, facility, ms);
        for (var row = 0; row < demand.Count; row++)
        {
            if (row % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            beside.Visit(demand, row, isAway, offer);
        }
    }
}
