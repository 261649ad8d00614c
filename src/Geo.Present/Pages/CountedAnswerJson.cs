using System.Text.Json;
using Geo.Model.Findings;
using Geo.Present.Judgements;
using Geo.Present.Scorecards;
using Geo.Present.Summaries;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Pages;

/// <summary>"Why here?" of a rule that counts: the unit that it judges, what is required and what there is, who fails, and what would change it.</summary>
static class CountedAnswerJson
{
    /// <summary>Members named; the rest is counted.</summary>
    const int Named = 12;

    /// <param name="unit">The unit asked about; −1 where the place lies in none.</param>
    public static void Write(Utf8JsonWriter json, PageSource source, StandardFinding finding, int unit)
    {
        var (line, standard) = (new ScoreLine(finding), finding.Standard);
        int[] above = unit < 0 ? [] : [.. source.Placed.Units.SelfAndAncestors(unit)];
        var judged = UnitVerdicts.Of(finding).Where(one => above.Contains(one.Unit)).OrderBy(one => Array.IndexOf(above, one.Unit)).FirstOrDefault();
        json.WriteStartObject("counted");
        json.WriteString("id", standard.Id);
        JsonValues.WriteText(json, "name", standard.Name);
        source.WriteText(json, "clause", voice => voice.Rules.Clause(standard));
        JsonValues.WriteText(json, "reading", standard.Reading);
        source.WriteText(json, "required", voice => voice.Rules.Threshold(standard));
        source.WriteText(json, "who", voice => voice.Rules.Who(standard));
        if (judged is null) json.WriteNull("judged");
        else WriteJudged(json, source, line, judged, above);
        if (finding is RatioFinding ratio && ratio.Below.FirstOrDefault(one => one.Unit == unit) is { } here)
        {
            source.WriteText(json, "here", voice => voice.Words.Format(
                "why.reading", source.Findings.NameOf(unit, voice.Language), Figures.Whole(here.Have), Figures.Whole(here.Need), voice.Scores.PieceOf(standard), voice.Words.Of("judged", UnitVerdicts.OutcomeOf(here))));
        }
        else json.WriteNull("here");
        json.WriteEndObject();
    }

    static void WriteJudged(Utf8JsonWriter json, PageSource source, ScoreLine line, UnitVerdict judged, int[] above)
    {
        json.WriteStartObject("judged");
        source.WriteText(json, "unitName", voice => source.Findings.NameOf(judged.Unit, voice.Language));
        json.WriteString("outcome", JsonValues.Code(judged.Outcome));
        JsonValues.WriteText(json, "outcomeText", PageSource.Word("judged", judged.Outcome));
        source.WriteText(json, "actual", voice => voice.Scores.ActualIn(line, judged));
        source.WriteText(json, "change", voice => voice.Scores.Change(line, judged.Gap, judged.Outcome == Outcome.Exceeded));
        json.WriteString("lacking", judged.Lacking);
        // Those of the place's own township first.
        var failing = judged.Failing.OrderByDescending(member => above.Contains(UnitOf(source, member))).ToList();
        json.WriteStartArray("failing");
        foreach (var member in failing.Take(Named))
        {
            json.WriteStartObject();
            source.WriteText(json, "name", voice => voice.Scores.NameOf(member));
            JsonValues.WriteText(json, "outcomeText", PageSource.Word("judged", member.Outcome));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("moreFailing", Math.Max(0, failing.Count - Named));
        json.WriteEndObject();
    }

    static int UnitOf(PageSource source, Judgement member) => member.Facility < 0 ? member.Unit : source.Placed.Facilities[member.Facility].Unit;
}
