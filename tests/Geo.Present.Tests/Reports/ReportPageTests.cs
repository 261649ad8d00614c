using System.Text.RegularExpressions;
using Geo.Model;
using Geo.Model.Findings;
using Geo.Present.Reports;
using Geo.Present.Tests.Scenes;
using Geo.Present.Words;

namespace Geo.Present.Tests.Reports;

public sealed class ReportPageTests
{
    static readonly Regex s_loading = new("(src|srcset|href|action|data)=\"(?!#)|url\\((?!#)", RegexOptions.IgnoreCase);
    static readonly Regex s_references = new("(?:href=\"|url\\()#([^\")]+)[\")]");

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void A_report_needs_nothing_beside_itself(Language language)
    {
        var html = Html(MiniCounty.Create(new(1) { CellKm = 0.8 }), language);
        Assert.Contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(s_loading, html);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
        // Whatever is referred to by url(…) or href stands on the same page.
        Assert.All(s_references.Matches(html), reference => Assert.Contains($"id=\"{reference.Groups[1].Value}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        var html = Html(MiniCounty.Create(new(1, Prefix: "\"><script>alert('x')</script><img src=http://x.example/ onerror=a>&") { CellKm = 0.8 }), Language.Chinese);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_township_has_a_profile_that_its_name_in_tables_leads_to()
    {
        var findings = MiniCounty.Create(new(1) { CellKm = 0.8 });
        var html = Html(findings, Language.Chinese);
        foreach (var unit in findings.Placed.Units.Units.Where(unit => unit.Level == Geo.Model.Areas.UnitLevel.Township))
        {
            Assert.Contains($"<section id=\"unit-{unit.Id}\" class=\"profile\">", html, StringComparison.Ordinal);
            Assert.Contains($"<a href=\"#unit-{unit.Id}\">", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_does_not_apply_or_cannot_be_computed_is_folded_with_its_reason()
    {
        var html = Html(MiniCounty.Create(new(1) { CellKm = 0.8 }), Language.Chinese);
        var folds = html.Split("<details class=\"left-out\">").Skip(1).Select(part => part[..part.IndexOf("</details>", StringComparison.Ordinal)]).ToList();

        Assert.Equal(2, folds.Count);
        Assert.Contains(WordTable.Chinese["missing-remedy.no-unit-of-level"], folds[0], StringComparison.Ordinal);
        Assert.Contains("MC-A2", folds[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_missed_aim_is_not_called_a_breach()
    {
        // MC-R3 is something the document strives for.
        var findings = MiniCounty.Create(new(1) { CellKm = 0.8 });
        Assert.Equal(Geo.Present.Tables.Verdict.AimNotReached, Geo.Present.Tables.Verdicts.Of(findings.Standards.OfType<ReachFinding>().Last()));
        Assert.Contains(WordTable.Chinese["verdict.aim-not-reached"], Html(findings, Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_that_lacks_everything_says_what_it_lacks()
    {
        var findings = MiniCounty.Create(new(1) { CellKm = 0.8 });
        findings = findings with { Standards = [.. findings.Standards.Where(finding => finding is NotComputable or NotApplicable)] };
        var html = Html(findings, Language.Chinese);
        Assert.Contains(WordTable.Chinese["headline.nothing-computed"], html, StringComparison.Ordinal);
        Assert.Contains(WordTable.Chinese["missing.no-unit-of-level"], html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
    }

    static string Html(StudyFindings findings, Language language)
    {
        using var writer = new StringWriter();
        ReportPage.Write(writer, findings, WordTable.In(language));
        return writer.ToString();
    }
}
