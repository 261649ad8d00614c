using System.Text.Json;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Travel;
using Geo.Present.Summaries;
using Geo.Present.Words;
using Geo.Space.Places;

namespace Geo.Present.Pages;

/// <summary>The ways between a place and the facilities nearest to it over roads or terrain: what each measure comes to, and of the one at the head every part with its line.</summary>
static class PlaceJourneyJson
{
    public static void Write(Utf8JsonWriter json, PageSource source, PlaceReach reach)
    {
        json.WriteStartArray("journeys");
        foreach (var journey in reach.Journeys) Write(json, source, reach.Finding, journey);
        json.WriteEndArray();
        json.WriteStartArray("facilitiesOff");
        foreach (var facility in reach.Journeys.Take(1).SelectMany(head => head.Ways.FacilitiesOff)) json.WriteNumberValue(facility);
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, PageSource source, ReachFinding finding, PlaceJourney journey)
    {
        var measure = journey.Measure;
        json.WriteStartObject();
        ReachJson.WriteBasis(json, source, measure);
        json.WriteString("model", measure.Model.Word());
        json.WriteString("mode", (measure.Mode ?? default).Word());
        json.WriteString("direction", (((ReachRule)finding.Standard.Rule).IsEmergency ? TravelDirection.Away : TravelDirection.Towards).Word());
        json.WriteBoolean("off", journey.Ways.IsOff);
        json.WriteBoolean("inside", journey.IsInside);
        json.WriteNumber(CostNames.Of("limitMm", measure.Unit), measure.Limit);
        WriteCost(json, CostNames.Of("beyondMm", measure.Unit), journey.Beyond);
        WriteCost(json, "joinedMm", measure.JoinedMm);
        WriteCost(json, "shortestMm", journey.ShortestMm);
        WriteDispatch(json, source, measure);
        json.WriteStartArray("ways");
        foreach (var way in journey.Ways.Ways) Write(json, source, measure, way);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What passes before an ambulance leaves: it is in no limit and in no way's time.</summary>
    static void WriteDispatch(Utf8JsonWriter json, PageSource source, ReachMeasure measure)
    {
        var settings = source.Findings.Roads?.Modes.FirstOrDefault(one => one.Settings.Mode == measure.Mode)?.Settings;
        var isTold = settings is not null && measure.Unit == Impedance.Milliseconds && settings.CallHandling + settings.TurnOut > TimeSpan.Zero;
        WriteCost(json, "callMs", isTold ? (long)settings!.CallHandling.TotalMilliseconds : null);
        WriteCost(json, "turnOutMs", isTold ? (long)settings!.TurnOut.TotalMilliseconds : null);
    }

    static void Write(Utf8JsonWriter json, PageSource source, ReachMeasure measure, FacilityWay way)
    {
        json.WriteStartObject();
        json.WriteNumber("facility", way.Facility);
        source.WriteText(json, "name", voice => source.Placed.Facilities[way.Facility].NameIn(voice.Language));
        json.WriteNumber(CostNames.Of("costMm", measure.Unit), way.Cost);
        json.WriteNumber("lengthMm", way.Parts.Sum(part => part.Mm));
        json.WriteNumber("offRoadMm", way.Parts.Where(part => part.Class is null).Sum(part => part.Mm));
        json.WriteStartArray("parts");
        foreach (var part in way.Parts) Write(json, measure.Model, part);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, TravelModel model, WayPart part)
    {
        json.WriteStartObject();
        json.WriteString("kind", part.Class is null ? "off-road" : "street");
        JsonValues.WriteText(json, "street", part.Class switch
        {
            null => WordTable.Rows["route.on-foot"],
            _ when model == TravelModel.Terrain => WordTable.Rows["why.road"],
            { } street => PageSource.Word("street-class", street),
        });
        json.WriteString("name", part.Name);
        json.WriteNumber("mm", part.Mm);
        WriteCost(json, "ms", part.Ms);
        json.WriteStartArray("line");
        foreach (var place in part.Line) Write(json, place);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, LonLat place)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round((decimal)place.Longitude, 7));
        json.WriteNumberValue(Math.Round((decimal)place.Latitude, 7));
        json.WriteEndArray();
    }

    static void WriteCost(Utf8JsonWriter json, string name, long? cost)
    {
        if (cost is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
