using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Model.Travel;
using Geo.Space.Places;

namespace Geo.Studies.Streets;

/// <summary>One journey over roads, part by part.</summary>
public static class RouteAct
{
    /// <exception cref="Model.Imports.BadInputException">A file can't be used.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static RouteReply Answer(string roads, TravelMode mode, LonLat from, LonLat to, string? tables, bool withTraffic, string? heights, IProgress<double>? progress, CancellationToken cancellation) =>
        Answer(OpenedRoads.Open(roads, mode, tables, withTraffic, heights, progress, cancellation).Mode, from, to, cancellation);

    public static RouteReply Answer(ModeGraph mode, LonLat from, LonLat to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mode);
        var index = new StreetIndex(mode);
        var (starts, ends) = (SnappedPlaces.Of(mode, index, [from], cancellation: cancellation), SnappedPlaces.Of(mode, index, [to], cancellation: cancellation));
        var (leaving, arriving) = (starts.StartEnds(), ends.ArrivalEnds());
        var way = new TravelTimes(mode.Graph).Way(Array.ConvertAll(leaving, end => end.End), Array.ConvertAll(arriving, end => end.End), cancellation);
        var beside = starts.Beside(0, ends, 0);
        var parts = way is not null && way.Ms < beside.Ms ? Parts(mode, starts, ends, leaving[way.Start], arriving[way.Arrival], way)
            : beside.Exists ? Beside(mode, starts, ends, beside) : [];
        return new(mode, from, to, starts[0], ends[0], parts);
    }

    static List<RoutePart> Parts(ModeGraph mode, SnappedPlaces starts, SnappedPlaces ends, SnappedEnd start, SnappedEnd arrival, TravelWay way)
    {
        var parts = new List<RoutePart> { OffRoad(starts) };
        Add(parts, mode, start.Directed, start.End.Ms - starts.OffRoadMs(0), start.StreetMm);
        foreach (var arc in way.Arcs)
        {
            var directed = mode.ArcDirected.Span[arc];
            Add(parts, mode, directed, mode.DirectedMs.Span[directed], mode.Network.LengthMm.Span[directed >> 1]);
        }

        Add(parts, mode, arrival.Directed, arrival.End.Ms - ends.OffRoadMs(0), arrival.StreetMm);
        parts.Add(OffRoad(ends));
        return parts;
    }

    static List<RoutePart> Beside(ModeGraph mode, SnappedPlaces starts, SnappedPlaces ends, Journey journey)
    {
        if (journey.StreetMm == 0 && journey.OffRoadMm < starts[0].OffRoadMm + ends[0].OffRoadMm) return [new(null, "", journey.OffRoadMm, journey.Ms)];
        var parts = new List<RoutePart> { OffRoad(starts) };
        Add(parts, mode, starts[0].Segment * 2, journey.Ms - starts.OffRoadMs(0) - ends.OffRoadMs(0), journey.StreetMm);
        parts.Add(OffRoad(ends));
        return parts;
    }

    static RoutePart OffRoad(SnappedPlaces places) => new(null, "", places[0].OffRoadMm, places.OffRoadMs(0));

    /// <summary>Segments of one street that follow each other are one part.</summary>
    static void Add(List<RoutePart> parts, ModeGraph mode, int directed, int ms, long mm)
    {
        var (street, name) = (mode.Network.Class.Span[directed >> 1], mode.Network.Names[mode.Network.Name.Span[directed >> 1]]);
        if (parts[^1].Class == street && parts[^1].Name == name) parts[^1] = parts[^1] with { Ms = parts[^1].Ms + ms, Mm = parts[^1].Mm + mm };
        else if (mm > 0 || ms > 0) parts.Add(new(street, name, mm, ms));
    }
}
