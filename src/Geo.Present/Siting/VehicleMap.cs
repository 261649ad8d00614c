using Geo.Model;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Present.Maps;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Present.Siting;

/// <summary>The map of ambulances put to stations: <c>stations.svg</c>. Beside each station stands how many it has; who has no ambulance within the limit is a dot.</summary>
public static class VehicleMap
{
    const int Listed = 8;

    /// <summary>Writes an SVG document, UTF-8, the same bytes for the same plan.</summary>
    /// <param name="title">What is suggested, in the words' language.</param>
    /// <exception cref="InvalidOperationException">The study has neither a boundary nor a demand point: see <see cref="MapContents.CanDraw"/>.</exception>
    public static void Write(TextWriter writer, StudyFindings findings, VehiclePlan plan, string title, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(words);
        if (!MapContents.CanDraw(findings)) throw new InvalidOperationException("Nothing in this study has a place.");
        new SvgSheet(Of(findings, plan, title, words)).Write(writer);
    }

    static MapContent Of(StudyFindings findings, VehiclePlan plan, string title, WordTable words)
    {
        // Where most is put to first, then where most stand.
        StationVehicles[] stations = [.. plan.Stations.OrderByDescending(station => station.After - station.Before).ThenByDescending(station => station.After)];
        var (weight, before, after) = (plan.Units.Sum(unit => unit.Weight), plan.Units.Sum(unit => unit.Before), plan.Units.Sum(unit => unit.After));
        var without = plan.Units.Sum(unit => unit.WithoutVehicle.Millionths + unit.WithoutStation.Millionths);
        return new()
        {
            Standard = "stations",
            Title = words.Format("map.title", findings.Study.Area.Name.In(words.Language), title),
            Rule = words.Format("map.station-rule", Figures.Plain(plan.Busy * 100)),
            Finding = (words.Format("map.station-finding", VehicleTables.Share(before, weight), VehicleTables.Share(after, weight)), Figures.People(new(without), Rounding.Nearest(without)), words["map.site-finding-end"]),
            Layers = [.. Layers(findings.Placed, plan, words)],
            Labels = [.. Labels(findings, stations, words)],
            Gaps = [.. stations.Take(Listed).Select((station, at) => new GapEntry(at + 1, NameOf(station, words.Language), "", Vehicles(station, words)))],
            Words = new(
                words["map.legend"], words["map.station-list"], "", words["map.station-vehicles"], stations.Length > Listed ? words.Format("map.more-stations", stations.Length - Listed) : "",
                words["map.numbered-units"], words["map.north"], words["map.kilometres"], words["map.approval"], words["map.people"], words.Language == Language.Chinese ? "zh-CN" : "en"),
            Notes = [words.Format("map.sources", string.Join(words["list.comma"], PlanMap.Credits(findings, words.Language)), Figures.Date(findings.Study.AsOf)), words["map.projection"]],
            Approval = findings.Study.MapApproval,
            SampleMark = findings.Study.Sample ? words["sample.data"] : null,
        };
    }

    static IEnumerable<MapLayer> Layers(PlacedStudy placed, VehiclePlan plan, WordTable words)
    {
        Geometry[] boundaries = [.. placed.Units.Units.Take(placed.Units.FinestCount).Where(unit => unit.Boundary is not null).Select(unit => unit.Boundary!)];
        yield return new AreaLayer("border", boundaries.Length > 0 ? words["map.border"] : null, new(null, 0, MapColours.AreaEdge, 4.4), boundaries);
        yield return new AreaLayer(MapLayer.Land, null, new(MapColours.Land, 1, null, 0), boundaries);
        yield return new AreaLayer("units", null, new(null, 0, MapColours.UnitEdge, 0.9), boundaries);
        yield return new DotLayer("covered-people", words["map.covered-people"], MapColours.Covered, false, Dots(placed.Demand, plan, CoverState.Kept));
        yield return new DotLayer("newly-covered-people", words["map.station-newly"], MapColours.ReachEdge, false, Dots(placed.Demand, plan, CoverState.New));
        yield return new DotLayer("gap-people", words["map.station-gap"], MapColours.Gap, true, Dots(placed.Demand, plan, CoverState.Lost, CoverState.NotChosen, CoverState.OutOfReach));
        yield return new SymbolLayer("idle", words["map.station-idle"], MapSymbol.CrossedDisc, MapColours.Idle, true, Places(plan, station => station.After == 0));
        yield return new SymbolLayer("serving", words["map.station-serving"], MapSymbol.CrossedDisc, MapColours.Serving, false, Places(plan, station => station.After > 0));
    }

    static List<(LonLat, double)> Dots(DemandPoints demand, VehiclePlan plan, params CoverState[] states) =>
        [.. Enumerable.Range(0, demand.Count).Where(row => states.Contains(plan.Demand[row])).Select(row => (demand.Place(row), demand.Millionths[row] / 1e6))];

    static LonLat[] Places(VehiclePlan plan, Func<StationVehicles, bool> which) => [.. plan.Stations.Where(which).Select(station => station.Facility.PlaceOrThrow)];

    static IEnumerable<MapLabel> Labels(StudyFindings findings, StationVehicles[] stations, WordTable words)
    {
        foreach (var (at, station) in stations.Index()) yield return new(LabelKind.GapRank, Figures.Whole(at + 1), station.Facility.PlaceOrThrow);
        foreach (var station in stations)
        {
            yield return new(LabelKind.Figure, Vehicles(station, words), station.Facility.PlaceOrThrow);
        }

        foreach (var unit in PlanMap.UnitLabels(findings, words.Language)) yield return unit;
    }

    static string Vehicles(StationVehicles station, WordTable words) =>
        station.After == station.Before ? words.Format("map.station-has", station.After) : words.Format("map.station-gets", station.After, Change(station));

    static string Change(StationVehicles station) => (station.After - station.Before) switch
    {
        > 0 and var more => $"+{Figures.Whole(more)}",
        < 0 and var fewer => $"−{Figures.Whole(-fewer)}",
        _ => "",
    };

    static string NameOf(StationVehicles station, Language language) => language == Language.English && station.Facility.NameEn is { } english ? english : station.Facility.Name;
}
