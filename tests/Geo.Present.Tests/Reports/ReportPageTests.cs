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
