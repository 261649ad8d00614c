using System.Net;
using Geo.Studies.Openings;
using Geo.Web.Tests.Access;

namespace Geo.Web.Tests;

/// <summary>Roads and hillshade under the map, of a study that gives them.</summary>
public sealed class GroundTests(DemoServer demo)
{
    [Fact]
    public async Task What_the_study_gives_is_drawn()
    {
        using var county = new TinyCounty();
        var opened = county.Open();
        var ground = new Model.Studies.StudyGround { Roads = Checkout.File("data", "demo", "roads.osm"), Terrain = Checkout.File("data", "demo", "terrain.tif") };
        await using var served = await Serve(opened, ground);
        Assert.Equal("""{"roads":true,"terrain":true}""", (await served.Json("api/studies/tiny")).GetProperty("ground").GetRawText());

        // The raster's corners, as gdalinfo has them.
        Assert.Equal("[[106,30.42],[106.624,30.42],[106.624,30.042],[106,30.042]]", Compact((await served.Json("api/studies/tiny/ground/terrain")).GetProperty("corners").GetRawText()));
        using var picture = await served.Client.GetAsync("api/studies/tiny/ground/terrain.png");
        Assert.Equal((HttpStatusCode.OK, "image/png"), (picture.StatusCode, picture.Content.Headers.ContentType!.MediaType));
        var roads = (await served.Json("api/studies/tiny/ground/roads")).GetProperty("features").EnumerateArray().ToArray();
        Assert.Equal([0, 1, 2, 3], roads.Select(road => road.GetProperty("properties").GetProperty("rank").GetInt32()));
        Assert.True(roads.Sum(road => road.GetProperty("geometry").GetProperty("coordinates").GetArrayLength()) > 100);
    }

    [Fact]
    public async Task What_the_study_does_not_give_is_not_there_and_a_file_that_is_none_says_why()
    {
        Assert.Equal("""{"roads":false,"terrain":false}""", (await demo.Json("api/studies/demo")).GetProperty("ground").GetRawText());
        using var none = await demo.Client.GetAsync("api/studies/demo/ground/terrain");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);

        using var county = new TinyCounty();
        var opened = county.Open();
        await using var served = await Serve(opened, new() { Roads = "facilities.csv", Terrain = "towns.geojson" });
        foreach (var layer in new[] { "terrain", "roads" })
        {
            using var refused = await served.Client.GetAsync($"api/studies/tiny/ground/{layer}");
            var said = await refused.Content.ReadAsStringAsync();
            Assert.True(refused.StatusCode == HttpStatusCode.UnprocessableEntity, $"{(int)refused.StatusCode} {said}");
            Assert.DoesNotContain(county.Folder, said, StringComparison.Ordinal);
        }
    }

    static async Task<Serving> Serve(OpenedStudy opened, Model.Studies.StudyGround ground) => new(await Hosting.GeoServer.StartAsync(
        opened with { Study = opened.Study with { Ground = ground }, Findings = opened.Findings with { Study = opened.Findings.Study with { Ground = ground } } }, new() { Port = 0, Log = TextWriter.Null }, CancellationToken.None));

    static string Compact(string json) => json.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}
