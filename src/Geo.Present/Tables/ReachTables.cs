using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>People inside and outside of one reach standard: by assumption, by unit, by class.</summary>
sealed class ReachTables(StudyFindings findings, ReachFinding finding, WholePopulation population, RuleText rules, WordTable words)
{
    public WholeReach Whole { get; } = new(finding, population);

    string Id => finding.Standard.Id;

    public Table Measures()
    {
        var byJourneys = finding.Measures.Any(measure => measure.Mode is not null);
        (string, CellKind)[] journeys = byJourneys ? [("nearest-mean-minutes", Number), ("no-way", CellKind.People)] : [];
        var table = new TableMaker(words, "measures", Id,
        [
            ("measure", Text), ("limit", Text), ("assumption", Text), ("share", Share), ("concerned", CellKind.People),
            ("inside", CellKind.People), ("outside", CellKind.People), ("twice", CellKind.People), ("nearest-mean", Distance), .. journeys,
        ]);
        for (var at = 0; at < finding.Measures.Count; at++)
        {
            var measure = finding.Measures[at];
            var area = measure.Area;
            var whole = Whole.Areas[at];
            var name = rules.Capital(rules.MeasureName(measure));
            table.Row(
            [
                Cell.Of(at == finding.Headline && finding.Measures.Count > 1 ? words.Format("report.headline-measure", name) : name),
                Cell.Of(rules.Limit(measure)), Cell.Of(rules.Capital(rules.Assumption(measure))), Cell.Share(area.Share), Cell.Of(area.Concerned, whole.Concerned),
                Cell.Of(area.Inside, whole.Inside), OutsideCell(area.Outside, whole.Outside),
                Cell.Of(area.Twice, Whole.Twice[at]), Cell.Distance(measure.Unit == Impedance.Millimetres ? area.Nearest?.Mean : null),
                .. byJourneys ? [Cell.Number(measure.Unit == Impedance.Milliseconds ? area.Nearest?.Mean / 60_000m : null), Cell.Of(area.NoWay, Figures.Persons(area.NoWay))] : Array.Empty<Cell>(),
            ]);
        }

        if (byJourneys) table.Note(words["report.journeys-note"]);

        if (finding.Measures.Any(measure => measure.Travel is not null)) table.Note(words["report.measures-note"]);
        foreach (var preset in findings.Presets.Where(preset => finding.Measures.Any(measure => measure.Travel?.Preset == preset.Assumption.Preset)))
        {
            table.Note(words.Format("report.preset-reason", rules.Capital(preset.Name.In(words.Language)), preset.Reason.In(words.Language), preset.Source.In(words.Language)));
        }

        foreach (var mean in finding.MeanArrivals) table.Note(Mean(mean));
        return table.Done();
    }

    string Mean(MeanArrival mean)
    {
        var people = mean.Base == finding.Head.Area.Concerned ? Whole.Area.Concerned : Figures.Persons(mean.Base);
        var text = words.Format(
            mean.MeanSeconds <= mean.Limit.TotalSeconds ? "report.mean-met" : "report.mean-missed", Figures.TwoDecimals((decimal)mean.MeanSeconds / 60), Figures.Minutes(mean.Limit), Figures.Whole(people),
            rules.Assumption(mean));
        return mean.NoWay.Millionths == 0 ? text : $"{text} {words.Format("report.mean-no-way", Figures.Whole(Figures.Persons(mean.NoWay)))}";
    }

    public Table Units()
    {
        var table = new TableMaker(words, "units", Id, [("unit", Text), ("level", Text), .. TallyColumns()]);
        var tree = population.Tree;
        for (var unit = 0; unit < tree.PlaceableCount; unit++)
        {
            if (tree.Units[unit].Id == findings.Study.Area.Id) continue;
            table.Row([rules.UnitCell(unit), Cell.Of(rules.Capital(words.Of("level", tree.Units[unit].Level))), .. TallyCells(finding.Head.ByUnit[unit], Whole.Units[unit])]);
        }

        if (Whole.Nowhere.Total > 0) table.Note(words.Format("report.no-unit", Figures.Whole(Whole.Nowhere.Total)));
        table.Total([Cell.Of(findings.Study.Area.Name.In(words.Language)), Cell.Of(rules.Capital(words["table.total"])), .. TallyCells(finding.Head.Area, Whole.Area)]);
        table.Note(words["report.sum-note"]);
        table.Note(rules.Basis(finding));
        return table.Done();
    }

    public Table ByClass()
    {
        var table = new TableMaker(words, "classes", Id, [("class", Text), .. TallyColumns()]);
        foreach (var place in new[] { UrbanRural.Urban, UrbanRural.Rural, UrbanRural.Unclassified })
        {
            var tally = finding.Head.ByClass[(int)place];
            if (tally.Total.Millionths == 0) continue;
            table.Row([Cell.Of(rules.Capital(words.Of("class", place))), .. TallyCells(tally, Whole.Classes[(int)place])]);
        }

        table.Total([Cell.Of(rules.Capital(words["table.total"])), .. TallyCells(finding.Head.Area, Whole.Area)]);
        table.Note(words["report.sum-note"]);
        table.Note(rules.Basis(finding));
        return table.Done();
    }

    public static Cell OutsideCell(People exact, long whole) => Cell.Of(exact, whole).Marked(CellTone.Gap, exact.Millionths > 0);

    IEnumerable<(string Key, CellKind Kind)> TallyColumns() =>
    [
        .. finding.Head.Limits.Count > 1 ? [("first-band", CellKind.People), ("later-bands", CellKind.People)] : new[] { ("inside", CellKind.People) },
        ("outside", CellKind.People), ("share", Share), ("concerned", CellKind.People), ("unlocated", CellKind.People), ("unclassified", CellKind.People), ("not-concerned", CellKind.People), ("total", CellKind.People),
        Cell.CostColumn("nearest-mean", finding.Head.Unit), Cell.CostColumn("second-mean", finding.Head.Unit), Cell.CostColumn("farthest", finding.Head.Unit),
    ];

    IEnumerable<Cell> TallyCells(ReachTally tally, WholeTally whole)
    {
        if (tally.Bands.Count > 1)
        {
            yield return Cell.Of(tally.Bands[0], whole.Bands[0]);
            yield return Cell.Of(tally.Inside - tally.Bands[0], whole.Inside - whole.Bands[0]);
        }
        else
        {
            yield return Cell.Of(tally.Inside, whole.Inside);
        }

        yield return OutsideCell(tally.Outside, whole.Outside);
        yield return Cell.Share(tally.Share);
        yield return Cell.Of(tally.Concerned, whole.Concerned);
        yield return Cell.Of(tally.Unlocated, whole.Unlocated);
        yield return Cell.Of(tally.Unclassified, whole.Unclassified);
        yield return Cell.Of(tally.NotConcerned, whole.NotConcerned);
        yield return Cell.Of(tally.Total, whole.Total);
        yield return Cell.Cost(finding.Head.Unit, tally.Nearest?.Mean);
        yield return Cell.Cost(finding.Head.Unit, tally.SecondNearest?.Mean);
        yield return Cell.Cost(finding.Head.Unit, tally.Nearest?.Largest);
    }
}
