using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>
/// A clinic at the end of a residential street on the equator, 23.75 km/h in traffic. A hundredth of a degree along it is 1,113.195 m, so 168.737 s; a hundredth north of it is 1,105.743 m, on foot at 3 km/h 1,326.892 s.
/// People: 3 at 0.01°, 5 at 0.02°, 7 north of those, 9 a hundred kilometres away.
/// </summary>
public sealed class ReachRoadsTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-reach-roads-").FullName;

    public ReachRoadsTests()
    {
        Write("roads.osm", """
            <osm version="0.6">
            <node id="1" lon="10" lat="0"/><node id="2" lon="10.01" lat="0"/><node id="3" lon="10.03" lat="0"/>
            <way id="10"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/></way>
            </osm>
            """);
        Write("facilities.csv", "id,name,type,lon,lat\n1,甲卫生院,乡镇卫生院,10,0\n");
        Write("people.csv", "id,people,lon,lat\n1,3,10.01,0\n2,5,10.02,0\n3,7,10.02,0.01\n4,9,11,0\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string name, string text) => File.WriteAllText(At(name), text);

    string At(string name) => Path.Combine(_folder, name);

    string[] Line(params string[] more) => ["reach", "--facilities", At("facilities.csv"), "--demand", At("people.csv"), .. more];

    [Fact]
    public void Minutes_over_the_road_and_on_foot_beside_it_decide_who_is_within()
    {
        var shell = Shell.Run(Line("--roads", At("roads.osm"), "--within", "3min,10min,30min", "--json"));
        Assert.Equal((0, ""), (shell.ExitCode, shell.Error));
        var answer = JsonDocument.Parse(shell.Out).RootElement;
        var area = answer.GetProperty("area");

        Assert.Equal([3m, 8m, 15m], area.GetProperty("within").EnumerateArray().Select(limit => limit.GetProperty("once").GetDecimal()));
        Assert.Equal((24m, 9m), (area.GetProperty("people").GetDecimal(), area.GetProperty("noWay").GetDecimal()));
        // 337.474 s and 1,326.892 s; the mean of those who have a way is (3 × 168.737 + 5 × 337.474 + 7 × 1,664.366) ÷ 15 = 922.943 s.
        Assert.Equal((27.7394m, 15.3824m), (Rounded(area, "largestMinutes"), Rounded(area, "meanMinutes")));
        var roads = answer.GetProperty("roads");
        Assert.Equal(("car", "towards", 1, 9m), (roads.GetProperty("mode").GetString(), roads.GetProperty("direction").GetString(), roads.GetProperty("pointsOffNetwork").GetInt32(), roads.GetProperty("peopleOffNetwork").GetDecimal()));
    }

    static decimal Rounded(JsonElement area, string name) => Math.Round(area.GetProperty("nearest").GetProperty(name).GetDecimal(), 4);

    [Theory]
    [InlineData("zh", "居民前往机构", "无路可达")]
    [InlineData("en", "people go to the facility", "No way")]
    public void The_table_says_how_people_travel_and_what_is_assumed(string language, string direction, string column)
    {
        var shell = Shell.Run(Line("--travel", "roads", "--roads", At("roads.osm"), "--within", "15min", "--lang", language));

        Assert.Contains(direction, shell.Out, StringComparison.Ordinal);
        Assert.Contains(column, shell.Out, StringComparison.Ordinal);
        Assert.Contains("27.74", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ambulance_comes_to_people_unless_it_is_said_otherwise()
    {
        Assert.Equal("away", Direction("--mode", "ambulance"));
        Assert.Equal("towards", Direction("--mode", "ambulance", "--direction", "towards"));
        Assert.Equal("towards", Direction("--mode", "walk"));
    }

    string? Direction(params string[] more) => JsonDocument.Parse(Shell.Run(Line(["--roads", At("roads.osm"), "--within", "15min", "--json", .. more])).Out)
        .RootElement.GetProperty("roads").GetProperty("direction").GetString();

    [Fact]
    public void Straight_lines_in_time_have_no_detour()
    {
        var answer = JsonDocument.Parse(Shell.Run(Line("--travel", "straight", "--speed", "40km/h", "--within", "15min", "--json")).Out).RootElement;

        Assert.Equal(10_000m, answer.GetProperty("area").GetProperty("within")[0].GetProperty("straightLineMetres").GetDecimal());
    }

    [Theory]
    [InlineData("--within", "5km", "--roads", "roads.osm")]
    [InlineData("--within", "15min", "--travel", "roads")]
    [InlineData("--within", "15min", "--roads", "roads.osm", "--speed", "40km/h")]
    [InlineData("--within", "15min", "--roads", "roads.osm", "--travel", "detour")]
    [InlineData("--within", "15min", "--speed", "40km/h", "--travel", "straight", "--detour", "1.2")]
    [InlineData("--within", "15min", "--speed", "40km/h", "--mode", "walk")]
    public void What_does_not_go_together_is_refused(params string[] more)
    {
        var shell = Shell.Run(Line([.. more, "--lang", "en"]));

        Assert.Equal((2, ""), (shell.ExitCode, shell.Out));
        Assert.NotEmpty(shell.Error);
    }
}
