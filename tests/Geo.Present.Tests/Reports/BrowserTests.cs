using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Geo.Model;
using Geo.Model.Findings;
using Geo.Present.Accounts;
using Geo.Present.Reports;
using Geo.Present.Tests.Accounts;
using Geo.Present.Tests.Scenes;
using Geo.Present.Words;

namespace Geo.Present.Tests.Reports;

/// <summary>The report in a real browser, which is cut off from every network and writes down what it asks of one.</summary>
public sealed class BrowserTests
{
    static readonly Lazy<StudyFindings> s_county = new(() => MiniCounty.Create(new(1) { CellKm = 1.5 }));
    static readonly Regex s_paper = new(@"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]");

    // Points of 1/72 inch: A4 is 210 × 297 mm, A3 297 × 420 mm.
    [Theory]
    [InlineData(Language.Chinese, "A4", 595.28, 841.89)]
    [InlineData(Language.English, "A4", 595.28, 841.89)]
    [InlineData(Language.Chinese, "A3", 841.89, 1190.55)]
    public void A_report_prints_on_paper_and_asks_nothing_of_any_network(Language language, string paper, double shorter, double longer)
    {
        using var writer = new StringWriter();
        ReportPage.Write(writer, s_county.Value, WordTable.In(language));
        // The paper is the reader's choice; here it is made where a browser's dialogue would make it.
        var (pdf, text, asked) = Print(writer.ToString().Replace("</head>", $"<style>@page {{ size: {paper} landscape }}</style></head>", StringComparison.Ordinal));

        Assert.Empty(asked);
        var pages = s_paper.Matches(pdf);
        Assert.InRange(pages.Count, 3, 60);
        Assert.All(pages, box => Assert.Equal((longer, shorter), (Number(box.Groups[1]), Number(box.Groups[2])), (want, got) => Math.Abs(want.Item1 - got.Item1) < 1 && Math.Abs(want.Item2 - got.Item2) < 1));
        if (text is not null) Holds(text, language);

        static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void The_account_of_an_import_prints_on_A4_and_asks_nothing_of_any_network(Language language)
    {
        using var writer = new StringWriter();
        AccountPage.Write(writer, AccountScene.Make(), WordTable.In(language));
        var (pdf, _, asked) = Print(writer.ToString().Replace("</head>", "<style>@page { size: A4 landscape }</style></head>", StringComparison.Ordinal));

        Assert.Empty(asked);
        Assert.InRange(s_paper.Count(pdf), 1, 6);
    }

    [Fact]
    public void A_page_that_does_ask_is_found_out()
    {
        var (_, _, asked) = Print("<!DOCTYPE html><html><head></head><body><img src=\"http://asked.example/a.png\"></body></html>");
        Assert.Contains("http://asked.example/a.png", asked);
    }

    /// <summary>What the printed file holds, its text where there is a program to read it, and the addresses the page asked for.</summary>
    static (string Pdf, string? Text, IReadOnlyList<string> Asked) Print(string html)
    {
        var chromium = Find("chromium");
        if (chromium is null)
        {
            Assert.True(Environment.GetEnvironmentVariable("GEO_HAS_CHROMIUM") is null, "chromium is not on the PATH.");
            Assert.Skip("chromium is not on the PATH");
        }

        var folder = Directory.CreateTempSubdirectory("geo-browser-").FullName;
        try
        {
            var (page, pdf, log) = (Path.Combine(folder, "report.html"), Path.Combine(folder, "report.pdf"), Path.Combine(folder, "net.json"));
            File.WriteAllText(page, html);
            Run(
                chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--disable-dev-shm-usage", "--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
                $"--user-data-dir={Path.Combine(folder, "profile")}", $"--log-net-log={log}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri);
            return (File.ReadAllText(pdf, Encoding.Latin1), Find("pdftotext") is { } reader ? Run(reader, "-raw", "-enc", "UTF-8", pdf, "-") : null, Asked(log));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Holds(string text, Language language)
    {
        var flat = Flat(text);
        Assert.Contains("MC-R1", flat, StringComparison.Ordinal);
        // Without a Chinese font there are boxes on the paper, and no text in the file.
        var hasChinese = Find("fc-list") is not { } fonts || Run(fonts, ":lang=zh").Length > 0;
        if (hasChinese) Assert.Contains("云岫县人民医院", flat, StringComparison.Ordinal);
        if (!hasChinese && language == Language.Chinese) return;
        foreach (var key in new[] { "sample.data", "report.overview", "report.section-population", "report.section-glossary", "table.gaps" })
        {
            Assert.Contains(Flat(WordTable.In(language)[key]), flat, StringComparison.Ordinal);
        }
    }

    // A browser breaks lines where it likes.
    static string Flat(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>Addresses a page asked for; a browser's own questions (its clock, its updates) have "not an origin" for an initiator.</summary>
    static List<string> Asked(string log)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(log));
        return [.. document.RootElement.GetProperty("events").EnumerateArray()
            .Where(one => one.TryGetProperty("params", out var about) && about.TryGetProperty("url", out _))
            .Select(one => one.GetProperty("params"))
            .Where(about => about.TryGetProperty("initiator", out var from) && from.GetString() != "not an origin")
            .Select(about => about.GetProperty("url").GetString()!)
            .Where(url => !url.StartsWith("data:", StringComparison.Ordinal))];
    }

    static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    static string Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.GetAwaiter().GetResult());
        return output;
    }
}
