using Geo.Analyse.Snapping;

namespace Geo.Analyse.Streets;

/// <summary>Finds the facilities that a place may reach, or be reached from, without passing a junction: those on its own street, and those near enough to walk to straight across.</summary>
sealed class BesideFacilities
{
    const double LeastMmPerDegree = 110_000_000;

    readonly SnappedPlaces _facilities;
    readonly ILookup<int, int> _onSegment;
    readonly int[] _byLatitude;
    readonly double[] _latitudes;

    public BesideFacilities(SnappedPlaces facilities)
    {
        _facilities = facilities;
        var known = Enumerable.Range(0, facilities.Count).Where(facility => facilities[facility].IsOnNetwork).ToArray();
        _onSegment = known.ToLookup(facility => facilities[facility].Segment);
        _byLatitude = [.. known.OrderBy(facility => facilities.PlaceOf(facility).Latitude)];
        _latitudes = Array.ConvertAll(_byLatitude, facility => facilities.PlaceOf(facility).Latitude);
    }

    /// <param name="take">Is handed facility, row and milliseconds of every such journey, some of them twice.</param>
    public void Visit(SnappedPlaces places, int row, bool isAway, Action<int, int, int> take)
    {
        var snap = places[row];
        if (!snap.IsOnNetwork) return;
        if (_onSegment.Contains(snap.Segment))
        {
            foreach (var facility in _onSegment[snap.Segment]) Offer(facility, places, row, isAway, take);
        }

        // Nobody walks straight across who is further away than from his own street.
        var (place, reach) = (places.PlaceOf(row), snap.OffRoadMm / LeastMmPerDegree);
        var at = Array.BinarySearch(_latitudes, place.Latitude - reach);
        for (at = at < 0 ? ~at : First(at); at < _latitudes.Length && _latitudes[at] <= place.Latitude + reach; at++)
        {
            var narrow = Math.Abs(_facilities.PlaceOf(_byLatitude[at]).Longitude - place.Longitude) * Math.Cos(place.Latitude * Math.PI / 180);
            if (narrow <= reach * 1.01) Offer(_byLatitude[at], places, row, isAway, take);
        }
    }

    void Offer(int facility, SnappedPlaces places, int row, bool isAway, Action<int, int, int> take)
    {
        var journey = isAway ? _facilities.Beside(facility, places, row) : places.Beside(row, _facilities, facility);
        if (journey.Exists) take(facility, row, journey.Ms);
    }

    int First(int at)
    {
        while (at > 0 && _latitudes[at - 1] == _latitudes[at]) at--;
        return at;
    }
}
