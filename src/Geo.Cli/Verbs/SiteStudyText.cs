using Geo.Cli.Terminals;
using Geo.Model;
using Geo.Model.Findings;
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
        var untold = new SortedSet<string>(IdOrder.Instance);
        var table = Changes(reply.Before, after, untold, terminal.Words);
        if (table.Rows.Count > 0) terminal.Draw(table);
        else terminal.Say(terminal.Words["site.no-verdict-changes"]);
        if (untold.Count > 0) terminal.Say(terminal.Words.Format("site.untold", untold.Count, string.Join(terminal.Words["list.comma"], untold)));
    }

    /// <param name="untold">Receives the standards that could be judged before and no longer can, because nobody knows what a new facility will have.</param>
    static Table Changes(OpenedStudy before, OpenedStudy after, SortedSet<string> untold, WordTable words)
    {
        // By standard and unit: a standard that can't be judged any more has one line in place of one for each unit.
        var later = UnitVerdicts.List(after.Findings).ToDictionary(verdict => (verdict.Finding.Standard.Id, verdict.Unit));
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var was in UnitVerdicts.List(before.Findings))
        {
            var id = was.Finding.Standard.Id;
            var now = later.GetValueOrDefault((id, was.Unit));
            if (now is null or { Outcome: Outcome.NotComputable })
            {
                if (was.Outcome != Outcome.NotComputable) untold.Add(id);
                continue;
            }

            if (was.Outcome == now.Outcome && was.Actual == now.Actual && was.Gap == now.Gap) continue;
            rows.Add([
                Cell.Of(id), Cell.Of(UnitName(before, was, words)), Cell.Of(words.Of("judged", was.Outcome)), Cell.Of(words.Of("judged", now.Outcome)),
                Cell.Number(was.Actual), Cell.Number(now.Actual), Cell.Number(was.Gap), Cell.Number(now.Gap),
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
                new("gap-before", words["column.gap-before"], CellKind.Number), new("gap-after", words["column.gap-after"], CellKind.Number),
            ],
            Rows = rows,
        };
    }

    static string UnitName(OpenedStudy opened, UnitVerdict verdict, WordTable words) =>
        verdict.Unit >= 0 ? opened.Findings.NameOf(verdict.Unit, words.Language) : opened.Study.Area.Name.In(words.Language);
}
