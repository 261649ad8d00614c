using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Geo.Web.Tests.Tiles;

/// <summary>Vector tiles of the demo at every zoom: everybody once, everything as the recomputed county has it.</summary>
public sealed partial class TileTests(DemoServer server)
{
    // Everything of the demo lies well within these.
    const double West = 105.9, South = 29.8, East = 107.1, North = 30.8;

    const int MostZoom = 14;

    static readonly string[] s_reach = [.. Recomputed.Root.GetProperty("standards").EnumerateArray().Where(one => one.GetProperty("result").GetString() == "reach").Select(one => one.GetProperty("id").GetString()!)];

    static readonly int s_gaps = Recomputed.Root.GetProperty("standards").EnumerateArray().Where(one => one.GetProperty("result").GetString() == "reach").Sum(one => one.GetProperty("gaps").GetArrayLength());

    public static TheoryData<int> Zooms() => [.. Enumerable.Range(0, MostZoom + 1)];

    [Theory]
    [MemberData(nameof(Zooms))]
    public async Task At_every_zoom_everybody_is_in_one_tile_sums_are_the_recomputed_ones_and_areas_are_whole(int zoom)
    {
        var tiles = await All(zoom);
        HoldPoints(tiles);
        await HoldAreas(tiles, zoom);
    }

    /// <summary>Each person and each facility in one tile, and inside and outside as recomputed.</summary>
    static void HoldPoints(List<DecodedTile> tiles)
    {
        var exact = tiles.Any(tile => tile.Layers.ContainsKey("people"));
        DecodedFeature[] people = [.. tiles.SelectMany(tile => tile.Layer(exact ? "people" : "people_grid"))];

        Assert.Empty(tiles.SelectMany(tile => tile.Layer(exact ? "people_grid" : "people")));
        Assert.Equal(people.Length, people.Select(one => one.Id).Distinct().Count());
        Assert.Equal(75_444, exact ? people.Length : people.Sum(cell => cell.Number("points")));
        Assert.Equal(412_600_000_000, Millionths(people.Select(one => one.Number("people"))));
        foreach (var standard in s_reach)
        {
            var prefix = standard.ToLowerInvariant().Replace('-', '_');
            var area = Recomputed.Root.GetProperty("figures").EnumerateArray()
                .First(figure => figure.GetProperty("standard").GetString() == standard && figure.GetProperty("headline").GetBoolean() && figure.GetProperty("unit").ValueKind == JsonValueKind.Null && figure.GetProperty("class").ValueKind == JsonValueKind.Null);
            foreach (var side in new[] { "inside", "outside" })
            {
                var found = exact
                    ? Millionths(people.Where(one => (string)one.Properties[$"{prefix}_status"] == side).Select(one => one.Number("people")))
                    : Millionths(people.Select(one => one.Number($"{prefix}_{side}")));
                Assert.Equal((long)(area.GetProperty(side).GetDecimal() * 1_000_000), found);
            }
        }

        // 210 rows of facilities.csv, one rejected, one (JC107) without coordinates.
        Assert.Equal(208, tiles.SelectMany(tile => tile.Layer("facilities")).Count());
        Assert.Equal(208, tiles.SelectMany(tile => tile.Layer("facilities")).Select(one => one.Properties["facility"]).Distinct().Count());
        Assert.All(tiles.SelectMany(tile => tile.Layers.Where(layer => layer.Key.StartsWith("people", StringComparison.Ordinal) || layer.Key == "facilities").SelectMany(layer => layer.Value)), point =>
        {
            var (x, y) = Assert.Single(Assert.Single(point.Parts));
            Assert.True(x is >= 0 and < 4096 && y is >= 0 and < 4096);
        });
    }

    /// <summary>A layer of areas is whole or absent, and wound as the format wants.</summary>
    async Task HoldAreas(List<DecodedTile> tiles, int zoom)
    {
        var layers = (await server.Json("tiles/demo/tilejson.json")).GetProperty("vector_layers").EnumerateArray().ToDictionary(layer => layer.GetProperty("id").GetString()!);
        // Thirteen townships, since the county has no outline of its own; the gap areas of the recomputed county; one service area for each limit of a reach standard's headline.
        foreach (var (name, count) in new[] { ("units", 13), ("gaps", s_gaps), ("service_areas", await ServiceAreas()) })
        {
            var features = tiles.SelectMany(tile => tile.Layer(name)).ToArray();
            Assert.Equal(zoom < layers[name].GetProperty("minzoom").GetInt32() ? 0 : count, features.Select(one => one.Id).Distinct().Count());
            Assert.All(features, one =>
            {
                Assert.Equal(3, one.Type);
                // Outer rings are positive and hold their holes, so what is left is positive too; no part is empty.
                Assert.True(one.Area > 0, one.Line);
                Assert.All(one.Parts, ring => Assert.True(ring.Count >= 3));
                Assert.All(one.Parts.SelectMany(ring => ring), place => Assert.True(place.X is >= -64 and <= 4160 && place.Y is >= -64 and <= 4160));
            });
        }
    }

    [Fact]
    public async Task A_unit_carries_its_name_its_people_and_who_is_outside()
    {
        var units = (await All(9)).SelectMany(tile => tile.Layer("units")).ToLookup(unit => (string)unit.Properties["unit"]);
        Assert.Equal(("霁云街道", "township", 92_380), (units["990101001"].First().Properties["name"], units["990101001"].First().Properties["level"], units["990101001"].First().Number("people")));
        Assert.Equal(2607.73, units["990101202"].First().Number("kj_r2_outside"));
    }

    [Fact]
    public async Task Only_the_layers_asked_for_are_sent()
    {
        var tile = new DecodedTile(await server.Client.GetByteArrayAsync("tiles/demo/8/203/105.mvt?layers=units,people"));
        Assert.Equal(["people_grid", "units"], tile.Layers.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task GDAL_reads_a_tile_of_every_zoom_with_the_same_layers_and_counts()
    {
        var folder = Directory.CreateTempSubdirectory("geo-tiles").FullName;
        try
        {
            for (var zoom = 0; zoom <= MostZoom; zoom++)
            {
                // The seat of the county, which has units, people and facilities around it.
                var (_, x, y) = Pyramid.Tiles(zoom, 106.195, 30.234, 106.195, 30.234).Single();
                var bytes = await server.Client.GetByteArrayAsync($"tiles/demo/{zoom}/{x}/{y}.mvt");
                var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{zoom}-{x}-{y}.mvt"));
                await File.WriteAllBytesAsync(path, bytes);
                if (await Gdal(path) is not { } read)
                {
                    Assert.Skip("ogrinfo is not there.");
                    return;
                }

                Assert.Equal(new DecodedTile(bytes).Layers.ToDictionary(layer => layer.Key, layer => layer.Value.Count).OrderBy(pair => pair.Key), read.OrderBy(pair => pair.Key));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_description_says_where_tiles_are_and_what_stands_in_them()
    {
        var json = await server.Json("tiles/demo/tilejson.json?lang=en");
        Assert.Equal(("3.0.0", 0, MostZoom), (json.GetProperty("tilejson").GetString(), json.GetProperty("minzoom").GetInt32(), json.GetProperty("maxzoom").GetInt32()));
        var bounds = json.GetProperty("bounds").EnumerateArray().Select(one => one.GetDouble()).ToArray();
        Assert.True(bounds[0] > West && bounds[1] > South && bounds[2] < East && bounds[3] < North);
        foreach (var tile in await All(12))
        {
            foreach (var (name, features) in tile.Layers)
            {
                var fields = json.GetProperty("vector_layers").EnumerateArray().Single(layer => layer.GetProperty("id").GetString() == name).GetProperty("fields").EnumerateObject().Select(field => field.Name).ToHashSet();
                Assert.All(features.SelectMany(one => one.Properties.Keys), key => Assert.Contains(key, fields));
            }
        }

        // The address it gives is kept for good: it changes with the run.
        var address = json.GetProperty("tiles")[0].GetString()!.Replace("{z}", "8", StringComparison.Ordinal).Replace("{x}", "203", StringComparison.Ordinal).Replace("{y}", "105", StringComparison.Ordinal);
        using var answer = await server.Client.GetAsync(address);
        Assert.Equal("application/vnd.mapbox-vector-tile", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        // A cache on the way would show it to who is not signed in.
        Assert.True(answer.Headers.CacheControl.Private);
        using var plain = new HttpRequestMessage(HttpMethod.Get, "tiles/demo/8/203/105.mvt");
        plain.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var known = await server.Client.SendAsync(plain);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.DoesNotContain("immutable", known.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo/15/0/0.mvt", 404, "unknown-tile")]
    [InlineData("demo/3/8/0.mvt", 404, "unknown-tile")]
    [InlineData("demo/3/0/8.mvt", 404, "unknown-tile")]
    [InlineData("demo/99/0/0.mvt", 404, "unknown-tile")]
    [InlineData("demo/2147483647/0/0.mvt", 404, "unknown-tile")]
    [InlineData("demo/-1/0/0.mvt", 400, "bad-parameter")]
    [InlineData("demo/a/0/0.mvt", 400, "bad-parameter")]
    [InlineData("demo/3/1.5/0.mvt", 400, "bad-parameter")]
    [InlineData("demo/3/0/99999999999999.mvt", 400, "bad-parameter")]
    [InlineData("demo/3/0/0.mvt?where=1", 400, "bad-parameter")]
    [InlineData("demo/3/0/0.mvt?layers=units,secrets", 400, "bad-parameter")]
    [InlineData("demo/3/0/0.pbf", 404, "unknown-path")]
    [InlineData("other/3/0/0.mvt", 404, "unknown-study")]
    [InlineData("demo/3/0/0.mvt?scenario=nobody", 404, "unknown-scenario")]
    public async Task A_tile_that_is_none_is_answered_with_what_is_wrong(string path, int status, string code)
    {
        using var answer = await server.Client.GetAsync($"tiles/{path}");
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"/problems/{code}", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("type").GetString());
    }

    async Task<List<DecodedTile>> All(int zoom)
    {
        var tiles = new List<DecodedTile>();
        foreach (var (_, x, y) in Pyramid.Tiles(zoom, West, South, East, North)) tiles.Add(new(await server.Client.GetByteArrayAsync($"tiles/demo/{zoom}/{x}/{y}.mvt")));
        return tiles;
    }

    async Task<int> ServiceAreas()
    {
        var count = 0;
        foreach (var standard in s_reach) count += (await server.Json($"api/studies/demo/standards/{standard}/service-areas")).GetProperty("features").GetArrayLength();
        return count;
    }

    // A double holds millionths of a county's people exactly enough to be rounded back to them.
    static long Millionths(IEnumerable<double> persons) => persons.Sum(one => (long)Math.Round(one * 1e6));

    /// <summary>Features by layer as GDAL's MVT driver counts them; null where GDAL is missing.</summary>
    static async Task<Dictionary<string, int>?> Gdal(string path)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("ogrinfo", ["-ro", "-al", "-so", $"MVT:{path}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            // An outline rounded to few cells may touch itself; GDAL remarks that when it cuts a tile, and reads it all the same.
            var remarks = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await remarks;
            await process.WaitForExitAsync();
            return LayerLines().Matches(output).ToDictionary(match => match.Groups[1].Value, match => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"Layer name: (\S+)[\s\S]*?Feature Count: (\d+)")]
    private static partial Regex LayerLines();
}
