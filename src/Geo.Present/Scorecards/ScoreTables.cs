using Geo.Model.Findings;
using Geo.Present.Tables;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Scorecards;

/// <summary>The scorecard as tables: counts by document and force, one line for each standard, and the annex of one document.</summary>
sealed class ScoreTables(StudyFindings findings, WholePopulation population, RuleText rules, WordTable words)
{
    static readonly ScoreGroup[] s_groups = Enum.GetValues<ScoreGroup>();

    readonly ScoreText _text = new(findings, population, words);

    public Scorecard Scorecard { get; } = new(findings);

    /// <summary>How many standards of each document came out how, those of each force below; all documents at the end.</summary>
    public Table Counts()
    {
        var table = new TableMaker(
            words, "score-counts", null, ("document", Text), ("force", Text), ("standards", Count), ("group-met", Count), ("group-short", Count), ("group-exceeded", Count), ("group-not-applicable", Count),
            ("group-not-computable", Count));
        foreach (var document in Scorecard.Documents)
        {
            var forces = document.Lines.GroupBy(line => line.Force).OrderBy(force => force.Key).ToList();
            foreach (var force in forces) table.Row(CountCells(document.Title.In(words.Language), words.Of("force-group", force.Key), [.. force]));
            if (forces.Count > 1) table.Total(CountCells(document.Title.In(words.Language), words["table.total"], document.Lines));
        }

        if (Scorecard.Documents.Count > 1) table.Total(CountCells(words["score.all-documents"], words["table.total"], Scorecard.Lines));
        table.Note(words["score.counts-note"]);
        return table.Done();
    }

    /// <summary>Every standard, a line each: for the workbook, where readers filter.</summary>
    public Table All()
    {
        var table = new TableMaker(
            words, "scorecard", null, ("standard", Text), ("rule", Text), ("threshold", Text), ("assumption", Text), ("actual-text", Text), ("share", Share), ("concerned", People), ("gap-amount", Count),
            ("piece", Text), ("people-affected", People), ("change", Text), ("failing", Text), ("verdict", Text), ("document", Text), ("clause", Text), ("force", Text), ("kind", Text), ("level", Text), ("who", Text));
        foreach (var line in Scorecard.Lines)
        {
            var standard = line.Standard;
            var reach = line.Finding as ReachFinding;
            table.Row(
                Cell.Of(standard.Id), Cell.Of(rules.Name(standard)), Cell.Of(rules.Threshold(standard)), Cell.Of(Assumption(reach)), Cell.Of(_text.Actual(line)),
                Cell.Share(reach?.Head.Area.Share), Concerned(reach), GapCell(line), line.IsComputed ? Cell.Of(_text.Piece(line)) : Cell.Empty, _text.Affected(line), Cell.Of(_text.Change(line)),
                Cell.Of(_text.Failing(line)), VerdictCell(line), Cell.Of(standard.Citation.Title.In(words.Language)), Cell.Of(rules.ClauseNumber(standard)), Cell.Of(words.Of("force", standard.Force)),
                Cell.Of(words.Of("kind", standard.Kind)), Cell.Of(rules.Level(standard)), Cell.Of(rules.Who(standard)));
        }

        table.Note(words["report.scorecard-note"]);
        table.Note(words["score.note"]);
        return table.Done();
    }

    /// <summary>What is missed or exceeded, in few columns, for a terminal; document by document, what binds first.</summary>
    public Table Missed()
    {
        var table = new TableMaker(words, "score-missed", null, ("standard", Text), ("rule", Text), ("actual-text", Text), ("gap-text", Text), ("people-affected", People), ("verdict", Text), ("force", Text));
        foreach (var line in Scorecard.Documents.SelectMany(document => document.Lines.Where(line => line.Group is ScoreGroup.Short or ScoreGroup.Exceeded).OrderBy(line => line.Force)))
        {
            table.Row(
                Cell.Of(line.Standard.Id), Cell.Of(rules.Name(line.Standard)), Cell.Of(_text.Actual(line)), Cell.Of(_text.Gap(line)).Marked(CellTone.Gap, line.Group == ScoreGroup.Short), _text.Affected(line),
                VerdictCell(line), Cell.Of(words.Of("force", line.Standard.Force)));
        }

        return table.Done();
    }

    /// <summary>The lines of one document and one class of force that have figures, as an annex of a plan prints them.</summary>
    public Table Annex(ScoreDocument document, ForceGroup force)
    {
        var lines = document.Lines.Where(line => line.Force == force && line.IsComputed && line.Group != ScoreGroup.NotApplicable).ToList();
        var table = new TableMaker(
            words, "annex", document.Id, ("standard", Text), ("rule", Text), ("threshold", Text), ("actual-text", Text), ("gap-text", Text), ("people-affected", People), ("change", Text), ("verdict", Text), ("clause", Text));
        foreach (var line in lines)
        {
            table.Row(
                Cell.Of(line.Standard.Id).LinkedTo(Anchors.Of(line.Standard)), Cell.Of(rules.Name(line.Standard)), Cell.Of(rules.Threshold(line.Standard)), Cell.Of(_text.Actual(line)),
                Cell.Of(_text.Gap(line)).Marked(CellTone.Gap, line.Group == ScoreGroup.Short), _text.Affected(line), Cell.Of(_text.Change(line)), VerdictCell(line),
                Cell.Of(words.Format("rule.clause-force", rules.ClauseNumber(line.Standard), words.Of("force", line.Standard.Force))));
        }

        return table.Done() with { Title = words.Format("score.annex-title", rules.Capital(words.Of("force-group", force)), Tally(lines)) };
    }

    /// <summary>How many of some lines came out how, those that did not occur left out: 达到 3、不足 2.</summary>
    public string Tally(IReadOnlyList<ScoreLine> lines) => string.Join(words["list.comma"], s_groups
        .Select(group => (Group: group, Count: lines.Count(line => line.Group == group))).Where(part => part.Count > 0)
        .Select(part => words.Format("score.part", words.Of("score-group", part.Group), Figures.Whole(part.Count))));

    public Cell VerdictCell(ScoreLine line) => Cell.Of(rules.Capital(words.Of("verdict", line.Verdict))).Marked(line.Verdict switch
    {
        Verdict.Met or Verdict.MetByMean => CellTone.Good,
        Verdict.NotMet => CellTone.Gap,
        Verdict.AimNotReached or Verdict.MetAsFarAsKnown or Verdict.Exceeded or Verdict.Barred or Verdict.PartlyKnown => CellTone.Warning,
        _ => CellTone.Quiet,
    });

    Cell[] CountCells(string document, string force, IReadOnlyList<ScoreLine> lines) =>
    [
        Cell.Of(document), Cell.Of(rules.Capital(force)), Cell.Count(lines.Count),
        .. s_groups.Select(group => (Group: group, Count: lines.Count(line => line.Group == group)))
            .Select(part => Cell.Count(part.Count).Marked(part.Group == ScoreGroup.Short ? CellTone.Gap : CellTone.Quiet, part.Group == ScoreGroup.Short ? part.Count > 0 : part.Count == 0)),
    ];

    string Assumption(ReachFinding? reach) =>
        reach is null ? "–" : rules.Capital(words.Format("rule.measure-basis", rules.MeasureName(reach.Head), rules.Limit(reach.Head)));

    Cell Concerned(ReachFinding? reach) => reach is null ? Cell.Absent(People)
        : Cell.Of(reach.Head.Area.Concerned, population.Area(reach.Head.Area, WholeReach.ConcernedBy(reach)).Concerned);

    Cell GapCell(ScoreLine line) => !line.IsComputed ? Cell.Absent(Count)
        : line.Finding is ReachFinding ? _text.Affected(line) with { Kind = Count }
        : new Cell(Count, Figures.Plain(line.Gap), line.Gap, line.Gap).Marked(CellTone.Gap, line.Gap > 0 && line.Group == ScoreGroup.Short);
}
