using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>
/// A street of a hundredth of a degree of the equator, 1,113.195 m, with a footway beside it. By car on a residential street: 25 km/h, in traffic 0.95 of it, so 168.737 s or 2.8123 minutes; free 160.300 s or 2.6717.
/// </summary>
public sealed class RoadVerbTests : IDisposable
{
    const string Roads = """
        <osm version="0.6">
        <node id="1" lon="0.1" lat="0"/><node id="2" lon="0.11" lat="0"/><node id="3" lon="0.11" lat="0.001"/>
        <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/><tag k="name" v="长街"/></way>
        <way id="11"><nd ref="2"/><nd ref="3"/><tag k="highway" v="footway"/></way>
        <way id="12"><nd ref="1"/><nd ref="9"/><tag k="highway" v="residential"/></way>
        <way id="13"><nd ref="1"/><nd ref="3"/><tag k="building" v="yes"/></way>
        </osm>
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("geo-roads-").FullName;

    public RoadVerbTests()
    {
        Write("roads.osm", Roads);
        Write("a.csv", "id,lon,lat\na,0.1,0\nfar,1,1\n");
        Write("b.csv", "id,lon,lat\nb,0.11,0\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string At(string name) => Path.Combine(_folder, name);

    void Write(string name, string text) => File.WriteAllText(At(name), text);

    [Fact]
    public void A_road_file_is_accounted_for()
    {
        var shell = Shell.Run("network", "info", At("roads.osm"), "--json");
        var info = JsonDocument.Parse(shell.Out).RootElement;

        Assert.Equal(0, shell.ExitCode);
        Assert.Equal((3, 2, 0, 1, 1), (Number(info, "streets", "read"), Number(info, "streets", "accepted"), Number(info, "streets", "repaired"), Number(info, "streets", "rejected"), Number(info, "streets", "leftOut")));
        Assert.Equal("way-without-nodes", info.GetProperty("issues")[0].GetProperty("issue").GetString());
        var modes = info.GetProperty("modes").EnumerateArray().ToDictionary(mode => mode.GetProperty("mode").GetString()!);
        Assert.Equal((4, 2), (modes["walk"].GetProperty("arcs").GetInt32(), modes["car"].GetProperty("arcs").GetInt32()));
        foreach (var language in (string[])["zh", "en"]) Assert.Equal(0, Shell.Run("network", "info", At("roads.osm"), "--lang", language).ExitCode);
    }

    static int Number(JsonElement document, string part, string name) => document.GetProperty(part).GetProperty(name).GetInt32();

    [Fact]
    public void Times_are_a_row_a_pair_and_empty_where_a_place_is_off_the_network()
    {
        var shell = Shell.Run("times", "--from", At("a.csv"), "--to", At("b.csv"), "--roads", At("roads.osm"), "--lang", "en");

        Assert.Equal("from,to,minutes,metres,off_road_metres\na,b,2.8123,1113.195,0.000\nfar,b,,,\n", shell.Out);
        Assert.Contains("1 place of the first list", shell.Error, StringComparison.Ordinal);
        Assert.Contains("residential street 25", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_traffic_it_is_quicker_and_the_table_goes_to_a_file()
    {
        var shell = Shell.Run("times", "--from", At("a.csv"), "--to", At("b.csv"), "--roads", At("roads.osm"), "--no-traffic", "--direction", "towards", "--out", At("m.csv"), "--quiet");

        Assert.Equal((0, ""), (shell.ExitCode, shell.Out));
        Assert.Equal("from,to,minutes,metres,off_road_metres\na,b,2.6717,1113.195,0.000\nfar,b,,,\n", File.ReadAllText(At("m.csv")));
    }

    [Fact]
    public void With_a_file_and_json_the_table_is_in_the_file_and_the_rest_is_json()
    {
        var shell = Shell.Run("times", "--from", At("a.csv"), "--to", At("b.csv"), "--roads", At("roads.osm"), "--out", At("both.csv"), "--json");
        var answer = JsonDocument.Parse(shell.Out).RootElement;

        Assert.Equal("from,to,minutes,metres,off_road_metres\na,b,2.8123,1113.195,0.000\nfar,b,,,\n", File.ReadAllText(At("both.csv")));
        Assert.Equal((2, 1, At("both.csv"), false), (answer.GetProperty("pairs").GetInt32(), answer.GetProperty("reached").GetInt32(), answer.GetProperty("file").GetString(), answer.TryGetProperty("times", out _)));
    }

    [Theory]
    [InlineData("168.8s", "a,b,2.8123,1113.195,0.000\n")]
    [InlineData("168.7s", "")]
    [InlineData("168.8s", "a,b,2.8123,,0.000\n", "--no-lengths")]
    [InlineData("168.8s", "a,b,2.8123,1113.195,0.000\n", "--direction", "towards")]
    [InlineData("168.7s", "", "--direction", "towards")]
    public void Within_a_limit_the_table_has_the_pairs_within_it_and_no_others(string within, string rows, params string[] more)
    {
        string[] question = ["times", "--from", At("a.csv"), "--to", At("b.csv"), "--roads", At("roads.osm"), "--within", within, "--lang", "en", .. more];
        var shell = Shell.Run(question);

        Assert.Equal("from,to,minutes,metres,off_road_metres\n" + rows, shell.Out);
        Assert.Contains($"2 pairs of places, {(rows.Length > 0 ? 1 : 0)} of them within {(within == "168.8s" ? "2.8133" : "2.8117")} minutes", shell.Error, StringComparison.Ordinal);
        var json = JsonDocument.Parse(Shell.Run([.. question, "--json"]).Out).RootElement;
        Assert.Equal(rows.Length > 0 ? 1 : 0, json.GetProperty("times").GetArrayLength());
        Assert.Equal(within == "168.8s" ? 168.8m / 60 : 168.7m / 60, json.GetProperty("withinMinutes").GetDecimal(), 6);
        Assert.Equal(2, Shell.Run([.. question[..7], "--within", "5km"]).ExitCode);
    }

    [Fact]
    public void A_route_says_its_parts()
    {
        var route = JsonDocument.Parse(Shell.Run("route", "--from", "0.1,0", "--to", "0.11,0.001", "--roads", At("roads.osm"), "--mode", "walk", "--json").Out).RootElement;
        var streets = route.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("street").GetString()!).ToArray();

        // 1,113.195 + 110.574 m at 4.8 km/h: 917.827 s.
        Assert.Equal(["off-road", "residential", "footway", "off-road"], streets);
        Assert.Equal(15.297m, Math.Round(route.GetProperty("minutes").GetDecimal(), 3));
        foreach (var language in (string[])["zh", "en"])
        {
            Assert.Equal(0, Shell.Run("route", "--from", "0.1,0", "--to", "0.11,0", "--roads", At("roads.osm"), "--mode", "ambulance", "--lang", language).ExitCode);
            Assert.Equal(0, Shell.Run("route", "--from", "0.1,0", "--to", "1,1", "--roads", At("roads.osm"), "--lang", language).ExitCode);
        }
    }

    [Fact]
    public void What_is_no_place_or_no_road_file_is_said()
    {
        Assert.Equal(2, Shell.Run("route", "--from", "here", "--to", "1,1", "--roads", At("roads.osm")).ExitCode);
        Assert.Equal(3, Shell.Run("network", "info", At("none.osm.pbf")).ExitCode);
        Assert.Equal(3, Shell.Run("network", "info", At("a.csv")).ExitCode);
        Write("cut.osm", Roads[..200]);
        Assert.Equal(3, Shell.Run("network", "info", At("cut.osm")).ExitCode);
    }
}
