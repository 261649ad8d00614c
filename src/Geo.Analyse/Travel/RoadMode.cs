using Geo.Analyse.ServiceAreas;
using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Model.Findings;
using Geo.Model.Streets;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Travel;

/// <summary>A network as one mode travels it, counted in time or in length, with the study's demand points tied to it.</summary>
sealed class RoadMode
{
    /// <summary>Nodes that a study's isochrones are drawn on: a county's at some hundred metres, drawn in a third of a second.</summary>
    const int DrawnNodes = 60_000;

    /// <summary>Drawn beyond the outermost people: a kilometre.</summary>
    const double MarginDegrees = 0.01;

    readonly StreetIndex _index;
    readonly Lazy<PlaceEnd[]> _starts;
    readonly Lazy<PlaceEnd[]> _arrivals;

    RoadMode(ModeGraph graph, StreetIndex index, SnappedPlaces demand, Impedance unit)
    {
        (Graph, _index, Demand, Unit) = (graph, index, demand, unit);
        Times = new(graph.Graph);
        (_starts, _arrivals) = (new(demand.Starts), new(demand.Arrivals));
        Ground = new(() => IsochroneGround.Of(graph, index, IsochroneGrid.Over(Around(demand), nodes: DrawnNodes)));
    }

    public ModeGraph Graph { get; }

    public Impedance Unit { get; }

    public TravelTimes Times { get; }

    /// <summary>By row.</summary>
    public SnappedPlaces Demand { get; }

    /// <summary>How journeys leave the demand points, or come to them: worked out once, by row.</summary>
    /// <param name="isAway">Whether journeys start at the facility.</param>
    public PlaceEnd[] EndsOf(bool isAway) => (isAway ? _arrivals : _starts).Value;

    /// <summary>What isochrones of the study are drawn on.</summary>
    public Lazy<IsochroneGround> Ground { get; }

    public static RoadMode InTime(ModeGraph graph, IReadOnlyList<LonLat> demand, CancellationToken cancellation)
    {
        var index = new StreetIndex(graph);
        return new(graph, index, SnappedPlaces.Of(graph, index, demand, cancellation: cancellation), Impedance.Milliseconds);
    }

    /// <summary>The same mode, by the length of its ways.</summary>
    public RoadMode InLength()
    {
        var graph = Graph.ByLength();
        return new(graph, _index, Demand.On(graph), Impedance.Millimetres);
    }

    public SnappedPlaces Snap(IReadOnlyList<LonLat> places, CancellationToken cancellation = default) => SnappedPlaces.Of(Graph, _index, places, cancellation: cancellation);

    static Envelope Around(SnappedPlaces demand)
    {
        var box = new Envelope();
        for (var row = 0; row < demand.Count; row++) box.ExpandToInclude(demand.PlaceOf(row).Longitude, demand.PlaceOf(row).Latitude);
        box.ExpandBy(MarginDegrees);
        return box;
    }
}
