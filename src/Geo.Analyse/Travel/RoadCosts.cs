using System.Collections.Concurrent;
using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Analyse.WhatIf;
using Geo.Model.Streets;
using Geo.Space.Places;

namespace Geo.Analyse.Travel;

/// <summary>Costs over roads between one place and the demand points: one search from the place, then each point by the ends of its street.</summary>
sealed class RoadCosts : ITravelModel
{
    const double LeastMmPerDegree = 110_000_000;

    readonly RoadMode _mode;
    readonly bool _isAway;
    readonly PackedGraph _graph;
    readonly ConcurrentBag<PlainSearch> _searches = [];

    // Ends of each row, one after another: [row] the first of them.
    readonly int[] _firstEnd;
    readonly PlaceEnd[] _ends;

    // [row]: its street, and the degrees within which a facility must lie for a way across the ground between them; −1 off the network.
    readonly int[] _segment;
    readonly LonLat[] _places;
    readonly double[] _acrossLatitude;
    readonly double[] _acrossLongitude;

    /// <param name="isAway">Whether journeys start at the place.</param>
    public RoadCosts(RoadMode mode, bool isAway)
    {
        (_mode, _isAway) = (mode, isAway);
        _graph = new((isAway ? mode.Times : mode.Times.Reverse()).Graph);
        _ends = mode.EndsOf(isAway);
        _firstEnd = new int[mode.Demand.Count + 1];
        foreach (var end in _ends) _firstEnd[end.Place + 1]++;
        for (var row = 0; row < mode.Demand.Count; row++) _firstEnd[row + 1] += _firstEnd[row];
        (_segment, _places, _acrossLatitude, _acrossLongitude) = (new int[mode.Demand.Count], new LonLat[mode.Demand.Count], new double[mode.Demand.Count], new double[mode.Demand.Count]);
        for (var row = 0; row < _segment.Length; row++)
        {
            var (snap, place) = (mode.Demand[row], mode.Demand.PlaceOf(row));
            _segment[row] = snap.IsOnNetwork ? snap.Segment : -1;
            _places[row] = place;
            _acrossLatitude[row] = snap.IsOnNetwork ? snap.OffRoadMm / LeastMmPerDegree : -1;
            // Meridians draw together towards the pole: the cosine of a latitude a little nearer to it.
            _acrossLongitude[row] = _acrossLatitude[row] / Math.Max(1e-9, Math.Cos(Math.Min(90, Math.Abs(place.Latitude) + _acrossLatitude[row] + 0.01) * (Math.PI / 180)));
        }
    }

    /// <inheritdoc/>
    public void List(LonLat place, ReadOnlySpan<int> rows, ReadOnlySpan<long> limits, Reached found)
    {
        ArgumentNullException.ThrowIfNull(found);
        found.Clear();
        var seat = _mode.Snap([place]);
        if (rows.IsEmpty || !seat[0].IsOnNetwork) return;
        var furthest = 0L;
        foreach (var limit in limits) furthest = Math.Max(furthest, limit);
        if (!_searches.TryTake(out var search)) search = new(_graph);
        search.Run(_isAway ? seat.Starts() : seat.Arrivals(), (int)Math.Min(furthest, PlainSearch.LongestMs));
        for (var at = 0; at < rows.Length; at++)
        {
            var cost = OverJunctions(search, rows[at]);
            if (MayBeBeside(seat, rows[at])) cost = Math.Min(cost, Beside(seat, rows[at]));
            if (cost < TravelGraph.Unreachable && cost <= limits[at]) found.Add(at, cost);
        }

        _searches.Add(search);
    }

    long OverJunctions(PlainSearch search, int row)
    {
        long best = TravelGraph.Unreachable;
        for (var end = _firstEnd[row]; end < _firstEnd[row + 1]; end++) best = Math.Min(best, (long)search.MsTo(_ends[end].Vertex) + _ends[end].Ms);
        return best;
    }

    bool MayBeBeside(SnappedPlaces seat, int row) => _segment[row] == seat[0].Segment
        || (Math.Abs(seat.PlaceOf(0).Latitude - _places[row].Latitude) <= _acrossLatitude[row] && IsNearLongitude(seat.PlaceOf(0).Longitude - _places[row].Longitude, row));

    bool IsNearLongitude(double apart, int row) => Math.Abs(apart) <= _acrossLongitude[row] || 360 - Math.Abs(apart) <= _acrossLongitude[row];

    /// <summary>Along the street both lie on, or across the ground: only there can a journey pass no junction.</summary>
    long Beside(SnappedPlaces seat, int row) => (_isAway ? seat.Beside(0, _mode.Demand, row) : _mode.Demand.Beside(row, seat, 0)).Ms;
}
