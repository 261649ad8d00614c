using System.Net;
using System.Text.Json;
using Geo.Web.Hosting;
using Geo.Web.Tests.Access;

namespace Geo.Web.Tests.Intakes;

/// <summary>Files that are sent to a server which can't keep them.</summary>
public sealed class IntakeDiskTests
{
    [Fact]
    public async Task A_file_that_has_no_place_on_the_servers_disk_is_refused_as_the_servers_trouble()
    {
        using var county = new TinyCounty();
        // A file stands where the folder of drafts would be.
        Directory.CreateDirectory("out");
        var (opened, wall) = (county.Open(), Path.GetFullPath(Path.Combine("out", "walled")));
        await File.WriteAllTextAsync(wall, "");
        await using var log = new StringWriter();
        await using var serving = new Serving(await GeoServer.StartAsync(opened with { Study = opened.Study with { Id = "walled" } }, new() { Port = 0, Language = Model.Language.English, Log = TextWriter.Synchronized(log) }, CancellationToken.None));
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/studies/walled/intakes?name=a.csv&role=population") { Content = new ByteArrayContent([1, 2, 3]) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Headers.Add("X-Geo-Token", (await serving.Json("api/session")).GetProperty("token").GetString());
        using var answer = await serving.Client.SendAsync(request);
        File.Delete(wall);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("/problems/store", JsonDocument.Parse(text).RootElement.GetProperty("type").GetString());
        Assert.DoesNotContain(Path.GetDirectoryName(wall)!, text, StringComparison.Ordinal);
        Assert.Contains("intake", text, StringComparison.Ordinal);
    }
}
