using Geo.Model;
using Geo.Present.Words;

namespace Geo.Present.Reports;

/// <summary>What stands around every page: its head with the one style sheet, and its end. A page loads nothing and runs nothing: its content security policy forbids both.</summary>
static class PageFrame
{
    static readonly Lazy<string> s_style = new(ReadStyle);

    public static void Open(HtmlWriter html, string title, WordTable words)
    {
        html.Raw($"<!DOCTYPE html>\n<html lang=\"{(words.Language == Language.Chinese ? "zh-CN" : "en")}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw($"<meta name=\"generator\" content=\"{words["app.name"]}\">\n");
        html.Text("title", title);
        html.Raw($"<style>\n{s_style.Value}</style>\n</head>\n<body>\n");
    }

    public static void Close(HtmlWriter html) => html.Raw("</body>\n</html>\n");

    static string ReadStyle()
    {
        using var stream = typeof(PageFrame).Assembly.GetManifestResourceStream("report.css") ?? throw new InvalidOperationException("report.css is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
