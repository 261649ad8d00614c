using Geo.Model.Findings;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>The standards themselves: what is missing, what was assumed, how they are read.</summary>
sealed class RuleTables(StudyFindings findings, RuleText rules, WordTable words)
{
    public Table Missing() => Missing(findings.Standards);

    /// <summary>What some standards lack, or why they do not apply: a line for each input that is missing.</summary>
    /// <param name="document">Short id of the document they are of; null for all.</param>
    public Table Missing(IEnumerable<StandardFinding> some, string? document = null)
    {
        var table = new TableMaker(words, "missing", document, ("standard", Text), ("rule", Text), ("threshold", Text), ("missing", Text), ("missing-column", Text), ("remedy", Text));
        foreach (var finding in some)
        {
            Cell[] head = [Cell.Of(finding.Standard.Id), Cell.Of(rules.Name(finding.Standard)), Cell.Of(rules.Threshold(finding.Standard))];
            if (finding is NotApplicable other) table.Row([.. head, Cell.Of(WhyNot(other)), Cell.Of("–"), Cell.Of("–")]);
            if (finding is not NotComputable lacking) continue;
            foreach (var missing in lacking.Missing)
            {
                table.Row([
                    .. head, Cell.Of(rules.Capital(words.Of("missing", missing.Code))), Cell.Of(words.Format("report.missing-column", words.Of("role", missing.Role), ColumnName(missing.Column))),
                    Cell.Of(words.Of("missing-remedy", missing.Code))]);
            }
        }

        return table.Done();
    }

    /// <summary>A column as a source heads it, with what it means where the tables of words know it.</summary>
    string ColumnName(string column) =>
        WordTable.Rows.ContainsKey($"attribute.{column}") ? words.Format("report.column-meaning", column, words[$"attribute.{column}"])
        : WordTable.Rows.ContainsKey($"supply.{column}") ? words.Format("report.column-meaning", column, words[$"supply.{column}"]) : column;

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
            table.Row(
                Cell.Of(standard.Id), Cell.Of(rules.Name(standard)), Cell.Of(rules.Threshold(standard)), Cell.Of(rules.Clause(standard)),
                Cell.Of(rules.Capital(words.Of("force", standard.Force))), Cell.Of(standard.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"),
                Cell.Of(rules.Read(standard)));
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

    Cell VerdictCell(StandardFinding finding) => Verdicts.Of(finding) is var verdict && verdict is Verdict.Met or Verdict.MetByMean
        ? Cell.Of(rules.Capital(words.Of("verdict", verdict))).Marked(CellTone.Good)
        : Cell.Of(rules.Capital(words.Of("verdict", verdict))).Marked(
            verdict == Verdict.NotMet ? CellTone.Gap : verdict is Verdict.AimNotReached or Verdict.MetAsFarAsKnown or Verdict.Exceeded or Verdict.Barred or Verdict.PartlyKnown ? CellTone.Warning : CellTone.Quiet);
}
