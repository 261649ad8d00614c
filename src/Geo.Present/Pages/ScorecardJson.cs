using System.Text.Json;
using Geo.Model.Findings;
using Geo.Present.Scorecards;
using Geo.Present.Summaries;
using Geo.Present.Tables;

namespace Geo.Present.Pages;

/// <summary>The sentence that says the worst, and one line of outcome for each standard.</summary>
static class ScorecardJson
{
    public static void Write(Utf8JsonWriter json, PageSource source)
    {
        json.WriteStartObject();
        source.WriteSentence(json, "worst", voice => voice.Headlines.Worst(source.Population));
        json.WriteString("worstStandard", Headlines.WorstOf(source.Findings)?.Standard.Id);
        source.WriteText(json, "note", voice => voice.Words["report.scorecard-note"]);
        json.WriteStartArray("standards");
        foreach (var line in source.Scorecard.Lines)
        {
            json.WriteStartObject();
            WriteLine(json, source, line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The members of a standard's line, which its own page begins with too.</summary>
    public static void WriteLine(Utf8JsonWriter json, PageSource source, ScoreLine line)
    {
        var (finding, standard, verdict) = (line.Finding, line.Standard, line.Verdict);
        json.WriteString("id", standard.Id);
        JsonValues.WriteText(json, "name", standard.Name);
        json.WriteString("kind", JsonValues.Code(standard.Kind));
        json.WriteString("result", finding switch { ReachFinding => "reach", RatioFinding => "ratio", CountFinding => "count", NotApplicable => "notApplicable", _ => "notComputable" });
        json.WriteString("verdict", JsonValues.Code(verdict));
        JsonValues.WriteText(json, "verdictText", PageSource.Word("verdict", verdict));
        source.WriteText(json, "threshold", voice => voice.Rules.Threshold(standard));
        source.WriteText(json, "who", voice => voice.Rules.Who(standard));
        source.WriteText(json, "clause", voice => voice.Rules.Clause(standard));
        json.WriteString("force", JsonValues.Code(standard.Force));
        JsonValues.WriteText(json, "forceText", PageSource.Word("force", standard.Force));
        json.WriteString("document", standard.Citation.Document);
        JsonValues.WriteText(json, "documentTitle", standard.Citation.Title);
        json.WriteString("group", JsonValues.Code(line.Group));
        json.WriteString("forceGroup", JsonValues.Code(line.Force));
        source.WriteText(json, "actual", voice => voice.Scores.Actual(line));
        source.WriteText(json, "gap", voice => voice.Scores.Gap(line));
        source.WriteText(json, "change", voice => voice.Scores.Change(line));
        WriteFigures(json, source, finding);
    }

    static void WriteFigures(Utf8JsonWriter json, PageSource source, StandardFinding finding)
    {
        var reach = finding as ReachFinding;
        var ratio = finding as RatioFinding;
        var whole = reach is null ? null : source.WholeOf(reach).Area;
        if (reach is not null) source.WriteSentence(json, "sentence", voice => voice.Headlines.Of(reach, whole!));
        else if (ratio is not null) source.WriteSentence(json, "sentence", voice => voice.Headlines.Of(ratio));
        else if (finding is CountFinding count) source.WriteSentence(json, "sentence", voice => voice.Headlines.Of(count));
        else json.WriteNull("sentence");
        Number(json, "short", ratio?.Units.Sum(unit => unit.Short));
        Number(json, "gaps", reach?.Gaps.Count);
        WriteScore(json, reach?.Head.Area, whole);
    }

    /// <summary>The area's share, people concerned and people outside; null where the standard has none.</summary>
    public static void WriteScore(Utf8JsonWriter json, ReachTally? area, WholeTally? whole)
    {
        Number(json, "share", area?.Share);
        Number(json, "concerned", area?.Concerned.Persons);
        Number(json, "outside", area?.Outside.Persons);
        if (whole is null)
        {
            json.WriteNull("shown");
            return;
        }

        json.WriteStartObject("shown");
        json.WriteNumber("concerned", whole.Concerned);
        json.WriteNumber("outside", whole.Outside);
        json.WriteEndObject();
    }

    static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known) json.WriteNumber(name, Math.Round(known, 9));
        else json.WriteNull(name);
    }
}
