using Geo.Model.Findings;
using Geo.Present.Scorecards;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Workbooks;

/// <summary>The tables of <c>findings.xlsx</c>: counts, scorecard and matrix, a sheet for each kind, then what the report prints of reach standards and foundations.</summary>
public static class WorkbookTables
{
    /// <summary>Small tables of one standard; the sheet of its kind holds all of them in one.</summary>
    static readonly string[] s_gathered = ["ratio", "counts", "members"];

    /// <summary>In the order of the sheets; a table without a row is left out.</summary>
    public static IReadOnlyList<Table> List(StudyFindings findings, WordTable words)
    {
        var all = FindingsTables.List(findings, words);
        var rules = new RuleText(findings, words);
        var population = new WholePopulation(findings.Placed);
        Table[] made = [new MatrixTable(findings, words).Make(), .. new KindTables(findings, population, rules, words).All()];
        return
        [
            .. all.TakeWhile(table => table.Key is "score-counts" or "scorecard"), .. made.Where(table => table.Rows.Count > 0),
            .. all.SkipWhile(table => table.Key is "score-counts" or "scorecard").Where(table => !s_gathered.Contains(table.Key)),
        ];
    }
}
