using System.Text.Json;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Travel;
using Geo.Present.Summaries;

namespace Geo.Studies.Reach;

/// <summary>The answer for a program: people in persons, distances in metres, times in minutes, shares as fractions of <c>people</c>.</summary>
public static class ReachJson
{
    /// <summary>Indented UTF-8, ending in a line feed.</summary>
    public static void Write(Stream stream, ReachReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        JsonValues.WriteDocument(stream, "geo-reach", version: 1, json =>
        {
            WriteInputs(json, reply);
            if (reply.Request.Speed is { } speed)
            {
                json.WriteStartObject("assumption");
                json.WriteNumber("speedKmh", speed.KilometresPerHour);
                json.WriteNumber("detour", reply.Request.DetourFactor);
                json.WriteEndObject();
            }

            if (reply.Roads is { } roads) WriteRoads(json, reply.Request.Roads!, roads);
            json.WriteStartObject("area");
            WriteCount(json, reply, reply.Answer.Area);
            json.WriteEndObject();
            WriteUnits(json, reply);
        });
    }

    static void WriteRoads(Utf8JsonWriter json, ReachRoads asked, ReachOverRoads roads)
    {
        json.WriteStartObject("roads");
        json.WriteString("file", asked.Path);
        json.WriteString("mode", asked.Mode.Word());
        json.WriteString("direction", asked.Direction.Word());
        json.WriteBoolean("traffic", asked.WithTraffic);
        if (roads.Mode.Options.ElevationFile is { Length: > 0 } heights) json.WriteString("heights", heights);
        json.WriteNumber("snapRadiusMetres", roads.Mode.Settings.SnapRadius.Value);
        json.WriteNumber("offRoadKmh", roads.Mode.Settings.OffRoad.KilometresPerHour);
        json.WriteNumber("pointsOffNetwork", roads.PointsOffNetwork);
        json.WriteNumber("peopleOffNetwork", roads.PeopleOffNetwork.Persons);
        json.WriteNumber("facilitiesOffNetwork", roads.FacilitiesOffNetwork);
        json.WriteEndObject();
    }

    static void WriteUnits(Utf8JsonWriter json, ReachReply reply)
    {
        json.WriteStartArray("units");
        for (var index = 0; index < reply.Answer.Units?.FinestCount; index++)
        {
            var unit = reply.Answer.Units.Units[index];
            json.WriteStartObject();
            json.WriteString("id", unit.Id);
            json.WriteString("name", unit.Name);
            json.WriteString("nameEn", unit.NameEn);
            WriteCount(json, reply, reply.Answer.ByUnit[index]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteInputs(Utf8JsonWriter json, ReachReply reply)
    {
        json.WriteStartObject("facilities");
        json.WriteString("file", reply.Request.Facilities);
        json.WriteNumber("serving", reply.Answer.Facilities);
        json.WriteNumber("byCentroid", reply.FromPolygons.Centroid);
        json.WriteNumber("byInteriorPoint", reply.FromPolygons.InteriorPoint);
        json.WriteNumber("unlocated", reply.Answer.FacilitiesUnlocated);
        json.WriteEndObject();
        json.WriteStartObject("demand");
        json.WriteString("file", reply.Request.Demand);
        json.WriteNumber("points", reply.DemandPoints);
        json.WriteNumber("unlocatedRows", reply.UnlocatedRows);
        json.WriteNumber("unlocatedPeople", reply.Answer.Unlocated.Persons);
        json.WriteNumber("clippedPoints", reply.ClippedPoints);
        json.WriteNumber("outsideUnitsPeople", reply.Answer.OutsideUnits.Persons);
        json.WriteEndObject();
        json.WriteStartArray("imports");
        foreach (var import in reply.Imports)
        {
            json.WriteStartObject();
            json.WriteString("file", import.File);
            JsonValues.WriteCounts(json, import.Read, import.Accepted, import.Repaired, import.Rejected, import.LeftOut);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteCount(Utf8JsonWriter json, ReachReply reply, ReachCoverage count)
    {
        json.WriteNumber("people", count.People.Persons);
        json.WriteStartArray("within");
        for (var limit = 0; limit < count.Once.Count; limit++)
        {
            json.WriteStartObject();
            json.WriteString("limit", reply.Request.Limits[limit].Text);
            if (reply.Answer.Unit == Impedance.Millimetres) json.WriteNumber("straightLineMetres", reply.Answer.Thresholds[limit].Limit / 1000m);
            WritePart(json, "once", count.Once[limit], count.People);
            WritePart(json, "twice", count.Twice[limit], count.People);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (reply.Roads is not null) WritePart(json, "noWay", count.NoWay, count.People);
        if (count.Nearest is not { } nearest)
        {
            json.WriteNull("nearest");
            return;
        }

        var (unit, per) = reply.Answer.Unit == Impedance.Millimetres ? ("Metres", 1000m) : ("Minutes", 60_000m);
        json.WriteStartObject("nearest");
        json.WriteNumber($"mean{unit}", nearest.Mean / per);
        json.WriteNumber($"median{unit}", nearest.Median / per);
        json.WriteNumber($"largest{unit}", nearest.Largest / per);
        json.WriteEndObject();
    }

    static void WritePart(Utf8JsonWriter json, string name, People part, People whole)
    {
        json.WriteNumber(name, part.Persons);
        if (whole.Millionths > 0) json.WriteNumber($"{name}Share", Math.Round((decimal)part.Millionths / whole.Millionths, 9));
        else json.WriteNull($"{name}Share");
    }
}
