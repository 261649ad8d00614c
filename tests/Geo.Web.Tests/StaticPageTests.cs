using System.Net;
using Geo.Web.Hosting;

namespace Geo.Web.Tests;

public sealed class StaticPageTests(DemoServer demo)
{
    [Fact]
    public async Task A_page_built_anew_is_served_without_a_new_start()
    {
        var folder = Directory.CreateTempSubdirectory("geo-page").FullName;
        Build(folder, "one", new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await using (var served = new Serving(await GeoServer.StartAsync(demo.Opened, new() { Port = 0, PageFolder = folder, Log = TextWriter.Null }, CancellationToken.None)))
        {
            Assert.Equal("<script src=\"/assets/one.js\">", await served.Client.GetStringAsync("/"));
            Assert.Equal("one", await served.Client.GetStringAsync("assets/one.js"));

            Directory.Delete(Path.Combine(folder, "assets"), recursive: true);
            File.Delete(Path.Combine(folder, "index.html"));
            Assert.Equal("<script src=\"/assets/one.js\">", await served.Client.GetStringAsync("/")); // a build is at work

            Build(folder, "two", new(2026, 1, 1, 0, 1, 0, DateTimeKind.Utc));
            Assert.Equal("<script src=\"/assets/two.js\">", await served.Client.GetStringAsync("/"));
            Assert.Equal("two", await served.Client.GetStringAsync("assets/two.js"));
            foreach (var gone in new[] { "assets/one.js", "assets/..%2findex.html", "assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd" })
            {
                using var answer = await served.Client.GetAsync(gone);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    static void Build(string folder, string name, DateTime at)
    {
        var assets = Directory.CreateDirectory(Path.Combine(folder, "assets")).FullName;
        File.WriteAllText(Path.Combine(assets, name + ".js"), name);
        File.WriteAllText(Path.Combine(folder, "index.html"), $"<script src=\"/assets/{name}.js\">");
        File.SetLastWriteTimeUtc(Path.Combine(folder, "index.html"), at);
    }
}
