using System.Text.Json;
using Geo.Model.Findings;
using Geo.Model.Travel;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Summaries;

/// <summary>The <c>equity</c> and the <c>access</c> of summary.json.</summary>
static class SummaryEquity
{
    public static void Write(Utf8JsonWriter json, StudyFindings findings)
    {
        json.WriteStartArray("equity");
        foreach (var one in findings.Equity)
        {
            json.WriteStartObject();
            json.WriteString("standard", one.Standard.Id);
            json.WriteString("basis", Code(one.Basis));
            if (one.Supply.Length > 0) json.WriteString("supply", one.Supply);
            json.WriteString("level", Code(one.Level));
            InequalityJson.WriteMembers(json, one.Measures);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("access");
        foreach (var one in findings.Access) WriteAccess(json, one, findings.Placed);
        json.WriteEndArray();
    }

    static void WriteAccess(Utf8JsonWriter json, AccessFinding access, PlacedStudy placed)
    {
        json.WriteStartObject();
        json.WriteString("standard", access.Standard.Id);
        json.WriteString("supply", access.Supply);
        json.WriteString("measure", access.Measure.Key);
        json.WriteString("model", access.Measure.Model.Word());
        json.WriteString("assumption", access.Measure.Travel?.Preset);
        WriteCost(json, "limit", access.Measure.Unit, access.Measure.Limit);
        json.WriteNumber("facilities", access.Facilities);
        json.WriteNumber("silent", access.Silent);
        json.WriteNumber("total", access.Total);
        json.WriteNumber("reached", access.Reached);
        json.WriteStartArray("units");
        for (var unit = 0; unit < access.Units.Count; unit++)
        {
            var one = access.Units[unit];
            if (one.People.Millionths == 0) continue;
            json.WriteStartObject();
            json.WriteString("unit", placed.Units.Units[unit].Id);
            WritePeople(json, "people", one.People);
            InequalityJson.WriteNumber(json, "twoStep", one.TwoStep);
            InequalityJson.WriteNumber(json, "enhanced", one.Enhanced);
            InequalityJson.WriteNumber(json, "threeStep", one.ThreeStep);
            InequalityJson.WriteNumber(json, "gravity", one.Gravity);
            InequalityJson.WriteNumber(json, "cumulative", one.Cumulative);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
