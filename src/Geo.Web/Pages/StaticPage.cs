using System.Net;
using System.Text;
using Geo.Present.Words;
using Geo.Web.Access;
using Geo.Web.Answers;
using Geo.Web.Hosting;
using Geo.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Pages;

/// <summary>
/// The built page, kept in memory: a request names one of its files or nothing, and never a path of the machine. A page that was built anew while the server runs is read anew with
/// the next look at it.
/// </summary>
sealed class StaticPage
{
    /// <summary>The files of this folder carry what they hold in their names.</summary>
    const string Immutable = "/assets/";

    readonly Lock _gate = new();
    readonly string? _folder;
    volatile Kept _kept;

    public StaticPage(ServerOptions options)
    {
        _folder = options.PageFolder;
        _kept = _folder is { } folder ? Read(folder)
            : new(default, new(StringComparer.Ordinal) { ["/"] = new(Encoding.UTF8.GetBytes(Plain(options)), "text/html; charset=utf-8") });
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var path in _kept.Files.Keys.Where(path => path != "/" && !path.StartsWith(Immutable, StringComparison.Ordinal))) routes.MapMethods(Pattern(path), Reading.Methods, context => Send(context, path)).WithMetadata(OpenToAll.Mark);
        routes.MapMethods("/", Reading.Methods, context =>
        {
            Renew();
            return Send(context, "/");
        }).WithMetadata(OpenToAll.Mark);
        routes.MapMethods(Immutable + "{file}", Reading.Methods, context =>
        {
            var path = Immutable + context.Request.RouteValues["file"];
            if (!_kept.Files.ContainsKey(path)) Renew();
            return Send(context, path);
        }).WithMetadata(OpenToAll.Mark);
    }

    Task Send(HttpContext context, string path) => _kept.Files.TryGetValue(path, out var file) ? file.Send(context) : throw new ProblemException(ProblemCode.UnknownPath, path);

    /// <summary>Reads the page again where its first file or its folder is of another time. While a build is at work there may be no first file: then the old page stays.</summary>
    void Renew()
    {
        if (_folder is not { } folder || !File.Exists(Path.Combine(folder, "index.html")) || TimesOf(folder) == _kept.Times) return;
        lock (_gate)
        {
            if (TimesOf(folder) != _kept.Times) _kept = Read(folder);
        }
    }

    static Kept Read(string folder)
    {
        var times = TimesOf(folder);
        var files = new Dictionary<string, KeptAnswer>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (FileTypes.Find(path) is not { } type) continue;
            var name = "/" + Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            files[name == "/index.html" ? "/" : name] = new(File.ReadAllBytes(path), type) { Immutable = name.StartsWith(Immutable, StringComparison.Ordinal) };
        }

        return new(times, files);
    }

    static (DateTime Index, DateTime Assets) TimesOf(string folder) => (File.GetLastWriteTimeUtc(Path.Combine(folder, "index.html")), Directory.GetLastWriteTimeUtc(Path.Combine(folder, "assets")));

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

    /// <param name="Times">When it was built.</param>
    sealed record Kept((DateTime Index, DateTime Assets) Times, Dictionary<string, KeptAnswer> Files);
}
