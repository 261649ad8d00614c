using System.Net;
using Geo.Web.Hosting;
using Geo.Web.Tests.Access;

namespace Geo.Web.Tests.Logs;

/// <summary>A log that can't be written is no reason to leave a request unanswered, or to end.</summary>
public sealed class FullLogTests
{
    [Fact]
    public async Task Requests_are_answered_and_the_lines_that_were_lost_are_counted_once_there_is_space_again()
    {
        using var county = new TinyCounty();
        await using var log = new FullDisk();
        await using var serving = new Serving(await GeoServer.StartAsync(county.Open(), new() { Port = 0, Verbose = true, Log = log }, CancellationToken.None));
        using (var answer = await serving.Client.GetAsync("api/studies/tiny/units")) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using (var answer = await serving.Client.GetAsync("api/nothing"))
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        log.IsFull = false;
        Assert.Equal("ok\n", await serving.Client.GetStringAsync("livez"));
        Assert.Matches("\"message\":\"Lines before this one could not be written.\",\"values\":\\{\"Lost\":[1-9]", log.ToString());
    }
}
