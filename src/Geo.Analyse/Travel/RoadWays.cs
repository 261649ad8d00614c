using Geo.Analyse.Snapping;
using Geo.Model.Findings;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Space.Places;

namespace Geo.Analyse.Travel;

/// <summary>The ways over roads between one place and the nearest two of some facilities: one search from the place, and one for each way that is told.</summary>
static class RoadWays
{
    const int Most = 2;

    /// <inheritdoc cref="IJourneys.Ways"/>
    public static PlaceWays Find(RoadMode mode, TravelDirection direction, LonLat place, IReadOnlyList<LonLat> facilities, IReadOnlyList<int> indices, bool inParts, CancellationToken cancellation)
    {
        var (here, seats, isAway) = (mode.Snap([place], cancellation), mode.Snap(facilities, cancellation), direction == TravelDirection.Away);
        int[] off = [.. Enumerable.Range(0, seats.Count).Where(seat => !seats[seat].IsOnNetwork).Select(seat => indices[seat])];
        if (!here[0].IsOnNetwork) return new(true, [], off);
        var costs = Costs(mode, here, seats, isAway, cancellation);
        var nearest = Enumerable.Range(0, seats.Count).Where(seat => costs[seat] < TravelGraph.Unreachable).OrderBy(seat => costs[seat]).ThenBy(seat => indices[seat]).Take(Most);
        return new(false, [.. nearest.Select(seat => new FacilityWay(indices[seat], costs[seat], inParts ? Parts(mode, here, seats, seat, isAway, cancellation) : []))], off);
    }

    static int[] Costs(RoadMode mode, SnappedPlaces here, SnappedPlaces seats, bool isAway, CancellationToken cancellation)
    {
        var costs = new int[seats.Count];
        if (isAway) mode.Times.Reverse().Matrix(here.Arrivals(), 1, seats.Starts(), seats.Count, costs, cancellation);
        else mode.Times.Matrix(here.Starts(), 1, seats.Arrivals(), seats.Count, costs, cancellation);
        for (var seat = 0; seat < costs.Length; seat++) costs[seat] = Math.Min(costs[seat], (isAway ? seats.Beside(seat, here, 0) : here.Beside(0, seats, seat)).Ms);
        return costs;
    }

    static IReadOnlyList<WayPart> Parts(RoadMode mode, SnappedPlaces here, SnappedPlaces seats, int seat, bool isAway, CancellationToken cancellation)
    {
        var parts = isAway ? RoadWay.Between(mode.Graph, mode.Times, seats, seat, here, 0, cancellation) : RoadWay.Between(mode.Graph, mode.Times, here, 0, seats, seat, cancellation);

        // Where lengths stand in place of times, nobody has measured a time.
        return mode.Unit == Impedance.Milliseconds ? parts : [.. parts.Select(part => part with { Ms = null })];
    }
}
