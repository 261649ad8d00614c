using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Model.Travel;
using Geo.Space.Places;

namespace Geo.Analyse.Travel;

/// <summary>A journey over roads told part by part: on foot to the street, along each street, on foot from it.</summary>
public static class RoadWay
{
    /// <param name="times">Searches on the graph of the mode.</param>
    /// <param name="starts">Tied to the mode's streets, as <paramref name="ends"/>.</param>
    /// <returns>Their milliseconds add up to the journey's; none where no way leads.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IReadOnlyList<WayPart> Between(ModeGraph mode, TravelTimes times, SnappedPlaces starts, int start, SnappedPlaces ends, int end, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(mode);
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(starts);
        ArgumentNullException.ThrowIfNull(ends);
        var leaving = Array.FindAll(starts.StartEnds(), one => one.End.Place == start);
        var arriving = Array.FindAll(ends.ArrivalEnds(), one => one.End.Place == end);
        var way = times.Way(Array.ConvertAll(leaving, one => one.End), Array.ConvertAll(arriving, one => one.End), cancellation);
        var beside = starts.Beside(start, ends, end);
        if (way is not null && way.Ms < beside.Ms) return OverJunctions(mode, (starts, start, leaving[way.Start]), (ends, end, arriving[way.Arrival]), way.Arcs);
        return beside.Exists ? Beside(mode, starts, start, ends, end, beside) : [];
    }

    static List<WayPart> OverJunctions(ModeGraph mode, (SnappedPlaces Places, int Place, SnappedEnd By) from, (SnappedPlaces Places, int Place, SnappedEnd By) to, IReadOnlyList<int> arcs)
    {
        var (start, end) = (from.Places[from.Place], to.Places[to.Place]);
        var parts = new List<WayPart> { OffRoad(from.Places, from.Place, isStart: true) };
        Add(parts, mode, from.By.Directed, from.By.End.Ms - from.Places.OffRoadMs(from.Place), from.By.StreetMm, StreetLine.From(mode.Network, from.By.Directed, start.AlongMm, start.Foot));
        foreach (var arc in arcs)
        {
            var directed = mode.ArcDirected.Span[arc];
            Add(parts, mode, directed, mode.DirectedMs.Span[directed], mode.Network.LengthMm.Span[directed >> 1], StreetLine.Of(mode.Network, directed));
        }

        Add(parts, mode, to.By.Directed, to.By.End.Ms - to.Places.OffRoadMs(to.Place), to.By.StreetMm, StreetLine.To(mode.Network, to.By.Directed, end.AlongMm, end.Foot));
        parts.Add(OffRoad(to.Places, to.Place, isStart: false));
        return parts;
    }

    static List<WayPart> Beside(ModeGraph mode, SnappedPlaces starts, int start, SnappedPlaces ends, int end, Journey journey)
    {
        var (from, to) = (starts[start], ends[end]);
        if (journey.StreetMm == 0 && journey.OffRoadMm < from.OffRoadMm + to.OffRoadMm) return [new(null, "", journey.OffRoadMm, journey.Ms, [starts.PlaceOf(start), ends.PlaceOf(end)])];
        var parts = new List<WayPart> { OffRoad(starts, start, isStart: true) };
        Add(
            parts, mode, from.Segment * 2, journey.Ms - starts.OffRoadMs(start) - ends.OffRoadMs(end), journey.StreetMm,
            StreetLine.Between(mode.Network, from.Segment, (from.AlongMm, from.Foot), (to.AlongMm, to.Foot)));
        parts.Add(OffRoad(ends, end, isStart: false));
        return parts;
    }

    static WayPart OffRoad(SnappedPlaces places, int place, bool isStart)
    {
        LonLat[] line = [places.PlaceOf(place), places[place].Foot];
        if (!isStart) Array.Reverse(line);
        return new(null, "", places[place].OffRoadMm, places.OffRoadMs(place), line);
    }

    /// <summary>Segments of one street that follow each other are one part.</summary>
    static void Add(List<WayPart> parts, ModeGraph mode, int directed, int ms, long mm, List<LonLat> line)
    {
        var (street, name, last) = (mode.Network.Class.Span[directed >> 1], mode.Network.Names[mode.Network.Name.Span[directed >> 1]], parts[^1]);
        if (last.Class == street && last.Name == name) parts[^1] = last with { Ms = last.Ms + ms, Mm = last.Mm + mm, Line = [.. last.Line, .. line.SkipWhile((point, at) => at == 0 && point == last.Line[^1])] };
        else if (mm > 0 || ms > 0) parts.Add(new(street, name, mm, ms, line));
    }
}
