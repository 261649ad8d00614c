using System.Text.Json;
using Geo.Model.Findings;
using Geo.Model.Travel;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Summaries;

/// <summary>The <c>travel</c> of summary.json, where a study has more models than its own: the roads, and who changes class from a measure to its twin.</summary>
static class SummaryTravel
{
    public static void Write(Utf8JsonWriter json, StudyFindings findings)
    {
        if (findings.Shifts.Count == 0 && findings.Roads is null && findings.Terrain is null) return;
        json.WriteStartObject("travel");
        if (findings.Roads is { } roads) WriteRoads(json, roads, findings.Placed);
        if (findings.Terrain is { } terrain) SummaryTerrain.Write(json, terrain, findings.Placed);
        json.WriteStartArray("shifts");
        foreach (var shift in findings.Shifts)
        {
            Write(json, shift, null, shift.Area);
            for (var unit = 0; unit < findings.Placed.Units.FinestCount; unit++)
            {
                if (shift.ByUnit[unit].Changed.Millionths > 0) Write(json, shift, findings.Placed.Units.Units[unit].Id, shift.ByUnit[unit]);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, ReachShift shift, string? unit, ShiftCounts counts)
    {
        json.WriteStartObject();
        json.WriteString("standard", shift.Standard.Id);
        json.WriteString("from", shift.From.Key);
        json.WriteString("to", shift.To.Key);
        json.WriteString("unit", unit);
        WritePeople(json, "changed", counts.Changed);
        WritePeople(json, "lost", counts.Lost);
        WritePeople(json, "gained", counts.Gained);
        json.WriteStartArray("people");
        for (var from = 0; from < counts.Classes; from++)
        {
            json.WriteStartArray();
            for (var to = 0; to < counts.Classes; to++) json.WriteNumberValue(counts.Of(from, to).Persons);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteRoads(Utf8JsonWriter json, RoadsFinding roads, PlacedStudy placed)
    {
        json.WriteStartObject("roads");
        json.WriteString("file", roads.Report.File);
        json.WriteString("sha256", roads.Report.Sha256);
        json.WriteNumber("streetsRead", roads.Report.StreetsRead);
        json.WriteNumber("streetsAccepted", roads.Report.StreetsAccepted);
        json.WriteNumber("streetsRepaired", roads.Report.StreetsRepaired);
        json.WriteNumber("streetsRejected", roads.Report.StreetsRejected);
        json.WriteBoolean("traffic", roads.WithTraffic);
        if (roads.Heights is { } heights)
        {
            json.WriteString("heights", heights);
            json.WriteNumber("streetPoints", roads.StreetPoints);
            json.WriteNumber("streetPointsWithoutHeight", roads.StreetPointsWithoutHeight);
        }

        WritePeople(json, "located", roads.Located);
        WritePeople(json, "farFromRoads", roads.FarFromRoads);
        json.WriteStartArray("modes");
        foreach (var mode in roads.Modes) WriteMode(json, mode, placed);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteMode(Utf8JsonWriter json, RoadsModeFinding mode, PlacedStudy placed)
    {
        json.WriteStartObject();
        json.WriteString("mode", mode.Settings.Mode.Word());
        json.WriteNumber("offRoadKmh", mode.Settings.OffRoad.KilometresPerHour);
        json.WriteNumber("snapRadiusMetres", mode.Settings.SnapRadius.Value);
        json.WriteNumber("limitShare", mode.Settings.LimitShare);
        json.WriteNumber("sirenFactor", mode.Settings.SirenFactor);
        json.WriteNumber("callHandlingMinutes", mode.Settings.CallHandling.TotalMinutes);
        json.WriteNumber("turnOutMinutes", mode.Settings.TurnOut.TotalMinutes);
        WriteMetres(json, "lengthMetres", mode.LengthMm);
        json.WriteNumber("islands", mode.Islands);
        WriteMetres(json, "mainLengthMetres", mode.MainLengthMm);
        json.WriteNumber("pointsOffNetwork", mode.PointsOff);
        WritePeople(json, "peopleOffNetwork", mode.PeopleOff);
        WritePeople(json, "peopleOnIslands", mode.PeopleOnIslands);
        WriteIds(json, "facilitiesOffNetwork", mode.FacilitiesOff, placed);
        WriteIds(json, "facilitiesOnIslands", mode.FacilitiesOnIslands, placed);
        json.WriteEndObject();
    }

    static void WriteIds(Utf8JsonWriter json, string name, IReadOnlyList<int> facilities, PlacedStudy placed)
    {
        json.WriteStartArray(name);
        foreach (var facility in facilities) json.WriteStringValue(placed.Facilities[facility].Id);
        json.WriteEndArray();
    }
}
