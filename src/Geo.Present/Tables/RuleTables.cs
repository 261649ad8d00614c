using Geo.Model.Findings;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>The standards themselves: one line of outcome each, what is missing, what was assumed, how they are read.</summary>
sealed class RuleTables(StudyFindings findings, WholePopulation population, RuleText rules, WordTable words)
{
    public Table Scorecard()
    {
        var table = new TableMaker(
            words, "scorecard", null, ("standard", Text), ("rule", Text), ("threshold", Text), ("assumption", Text), ("share", Share), ("concerned", People),
            ("outside", People), ("short", Count), ("verdict", Text), ("clause", Text))
        {
            Counted = Counted(),
        };
        foreach (var finding in findings.Standards)
        {
            var standard = finding.Standard;
            Cell[] middle = finding switch
            {
                ReachFinding reach => ReachCells(reach),
                RatioFinding ratio => [Cell.Of("–"), Cell.Absent(Share), Cell.Absent(People), Cell.Absent(People), ShortCell(ratio)],
                CountFinding count => [Cell.Of("–"), Cell.Absent(Share), Cell.Absent(People), Cell.Absent(People), GapCell(count)],
                _ => [Cell.Of("–"), Cell.Absent(Share), Cell.Absent(People), Cell.Absent(People), Cell.Absent(Count)],
            };
            table.Row([
                Cell.Of(standard.Id), Cell.Of(words.Format("rule.named", rules.Name(standard), rules.Who(standard))), Cell.Of(rules.Threshold(standard)), .. middle,
                VerdictCell(finding), Cell.Of(words.Format("rule.clause-force", rules.Clause(standard), words.Of("force", standard.Force)))]);
        }

        table.Note(words["report.scorecard-note"]);
        return table.Done();
    }

    public Table Missing()
    {
        var table = new TableMaker(words, "missing", null, ("standard", Text), ("rule", Text), ("missing", Text), ("missing-column", Text), ("remedy", Text));
        foreach (var finding in findings.Standards)
        {
            if (finding is NotApplicable other)
            {
                table.Row(
                    Cell.Of(other.Standard.Id), Cell.Of(rules.Name(other.Standard)), Cell.Of(WhyNot(other)), Cell.Of("–"), Cell.Of("–"));
            }

            if (finding is not NotComputable lacking) continue;
            foreach (var missing in lacking.Missing)
            {
                table.Row(
                    Cell.Of(lacking.Standard.Id), Cell.Of(rules.Name(lacking.Standard)), Cell.Of(rules.Capital(words.Of("missing", missing.Code))),
                    Cell.Of(words.Format("report.missing-column", words.Of("role", missing.Role), missing.Column)), Cell.Of(words.Of("missing-remedy", missing.Code)));
            }
        }

        return table.Done();
    }

    /// <summary>Standards that give different numbers for the same, side by side with what came of each.</summary>
    public Table Conflicts()
    {
        var table = new TableMaker(
            words, "conflicts", null, ("standard", Text), ("rule", Text), ("threshold", Text), ("verdict", Text), ("other", Text), ("other-threshold", Text), ("other-verdict", Text), ("clause", Text));
        foreach (var finding in findings.Standards)
        {
            foreach (var other in findings.Standards.Where(other => finding.Standard.Conflicts.Contains(other.Standard.Id, StringComparer.Ordinal)))
            {
                table.Row(
                    Cell.Of(finding.Standard.Id), Cell.Of(rules.Name(finding.Standard)), Cell.Of(rules.Threshold(finding.Standard)), VerdictCell(finding), Cell.Of(other.Standard.Id),
                    Cell.Of(rules.Threshold(other.Standard)), VerdictCell(other), Cell.Of(rules.Clause(other.Standard)));
            }
        }

        if (table.Count > 0) table.Note(words["rule.conflict-note"]);
        return table.Done();
    }

    string WhyNot(NotApplicable finding) => finding.Reason == Inapplicability.Level
        ? words.Format("report.not-applicable", words.Of("level", finding.Standard.Level), words.Of("level", finding.StudyLevel))
        : words.Of("not-applicable", finding.Reason);

    public Table Assumptions()
    {
        var table = new TableMaker(words, "assumptions", null, ("assumption", Text), ("speed", Text), ("detour", Number), ("reason", Text), ("source", Text));
        foreach (var preset in findings.Presets)
        {
            var travel = preset.Assumption;
            var speed = travel.Urban == travel.Rural
                ? words.Format("rule.speed", Figures.Plain(travel.Urban.KilometresPerHour))
                : words.Format("rule.two-speeds", Figures.Plain(travel.Urban.KilometresPerHour), Figures.Plain(travel.Rural.KilometresPerHour));
            table.Row(
                Cell.Of(rules.Capital(preset.Name.In(words.Language))), Cell.Of(speed), new Cell(Number, Figures.Plain(travel.DetourFactor), travel.DetourFactor, travel.DetourFactor),
                Cell.Of(preset.Reason.In(words.Language)), Cell.Of(preset.Source.In(words.Language)));
        }

        table.Note(words["report.assumptions-note"]);
        return table.Done();
    }

    public Table Readings()
    {
        var table = new TableMaker(
            words, "readings", null, ("standard", Text), ("rule", Text), ("threshold", Text), ("clause", Text), ("force", Text), ("year", Text), ("reading", Text));
        foreach (var standard in findings.Standards.Select(finding => finding.Standard))
        {
            var note = standard.Note.In(words.Language);
            var reading = standard.Reading.In(words.Language);
            table.Row(
                Cell.Of(standard.Id), Cell.Of(rules.Name(standard)), Cell.Of(rules.Threshold(standard)), Cell.Of(rules.Clause(standard)),
                Cell.Of(rules.Capital(words.Of("force", standard.Force))), Cell.Of(standard.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"),
                Cell.Of(note.Length == 0 ? reading : words.Format("rule.reading-note", reading, note)));
        }

        return table.Done();
    }

    public Table PlaceDistances()
    {
        var table = new TableMaker(words, "place-distances", null, ("from", Text), ("to", Text), ("distance", CellKind.Distance));
        foreach (var pair in findings.PlaceDistances) table.Row(Cell.Of(pair.From.NameIn(words.Language)), Cell.Of(pair.To.NameIn(words.Language)), Cell.Distance(pair.DistanceMm));
        if (findings.PlacesUnlocated > 0) table.Note(words.Format("report.places-unlocated", Figures.Whole(findings.PlacesUnlocated)));
        return table.Done();
    }

    Cell[] ReachCells(ReachFinding reach)
    {
        var area = reach.Head.Area;
        var whole = population.Area(area, WholeReach.ConcernedBy(reach));
        return
        [
            Cell.Of(rules.Capital(words.Format("rule.measure-basis", rules.MeasureName(reach.Head), rules.Limit(reach.Head)))), Cell.Share(area.Share), Cell.Of(area.Concerned, whole.Concerned),
            ReachTables.OutsideCell(area.Outside, whole.Outside), Cell.Absent(Count),
        ];
    }

    // Of all ratios, each unit once.
    string Counted()
    {
        string[] units = [.. findings.Standards.OfType<RatioFinding>().Select(ratio => rules.SupplyUnit(ratio.Standard)).Distinct(StringComparer.Ordinal)];
        return units.Length == 0 ? words["supply-unit.any"] : string.Join(words["list.comma"], units);
    }

    static Cell ShortCell(RatioFinding ratio)
    {
        var lacking = ratio.Units.Sum(unit => unit.Short);
        return Cell.Count(lacking).Marked(CellTone.Gap, lacking > 0);
    }

    static Cell GapCell(CountFinding count) =>
        new Cell(Count, Figures.Plain(count.Gap), count.Gap, count.Gap).Marked(CellTone.Gap, count.Gap > 0);

    Cell VerdictCell(StandardFinding finding) => Verdicts.Of(finding) is var verdict && verdict is Verdict.Met or Verdict.MetByMean
        ? Cell.Of(rules.Capital(words.Of("verdict", verdict))).Marked(CellTone.Good)
        : Cell.Of(rules.Capital(words.Of("verdict", verdict))).Marked(
            verdict == Verdict.NotMet ? CellTone.Gap : verdict is Verdict.AimNotReached or Verdict.MetAsFarAsKnown or Verdict.Exceeded or Verdict.Barred or Verdict.PartlyKnown ? CellTone.Warning : CellTone.Quiet);
}
