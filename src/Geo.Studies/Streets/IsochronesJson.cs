using System.Text.Json;
using Geo.Model.Demand;
using Geo.Model.Travel;
using Geo.Present.Summaries;

namespace Geo.Studies.Streets;

/// <summary>What isochrones rest on and whom they hold, for a program; the ground itself is in the file. Times in minutes, people in persons, lengths in metres.</summary>
public static class IsochronesJson
{
    const decimal MsPerMinute = 60_000;

    /// <summary>Indented UTF-8, ending in a line feed.</summary>
    /// <param name="file">Where the ground was written to; null: nowhere.</param>
    public static void Write(Stream stream, IsochronesReply reply, string? file)
    {
        ArgumentNullException.ThrowIfNull(reply);
        JsonValues.WriteDocument(stream, "geo-isochrones", version: 1, json =>
        {
            StreetsJson.WriteAssumptions(json, reply.Mode);
            json.WriteString("direction", reply.Request.Direction.Word());
            json.WriteNumber("facilities", reply.Facilities.Count);
            json.WriteNumber("facilitiesOffNetwork", reply.Facilities.OffNetwork);
            json.WriteNumber("spacingMetres", Math.Round(reply.Spacing.Value, 3));
            json.WriteString("file", file);
            if (reply.People is { } all)
            {
                WritePersons(json, "people", all);
                WritePersons(json, "peopleOffNetwork", reply.PeopleOffNetwork);
            }

            json.WriteStartArray("isochrones");
            for (var at = 0; at < reply.Features.Count; at++) WriteOne(json, reply, at);
            json.WriteEndArray();
        });
    }

    static void WriteOne(Utf8JsonWriter json, IsochronesReply reply, int at)
    {
        var feature = reply.Features[at];
        json.WriteStartObject();
        if (feature.Facility is not null) json.WriteString("facility", feature.Facility);
        json.WriteString("limit", feature.Limit);
        json.WriteNumber("minutes", feature.Area.LimitMs / MsPerMinute);
        json.WriteNumber("polygons", feature.Area.Ground.NumGeometries);
        if (reply.Checks.Count > 0)
        {
            var check = reply.Checks[at];
            WritePersons(json, "people", check.Within);
            json.WriteStartObject("drawing");
            WritePersons(json, "people", check.Drawn);
            json.WriteNumber("disagreeingPoints", check.Disagreeing);
            json.WriteNumber("largestMetres", Math.Round(check.LargestMetres, 1));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    static void WritePersons(Utf8JsonWriter json, string name, People people) => json.WriteNumber(name, people.Persons);
}
