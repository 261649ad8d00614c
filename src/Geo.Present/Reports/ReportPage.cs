using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Reports;

/// <summary><c>report.html</c>: one page that needs nothing beside itself, for screen and paper.</summary>
public static class ReportPage
{
    /// <summary>Writes the page. It loads nothing and runs nothing: its content security policy forbids both.</summary>
    public static void Write(TextWriter writer, StudyFindings findings, WordTable words) => Write(writer, findings, words, new(findings, words));

    /// <inheritdoc cref="Write(TextWriter, StudyFindings, WordTable)"/>
    /// <param name="maps">Of the same findings in the same language.</param>
    public static void Write(TextWriter writer, StudyFindings findings, WordTable words, MapDrawings maps)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(findings);
        var html = new HtmlWriter(writer);
        var rules = new RuleText(findings, words);
        var population = new WholePopulation(findings.Placed);
        var tables = FindingsTables.List(findings, words);
        var title = words.Format("report.title", findings.Study.Area.Name.In(words.Language));

        PageFrame.Open(html, title, words);
        WriteHeader(html, findings, words, title, new Headlines(findings, rules, words).Worst(population));
        html.Open("main");
        var sections = new ReportSections(html, findings, tables, rules, population, maps, words);
        sections.Write();
        html.Close("main");
        html.Open("footer");
        if (findings.Study.Sample) html.Text("p", words["report.sample-note"]);
        html.Text("p", words.Format("report.footer", findings.StudySha256));
        if (findings.Scenario is { } applied) html.Text("p", words.Format("report.footer-scenario", applied.Sha256));
        html.Close("footer");
        PageFrame.Close(html);
    }

    static void WriteHeader(HtmlWriter html, StudyFindings findings, WordTable words, string title, (string Before, string Figure, string After) headline)
    {
        html.Open("header");
        if (findings.Study.Sample) html.Text("p", words["sample.data"], "class=\"sample\"");
        html.Text("h1", title);
        html.Text("p", $"{findings.Study.Title.In(words.Language)}　{words.Format("report.as-of", Figures.Date(findings.Study.AsOf))}", "class=\"study\"");
        if (findings.Scenario is { Scenario: var scenario })
        {
            html.Text("p", words.Format("report.scenario", scenario.Title.In(words.Language), scenario.Name, scenario.InForce.Count), "class=\"scenario\"");
        }

        html.Sentence("p", headline, "class=\"headline\"");
        html.Close("header");
    }
}
