using System.Text.Json;
using Geo.Model.Findings;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Summaries;

/// <summary>The <c>sensitivity</c> of summary.json: people inside under other assumptions, for the area and each of its finest units.</summary>
static class SummarySensitivity
{
    public static void Write(Utf8JsonWriter json, StudyFindings findings)
    {
        json.WriteStartArray("sensitivity");
        foreach (var one in findings.Sensitivity)
        {
            Write(json, one, null, one.Area);
            for (var unit = 0; unit < findings.Placed.Units.FinestCount; unit++)
            {
                if (one.ByUnit[unit].Concerned.Millionths > 0) Write(json, one, findings.Placed.Units.Units[unit].Id, one.ByUnit[unit]);
            }
        }

        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, ReachSensitivity one, string? unit, ReachRange range)
    {
        json.WriteStartObject();
        json.WriteString("standard", one.Standard.Id);
        json.WriteString("measure", one.Measure.Key);
        json.WriteString("unit", unit);
        WritePeople(json, "denominator", range.Concerned);
        WritePeople(json, "speedLow", range.SpeedLow);
        WritePeople(json, "speedHigh", range.SpeedHigh);
        WritePeople(json, "limitLow", range.LimitLow);
        WritePeople(json, "limitHigh", range.LimitHigh);
        WritePeople(json, "straight", range.Straight);
        WritePeople(json, "detour", range.Detour);
        if (range.Roads is { } roads) WritePeople(json, "roads", roads);
        if (range.Terrain is { } terrain) WritePeople(json, "terrain", terrain);
        json.WriteBoolean("borderline", range.IsBorderline);
        json.WriteEndObject();
    }
}
