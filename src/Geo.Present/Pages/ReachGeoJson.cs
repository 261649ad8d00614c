using System.Globalization;
using System.Text.Json;
using Geo.Model.Findings;
using Geo.Present.GeoJson;
using Geo.Present.Maps;
using Geo.Present.Summaries;

namespace Geo.Present.Pages;

/// <summary>Gap areas and service areas of one reach standard under its headline measure.</summary>
static class ReachGeoJson
{
    public static void WriteGaps(Utf8JsonWriter json, PageSource source, ReachFinding finding)
    {
        PageGeoJson.Begin(json);
        for (var at = 0; at < finding.Gaps.Count; at++) WriteGap(json, source, finding, at);
        PageGeoJson.End(json);
    }

    public static void WriteServiceAreas(Utf8JsonWriter json, ReachFinding finding)
    {
        PageGeoJson.Begin(json);
        foreach (var (band, area) in finding.ServiceAreas.Index())
        {
            PageGeoJson.BeginFeature(json, $"{finding.Standard.Id}.{band}");
            json.WriteString("standard", finding.Standard.Id);
            json.WriteString("measure", finding.Head.Key);
            json.WriteNumber("band", band);
            json.WriteNumber(CostNames.Of("limit_mm", finding.Head.Unit), finding.Head.Limits[band]);
            json.WriteEndObject();
            GeoJsonShapes.WriteArea(json, AreaParts.Of(area));
            json.WriteEndObject();
        }

        PageGeoJson.End(json);
    }

    public static void WriteGap(Utf8JsonWriter json, PageSource source, ReachFinding finding, int at)
    {
        var placed = source.Placed;
        var gap = finding.Gaps[at];
        var helping = placed.Demand.Place(gap.Helping.Row);
        PageGeoJson.BeginFeature(json, string.Create(CultureInfo.InvariantCulture, $"{finding.Standard.Id}.{gap.Rank}"));
        json.WriteString("standard", finding.Standard.Id);
        json.WriteString("measure", finding.Head.Key);
        json.WriteNumber("rank", gap.Rank);
        json.WriteString("unit", placed.Units.Units[gap.Unit].Id);
        json.WriteNumber("unit_index", gap.Unit);
        json.WriteNumber("points", gap.Points.Count);
        json.WriteNumber("people", gap.People.Persons);
        json.WriteNumber("people_shown", source.WholeOf(finding).Gaps[at]);
        json.WriteString("nearest_facility", gap.NearestFacility < 0 ? null : placed.Facilities[gap.NearestFacility].Id);
        json.WriteNumber("nearest_facility_index", gap.NearestFacility);
        ReachPlacesJson.WriteDistance(json, CostNames.Of("nearest_mm", gap.Counted), gap.NearestCost);
        ReachPlacesJson.WriteDistance(json, CostNames.Of("farthest_mm", gap.Counted), gap.FarthestCost);
        ReachPlacesJson.WriteDistance(json, CostNames.Of("beyond_mm", gap.Counted), gap.FarthestCost == NearestTwo.None ? NearestTwo.None : gap.BeyondCost);
        json.WriteNumber("helping_row", gap.Helping.Row);
        json.WriteNumber("helping_lon", Math.Round((decimal)helping.Longitude, 7));
        json.WriteNumber("helping_lat", Math.Round((decimal)helping.Latitude, 7));
        json.WriteNumber("helping_people_of_gap", gap.Helping.OfGap.Persons);
        json.WriteNumber("helping_people_of_all", gap.Helping.OfAll.Persons);
        json.WriteEndObject();
        GeoJsonShapes.WriteArea(json, AreaParts.Of(gap.Outline));
        json.WriteEndObject();
    }
}
