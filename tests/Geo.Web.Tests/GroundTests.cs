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
        using var county = new TinyCounty();
        var opened = county.Open();
        await using (var bare = await Serve(opened, new()))
        {
            Assert.Equal("""{"roads":false,"terrain":false}""", (await bare.Json("api/studies/tiny")).GetProperty("ground").GetRawText());
            using var none = await bare.Client.GetAsync("api/studies/tiny/ground/terrain");
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
            using var sheet = await bare.Client.GetAsync("api/studies/tiny/standards/KJ-R2/map.svg?ground=roads");
            Assert.Equal(HttpStatusCode.BadRequest, sheet.StatusCode);
        }

        await using var served = await Serve(opened, new() { Roads = "facilities.csv", Terrain = "towns.geojson" });
        foreach (var layer in new[] { "terrain", "roads" })
        {
            using var refused = await served.Client.GetAsync($"api/studies/tiny/ground/{layer}");
            var said = await refused.Content.ReadAsStringAsync();
            Assert.True(refused.StatusCode == HttpStatusCode.UnprocessableEntity, $"{(int)refused.StatusCode} {said}");
            Assert.DoesNotContain(county.Folder, said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_demos_sheets_are_printed_over_its_roads_and_hills()
    {
        Assert.Equal("""{"roads":true,"terrain":true}""", (await demo.Json("api/studies/demo")).GetProperty("ground").GetRawText());
        foreach (var (language, roads, terrain) in new[] { ("zh", "道路", "地形阴影"), ("en", "Roads", "Hillshade") })
        {
            var sheet = await demo.Client.GetStringAsync($"api/studies/demo/standards/KJ-R2/map.svg?lang={language}&ground=terrain,roads&scale=200000");
            Assert.Contains($">{roads}</text>", sheet, StringComparison.Ordinal);
            Assert.Contains($">{terrain}", sheet, StringComparison.Ordinal);
            Assert.Contains("href=\"data:image/png;base64,", sheet, StringComparison.Ordinal);
        }

        foreach (var wrong in new[] { "x", "roads,roads", "roads,", ",", "terrain;roads", "ROADS" })
        {
            using var answer = await demo.Client.GetAsync($"api/studies/demo/standards/KJ-R2/map.svg?ground={wrong}");
            Assert.Equal((wrong, HttpStatusCode.BadRequest), (wrong, answer.StatusCode));
        }
    }

    [Fact]
    public async Task What_a_study_travels_by_is_drawn_where_it_names_nothing_else()
    {
        using var county = new TinyCounty();
        var opened = county.Open();
        var roads = new Model.Studies.StudyRoads { Source = new() { Role = Model.Studies.SourceRole.Places, Path = Checkout.File("data", "demo", "roads.osm") } };
        var study = opened.Study with { Roads = roads, Terrain = new() { Path = Checkout.File("data", "demo", "terrain.tif") } };
        await using var served = new Serving(await Hosting.GeoServer.StartAsync(opened with { Study = study, Findings = opened.Findings with { Study = study } }, new() { Port = 0, Log = TextWriter.Null }, CancellationToken.None));
        Assert.Equal("""{"roads":true,"terrain":true}""", (await served.Json("api/studies/tiny")).GetProperty("ground").GetRawText());
        Assert.Equal(4, (await served.Json("api/studies/tiny/ground/roads")).GetProperty("features").GetArrayLength());
        Assert.Equal(4, (await served.Json("api/studies/tiny/ground/terrain")).GetProperty("corners").GetArrayLength());
    }

    static async Task<Serving> Serve(OpenedStudy opened, Model.Studies.StudyGround ground) => new(await Hosting.GeoServer.StartAsync(
        opened with { Study = opened.Study with { Ground = ground }, Findings = opened.Findings with { Study = opened.Findings.Study with { Ground = ground } } }, new() { Port = 0, Log = TextWriter.Null }, CancellationToken.None));

    static string Compact(string json) => json.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}
