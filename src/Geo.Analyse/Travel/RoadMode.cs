using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Model.Findings;
using Geo.Space.Places;
using Geo.Space.Units;

namespace Geo.Analyse.Travel;

/// <summary>A network as one mode travels it, counted in time or in length, with the study's demand points tied to it.</summary>
sealed class RoadMode
{
    /// <summary>At this speed a millimetre takes a millisecond.</summary>
    static readonly Speed s_millimetreInMillisecond = new(3.6m);

    readonly StreetIndex _index;
    readonly Speed _offRoad;

    RoadMode(ModeGraph graph, StreetIndex index, SnappedPlaces demand, Impedance unit)
    {
        (Graph, _index, Demand, Unit, _offRoad) = (graph, index, demand, unit, demand.OffRoad);
        Times = new(graph.Graph);
    }

    public ModeGraph Graph { get; }

    public Impedance Unit { get; }

    public TravelTimes Times { get; }

    /// <summary>By row.</summary>
    public SnappedPlaces Demand { get; }

    public static RoadMode InTime(ModeGraph graph, IReadOnlyList<LonLat> demand, CancellationToken cancellation)
    {
        var index = new StreetIndex(graph);
        return new(graph, index, SnappedPlaces.Of(graph, index, demand, cancellation: cancellation), Impedance.Milliseconds);
    }

    /// <summary>The same mode, by the length of its ways.</summary>
    public RoadMode InLength()
    {
        var graph = Graph.ByLength();
        return new(graph, _index, Demand.On(graph, s_millimetreInMillisecond), Impedance.Millimetres);
    }

    public SnappedPlaces Snap(IReadOnlyList<LonLat> places, CancellationToken cancellation = default) => SnappedPlaces.Of(Graph, _index, places, offRoad: _offRoad, cancellation: cancellation);
}
