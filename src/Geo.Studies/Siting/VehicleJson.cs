using System.Globalization;
using System.Text.Json;
using Geo.Model.Siting;
using Geo.Present.Siting;
using Geo.Present.Summaries;

namespace Geo.Studies.Siting;

/// <summary>Ambulances by station for a program.</summary>
public static class VehicleJson
{
    /// <summary>Indented UTF-8, ending in a line feed.</summary>
    public static void Write(Stream stream, VehicleReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var (siting, solution, placed) = (reply.Siting, reply.Siting.Solution, reply.Opened.Findings.Placed);
        JsonValues.WriteDocument(stream, "geo-vehicles", version: 2, json =>
        {
            json.WriteString("model", SitingWords.Of(SitingModel.ExpectedCovering));
            json.WriteNumber("busy", reply.Request.Busy);
            json.WriteString("within", reply.Request.Within.Text);
            json.WriteString("withinRural", reply.Request.WithinRural.Text);
            json.WriteNumber("waitedSeconds", (decimal)reply.Waited.TotalSeconds);
            json.WriteNumber("added", reply.Added);
            json.WriteBoolean("movable", reply.Request.AreMovable);
            if (reply.Need is { } need)
            {
                json.WriteStartObject("need");
                json.WriteString("standard", need.Standard.Id);
                JsonValues.WritePeople(json, "population", need.Population);
                JsonValues.WritePeople(json, "base", need.Base);
                json.WriteNumber("per", need.Per);
                json.WriteNumber("vehicles", need.Need);
                json.WriteNumber("have", need.Have);
                json.WriteEndObject();
            }

            SitingJson.WriteNumber(json, "objective", solution.Objective is { } objective ? siting.Shown(objective) : null);
            SitingJson.WriteNumber(json, "bound", solution.Bound is { } bound ? siting.Shown(bound) : null);
            SitingJson.WriteNumber(json, "gap", siting.Gap is { } gap ? Math.Round(gap * 100, 6) : null);
            json.WriteBoolean("proven", siting.IsProven);
            json.WriteBoolean("boundVerified", siting.Verdict is { Holds: true });
            json.WriteString("end", solution.End.ToString().ToLowerInvariant());
            json.WriteNumber("work", solution.Work);
            json.WriteNumber("cases", solution.Cases);
            json.WriteNumber("seconds", Math.Round(siting.Took.TotalSeconds, 3));
            if (reply.Plan is not { } plan) return;
            json.WriteStartArray("stations");
            foreach (var station in plan.Stations)
            {
                json.WriteStartObject();
                VehicleGeoJson.WriteStation(json, station, JsonNamingPolicy.CamelCase);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("assignment");
            foreach (var (demand, (station, way)) in plan.Assigned.Index())
            {
                if (station < 0) continue;
                json.WriteStartObject();
                json.WriteString("demand", placed.Demand.Ids[demand].ToString(CultureInfo.InvariantCulture));
                json.WriteString("site", plan.Stations[station].Facility.Id);
                SitingJson.WriteNumber(json, "cost", way / (decimal)siting.Tables.Costs.Unit.Whole);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("units");
            foreach (var unit in plan.Units)
            {
                json.WriteStartObject();
                VehicleGeoJson.WriteUnit(json, placed, unit, JsonNamingPolicy.CamelCase);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
