using Geo.Model.Findings;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>What came of a standard that counts: a line for each unit, and a line for each facility or unit below that fails or can't be told.</summary>
sealed class CountTables(StudyFindings findings, RuleText rules, WordTable words)
{
    const int Named = 8;

    public Table Units(CountFinding finding)
    {
        var table = new TableMaker(
            words, "counts", finding.Standard.Id, ("unit", Text), ("total", People), ("actual", Number), ("whole", Number), ("share-of", Share), ("least", Number), ("most", Number),
            ("judged", Text), ("gap", Number), ("failing", Text), ("tests", Text), ("silent", Count));
        foreach (var unit in finding.Units)
        {
            table.Row(
                rules.UnitCell(unit.Unit), Cell.Of(unit.Population, Figures.Persons(unit.Population)), Amount(unit.Actual), Amount(unit.Whole), Cell.Share(unit.Share),
                Amount(unit.Least), Amount(unit.Most), Judged(unit), unit.Gap > 0 ? Amount(unit.Gap) : Cell.Absent(Number), Cell.Of(Failing(unit)), Cell.Of(Tests(unit)),
                Cell.Count(unit.Silent).Marked(CellTone.Warning, unit.Silent > 0));
        }

        table.Note(words["count.note"]);
        table.Note(words.Format(
            "rule.ratio-basis", finding.Standard.Id, rules.Name(finding.Standard), rules.Threshold(finding.Standard), rules.Clause(finding.Standard), rules.Sources()));
        return table.Done();
    }

    public Table Members(CountFinding finding)
    {
        var table = new TableMaker(
            words, "members", finding.Standard.Id, ("unit", Text), ("facility", Text), ("judged", Text), ("actual", Number), ("whole", Number), ("least", Number), ("most", Number), ("gap", Number),
            ("tests", Text), ("lacking", Text));
        foreach (var (unit, member) in finding.Units.SelectMany(unit => unit.Members.Select(member => (unit, member))))
        {
            if (member.Outcome is Outcome.Met or Outcome.NotApplicable) continue;
            table.Row(
                rules.UnitCell(unit.Unit), Cell.Of(NameOf(member)), Judged(member), Amount(member.Actual), Amount(member.Whole), Amount(member.Least), Amount(member.Most),
                member.Gap > 0 ? Amount(member.Gap) : Cell.Absent(Number), Cell.Of(Tests(member)), Cell.Of(member.Lacking));
        }

        return table.Done();
    }

    Cell Judged(Judgement one) => Judged(words, one.Outcome);

    /// <summary>What came of one rule for one unit or facility.</summary>
    public static Cell Judged(WordTable words, Outcome outcome) => Cell.Of(words.Of("judged", outcome)).Marked(outcome switch
    {
        Outcome.Met => CellTone.Good,
        Outcome.Short => CellTone.Gap,
        Outcome.Exceeded or Outcome.Barred => CellTone.Warning,
        _ => CellTone.Quiet,
    });

    string Failing(Judgement unit)
    {
        var names = unit.Members.Where(member => member.Outcome is Outcome.Short or Outcome.Exceeded or Outcome.Barred).Select(NameOf).ToList();
        if (names.Count == 0 && unit.SharedBy.Count > 0) return SharedBy(findings, words, unit);
        var first = string.Join(words["list.comma"], names.Take(Named));
        return names.Count > Named ? words.Format("count.more", first, names.Count) : first;
    }

    /// <summary>Which facilities elsewhere serve the unit.</summary>
    public static string SharedBy(StudyFindings findings, WordTable words, Judgement unit) =>
        words.Format("count.shared-by", string.Join(words["list.comma"], unit.SharedBy.Select(facility => findings.Placed.Facilities[facility].NameIn(words.Language))));

    string Tests(Judgement one) => Tests(words, one);

    /// <summary>Of a gate: how each of its tests came out.</summary>
    public static string Tests(WordTable words, Judgement one) => string.Join(words["list.comma"], one.Tests.Select(test => test switch
    {
        true => words["count.test-yes"],
        false => words["count.test-no"],
        null => words["count.test-unknown"],
    }));

    string NameOf(Judgement member) => member.Facility < 0 ? findings.NameOf(member.Unit, words.Language)
        : findings.Placed.Facilities[member.Facility].NameIn(words.Language);

    /// <summary>A number of pieces; a dash where it is not known.</summary>
    public static Cell Amount(decimal? number) => number is { } known ? new(Number, Figures.Plain(known), known, known) : Cell.Absent(Number);
}
