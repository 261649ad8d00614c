using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>How evenly figures are spread over the townships' people, and their access to beds and doctors.</summary>
sealed class EquityTables(StudyFindings findings, RuleText rules, WordTable words)
{
    public Table Equity()
    {
        var table = new TableMaker(
            words, "equity", null, ("standard", Text), ("rule", Text), ("basis", Text), ("level", Text), ("units-compared", Count), ("mean", Number), ("least-value", Number), ("tenth", Number),
            ("middle", Number), ("ninth", Number), ("largest-value", Number), ("gini", Number), ("palma", Number), ("theil", Number));
        foreach (var one in findings.Equity)
        {
            var (measures, parts) = (one.Measures, one.Measures.Quantiles);
            table.Row(
                Cell.Of(one.Standard.Id), Cell.Of(rules.Name(one.Standard)), Cell.Of(Basis(one)), Cell.Of(words.Of("level", one.Level)), Cell.Count(measures.Rows),
                Measure(measures.Mean), Measure(parts[0]), Measure(parts[1]), Measure(parts[3]), Measure(parts[5]), Measure(parts[6]),
                Measure(measures.Gini), Measure(measures.Palma), Measure(measures.TheilT));
        }

        table.Note(words["equity.note"]);
        return table.Done();
    }

    /// <summary>The tables of one standard: one for each supply.</summary>
    public Table Access(AccessFinding access)
    {
        var table = new TableMaker(
            words, $"access-{access.Supply}", access.Standard.Id, ("unit", Text), ("level", Text), ("people", People), ("two-step", Number), ("enhanced", Number), ("three-step", Number),
            ("gravity", Number), ("cumulative", Number));
        for (var unit = 0; unit < access.Units.Count; unit++)
        {
            var one = access.Units[unit];
            if (one.People.Millionths == 0) continue;
            table.Row(
                Cell.Of(findings.NameOf(unit, words.Language)), Cell.Of(words.Of("level", findings.Placed.Units.Units[unit].Level)), Cell.Of(one.People, Figures.Persons(one.People)),
                Measure(one.TwoStep * 1000), Measure(one.Enhanced * 1000), Measure(one.ThreeStep * 1000), Measure(one.Gravity), Measure(one.Cumulative));
        }

        table.Note(words.Format(
            "access.note", access.Standard.Id, rules.Limit(access.Measure), rules.Assumption(access.Measure), access.Facilities, Figures.Plain(access.Total), Figures.Plain(access.Reached), access.Silent,
            words[$"supply.{access.Supply}"]));
        return table.Done();
    }

    string Basis(EquityFinding one) => one.Basis switch
    {
        EquityBasis.Coverage or EquityBasis.Compliance => words.Of("equity-basis", one.Basis),
        EquityBasis.Supply => words.Format("equity-basis.supply", Figures.Whole(((RatioRule)one.Standard.Rule).Per)),
        _ => words.Format(WordTable.KeyOf("equity-basis", one.Basis), words[$"supply.{one.Supply}"]),
    };

    static Cell Measure(double? value) => InequalityTables.Measure(value);
}
