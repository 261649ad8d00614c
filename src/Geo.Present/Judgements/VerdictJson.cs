using System.Text.Json;
using Geo.Model.Findings;
using Geo.Present.Summaries;
using Geo.Present.Tables;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Judgements;

/// <summary>Verdicts for programs: each standard with its citation, and what came of it unit by unit.</summary>
public static class VerdictJson
{
    /// <summary>Indented UTF-8, ending in a line feed.</summary>
    public static void Write(Stream stream, StudyFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        WriteDocument(stream, "geo-verdicts", version: 1, json =>
        {
            json.WriteString("study", findings.Study.Id);
            json.WriteString("area", findings.Study.Area.Id);
            json.WriteStartArray("standards");
            foreach (var finding in findings.Standards)
            {
                json.WriteStartObject();
                SummaryStandards.WriteHead(json, finding.Standard);
                json.WriteString("verdict", Code(Verdicts.Of(finding)));
                if (finding is NotComputable missing) SummaryStandards.WriteMissing(json, missing);
                if (finding is NotApplicable other) json.WriteString("reason", Code(other.Reason));
                json.WriteStartArray("units");
                foreach (var one in UnitVerdicts.Of(findings.Placed, finding)) WriteUnit(json, one, findings);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    static void WriteUnit(Utf8JsonWriter json, UnitVerdict one, StudyFindings findings)
    {
        json.WriteStartObject();
        json.WriteString("unit", one.Unit < 0 ? null : findings.Placed.Units.Units[one.Unit].Id);
        WriteFigures(json, one.Outcome, one.Least, one.Most, one.Actual, one.Whole, one.Gap);
        json.WriteString("piece", one.Piece);
        WritePeople(json, "affected", one.Affected);
        if (one.Lacking.Length > 0) json.WriteString("lacking", one.Lacking);
        SummaryStandards.WriteSharedBy(json, one.SharedBy, findings.Placed);
        json.WriteStartArray("failing");
        foreach (var member in one.Failing)
        {
            json.WriteStartObject();
            if (member.Facility >= 0) json.WriteString("facility", findings.Placed.Facilities[member.Facility].Id);
            else json.WriteString("unit", findings.Placed.Units.Units[member.Unit].Id);
            WriteFigures(json, member.Outcome, member.Least, member.Most, member.Actual, member.Whole, member.Gap);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteFigures(Utf8JsonWriter json, Outcome outcome, decimal? least, decimal? most, decimal? actual, decimal? whole, decimal gap)
    {
        json.WriteString("outcome", Code(outcome));
        if (least is { } required) json.WriteNumber("least", required);
        if (most is { } upper) json.WriteNumber("most", upper);
        if (actual is { } known) json.WriteNumber("actual", known);
        if (whole is { } all) json.WriteNumber("whole", all);
        json.WriteNumber("gap", gap);
    }
}
