using Geo.Model;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Present.Maps;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Space.Places;

namespace Geo.Present.Siting;

/// <summary>The map of ambulances put to stations: <c>stations.svg</c>. Beside each station stands how many it has; who has no ambulance within the limit is a dot.</summary>
public static class VehicleMap
{
    /// <summary>Writes an SVG document, UTF-8, the same bytes for the same plan.</summary>
    /// <param name="title">What is suggested, in the words' language.</param>
    /// <exception cref="InvalidOperationException">The study has neither a boundary nor a demand point: see <see cref="MapContents.CanDraw"/>.</exception>
    public static void Write(TextWriter writer, StudyFindings findings, VehiclePlan plan, string title, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(words);
        new AnswerSheet(findings, words).Write(writer, sheet => Of(sheet, findings, plan, title, words));
    }

    static MapContent Of(AnswerSheet sheet, StudyFindings findings, VehiclePlan plan, string title, WordTable words)
    {
        // Where most is put to first, then where most stand.
        StationVehicles[] stations = [.. plan.Stations.OrderByDescending(station => station.After - station.Before).ThenByDescending(station => station.After)];
        var (weight, before, after) = (plan.Units.Sum(unit => unit.Weight), plan.Units.Sum(unit => unit.Before), plan.Units.Sum(unit => unit.After));
        var without = plan.Units.Sum(unit => unit.WithoutVehicle.Millionths + unit.WithoutStation.Millionths);
        return new()
        {
            Standard = "stations",
            Title = sheet.Title(title),
            Rule = words.Format("map.station-rule", Figures.Plain(plan.Busy * 100)),
            Finding = (words.Format("map.station-finding", VehicleTables.Share(before, weight), VehicleTables.Share(after, weight)), Figures.People(new(without), Rounding.Nearest(without)), words["map.site-finding-end"]),
            Layers = [.. sheet.Covered(plan.Demand, words["map.covered-people"], words["map.station-newly"], words["map.station-gap"]), .. Symbols(plan, words)],
            Labels =
            [
                .. AnswerSheet.Numbers(stations.Select(station => station.Facility.PlaceOrThrow)),
                .. stations.Select(station => new MapLabel(LabelKind.Figure, Vehicles(station, words), station.Facility.PlaceOrThrow)),
                .. sheet.UnitLabels(),
            ],
            Gaps = [.. stations.Take(AnswerSheet.Listed).Select((station, at) => new GapEntry(at + 1, NameOf(station, words.Language), "", Vehicles(station, words)))],
            Words = sheet.WordsOf(words["map.station-list"], "", words["map.station-vehicles"], "map.more-stations", stations.Length),
            Notes = sheet.Notes,
        };
    }

    static IEnumerable<MapLayer> Symbols(VehiclePlan plan, WordTable words)
    {
        yield return new SymbolLayer("idle", words["map.station-idle"], MapSymbol.CrossedDisc, MapColours.Idle, true, Places(plan, station => station.After == 0));
        yield return new SymbolLayer("serving", words["map.station-serving"], MapSymbol.CrossedDisc, MapColours.Serving, false, Places(plan, station => station.After > 0));
    }

    static LonLat[] Places(VehiclePlan plan, Func<StationVehicles, bool> which) => [.. plan.Stations.Where(which).Select(station => station.Facility.PlaceOrThrow)];

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
