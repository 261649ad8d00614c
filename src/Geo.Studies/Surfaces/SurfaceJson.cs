using System.Text.Json;
using Geo.Analyse.CostSurfaces;
using Geo.Model.Demand;
using Geo.Model.Travel;
using Geo.Present.Summaries;

namespace Geo.Studies.Surfaces;

/// <summary>The answer for a program.</summary>
public static class SurfaceJson
{
    /// <summary>Indented UTF-8, ending in a line feed.</summary>
    public static void Write(Stream stream, SurfaceReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        JsonValues.WriteDocument(stream, "geo-surface", version: 1, json =>
        {
            WriteAssumptions(json, reply);
            WriteGround(json, reply.Ground);
            json.WriteNumber("facilities", reply.Facilities.Count);
            json.WriteNumber("facilitiesOff", reply.Facilities.Count(facility => facility.Cell < 0));
            json.WriteNumber("cellsReached", reply.Reached);
            WriteNumber(json, "meanSeconds", reply.MeanSeconds);
            WriteNumber(json, "longestSeconds", reply.LongestSeconds);
            if (reply.People is { } people) WritePeople(json, people, reply.Request);
            json.WriteStartArray("files");
            foreach (var file in reply.Files) json.WriteStringValue(file);
            json.WriteEndArray();
        });
    }

    static void WriteAssumptions(Utf8JsonWriter json, SurfaceReply reply)
    {
        var request = reply.Request;
        json.WriteNumber("neighbours", (int)request.Options.Neighbours);
        json.WriteString("direction", request.Options.Direction.Word());
        json.WriteString("slope", request.Heights is null ? "none" : request.Options.Slope == SlopePace.Tobler ? "tobler" : "langmuir");
        if (reply.Ground.Roads is { } roads) WriteRoads(json, roads);
        json.WriteString("rivers", request.Rivers is null ? "none" : request.Bridges is null ? "crossed by roads" : "crossed by bridges");
    }

    static void WriteRoads(Utf8JsonWriter json, SurfaceRoads roads)
    {
        json.WriteStartObject("roads");
        json.WriteString("file", roads.Network.Report.File);
        json.WriteString("sha256", roads.Network.Report.Sha256);
        json.WriteString("mode", roads.Mode.Word());
        json.WriteBoolean("traffic", roads.Options.WithTraffic && roads.Options.Speeds.Modes[(int)roads.Mode].MeetsTraffic);
        json.WriteEndObject();
    }

    static void WriteGround(Utf8JsonWriter json, SurfaceGround ground)
    {
        json.WriteStartObject("ground");
        json.WriteNumber("columns", ground.Grid.Columns);
        json.WriteNumber("rows", ground.Grid.Rows);
        json.WriteString("crs", ground.Grid.Crs?.Code);
        json.WriteNumber("open", ground.Open);
        json.WriteNumber("withoutHeight", ground.WithoutHeight);
        json.WriteNumber("roadCells", ground.RoadCells);
        json.WriteNumber("roadsLeftOut", ground.RoadsLeftOut);
        json.WriteNumber("riverCells", ground.RiverCells);
        json.WriteNumber("crossedCells", ground.CrossedCells);
        json.WriteEndObject();
    }

    static void WritePeople(Utf8JsonWriter json, SurfacePeople people, SurfaceRequest request)
    {
        json.WriteStartObject("people");
        WritePersons(json, "all", people.All);
        WritePersons(json, "reached", people.Reached);
        WritePersons(json, "offSurface", people.OffSurface);
        json.WriteStartArray("within");
        for (var limit = 0; limit < request.Limits.Count; limit++)
        {
            json.WriteStartObject();
            json.WriteString("limit", request.Limits[limit].Text);
            WritePersons(json, "people", people.Within[limit]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WritePersons(Utf8JsonWriter json, string name, People people) => json.WriteNumber(name, people.Persons);

    // Milliseconds, the grain of the search's answers.
    static void WriteNumber(Utf8JsonWriter json, string name, double? seconds)
    {
        if (seconds is { } value) json.WriteNumber(name, Math.Round(value, 3, MidpointRounding.AwayFromZero));
        else json.WriteNull(name);
    }
}
