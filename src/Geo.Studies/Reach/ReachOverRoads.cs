using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Supply;
using Geo.Studies.Streets;

namespace Geo.Studies.Reach;

/// <summary>Answers "how far" over a road file, and remembers what was not on it.</summary>
public sealed class ReachOverRoads
{
    readonly ReachRoads _asked;
    readonly OpenedRoads _roads;
    readonly StreetIndex _index;
    readonly TravelTimes _times;

    internal ReachOverRoads(ReachRoads asked, CancellationToken cancellation)
    {
        _asked = asked;
        _roads = OpenedRoads.Open(asked.Path, asked.Mode, asked.Tables, asked.WithTraffic, asked.Heights, null, cancellation);
        (_index, _times) = (new(_roads.Mode), _roads.Times());
    }

    /// <summary>The roads as the mode travels them.</summary>
    public ModeGraph Mode => _roads.Mode;

    /// <summary>Demand points further from any road than the mode's snap radius.</summary>
    public int PointsOffNetwork { get; private set; }

    /// <summary>The people there.</summary>
    public People PeopleOffNetwork { get; private set; }

    /// <summary>Facilities as far: nobody reaches them.</summary>
    public int FacilitiesOffNetwork { get; private set; }

    internal NearestTwo NearestOf(DemandPoints demand, IReadOnlyList<Facility> facilities, IReadOnlyList<int> serving, CancellationToken cancellation)
    {
        var seats = SnappedPlaces.Of(Mode, _index, [.. serving.Select(facility => facilities[facility].PlaceOrThrow)], cancellation: cancellation);
        var people = SnappedPlaces.Of(Mode, _index, [.. Enumerable.Range(0, demand.Count).Select(demand.Place)], cancellation: cancellation);
        (PointsOffNetwork, FacilitiesOffNetwork) = (people.OffNetwork, seats.OffNetwork);
        PeopleOffNetwork = new(Enumerable.Range(0, demand.Count).Where(row => !people[row].IsOnNetwork).Sum(row => demand.Millionths[row]));
        return RoadNearestTwo.Find(_times, seats, serving, people, _asked.Direction, cancellation);
    }
}
