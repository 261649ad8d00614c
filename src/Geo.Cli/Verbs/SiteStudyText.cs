using Geo.Cli.Terminals;
using Geo.Present.Judgements;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Openings;
using Geo.Studies.Siting;

namespace Geo.Cli.Verbs;

/// <summary>What the standards say before and after a suggestion: a line for each verdict whose figures change.</summary>
static class SiteStudyText
{
    public static void Print(StudySitingReply reply, Terminal terminal)
    {
        SiteText.Print(reply.Siting, terminal);
        if (reply.After is not { } after) return;
        var table = Changes(reply.Before, after, terminal.Words);
        if (table.Rows.Count > 0) terminal.Draw(table);
        else terminal.Say(terminal.Words["site.no-verdict-changes"]);
    }

    static Table Changes(OpenedStudy before, OpenedStudy after, WordTable words)
    {
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var (was, now) in UnitVerdicts.List(before.Findings).Zip(UnitVerdicts.List(after.Findings)))
        {
            if (was.Outcome == now.Outcome && was.Actual == now.Actual && was.Gap == now.Gap) continue;
            rows.Add([
                Cell.Of(was.Finding.Standard.Id), Cell.Of(UnitName(before, was, words)), Cell.Of(words.Of("judged", was.Outcome)), Cell.Of(words.Of("judged", now.Outcome)), Cell.Number(was.Actual), Cell.Number(now.Actual),
            ]);
        }

        return new()
        {
            Key = "verdicts",
            Title = words["site.verdicts"],
            Columns =
            [
                new("standard", words["column.standard"], CellKind.Text), new("unit", words["column.unit"], CellKind.Text), new("before", words["column.before"], CellKind.Text),
                new("after", words["column.after"], CellKind.Text), new("actual-before", words["column.actual-before"], CellKind.Number), new("actual-after", words["column.actual-after"], CellKind.Number),
            ],
            Rows = rows,
        };
    }

    static string UnitName(OpenedStudy opened, UnitVerdict verdict, WordTable words) =>
        verdict.Unit >= 0 ? opened.Findings.NameOf(verdict.Unit, words.Language) : opened.Study.Area.Name.In(words.Language);
}
