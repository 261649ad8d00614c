using Geo.Model.Findings;
using Geo.Present.Tables;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Judgements;

/// <summary>Verdicts of a study as tables: a line for each standard and unit, and a line for each facility or unit below that fails.</summary>
public static class VerdictTables
{
    public static Table Units(StudyFindings findings, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(words);
        var (rules, whole) = (new RuleText(findings, words), new WholeVerdicts(findings.Placed));
        var table = new TableMaker(
            words, "verdicts", null, ("standard", Text), ("rule", Text), ("unit", Text), ("judged", Text), ("force", Text), ("actual", Number), ("whole", Number), ("least", Number), ("most", Number),
            ("gap", Text), ("affected", People), ("lacking", Text), ("served-by", Text), ("clause", Text));
        foreach (var one in UnitVerdicts.List(findings))
        {
            var standard = one.Finding.Standard;
            table.Row(
                Cell.Of(standard.Id), Cell.Of(rules.Name(standard)), Cell.Of(UnitName(findings, words, one)), Judged(words, one.Outcome), Cell.Of(words.Of("force", standard.Force)),
                whole.Actual(one), Amount(one.Whole), whole.Least(one), Amount(one.Most), Cell.Of(Change(words, one, whole)),
                one.Affected.Millionths == 0 ? Cell.Absent(People) : Cell.Of(one.Affected, whole.Outside(one) ?? Figures.Persons(one.Affected)), Cell.Of(one.Lacking),
                Cell.Of(string.Join(words["list.comma"], one.SharedBy.Select(facility => findings.Placed.Facilities[facility].NameIn(words.Language)))), Cell.Of(rules.Clause(standard)));
        }

        return table.Done();
    }

    public static Table Failing(StudyFindings findings, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(words);
        var table = new TableMaker(
            words, "failing", null, ("standard", Text), ("unit", Text), ("facility", Text), ("judged", Text), ("actual", Number), ("least", Number), ("most", Number), ("gap", Text));
        foreach (var one in UnitVerdicts.List(findings))
        {
            foreach (var member in one.Failing)
            {
                table.Row(
                    Cell.Of(one.Finding.Standard.Id), Cell.Of(UnitName(findings, words, one)), Cell.Of(NameOf(findings, words, member)), Judged(words, member.Outcome),
                    Amount(member.Actual), Amount(member.Least), Amount(member.Most), Cell.Of(Change(words, member.Gap, one.Piece)));
            }
        }

        return table.Done();
    }

    /// <summary>A number of pieces in the unit a planner orders in: 3 辆; 3 ambulances.</summary>
    public static string Change(WordTable words, decimal gap, string piece)
    {
        ArgumentNullException.ThrowIfNull(words);
        var key = gap == 1 ? $"supply-one.{piece}" : $"supply-unit.{piece}";
        return gap == 0 ? "–" : words.Format("verdict-change", piece == "people" ? Figures.Whole((long)Math.Ceiling(gap)) : Figures.Plain(gap), words[WordTable.Rows.ContainsKey(key) ? key : "supply-unit.any"]);
    }

    /// <summary>Of people those outside, as printed beside those inside.</summary>
    static string Change(WordTable words, UnitVerdict one, WholeVerdicts whole) =>
        one.Gap == 0 || whole.Outside(one) is not { } outside ? Change(words, one.Gap, one.Piece) : words.Format("verdict-change", Figures.People(one.Affected, outside), words["supply-unit.people"]);

    static string UnitName(StudyFindings findings, WordTable words, UnitVerdict one) =>
        one.Unit >= 0 ? findings.NameOf(one.Unit, words.Language) : findings.Study.Area.Name.In(words.Language);

    static string NameOf(StudyFindings findings, WordTable words, Judgement member) => member.Facility < 0 ? findings.NameOf(member.Unit, words.Language)
        : findings.Placed.Facilities[member.Facility].NameIn(words.Language);

    static Cell Judged(WordTable words, Outcome outcome) => Cell.Of(words.Of("judged", outcome)).Marked(outcome switch
    {
        Outcome.Met => CellTone.Good,
        Outcome.Short => CellTone.Gap,
        Outcome.Exceeded or Outcome.Barred => CellTone.Warning,
        _ => CellTone.Quiet,
    });

    static Cell Amount(decimal? number) => number is { } known ? new(Number, Figures.Plain(known), known, known) : Cell.Absent(Number);
}
