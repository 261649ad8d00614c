using System.Text.Json;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Present.Scorecards;
using Geo.Present.Summaries;
using Geo.Present.Words;

namespace Geo.Present.Pages;

/// <summary>Everything about one standard: its line of the scorecard, its clause, how it is read, and what was found.</summary>
static class StandardJson
{
    public static void Write(Utf8JsonWriter json, PageSource source, StandardFinding finding)
    {
        var standard = finding.Standard;
        json.WriteStartObject();
        ScorecardJson.WriteLine(json, source, new(finding));
        json.WriteString("level", Tables.StandardText.LevelCode(standard));
        if (standard.Year is { } year) json.WriteNumber("year", year);
        else json.WriteNull("year");
        WriteCitation(json, standard.Citation);
        JsonValues.WriteText(json, "reading", standard.Reading);
        JsonValues.WriteText(json, "note", standard.Note);
        switch (finding)
        {
            case ReachFinding reach:
                ReachJson.Write(json, source, reach);
                break;
            case RatioFinding ratio:
                WriteRatio(json, source, ratio);
                break;
            case CountFinding:
                break;
            case NotComputable lacking:
                WriteMissing(json, lacking);
                break;
            case NotApplicable other:
                json.WriteString("studyLevel", Code.Of(other.StudyLevel));
                break;
            default: throw new ArgumentOutOfRangeException(nameof(finding), finding.GetType().Name, "A kind of finding without a place on the page.");
        }

        WriteOutcomes(json, source, finding);
        json.WriteEndObject();
    }

    /// <summary>What the standard comes to in each township: what the map colours them by.</summary>
    static void WriteOutcomes(Utf8JsonWriter json, PageSource source, StandardFinding finding)
    {
        var rows = UnitOutcome.RowsOf(source.Placed.Units);
        json.WriteStartArray("outcomes");
        foreach (var (row, cell) in UnitOutcome.Of(finding, source.Placed, rows).Index())
        {
            if (cell is null) continue;
            json.WriteStartObject();
            json.WriteNumber("unit", rows[row]);
            json.WriteString("outcome", JsonValues.Code(cell.Outcome));
            json.WriteString("standing", JsonValues.Code(cell.Standing));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteCitation(Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartObject("citation");
        json.WriteString("document", citation.Document);
        JsonValues.WriteText(json, "title", citation.Title);
        JsonValues.WriteText(json, "clause", citation.Clause);
        if (citation.IsReconstructed) json.WriteBoolean("clauseReconstructed", true);
        if (citation.Line is { } line) json.WriteNumber("line", line);
        else json.WriteNull("line");
        json.WriteString("digits", citation.Digits);
        json.WriteEndObject();
    }

    static void WriteRatio(Utf8JsonWriter json, PageSource source, RatioFinding finding)
    {
        var rule = (RatioRule)finding.Standard.Rule;
        json.WriteString("supply", rule.Supply);
        source.WriteText(json, "supplyName", voice => voice.Rules.Supply(rule.Supply));
        source.WriteText(json, "supplyUnit", voice => voice.Rules.SupplyUnit(finding.Standard));
        json.WriteNumber("minimum", rule.Minimum);
        if (rule.Maximum is { } maximum) json.WriteNumber("maximum", maximum);
        else json.WriteNull("maximum");
        json.WriteNumber("per", rule.Per);
        json.WriteNumber("multiplier", rule.Multiplier);
        json.WriteStartArray("units");
        foreach (var unit in finding.Units)
        {
            json.WriteStartObject();
            json.WriteNumber("unit", unit.Unit);
            json.WriteNumber("population", unit.Population.Persons);
            json.WriteNumber("base", unit.Base.Persons);
            json.WriteNumber("have", unit.Have);
            json.WriteNumber("need", unit.Need);
            json.WriteNumber("short", unit.Short);
            json.WriteNumber("facilitiesSilent", unit.FacilitiesSilent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteMissing(Utf8JsonWriter json, NotComputable finding)
    {
        json.WriteStartArray("missing");
        foreach (var missing in finding.Missing)
        {
            json.WriteStartObject();
            json.WriteString("code", JsonValues.Code(missing.Code));
            json.WriteString("source", JsonValues.Code(missing.Role));
            json.WriteString("column", missing.Column);
            JsonValues.WriteText(json, "text", PageSource.Word("missing", missing.Code));
            JsonValues.WriteText(json, "remedy", PageSource.Word("missing-remedy", missing.Code));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
