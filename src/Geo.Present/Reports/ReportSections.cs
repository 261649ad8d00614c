using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Reports;

/// <summary>The report's sections: the outcome first, then standard by standard, then what all of it stands on.</summary>
sealed class ReportSections(
    HtmlWriter html, StudyFindings findings, IReadOnlyList<Table> tables, RuleText rules, WholePopulation population, MapDrawings maps, WordTable words)
{
    static readonly string[] s_terms =
    [
        "inside", "outside", "concerned", "unlocated", "unclassified", "demand-point", "straight-line", "detour", "gap-area", "helping-point", "first-due", "rounding",
    ];

    readonly TableHtml _table = new(html, words);
    readonly Headlines _headlines = new(findings, rules, words);

    public void Write()
    {
        (string Id, string Title, string[] Keys)[] foundations =
        [
            ("scenario", words["report.section-scenario"], ["edits"]), ("missing", words["report.section-missing"], ["conflicts", "missing"]),
            ("population", words["report.section-population"], ["population", "class-rules", "scaling"]),
            ("inputs", words["report.section-inputs"], ["imports", "rejections", "repairs", "remarks"]),
            ("rules", words["report.section-rules"], ["assumptions", "readings"]),
            ("places", words["report.section-places"], ["place-distances"]),
        ];
        foundations = [.. foundations.Where(section => section.Keys.Any(key => Find(null, key) is not null))];
        var computed = findings.Standards.Where(finding => finding is ReachFinding or RatioFinding or CountFinding).ToArray();
        WriteContents([
            ("overview", words["report.overview"]), .. computed.Select(finding => (Anchor(finding), Title(finding))),
            .. foundations.Select(section => (section.Id, section.Title)), ("glossary", words["report.section-glossary"])]);

        Open("overview", words["report.overview"], "overview");
        if (Find(null, "scorecard") is { } scorecard) _table.Write(scorecard, caption: false);
        html.Close("section");
        foreach (var finding in computed) WriteStandard(finding);
        foreach (var (id, title, keys) in foundations)
        {
            Open(id, title, "foundation");
            foreach (var key in keys)
            {
                if (Find(null, key) is { } table) _table.Write(table, caption: keys.Length > 1);
            }

            html.Close("section");
        }

        WriteGlossary();
    }

    void WriteContents(IEnumerable<(string Id, string Title)> entries)
    {
        html.Open("nav", $"aria-label=\"{SvgWriter.Escape(words["report.contents"])}\"");
        html.Open("ol");
        foreach (var (id, title) in entries) html.Raw($"<li><a href=\"#{id}\">{SvgWriter.Escape(title)}</a></li>\n");
        html.Close("ol");
        html.Close("nav");
    }

    void WriteStandard(StandardFinding finding)
    {
        var standard = finding.Standard;
        Open(Anchor(finding), Title(finding), "standard");
        html.Text("p", words.Format("report.clause-line", rules.Clause(standard), words.Of("force", standard.Force)), "class=\"clause\"");
        if (finding is ReachFinding reach)
        {
            html.Sentence("p", _headlines.Of(reach, population.Area(reach.Head.Area, WholeReach.ConcernedBy(reach))), "class=\"lede\"");
            if (standard.Reading.In(words.Language) is { Length: > 0 } reading) html.Text("p", words.Format("report.reading", reading), "class=\"note\"");
            WriteMap(reach);
        }
        else if (finding is RatioFinding ratio)
        {
            html.Sentence("p", _headlines.Of(ratio), "class=\"lede\"");
            if (standard.Reading.In(words.Language) is { Length: > 0 } reading) html.Text("p", words.Format("report.reading", reading), "class=\"note\"");
        }

        else if (finding is CountFinding count)
        {
            html.Sentence("p", _headlines.Of(count), "class=\"lede\"");
            if (standard.Reading.In(words.Language) is { Length: > 0 } reading) html.Text("p", words.Format("report.reading", reading), "class=\"note\"");
        }

        foreach (var table in tables.Where(table => table.Standard == standard.Id)) _table.Write(table);
        html.Close("section");
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

    void WriteGlossary()
    {
        Open("glossary", words["report.section-glossary"], "foundation");
        html.Open("dl");
        foreach (var term in s_terms)
        {
            html.Text("dt", words["term." + term]);
            html.Text("dd", words[$"term.{term}-meaning"]);
        }

        html.Close("dl");
        html.Close("section");
    }

    void Open(string id, string title, string kind)
    {
        html.Open("section", $"id=\"{id}\" class=\"{kind}\"");
        html.Text("h2", title);
    }

    Table? Find(string? standard, string key) => tables.FirstOrDefault(table => table.Standard == standard && table.Key == key);

    string Title(StandardFinding finding) => $"{finding.Standard.Id}　{rules.Name(finding.Standard)}";

    static string Anchor(StandardFinding finding) =>
        "standard-" + string.Concat(finding.Standard.Id.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? letter : '_'));
}
