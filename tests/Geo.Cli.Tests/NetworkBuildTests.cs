using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>A square of residential streets on the equator, 1,113.195 m a side along it: 25 km/h, in traffic 0.95 of it.</summary>
public sealed class NetworkBuildTests : IDisposable
{
    const string Roads = """
        <osm version="0.6">
        <node id="1" lon="0.1" lat="0"/><node id="2" lon="0.11" lat="0"/><node id="3" lon="0.11" lat="0.01"/><node id="4" lon="0.1" lat="0.01"/><node id="5" lon="0.2" lat="0"/><node id="6" lon="0.201" lat="0"/>
        <way id="10"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/></way>
        <way id="12"><nd ref="3"/><nd ref="4"/><nd ref="1"/><tag k="highway" v="residential"/></way>
        <way id="11"><nd ref="5"/><nd ref="6"/><tag k="highway" v="track"/></way>
        </osm>
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("geo-pack-").FullName;

    public NetworkBuildTests()
    {
        Write("roads.osm", Roads);
        Write("a.csv", "id,lon,lat\na,0.1,0\nb,0.1033,0.0101\nfar,1,1\n");
        Write("b.csv", "id,lon,lat\nc,0.11,0.004\nd,0.1034,0.0102\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string At(string name) => Path.Combine(_folder, name);

    void Write(string name, string text) => File.WriteAllText(At(name), text);

    static JsonElement Json(params string[] args) => JsonDocument.Parse(Shell.Run([.. args, "--json"]).Out).RootElement;

    string Times(string roads, params string[] more) => Shell.Run(["times", "--from", At("a.csv"), "--to", At("b.csv"), "--roads", At(roads), "--quiet", .. more]).Out;

    [Fact]
    public void A_pack_is_prepared_once_and_answers_as_the_road_file_does()
    {
        var plain = Times("roads.osm");
        Assert.StartsWith("from,to,minutes,metres,off_road_metres\na,c,3.", plain, StringComparison.Ordinal);

        var built = Json("network", "build", "--roads", At("roads.osm"), "--modes", "car,walk", "--out", At("county.pack"));
        Assert.False(built.GetProperty("current").GetBoolean());
        Assert.Equal(["car", "walk"], built.GetProperty("modes").EnumerateArray().Select(mode => mode.GetProperty("mode").GetString()));
        Assert.True(Json("network", "build", "--roads", At("roads.osm"), "--modes", "walk", "--out", At("county.pack")).GetProperty("current").GetBoolean());

        foreach (var direction in (string[])["away", "towards"])
        {
            var asFile = Times("roads.osm", "--direction", direction);
            Assert.Equal(asFile, Times("county.pack", "--direction", direction));
            Assert.Equal(Times("roads.osm", "--direction", direction, "--no-lengths"), Times("county.pack", "--direction", direction, "--no-lengths"));
            Assert.Equal(WithoutMetres(asFile), Times("county.pack", "--direction", direction, "--no-lengths"));
        }

        Assert.Equal(Shell.Run("isochrones", "--from", At("b.csv"), "--roads", At("roads.osm"), "--limits", "4min").Out, Shell.Run("isochrones", "--from", At("b.csv"), "--roads", At("county.pack"), "--limits", "4min").Out);
        Assert.Equal(Json("network", "info", At("roads.osm")).ToString(), Json("network", "info", At("county.pack")).ToString());
    }

    static string WithoutMetres(string table) => string.Join('\n', table.Split('\n').Select((row, at) => row.Split(',') is [var from, var to, var minutes, _, var off] && at > 0 ? $"{from},{to},{minutes},,{off}" : row));

    [Fact]
    public void Beside_the_road_file_a_pack_is_found_and_prepared_anew_when_the_roads_change()
    {
        Assert.Equal(0, Shell.Run("network", "build", "--roads", At("roads.osm"), "--lang", "en").ExitCode);
        var before = File.ReadAllBytes(At("roads.osm.pack"));
        var slow = Times("roads.osm");
        Write("roads.osm", Roads.Replace("residential", "primary", StringComparison.Ordinal));

        // Named, it is of other inputs; beside its road file it is prepared anew.
        var named = Shell.Run("times", "--from", At("a.csv"), "--to", At("b.csv"), "--roads", At("roads.osm.pack"), "--lang", "en");
        Assert.Equal(3, named.ExitCode);
        Assert.Contains("geo network build", named.Error, StringComparison.Ordinal);
        var fast = Times("roads.osm");
        Assert.NotEqual(slow, fast);
        Assert.NotEqual(before, File.ReadAllBytes(At("roads.osm.pack")));
        Assert.Equal(fast, Times("roads.osm.pack"));
        Assert.Equal(["a.csv", "b.csv", "roads.osm", "roads.osm.pack"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_no_pack_any_more_is_said_and_build_mends_it()
    {
        Assert.Equal(0, Shell.Run("network", "build", "--roads", At("roads.osm"), "--out", At("c.pack")).ExitCode);
        var whole = File.ReadAllBytes(At("c.pack"));
        byte[][] broken = [whole[..^64], [.. whole[..^1], (byte)(whole[^1] ^ 1)], [.. "no pack"u8], [.. whole[..8], 99, .. whole[9..]]];
        foreach (var bytes in broken)
        {
            File.WriteAllBytes(At("c.pack"), bytes);
            foreach (var language in (string[])["zh", "en"]) Assert.Equal(3, Shell.Run("route", "--from", "0.1,0", "--to", "0.11,0", "--roads", At("c.pack"), "--lang", language).ExitCode);
            var mended = Shell.Run("network", "build", "--roads", At("roads.osm"), "--out", At("c.pack"), "--lang", "en");
            Assert.Contains("prepared anew", mended.Out, StringComparison.Ordinal);
            Assert.Equal(whole, File.ReadAllBytes(At("c.pack")));
        }

        Assert.Equal(3, Shell.Run("network", "info", At("none.pack")).ExitCode);
        Assert.Equal(2, Shell.Run("network", "build", "--roads", At("roads.osm"), "--out", At("c.bin")).ExitCode);
        Assert.Equal(2, Shell.Run("network", "build", "--roads", At("roads.osm"), "--modes", "horse").ExitCode);
    }

    [Fact]
    public void People_are_told_by_island_off_the_network_and_far_from_any_road()
    {
        // On the square; on the track; 500 m north of the square's northern side (0.004522°); a degree away.
        Write("people.csv", "id,people,lon,lat\n1,1,0.105,0\n2,2,0.2005,0\n3,4,0.105,0.014522\n4,8,1,1\n");
        var modes = Json("network", "info", At("roads.osm"), "--points", At("people.csv")).GetProperty("modes").EnumerateArray().ToDictionary(mode => mode.GetProperty("mode").GetString()!);

        var people = modes["car"].GetProperty("people");
        Assert.Equal((15m, 8m, 12m), (people.GetProperty("all").GetDecimal(), people.GetProperty("offNetwork").GetDecimal(), people.GetProperty("beyondThirdOfKilometre").GetDecimal()));
        Assert.Equal([(2, 5m), (1, 2m)], people.GetProperty("islands").EnumerateArray().Select(island => (island.GetProperty("points").GetInt32(), island.GetProperty("people").GetDecimal())));
        foreach (var language in (string[])["zh", "en"]) Assert.Equal(0, Shell.Run("network", "info", At("roads.osm"), "--points", At("people.csv"), "--lang", language).ExitCode);
    }

    [Fact]
    public void A_list_given_twice_is_read_once_and_what_is_wrong_with_it_told_once()
    {
        Write("both.csv", "id,lon,lat\na,0.1,0\nb,x,0\n");
        var shell = Shell.Run("times", "--from", At("both.csv"), "--to", At("both.csv"), "--roads", At("roads.osm"), "--lang", "en");

        Assert.Equal(2, shell.Error.Split("both.csv:3").Length);
        Assert.Contains("a,a,0.0000,0.000,0.000", shell.Out, StringComparison.Ordinal);
    }
}
