using System.Net;
using Geo.Model.Imports;
using Geo.Web.Basemaps;
using Geo.Web.Hosting;

namespace Geo.Web.Tests;

public sealed class BasemapTests(DemoServer demo)
{
    static string Sample(string name) => Checkout.File("tests", "Geo.Import.Tests", "Tiles", "Samples", name);

    static string PolicyOf(HttpResponseMessage answer) => string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));

    [Fact]
    public async Task Without_one_the_policy_names_no_other_origin_and_no_tile_is_served()
    {
        using var page = await demo.Client.GetAsync("api/session");
        Assert.DoesNotContain("http", PolicyOf(page), StringComparison.Ordinal);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await demo.Json("api/session")).GetProperty("basemap").ValueKind);
        using var tile = await demo.Client.GetAsync("basemap/8/203/105");
        Assert.Equal(HttpStatusCode.NotFound, tile.StatusCode);
    }

    [Fact]
    public async Task A_file_is_served_by_the_server_itself()
    {
        using var basemap = Basemap.Of(Sample("halves.mbtiles"), null);
        await using var served = await Serve(basemap);
        var session = await served.Json("api/session");
        Assert.Equal("/basemap/{z}/{x}/{y}", session.GetProperty("basemap").GetProperty("templates")[0].GetString());
        using var tile = await served.Client.GetAsync("basemap/8/203/105");
        Assert.Equal("image/png", tile.Content.Headers.ContentType!.MediaType);
        Assert.Equal(575, (await tile.Content.ReadAsByteArrayAsync()).Length);
        Assert.DoesNotContain("http", PolicyOf(tile), StringComparison.Ordinal);
        using var hole = await served.Client.GetAsync("basemap/9/0/0");
        Assert.Equal(HttpStatusCode.NoContent, hole.StatusCode);
        foreach (var wrong in new[] { "basemap/9/512/0", "basemap/23/0/0", "basemap/8/-1/0", "basemap/a/0/0", "basemap/8/203/105.png", "basemap/8/999999999999/0" })
        {
            using var answer = await served.Client.GetAsync(wrong);
            Assert.Equal((wrong, HttpStatusCode.NotFound), (wrong, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Packed_shapes_are_unpacked_for_whom_takes_no_gzip()
    {
        using var basemap = Basemap.Of(Sample("shapes.pmtiles"), "我的底图");
        await using var served = await Serve(basemap);
        Assert.Equal("我的底图", (await served.Json("api/session")).GetProperty("basemap").GetProperty("credit").GetString());
        using var plain = await served.Client.GetAsync("basemap/8/203/105");
        Assert.Equal(104, (await plain.Content.ReadAsByteArrayAsync()).Length);
        using var request = new HttpRequestMessage(HttpMethod.Get, "basemap/8/203/105") { Headers = { { "Accept-Encoding", "gzip" } } };
        using var packed = await served.Client.SendAsync(request);
        Assert.Equal("gzip", packed.Content.Headers.ContentEncoding.Single());
    }

    [Theory]
    [InlineData("https://tiles.example/{z}/{x}/{y}.png", "https://tiles.example")]
    [InlineData("http://10.0.0.7:8080/map/{z}/{y}/{x}?style=a&key=b", "http://10.0.0.7:8080")]
    [InlineData("tianditu:0123456789abcdef0123456789abcdef", "https://t0.tianditu.gov.cn")]
    public async Task Another_host_is_the_only_extra_origin(string text, string origin)
    {
        using var basemap = Basemap.Of(text, null);
        await using var served = await Serve(basemap);
        using var answer = await served.Client.GetAsync("api/session");
        var policy = PolicyOf(answer).Split("; ");
        Assert.Contains($"connect-src 'self' {origin}", policy);
        Assert.Contains($"img-src 'self' data: blob: {origin}", policy);
        Assert.Equal(2, policy.Count(part => part.Contains("://", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("https://tiles.example/{z}/{x}.png")]
    [InlineData("https://{x}.example/{z}/{y}.png")]
    [InlineData("https://{s}.tiles.example/{z}/{x}/{y}.png")]
    [InlineData("https://user:word@tiles.example/{z}/{x}/{y}.png")]
    [InlineData("ftp://tiles.example/{z}/{x}/{y}.png")]
    [InlineData("https://tiles.example; script-src */{z}/{x}/{y}.png")]
    [InlineData("https://tiles.example,evil.example/{z}/{x}/{y}.png")]
    [InlineData("tianditu:short")]
    [InlineData("tianditu:0123456789abcdef&x=1")]
    [InlineData("map.tif")]
    [InlineData("")]
    public void What_is_no_base_map_is_refused(string text) =>
        Assert.Equal(FaultCode.BasemapUnknown, Assert.Throws<BadInputException>(() => Basemap.Of(text, null)).Faults[0].Code);

    async Task<Serving> Serve(Basemap basemap) =>
        new(await GeoServer.StartAsync(demo.Opened, new() { Port = 0, Basemap = basemap, Log = TextWriter.Null }, CancellationToken.None));
}
