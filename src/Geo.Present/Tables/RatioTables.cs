using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>Supply against need, with the arithmetic in full.</summary>
sealed class RatioTables(StudyFindings findings, WholePopulation population, RuleText rules, WordTable words)
{
    public Table Units(RatioFinding finding)
    {
        var rule = (RatioRule)finding.Standard.Rule;
        var hasEnd = finding.Units.Any(unit => unit.Most is not null);
        var hasTarget = rule.Targets.Count > 0;
        (string, CellKind)[] columns = [("unit", Text), ("total", People), ("arithmetic", Text), ("need", Count), ("have", Count), ("short", Count), ("silent", Count)];
        if (hasEnd) columns = [.. columns, ("most", Count)];
        if (hasTarget) columns = [.. columns, ("baseline", Text)];
        var table = new TableMaker(words, "ratio", finding.Standard.Id, columns)
        {
            Counted = rules.SupplyUnit(finding.Standard),
        };
        foreach (var unit in finding.Units)
        {
            Cell[] end = hasEnd ? [Cell.Count(unit.Most).Marked(CellTone.Warning, unit.IsExceeded)] : [];
            Cell[] start = hasTarget ? [Cell.Of(Baseline(unit.Target))] : [];
            table.Row([
                Cell.Of(UnitName(unit.Unit)), Cell.Of(unit.Population, Shown(unit)), Cell.Of(Arithmetic(rule, unit)), Cell.Count(unit.Need), Cell.Count(unit.Have),
                Cell.Count(unit.Short).Marked(CellTone.Gap, unit.Short > 0), Cell.Count(unit.FacilitiesSilent).Marked(CellTone.Warning, unit.FacilitiesSilent > 0), .. end, .. start]);
        }

        if (finding.Units.Any(unit => unit.FacilitiesSilent > 0)) table.Note(words["report.silent-note"]);
        table.Note(words.Format(
            "rule.ratio-basis", finding.Standard.Id, rules.Name(finding.Standard), rules.Threshold(finding.Standard), rules.Clause(finding.Standard), rules.Sources()));
        return table.Done();
    }

    /// <summary>What the document says it was, held against its own target: 3.42, exceeded.</summary>
    string Baseline(AreaTarget? target) => target?.Baseline is { } baseline
        ? words.Format("rule.baseline", Figures.Plain(baseline), words.Of("judged", baseline > target.Target ? Outcome.Exceeded : baseline == target.Target ? Outcome.Met : Outcome.Short)) : "";

    /// <summary>412,600 × 300 % ÷ 30,000 = 41.26 → 42.</summary>
    public string Arithmetic(RatioRule rule, UnitRatio unit)
    {
        var number = unit.Target?.Target ?? rule.Minimum;
        var exact = unit.Base.Persons * number / rule.Per;
        var factor = rule.Multiplier == 1 ? "" : words.Format("rule.times-percent", Figures.Plain(rule.Multiplier * 100));
        var minimum = number == 1 ? "" : words.Format("rule.times", Figures.Plain(number));
        return words.Format(
            "rule.arithmetic", Figures.Whole(Shown(unit)), factor, Figures.Whole(rule.Per), minimum,
            Figures.TwoDecimals(Math.Round(exact, 2, MidpointRounding.AwayFromZero)), Figures.Whole(unit.Need));
    }

    long Shown(UnitRatio unit) => unit.Unit >= 0 && population.ExactUnits[unit.Unit] == unit.Population.Millionths ? population.Units[unit.Unit]
        : unit.Population.Millionths == findings.Placed.Total.Millionths ? population.Total : Figures.Persons(unit.Population);

    string UnitName(int unit) => unit < 0 ? findings.Study.Area.Name.In(words.Language) : findings.NameOf(unit, words.Language);
}
