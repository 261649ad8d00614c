using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>Where the people are and how they were told apart: the denominators of everything else.</summary>
sealed class PopulationTables(StudyFindings findings, WholePopulation population, WordTable words)
{
    readonly PlacedStudy _placed = findings.Placed;

    public Table People()
    {
        var table = new TableMaker(words, "population", null, ("item", Text), ("people", CellKind.People), ("remark", Text));
        var unlocated = new People(_placed.Unlocated.Sum(place => place.People?.Millionths ?? 0));
        var located = _placed.Total - unlocated;
        var shown = Rounding.LargestRemainder([located.Millionths, unlocated.Millionths], population.Total);
        table.Row(
            Cell.Of(words["report.located"]), Cell.Of(located, shown[0]), Cell.Of(words.Format("report.demand-points", Figures.Whole(_placed.Demand.Count))));
        var silent = _placed.Unlocated.Count(place => place.People is null);
        table.Row(
            Cell.Of(words["report.unlocated"]), Cell.Of(unlocated, shown[1]).Marked(CellTone.Warning, unlocated.Millionths > 0),
            Cell.Of(_placed.Unlocated.Count == 0 ? "" : words.Format("report.unlocated-rows", Figures.Whole(_placed.Unlocated.Count), Figures.Whole(silent))));
        table.Total(Cell.Of(words["report.total-people"]), Cell.Of(_placed.Total, population.Total), Cell.Of(words["report.denominator"]));
        if (_placed.SpreadPeople.Millionths > 0)
        {
            table.Row(Cell.Of(words["report.spread"]), Cell.Of(_placed.SpreadPeople, Figures.Persons(_placed.SpreadPeople)), Cell.Of(words["report.spread-note"]));
        }

        if (_placed.PulledInPoints > 0)
        {
            table.Row(Cell.Of(words["report.pulled-in"]), Cell.Absent(CellKind.People), Cell.Of(words.Format("report.pulled-in-points", Figures.Whole(_placed.PulledInPoints))));
        }

        table.Row(
            Cell.Of(words["report.outside-units"]), Cell.Of(_placed.OutsidePeople, Figures.Persons(_placed.OutsidePeople)).Marked(CellTone.Warning, _placed.OutsidePoints > 0),
            Cell.Of(words.Format("report.outside-points", Figures.Whole(_placed.OutsidePoints))));
        return table.Done();
    }

    public Table Classes()
    {
        var table = new TableMaker(words, "class-rules", null, ("unit", Text), ("type", Text), ("class", Text), ("class-rule", Text), ("total", CellKind.People));
        var tree = population.Tree;
        for (var unit = 0; unit < tree.FinestCount; unit++)
        {
            var decided = _placed.Classes[unit];
            table.Row(
                Cell.Of(findings.NameOf(unit, words.Language)), Cell.Of(tree.Units[unit].Type ?? "–"), ClassCell(decided), Cell.Of(words.Of("class-rule", decided.Rule)),
                Cell.Of(new People(population.ExactUnits[unit]), population.Units[unit]));
        }

        table.Note(words.Format(
            "report.class-sums", Figures.Whole(population.Classes[(int)UrbanRural.Urban]), Figures.Whole(population.Classes[(int)UrbanRural.Rural]),
            Figures.Whole(population.Classes[(int)UrbanRural.Unclassified]), Figures.Whole(population.Total)));
        table.Note(words["report.class-order"]);
        return table.Done();
    }

    public Table Scaling()
    {
        var table = new TableMaker(
            words, "scaling", null, ("unit", Text), ("counted", CellKind.People), ("placed", CellKind.People), ("factor", Number), ("applied", Text), ("remark", Text));
        foreach (var scaling in _placed.Scaling)
        {
            table.Row(
                Cell.Of(findings.NameOf(scaling.Unit, words.Language)), Cell.Of(scaling.Counted, Figures.Persons(scaling.Counted)),
                Cell.Of(scaling.Placed, Figures.Persons(scaling.Placed)), FactorCell(scaling), Cell.Of(words[scaling.Applied ? "report.applied" : "report.not-applied"]),
                Cell.Of(scaling.IsDoubtful ? words["report.factor-doubtful"] : "").Marked(CellTone.Warning));
        }

        table.Note(words["report.scaling-note"]);
        return table.Done();
    }

    static Cell FactorCell(UnitScaling scaling) => scaling.Factor is { } factor
        ? new Cell(Number, factor.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture), factor, Math.Round(factor, 4, MidpointRounding.AwayFromZero))
            .Marked(CellTone.Warning, scaling.IsDoubtful)
        : Cell.Absent(Number);

    Cell ClassCell(UnitClass decided)
    {
        var byPoint = decided.Class == UrbanRural.Unclassified && decided.Rule is ClassRule.PointColumn or ClassRule.UrbanPolygon or ClassRule.StatisticalCode;
        return Cell.Of(byPoint && decided.Class == UrbanRural.Unclassified ? words["class-rule.by-point"] : words.Of("class", decided.Class))
            .Marked(CellTone.Warning, decided.Rule == ClassRule.Undecided);
    }
}
