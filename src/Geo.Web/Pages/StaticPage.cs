using System.Net;
using System.Text;
using Geo.Present.Words;
using Geo.Web.Answers;
using Geo.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Pages;

/// <summary>The built page, read into memory when the server starts: a request names one of its files or nothing, and never a path of the machine.</summary>
sealed class StaticPage
{
    /// <summary>The files of this folder carry what they hold in their names.</summary>
    const string Immutable = "/assets/";

    readonly Dictionary<string, KeptAnswer> _files = new(StringComparer.Ordinal);

    public StaticPage(ServerOptions options)
    {
        if (options.PageFolder is not { } folder)
        {
            _files["/"] = new(Encoding.UTF8.GetBytes(Plain(options)), "text/html; charset=utf-8");
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (FileTypes.Find(path) is not { } type) continue;
            var name = "/" + Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            _files[name == "/index.html" ? "/" : name] = new(File.ReadAllBytes(path), type) { Immutable = name.StartsWith(Immutable, StringComparison.Ordinal) };
        }
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (path, file) in _files) routes.MapMethods(Pattern(path), Reading.Methods, file.Send);
    }

    // Braces in a file's name are not parameters.
    static string Pattern(string path) => path.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>What a reader sees where the page was not built: why, and that the rest of the server is there.</summary>
    static string Plain(ServerOptions options)
    {
        var words = WordTable.In(options.Language);
        return $"""
            <!doctype html>
            <html lang="{(options.Language == Model.Language.Chinese ? "zh-CN" : "en")}">
            <meta charset="utf-8">
            <title>Geo</title>
            <h1>{WebUtility.HtmlEncode(words["serve.no-page"])}</h1>
            <p>{WebUtility.HtmlEncode(options.PageTrouble ?? "")}</p>
            <p>{WebUtility.HtmlEncode(words["serve.api-stands"])} <a href="/api/studies">/api/studies</a></p>
            </html>
            """;
    }
}
