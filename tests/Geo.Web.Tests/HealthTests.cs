namespace Geo.Web.Tests;

public sealed class HealthTests(DemoServer server)
{
    [Theory]
    [InlineData("livez")]
    [InlineData("readyz")]
    public async Task A_server_that_answers_is_ready(string path) => Assert.Equal("ok\n", await server.Client.GetStringAsync(path));

    [Fact]
    public async Task Requests_are_counted_by_route_and_status()
    {
        await server.Client.GetStringAsync("version");
        var metrics = await server.Client.GetStringAsync("metrics");
        Assert.Matches("(?m)^geo_http_request_seconds_count\\{route=\"/version\",status=\"200\"\\} [1-9]", metrics);
        Assert.Matches("(?m)^geo_process_resident_bytes [1-9]", metrics);
    }
}
