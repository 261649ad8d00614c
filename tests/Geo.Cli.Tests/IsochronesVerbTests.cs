using System.Text.Json;
using Geo.Sqlite.Reading;

namespace Geo.Cli.Tests;

/// <summary>
/// A street of 3,339.585 m along the equator with a clinic at its western end, 23.75 km/h in traffic: 395.833 m a minute; on foot beside it 50 m a minute. People: 1 at 111 m (0.281 min), 2 at 445 m (1.125 min), 4 at 40 m
/// north of the clinic (0.800 min), 8 at 60 m north (1.200 min), 16 a hundred kilometres away.
/// </summary>
public sealed class IsochronesVerbTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-isochrones-").FullName;

    public IsochronesVerbTests()
    {
        Write("roads.osm", """
            <osm version="0.6">
            <node id="1" lon="10" lat="0"/><node id="2" lon="10.03" lat="0"/>
            <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/></way>
            </osm>
            """);
        Write("clinics.csv", "id,lon,lat\nwest,10,0\neast,10.03,0\n");
        Write("clinic.csv", "id,lon,lat\nwest,10,0\n");
        Write("people.csv", "id,people,lon,lat\n1,1,10.001,0\n2,2,10.004,0\n3,4,10,0.00036175\n4,8,10,0.00054262\n5,16,11,0\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string name, string text) => File.WriteAllText(At(name), text);

    string At(string name) => Path.Combine(_folder, name);

    string[] Line(string facilities, params string[] more) => ["isochrones", "--from", At(facilities), "--roads", At("roads.osm"), .. more];

    [Fact]
    public void People_are_counted_by_their_points_and_the_drawing_is_held_against_them()
    {
        var shell = Shell.Run(Line("clinic.csv", "--limits", "1min,2min", "--points", At("people.csv"), "--spacing", "5m", "--json", "--out", At("iso.geojson")));
        Assert.Equal((0, ""), (shell.ExitCode, shell.Error));
        var reply = JsonDocument.Parse(shell.Out).RootElement;

        Assert.Equal((31m, 16m, "towards"), (reply.GetProperty("people").GetDecimal(), reply.GetProperty("peopleOffNetwork").GetDecimal(), reply.GetProperty("direction").GetString()));
        var limits = reply.GetProperty("isochrones").EnumerateArray().ToArray();
        Assert.Equal([("2min", 15m), ("1min", 5m)], limits.Select(limit => (limit.GetProperty("limit").GetString(), limit.GetProperty("people").GetDecimal())));
        Assert.All(limits, limit => Assert.Equal(0, limit.GetProperty("drawing").GetProperty("disagreeingPoints").GetInt32()));

        var features = JsonDocument.Parse(File.ReadAllText(At("iso.geojson"))).RootElement.GetProperty("features").EnumerateArray().ToArray();
        Assert.Equal([(2m, 15m), (1m, 5m)], features.Select(feature => (feature.GetProperty("properties").GetProperty("minutes").GetDecimal(), feature.GetProperty("properties").GetProperty("people").GetDecimal())));
        Assert.All(features, feature => Assert.Equal("Polygon", feature.GetProperty("geometry").GetProperty("type").GetString()));
    }

    [Fact]
    public void Each_facility_has_its_own_where_asked_and_a_GeoPackage_holds_them()
    {
        foreach (var language in (string[])["zh", "en"])
        {
            var shell = Shell.Run(Line("clinics.csv", "--limits", "1min,2min", "--each", "--points", At("people.csv"), "--out", At("iso.gpkg"), "--lang", language));
            Assert.Equal((0, ""), (shell.ExitCode, shell.Error));
            Assert.Contains("east", shell.Out, StringComparison.Ordinal);
        }

        using var layers = GeoPackageReader.Open(At("iso.gpkg"), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["isochrones"], layers.Layers.Select(layer => layer.Name));
        Assert.Equal([At("iso.gpkg")], Directory.GetFiles(_folder, "iso*"));
    }

    [Fact]
    public void Without_a_file_the_polygons_are_on_the_standard_output_and_the_same_each_time()
    {
        var first = Shell.Run(Line("clinics.csv", "--limits", "3min", "--mode", "ambulance"));
        var second = Shell.Run(Line("clinics.csv", "--limits", "3min", "--mode", "ambulance"));

        Assert.Equal("away", JsonDocument.Parse(first.Out).RootElement.GetProperty("features")[0].GetProperty("properties").GetProperty("direction").GetString());
        Assert.Equal(first.Out, second.Out);
    }

    [Fact]
    public void What_can_not_be_drawn_is_said()
    {
        Write("far.csv", "id,lon,lat\nfar,50,50\n");

        Assert.Equal(2, Shell.Run(Line("clinic.csv", "--limits", "5km")).ExitCode);
        Assert.Equal(2, Shell.Run(Line("clinic.csv", "--limits", "5min", "--spacing", "0.1m")).ExitCode);
        var far = Shell.Run(Line("far.csv", "--limits", "5min", "--lang", "en"));
        Assert.Equal(3, far.ExitCode);
        Assert.Contains("Of the 1 facility none lies", far.Error, StringComparison.Ordinal);
        Assert.Equal(3, Shell.Run(Line("clinics.csv", "--limits", "60min", "--spacing", "1m", "--out", At("never.gpkg"))).ExitCode);
        Assert.False(File.Exists(At("never.gpkg")));
    }
}
