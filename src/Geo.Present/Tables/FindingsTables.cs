using Geo.Model.Findings;
using Geo.Present.Scorecards;
using Geo.Present.Words;

namespace Geo.Present.Tables;

/// <summary>Every table of a study's findings, once: the report, the spreadsheet and the console print from this list.</summary>
public static class FindingsTables
{
    /// <summary>
    /// In reading order: the scorecard, its counts by document, then standard by standard in the catalogue's order, then the study's foundations (population,
    /// classes, imports, assumptions, readings). A table that would have no row is left out.
    /// </summary>
    public static IReadOnlyList<Table> List(StudyFindings findings, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var rules = new RuleText(findings, words);
        var population = new WholePopulation(findings.Placed);
        var ruleTables = new RuleTables(findings, rules, words);
        var scores = new ScoreTables(findings, population, rules, words);
        var people = new PopulationTables(findings, population, words);
        var input = new InputTables(findings, words);
        var travel = new TravelTables(findings, rules, words);
        IEnumerable<Table> tables =
        [
            scores.All(), scores.Counts(),
            .. findings.Standards.SelectMany(finding => OfStandard(findings, finding, population, rules, words)),
            new EquityTables(findings, rules, words).Equity(), travel.Models(), travel.Shifts(), travel.Roads(), travel.Speeds(), new TerrainTables(findings, rules, words).Terrain(), new SensitivityTables(findings, rules, words).Ranges(), new EditTable(findings, words).Edits(), ruleTables.Conflicts(), ruleTables.Missing(), people.People(), people.Classes(), people.Scaling(), input.Imports(), input.Rejections(), input.Repairs(),
            input.Remarks(),
            ruleTables.Assumptions(), ruleTables.Readings(), ruleTables.PlaceDistances(),
        ];
        return [.. tables.Where(table => table.Rows.Count > 0)];
    }

    static IEnumerable<Table> OfStandard(StudyFindings findings, StandardFinding finding, WholePopulation population, RuleText rules, WordTable words)
    {
        if (finding is RatioFinding ratio) return [new RatioTables(findings, population, rules, words).Units(ratio)];
        if (finding is CountFinding count)
        {
            var counts = new CountTables(findings, rules, words);
            return [counts.Units(count), counts.Members(count)];
        }

        if (finding is not ReachFinding reach) return [];
        var tables = new ReachTables(findings, reach, population, rules, words);
        var places = new ReachPlaceTables(findings, reach, tables.Whole, rules, words);
        var access = new EquityTables(findings, rules, words);
        return
        [
            tables.Measures(), tables.Units(), tables.ByClass(), places.Gaps(), places.FirstDue(), places.Idle(), places.Checks(),
            .. findings.Access.Where(one => one.Standard.Id == finding.Standard.Id).Select(access.Access),
        ];
    }
}
