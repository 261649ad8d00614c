using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Scorecards;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Reports;

/// <summary>The report's sections: the counts first, then the annex of each document, then standard by standard, then what all of it stands on.</summary>
sealed class ReportSections(
    HtmlWriter html, StudyFindings findings, IReadOnlyList<Table> tables, RuleText rules, WholePopulation population, MapDrawings maps, WordTable words)
{
    static readonly string[] s_terms =
    [
        "inside", "outside", "concerned", "unlocated", "unclassified", "demand-point", "straight-line", "detour", "gap-area", "helping-point", "first-due", "rounding",
    ];

    readonly TableHtml _table = new(html, words);
    readonly ScoreTables _scores = new(findings, population, rules, words);

    public void Write()
    {
        (string Id, string Title, string[] Keys)[] foundations =
        [
            ("equity", words["report.section-equity"], ["equity"]), ("travel", words["report.section-travel"], ["models", "shifts", "roads", "road-speeds", "terrain"]), ("sensitivity", words["report.section-sensitivity"], ["sensitivity"]),
            ("scenario", words["report.section-scenario"], ["edits"]), ("conflicts", words["report.section-conflicts"], ["conflicts"]),
            ("population", words["report.section-population"], ["population", "class-rules", "scaling"]),
            ("inputs", words["report.section-inputs"], ["imports", "rejections", "repairs", "remarks"]),
            ("rules", words["report.section-rules"], ["assumptions", "readings"]),
            ("places", words["report.section-places"], ["place-distances"]),
        ];
        foundations = [.. foundations.Where(section => section.Keys.Any(key => Find(key) is not null))];
        var annex = new AnnexHtml(html, _scores, new(findings, rules, words), words);
        var standards = new StandardHtml(html, findings, tables, rules, population, maps, words);
        var reaches = findings.Standards.OfType<ReachFinding>().ToArray();
        var counted = _scores.Scorecard.Documents.Select(document => (Document: document, Lines: document.Lines.Where(line => line.Finding is RatioFinding or CountFinding).ToArray()))
            .Where(document => document.Lines.Length > 0).ToArray();
        var matrix = MatrixSheet.Draw(findings, words);
        var hasProfiles = population.Total > 0 && ProfiledUnits.Of(findings.Placed).Count > 0 && reaches.Length + counted.Length > 0;
        WriteContents([
            ("overview", words["report.overview"]), .. matrix.Length > 0 ? [("matrix", words["report.section-matrix"])] : Array.Empty<(string, string)>(), .. annex.Contents, .. reaches.Select(finding => (Anchors.Of(finding.Standard), standards.Title(finding))),
            .. counted.Select(document => (Detail(document.Document), DetailTitle(document.Document))),
            .. hasProfiles ? [("profiles", words["report.section-profiles"])] : Array.Empty<(string, string)>(), .. foundations.Select(section => (section.Id, section.Title)),
            ("glossary", words["report.section-glossary"])]);

        Open("overview", words["report.overview"], "overview");
        if (Find("score-counts") is { } counts) _table.Write(counts, caption: false);
        html.Close("section");
        WriteMatrix(matrix);
        annex.Write();
        foreach (var finding in reaches) standards.WriteSection(finding);
        foreach (var (document, lines) in counted)
        {
            Open(Detail(document), DetailTitle(document), "details");
            foreach (var line in lines) standards.WriteFold(line, _scores.VerdictCell(line).Text);
            html.Close("section");
        }

        if (hasProfiles) new ProfilesHtml(html, findings, population, rules, words).Write();
        foreach (var (id, title, keys) in foundations)
        {
            Open(id, title, "foundation");
            foreach (var key in keys)
            {
                if (Find(key) is { } table) _table.Write(table, caption: keys.Length > 1, longest: key is "readings" or "conflicts" ? int.MaxValue : TableHtml.LongestList);
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

    void WriteMatrix(string matrix)
    {
        if (matrix.Length == 0) return;
        Open("matrix", words["report.section-matrix"], "matrix");
        html.Open("figure", "class=\"matrix\"");
        html.Raw(matrix);
        html.Close("figure");
        html.Close("section");
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

    Table? Find(string key) => tables.FirstOrDefault(table => table.Standard is null && table.Key == key);

    static string Detail(ScoreDocument document) => "details-" + Anchors.Document(document.Id);

    string DetailTitle(ScoreDocument document) => words.Format("report.section-details", document.Title.In(words.Language));
}
