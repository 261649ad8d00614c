using Geo.Studies.Imports;
using Geo.Studies.Openings;
using Geo.Web.Hosting;

namespace Geo.Web.Tests.Tiles;

/// <summary>Tiles that PostGIS makes show what ours show. Needs a server, which GEO_TEST_POSTGRES names.</summary>
public sealed class StoreTileTests(DemoServer server)
{
    static readonly bool s_long = Environment.GetEnvironmentVariable("GEO_LONG") == "1";

    [Fact]
    public async Task PostGIS_makes_the_same_tiles_at_every_zoom()
    {
        using var database = new OwnDatabase();
        var address = database.Address;
        var study = Checkout.File("data", "demo", "study.yaml");
        StudyIntake.Import(new() { StudyPath = study, StoreAddress = address, OutFolder = Path.Combine(server.Folder, "from-postgis") }, null, CancellationToken.None);
        var opened = StudyOpening.Open(new() { StudyPath = study, StoreAddress = address }, null, CancellationToken.None);
        await using var log = new ServerLog();
        await using var other = await GeoServer.StartAsync(opened, new() { Port = 0, Log = TextWriter.Synchronized(log) }, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = other.Address, Timeout = Timeout.InfiniteTimeSpan };

        var compared = 0;
        for (var zoom = 0; zoom <= 14; zoom++)
        {
            // Of the last zooms every 23rd tile: a prime, so that all columns and rows come up.
            foreach (var (_, x, y) in Pyramid.Tiles(zoom, 106.0, 29.9, 107.0, 30.7).Where((_, at) => s_long || zoom < 11 || at % 23 == 0))
            {
                var path = $"tiles/demo/{zoom}/{x}/{y}.mvt";
                var ours = new DecodedTile(await server.Client.GetByteArrayAsync(path));
                var theirs = new DecodedTile(await client.GetByteArrayAsync(path));
                Assert.Equal(ours.Layers.Keys.Order(StringComparer.Ordinal), theirs.Layers.Keys.Order(StringComparer.Ordinal));
                foreach (var (name, features) in ours.Layers)
                {
                    Assert.Equal(features.Select(one => one.Line).Order(StringComparer.Ordinal), theirs.Layer(name).Select(one => one.Line).Order(StringComparer.Ordinal));
                    compared += features.Count;
                    if (features[0].Type == 1)
                    {
                        Assert.Equal(features.OrderBy(one => one.Id).Select(one => one.Parts[0][0]), theirs.Layer(name).OrderBy(one => one.Id).Select(one => one.Parts[0][0]));
                    }
                }
            }
        }

        var few = new DecodedTile(await client.GetByteArrayAsync("tiles/demo/8/203/105.mvt?layers=units,people"));
        Assert.Equal(["people_grid", "units"], few.Layers.Keys.Order(StringComparer.Ordinal));
        // Nothing is equal to nothing.
        Assert.True(compared > 5_000, $"{compared}");
        // A store that fails is told of, and our own tiles stand in for its.
        Assert.Equal("", log.ToString());
        await other.StopAsync();
    }
}
