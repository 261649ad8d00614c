using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Scorecards;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Reports;

/// <summary>What was found of one standard, in full: a section with its map for a reach standard, a fold for any other, open where it is missed.</summary>
sealed class StandardHtml(HtmlWriter html, StudyFindings findings, IReadOnlyList<Table> tables, RuleText rules, WholePopulation population, MapDrawings maps, WordTable words)
{
    readonly TableHtml _table = new(html, words);
    readonly Headlines _headlines = new(findings, rules, words);
    readonly ILookup<string?, Table> _tables = tables.ToLookup(table => table.Standard, StringComparer.Ordinal);

    public void WriteSection(ReachFinding finding)
    {
        html.Open("section", $"id=\"{Anchors.Of(finding.Standard)}\" class=\"standard\"");
        html.Text("h2", Title(finding));
        WriteClause(finding, "");
        html.Sentence("p", _headlines.Of(finding, population.Area(finding.Head.Area, WholeReach.ConcernedBy(finding))), "class=\"lede\"");
        WriteReading(finding);
        WriteMap(finding);
        foreach (var table in _tables[finding.Standard.Id]) _table.Write(table);
        html.Close("section");
    }

    /// <param name="line">Of a standard that is no reach standard and has figures.</param>
    public void WriteFold(ScoreLine line, string verdict)
    {
        var finding = line.Finding;
        // Open where somebody has to act, so that it prints; the rest is a click away.
        html.Open("details", $"class=\"drill\"{(line.Group is ScoreGroup.Short or ScoreGroup.Exceeded ? " open" : "")}");
        html.Raw($"<summary>{SvgWriter.Escape(Title(finding))}<span>{SvgWriter.Escape(verdict)}</span></summary>\n");
        WriteClause(finding, $" id=\"{Anchors.Of(finding.Standard)}\"");
        html.Sentence("p", finding is RatioFinding ratio ? _headlines.Of(ratio) : _headlines.Of((CountFinding)finding), "class=\"sentence\"");
        WriteReading(finding);
        foreach (var table in _tables[finding.Standard.Id]) _table.Write(table.Compact(), caption: table.Key == "members");
        html.Close("details");
    }

    public string Title(StandardFinding finding) => $"{finding.Standard.Id}　{rules.Name(finding.Standard)}";

    void WriteClause(StandardFinding finding, string attributes) =>
        html.Text("p", words.Format("report.clause-line", rules.Clause(finding.Standard), words.Of("force", finding.Standard.Force)), $"class=\"clause\"{attributes}");

    void WriteReading(StandardFinding finding)
    {
        if (finding.Standard.Reading.In(words.Language) is { Length: > 0 } reading) html.Text("p", words.Format("report.reading", reading), "class=\"note\"");
    }

    void WriteMap(ReachFinding finding)
    {
        if (!MapContents.CanDraw(findings))
        {
            html.Text("p", words["report.no-map"], "class=\"note\"");
            return;
        }

        html.Open("figure", "class=\"map\"");
        html.Raw(maps.Of(finding));
        html.Close("figure");
    }
}
