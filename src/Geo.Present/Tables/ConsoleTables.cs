using Geo.Model.Findings;
using Geo.Present.Scorecards;
using Geo.Present.Words;

namespace Geo.Present.Tables;

/// <summary>What a terminal prints of a study's findings: counts by document and what is missed; reasons only where they are few.</summary>
public static class ConsoleTables
{
    /// <summary>Standards that do not apply or can't be computed, up to which each is listed with its reason.</summary>
    const int FewReasons = 12;

    public static IReadOnlyList<Table> List(StudyFindings findings, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var rules = new RuleText(findings, words);
        var scores = new ScoreTables(findings, new(findings.Placed), rules, words);
        var others = new RuleTables(findings, rules, words);
        Table[] tables = [scores.Counts(), scores.Missed(), .. Folded(findings) > 0 ? [] : new[] { others.Missing() }, others.PlaceDistances()];
        return [.. tables.Where(table => table.Rows.Count > 0)];
    }

    /// <summary>How many standards without figures are not listed, because they are many; 0 where they are.</summary>
    public static int Folded(StudyFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var count = findings.Standards.Count(finding => finding is NotComputable or NotApplicable);
        return count > FewReasons ? count : 0;
    }
}
