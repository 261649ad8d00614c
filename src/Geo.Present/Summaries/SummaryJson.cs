using System.Text.Json;
using Geo.Model.Findings;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Summaries;

/// <summary>
/// <c>summary.json</c>: everything a program needs from a run, in the shape of <c>seeds/schemas/summary.schema.json</c>, version 1. Language-neutral: codes,
/// and the catalogue's texts in both languages. People are persons with up to six decimals, exact; distances are metres with three.
/// </summary>
public static class SummaryJson
{
    /// <summary>Rises when a field changes its meaning or goes; new fields alone do not raise it.</summary>
    public const int Version = 1;

    /// <summary>Writes indented UTF-8 without a byte-order mark, ending in a line feed.</summary>
    public static void Write(Stream stream, StudyFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        WriteDocument(stream, "geo-summary", Version, json =>
        {
            SummaryInputs.WriteStudy(json, findings);
            if (findings.Scenario is { } scenario) SummaryInputs.WriteScenario(json, scenario);
            SummaryInputs.WritePopulation(json, findings.Placed);
            SummaryInputs.WriteImports(json, findings);
            SummaryInputs.WriteUnits(json, findings.Placed);
            WritePresets(json, findings);
            json.WriteStartArray("standards");
            foreach (var finding in findings.Standards) SummaryStandards.Write(json, finding, findings.Placed);
            json.WriteEndArray();
            SummaryFigures.Write(json, findings);
            SummaryEquity.Write(json, findings);
            SummarySensitivity.Write(json, findings);
            SummaryTravel.Write(json, findings);
            SummaryInputs.WritePlaces(json, findings);
        });
    }

    static void WritePresets(Utf8JsonWriter json, StudyFindings findings)
    {
        json.WriteStartArray("presets");
        foreach (var preset in findings.Presets)
        {
            json.WriteStartObject();
            WriteAssumption(json, preset.Assumption);
            WriteText(json, "reason", preset.Reason);
            WriteText(json, "source", preset.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
