using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Present.Tables;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Siting;

/// <summary>Groups of a study's units as tables: a row a group, and a row a unit.</summary>
public static class GroupTables
{
    /// <summary>Whole persons that add up to those of the study.</summary>
    public static Table Groups(GroupPlan plan, StudyFindings findings, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(words);
        var isWithout = plan.Groups.Any(group => group.WithoutWay.Millionths > 0);
        (string, CellKind)[] columns = [("rank", Count), ("group-centre", Text), ("group-count", Count), ("group-units", Text), ("people", CellKind.People), ("group-mean", Number), ("group-farthest", Text), ("instead", Text), .. isWithout ? [("group-without", CellKind.People)] : Array.Empty<(string, CellKind)>()];
        var table = new TableMaker(words, "groups", null, columns) { Counted = words[plan.IsTime ? "unit-of-cost.minutes" : "unit-of-cost.kilometres"] };
        var people = Rounding.LargestRemainder([.. plan.Groups.Select(group => group.People.Millionths)]);
        for (var at = 0; at < plan.Groups.Count; at++)
        {
            var group = plan.Groups[at];
            Cell[] cells =
            [
                Cell.Count(at + 1), Cell.Of(CentreOf(group, findings, words)), Cell.Count(group.Units.Count), Cell.Of(Units(group.Units, findings, words)), Cell.Of(group.People, people[at]),
                Way(plan, group.MeanWay), Cell.Of(words.Format("group.farthest", findings.NameOf(group.FarthestUnit, words.Language), Figures.TwoDecimals(Shown(plan, group.FarthestWay)), words[plan.IsTime ? "unit-of-cost.minutes" : "unit-of-cost.kilometres"])),
                Cell.Of(Instead(plan, group, findings, words)),
            ];
            table.Row(isWithout ? [.. cells, Cell.Of(group.WithoutWay, Rounding.Nearest(group.WithoutWay.Millionths))] : cells);
        }

        return table.Done();
    }

    /// <summary>As a table of units takes it: the id of the unit, and where its people go.</summary>
    public static Table Members(GroupPlan plan, StudyFindings findings, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(words);
        var table = new TableMaker(words, "group-members", null, ("unit-id", Text), ("unit", Text), ("group-number", Count), ("group-centre", Text), ("group-facility", Text));
        foreach (var (at, group) in plan.Groups.Index())
        {
            foreach (var unit in group.Units)
            {
                table.Row(
                    Cell.Of(findings.Placed.Units.Units[unit].Id), Cell.Of(findings.NameOf(unit, words.Language)), Cell.Count(at + 1), Cell.Of(findings.NameOf(group.Centre, words.Language)), Cell.Of(group.Facility?.Id ?? "–"));
            }
        }

        return table.Done();
    }

    /// <summary>The unit, and the facility where one is the centre.</summary>
    public static string CentreOf(PlannedGroup group, StudyFindings findings, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(words);
        var unit = findings.NameOf(group.Centre, words.Language);
        return group.Facility is { } facility ? words.Format("group.centre-facility", unit, PlanTables.NameIn(facility.Id, facility.Name, facility.NameEn, words.Language)) : unit;
    }

    static string Instead(GroupPlan plan, PlannedGroup group, StudyFindings findings, WordTable words)
    {
        if (group.Instead is not var (unit, more)) return "–";
        var name = findings.NameOf(unit, words.Language);
        return more <= 0 ? words.Format("site.instead-free", name) : words.Format("site.instead-travel", name, WeightText.Of(WeightRule.People, Figures.Whole((long)Math.Ceiling(more)), words), words[plan.IsTime ? "unit-of-cost.minutes" : "unit-of-cost.kilometres"]);
    }

    static string Units(IEnumerable<int> units, StudyFindings findings, WordTable words) => string.Join(words["list.comma"], units.Select(unit => findings.NameOf(unit, words.Language)));

    static Cell Way(GroupPlan plan, long way) => new(Number, Figures.TwoDecimals(Shown(plan, way)), Shown(plan, way), Math.Round(Shown(plan, way), 2, MidpointRounding.AwayFromZero));

    static decimal Shown(GroupPlan plan, long way) => way / (plan.IsTime ? 60_000m : 1_000_000m);
}
