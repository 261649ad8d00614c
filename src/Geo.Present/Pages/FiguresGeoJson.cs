using System.Text.Json;
using Geo.Model.Findings;
using Geo.Present.GeoJson;
using Geo.Present.Maps;
using Geo.Present.Summaries;

namespace Geo.Present.Pages;

/// <summary>The figures of every reach standard by unit, one feature each, on the unit's own ground: what a map program colours.</summary>
static class FiguresGeoJson
{
    public static void Write(Utf8JsonWriter json, PageSource source)
    {
        PageGeoJson.Begin(json);
        foreach (var finding in source.Findings.Standards.OfType<ReachFinding>())
        {
            for (var unit = 0; unit < source.Placed.Units.PlaceableCount; unit++) Write(json, source, finding, unit);
        }

        PageGeoJson.End(json);
    }

    static void Write(Utf8JsonWriter json, PageSource source, ReachFinding finding, int at)
    {
        var unit = source.Placed.Units.Units[at];
        var tally = finding.Head.ByUnit[at];
        PageGeoJson.BeginFeature(json, $"{finding.Standard.Id}.{unit.Id}");
        UnitFigures.WriteBasis(json, finding, finding.Head);
        json.WriteString("unit", unit.Id);
        json.WriteString("unit_name", unit.Name);
        json.WriteNumber("concerned", tally.Concerned.Persons);
        json.WriteNumber("inside", tally.Inside.Persons);
        json.WriteNumber("outside", tally.Outside.Persons);
        json.WriteNumber("unlocated", tally.Unlocated.Persons);
        json.WriteNumber("unclassified", tally.Unclassified.Persons);
        json.WriteNumber("not_concerned", tally.NotConcerned.Persons);
        json.WriteNumber("total", tally.Total.Persons);
        PageGeoJson.WriteNumber(json, "share", tally.Share is { } share ? Math.Round(share, 9) : null);
        PageGeoJson.WriteNumber(json, CostNames.Of("nearest_mean_mm", finding.Head.Unit), tally.Nearest?.Mean);
        PageGeoJson.WriteNumber(json, CostNames.Of("farthest_mm", finding.Head.Unit), tally.Nearest?.Largest);
        json.WriteEndObject();
        GeoJsonShapes.WriteArea(json, AreaParts.Of(unit.Boundary));
        json.WriteEndObject();
    }
}
