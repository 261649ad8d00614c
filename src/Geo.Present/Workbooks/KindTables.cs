using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Present.Judgements;
using Geo.Present.Scorecards;
using Geo.Present.Summaries;
using Geo.Present.Tables;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Workbooks;

/// <summary>One table for each kind of standard: every standard of the kind against every unit, in columns that can be filtered.</summary>
sealed class KindTables(StudyFindings findings, WholePopulation population, RuleText rules, WordTable words)
{
    /// <summary>Rows a sheet holds besides title, head and notes; what lies beyond is counted in a note.</summary>
    const int MostRows = 1_000_000;

    readonly ScoreText _text = new(findings, population, words);

    /// <summary>The kinds that have figures, in the kinds' own order.</summary>
    public IEnumerable<Table> All() => Enum.GetValues<StandardKind>()
        .Select(kind => (Kind: kind, Lines: findings.Standards.Where(finding => finding.Standard.Kind == kind && finding is ReachFinding or RatioFinding or CountFinding).ToList()))
        .Where(kind => kind.Lines.Count > 0).Select(kind => kind.Kind == StandardKind.Reach ? Reach(kind.Lines) : kind.Kind == StandardKind.Ratio ? Ratio(kind.Lines) : Counted(kind.Kind, kind.Lines));

    Table Reach(List<StandardFinding> lines)
    {
        var inTime = lines.Cast<ReachFinding>().SelectMany(finding => finding.Measures).Any(measure => measure.Unit == Impedance.Milliseconds);
        (string, CellKind)[] minutes = inTime ? [("nearest-mean-minutes", Number), ("farthest-minutes", Number)] : [];
        var table = Make(
            StandardKind.Reach, [("measure", Text), ("limit", Text), ("unit", Text), ("level", Text), ("inside", People), ("outside", People), ("share", Share), ("concerned", People), ("unlocated", People),
            ("unclassified", People), ("total", People), ("nearest-mean", Distance), ("farthest", Distance), .. minutes]);
        var rows = from finding in lines.Cast<ReachFinding>()
                   from measure in finding.Measures
                   from unit in Enumerable.Range(-1, findings.Placed.Units.PlaceableCount + 1)
                   where unit < 0 || findings.Placed.Units.Units[unit].Id != findings.Study.Area.Id
                   select (finding, measure, unit);
        foreach (var (finding, measure, unit) in Bounded(rows, table))
        {
            var tally = unit < 0 ? measure.Area : measure.ByUnit[unit];
            table.Row([
                .. Head(finding), Cell.Of(rules.Capital(rules.MeasureName(measure))), Cell.Of(rules.Limit(measure)), Cell.Of(UnitName(unit)), Cell.Of(LevelOf(unit)), Of(tally.Inside),
                Of(tally.Outside).Marked(CellTone.Gap, tally.Outside.Millionths > 0), Cell.Share(tally.Share), Of(tally.Concerned), Of(tally.Unlocated), Of(tally.Unclassified), Of(tally.Total),
                Cell.Distance(CostNames.Millimetres(measure.Unit, tally.Nearest?.Mean)), Cell.Distance(CostNames.Millimetres(measure.Unit, tally.Nearest?.Largest)),
                .. inTime ? [Minutes(measure, tally.Nearest?.Mean), Minutes(measure, tally.Nearest?.Largest)] : Array.Empty<Cell>()]);
        }

        table.Note(words["kind.reach-note"]);
        return table.Done();
    }

    static Cell Minutes(ReachMeasure measure, long? ms) => Cell.Number(measure.Unit == Impedance.Milliseconds ? ms / 60_000m : null);

    Table Ratio(List<StandardFinding> lines)
    {
        var table = Make(
            StandardKind.Ratio, ("unit", Text), ("level", Text), ("standing", Text), ("total", People), ("ratio-base", Number), ("need-pieces", Count), ("have-pieces", Count), ("most", Count), ("gap-amount", Count),
            ("piece", Text), ("judged", Text), ("silent", Count));
        var rows = from finding in lines.Cast<RatioFinding>()
                   from unit in finding.Units.Select(unit => (Ratio: unit, IsBelow: false)).Concat(finding.Below.Select(unit => (Ratio: unit, IsBelow: true)))
                   select (finding, unit.Ratio, unit.IsBelow);
        foreach (var (finding, unit, isBelow) in Bounded(rows, table))
        {
            var outcome = UnitVerdicts.OutcomeOf(unit);
            table.Row([
                .. Head(finding), Cell.Of(UnitName(unit.Unit)), Cell.Of(LevelOf(unit.Unit)), Cell.Of(words[isBelow ? "standing.reading" : "standing.judged"]), Of(unit.Population),
                new(Number, Figures.TwoDecimals(unit.Base.Persons), unit.Base.Persons, unit.Base.Persons), Cell.Count(unit.Need), Cell.Count(unit.Have), Cell.Count(unit.Most),
                Cell.Count(outcome == Outcome.Exceeded ? unit.Have - unit.Most!.Value : unit.Short), Cell.Of(_text.PieceOf(finding.Standard)), CountTables.Judged(words, outcome),
                Cell.Count(unit.FacilitiesSilent)]);
        }

        table.Note(words["kind.ratio-note"]);
        return table.Done();
    }

    Table Counted(StandardKind kind, List<StandardFinding> lines)
    {
        var table = Make(
            kind, ("unit", Text), ("level", Text), ("facility", Text), ("standing", Text), ("total", People), ("actual", Number), ("whole", Number), ("share-of", Share), ("least", Number), ("most", Number),
            ("gap-amount", Count), ("piece", Text), ("judged", Text), ("tests", Text), ("silent", Count), ("lacking", Text));
        var rows = from finding in lines.Cast<CountFinding>()
                   from unit in finding.Units
                   from one in unit.Members.Select(member => (Unit: unit, One: member, IsMember: true)).Prepend((Unit: unit, One: unit, IsMember: false))
                   select (finding, one.Unit, one.One, one.IsMember);
        foreach (var (finding, unit, one, isMember) in Bounded(rows, table))
        {
            var below = isMember && one.Facility < 0 ? one.Unit : unit.Unit;
            table.Row([
                .. Head(finding), Cell.Of(UnitName(below)), Cell.Of(LevelOf(below)), Cell.Of(one.SharedBy.Count > 0 ? CountTables.SharedBy(findings, words, one) : one.Facility < 0 ? "" : _text.NameOf(one)), Cell.Of(words[isMember ? "standing.member" : "standing.judged"]),
                one.Facility < 0 && one.Population.Millionths > 0 ? Of(one.Population) : Cell.Absent(People), CountTables.Amount(one.Actual), CountTables.Amount(one.Whole), Cell.Share(one.Share),
                CountTables.Amount(one.Least), CountTables.Amount(one.Most), new(Count, Figures.Plain(one.Gap), one.Gap, one.Gap), Cell.Of(_text.PieceOf(finding.Standard)), CountTables.Judged(words, one.Outcome),
                Cell.Of(CountTables.Tests(words, one)), Cell.Count(one.Silent), Cell.Of(one.Lacking)]);
        }

        table.Note(words["count.note"]);
        return table.Done();
    }

    TableMaker Make(StandardKind kind, params (string, CellKind)[] columns) =>
        new(words, $"kind-{WordTable.KeyOf("kind", kind)[5..]}", null, [("standard", Text), ("rule", Text), ("threshold", Text), ("force", Text), .. columns]);

    Cell[] Head(StandardFinding finding) =>
        [Cell.Of(finding.Standard.Id), Cell.Of(rules.Name(finding.Standard)), Cell.Of(rules.Threshold(finding.Standard)), Cell.Of(words.Of("force", finding.Standard.Force))];

    IEnumerable<T> Bounded<T>(IEnumerable<T> rows, TableMaker table)
    {
        foreach (var row in rows)
        {
            if (table.Count == MostRows)
            {
                table.Note(words.Format("kind.cut", Figures.Whole(MostRows)));
                yield break;
            }

            yield return row;
        }
    }

    string UnitName(int unit) => unit < 0 ? findings.Study.Area.Name.In(words.Language) : findings.NameOf(unit, words.Language);

    string LevelOf(int unit) => unit < 0 ? words["table.total"] : words.Of("level", findings.Placed.Units.Units[unit].Level);

    static Cell Of(Model.Demand.People people) => Cell.Of(people, Figures.Persons(people));
}
