using System.Text.Json;
using Geo.Model.Findings;
using Geo.Present.Summaries;
using Geo.Space.Places;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Pages;

/// <summary>Places of a reach standard in numbers: gap areas and first-due areas.</summary>
static class ReachPlacesJson
{
    public static void WriteGaps(Utf8JsonWriter json, PageSource source, ReachFinding finding)
    {
        var whole = source.WholeOf(finding);
        json.WriteStartArray("gaps");
        for (var at = 0; at < finding.Gaps.Count; at++)
        {
            var gap = finding.Gaps[at];
            json.WriteStartObject();
            json.WriteNumber("rank", gap.Rank);
            json.WriteNumber("unit", gap.Unit);
            json.WriteNumber("points", gap.Points.Count);
            WritePeople(json, "people", gap.People);
            json.WriteNumber("shown", whole.Gaps[at]);
            json.WriteNumber("nearestFacility", gap.NearestFacility);
            WriteDistance(json, CostNames.Of("nearestMm", gap.Counted), gap.NearestCost);
            WriteDistance(json, CostNames.Of("farthestMm", gap.Counted), gap.FarthestCost);
            WriteDistance(json, CostNames.Of("beyondMm", gap.Counted), gap.FarthestCost == NearestTwo.None ? NearestTwo.None : gap.BeyondCost);
            json.WriteStartObject("helping");
            json.WriteNumber("row", gap.Helping.Row);
            WritePlace(json, "place", source.Placed.Demand.Place(gap.Helping.Row));
            WritePeople(json, "ofGap", gap.Helping.OfGap);
            WritePeople(json, "ofAll", gap.Helping.OfAll);
            var (ofGap, ofAll) = whole.Helps(gap, at);
            json.WriteStartObject("shown");
            json.WriteNumber("ofGap", ofGap);
            json.WriteNumber("ofAll", ofAll);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteFirstDue(Utf8JsonWriter json, PageSource source, ReachFinding finding)
    {
        var whole = source.WholeOf(finding);
        json.WriteStartArray("firstDue");
        for (var at = 0; at < finding.FirstDue.Count; at++)
        {
            var due = finding.FirstDue[at];
            var shown = whole.FirstDue[at];
            json.WriteStartObject();
            json.WriteNumber("facility", due.Facility);
            WritePeople(json, "people", due.People);
            WritePeople(json, "inside", due.Inside);
            if (due.Vehicles is { } vehicles) json.WriteNumber("vehicles", vehicles);
            else json.WriteNull("vehicles");
            if (due.PeoplePerVehicle is { } each) json.WriteNumber("peoplePerVehicle", Math.Round(each, 3));
            else json.WriteNull("peoplePerVehicle");
            WritePeople(json, "toSecond", due.ToSecond);
            WritePeople(json, "toNobody", due.ToNobody);
            json.WriteStartObject("shown");
            json.WriteNumber("people", shown.Sum());
            json.WriteNumber("inside", shown[0] + shown[1]);
            json.WriteNumber("toSecond", shown[0]);
            json.WriteNumber("toNobody", shown[1]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Longitude and latitude in one array; null where there is no place.</summary>
    public static void WritePlace(Utf8JsonWriter json, string name, LonLat? place)
    {
        if (place is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        json.WriteNumberValue(Math.Round((decimal)known.Longitude, 7));
        json.WriteNumberValue(Math.Round((decimal)known.Latitude, 7));
        json.WriteEndArray();
    }

    public static void WriteDistance(Utf8JsonWriter json, string name, long distanceMm)
    {
        if (distanceMm == NearestTwo.None) json.WriteNull(name);
        else json.WriteNumber(name, distanceMm);
    }
}
