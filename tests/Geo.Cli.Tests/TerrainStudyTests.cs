using System.Globalization;
using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>
/// A ramp on the equator, 10 % up eastward in cells of a hundredth of a degree, 1,113.195 m; the township hospital stands in the thirty-first. On foot off roads, 3 km/h on the level, a cell takes 22.26 min:
/// down 10 % as long, up 10 % e^0.35 = 1.419 times as long, 31.6 min. PB-R2 asks for 30.
/// </summary>
public sealed class TerrainStudyTests : IDisposable
{
    readonly SmallCounty _county = new(standards: "PB-R2");

    public TerrainStudyTests()
    {
        _county.Write("facilities.csv", "编号,名称,经度,纬度,类型,救护车数,24小时\n2,西乡卫生院,0.305,0.005,乡镇卫生院,,\n");
        // In its cell, a cell and two cells east and above, a cell west and below.
        _county.Write("people.csv", "id,lon,lat,人口\n1,0.305,0.005,1\n2,0.315,0.005,2\n3,0.325,0.005,4\n4,0.295,0.005,8\n");
        _county.Write("dem.asc", Ramp(columns: 60, west: 0));
    }

    static string Ramp(int columns, double west) => string.Create(CultureInfo.InvariantCulture, $"ncols {columns}\nnrows 20\nxllcorner {west}\nyllcorner -0.1\ncellsize 0.01\n")
        + string.Join('\n', Enumerable.Repeat(string.Join(' ', Enumerable.Range(0, columns).Select(column => (111.3195 * column).ToString(CultureInfo.InvariantCulture))), 20));

    Shell Run(string sources, params string[] more)
    {
        File.WriteAllText(_county.PathOf("terrain.yaml"), File.ReadAllText(_county.Study).Replace("sources:", $"sources:\n  {sources}", StringComparison.Ordinal));
        return Shell.Run(["run", _county.PathOf("terrain.yaml"), "--out", _county.Out, "--lang", "en", .. more]);
    }

    (decimal Inside, decimal Outside, bool Heads)? Figure(string measure)
    {
        using var summary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_county.Out, "summary.json")));
        foreach (var figure in summary.RootElement.GetProperty("figures").EnumerateArray())
        {
            if (figure.GetProperty("measure").GetString() != measure || figure.GetProperty("unit").ValueKind != JsonValueKind.Null || figure.GetProperty("class").ValueKind != JsonValueKind.Null) continue;
            return (figure.GetProperty("inside").GetDecimal(), figure.GetProperty("outside").GetDecimal(), figure.GetProperty("headline").GetBoolean());
        }

        return null;
    }

    [Fact]
    public void On_foot_over_the_ramp_those_above_come_down_in_time_and_those_below_do_not()
    {
        var run = Run("terrain: {path: dem.asc}", "--travel", "terrain");

        Assert.Equal("", run.Error);
        Assert.Equal((3, 12, true), Figure("terrain-walk"));
        Assert.Null(Figure("terrain-car"));
        Assert.Contains("3 km/h", File.ReadAllText(Path.Combine(_county.Out, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Roads_of_somewhere_else_are_a_fault_and_no_verdict()
    {
        File.WriteAllText(_county.PathOf("roads.osm"), """
            <osm version="0.6"><node id="1" lat="41.1" lon="-8.6"/><node id="2" lat="41.1" lon="-8.5"/>
            <way id="3"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/></way></osm>
            """);

        var run = Run("roads: {path: roads.osm}", "--travel", "roads");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("roads.osm: 4 of 4 points of people lie outside the extent of the roads", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_county.Out));
    }

    [Fact]
    public void With_a_road_they_walk_to_it_and_drive()
    {
        // A street through the hospital's cell and the two above: walked at 4.8 km/h, down from the second 27.8 min, up from the west half at each pace 25.7 min. By car all are quicker.
        WriteRoad();

        var run = Run("terrain: {path: dem.asc}\n  roads: {path: roads.osm}", "--travel", "terrain");

        Assert.Equal("", run.Error);
        Assert.Equal((15, 0, false), Figure("terrain-walk"));
        Assert.Equal((15, 0, true), Figure("terrain-car"));
        using var summary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_county.Out, "summary.json")));
        var modes = summary.RootElement.GetProperty("travel").GetProperty("terrain").GetProperty("modes").EnumerateArray().ToArray();
        Assert.All(modes, mode => Assert.Equal((3, 1200, 0), (mode.GetProperty("roadCells").GetInt32(), mode.GetProperty("openCells").GetInt32(), mode.GetProperty("pointsOff").GetInt32())));
    }

    [Fact]
    public void A_river_holds_people_back_but_where_the_road_crosses()
    {
        WriteRoad();
        _county.Write("people.csv", "id,lon,lat,人口\n1,0.305,0.005,1\n3,0.325,0.005,4\n");
        _county.Write("river.geojson", Line(0.315));
        _county.Write("bridge.geojson", Line(0.35));

        Assert.Equal("", Run("terrain: {path: dem.asc, rivers: river.geojson}\n  roads: {path: roads.osm}").Error);
        Assert.Equal((5, 0, false), Figure("terrain-car"));

        // Where bridges are named the road alone opens nothing: the river fills the column between them.
        Assert.Equal("", Run("terrain: {path: dem.asc, rivers: river.geojson, bridges: bridge.geojson}\n  roads: {path: roads.osm}").Error);
        Assert.Equal((1, 4, false), Figure("terrain-car"));
    }

    void WriteRoad() => _county.Write("roads.osm", """
        <osm version="0.6"><node id="1" lon="0.305" lat="0.005"/><node id="2" lon="0.325" lat="0.005"/>
        <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/></way></osm>
        """);

    static string Line(double longitude) => FormattableString.Invariant($$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[{{{longitude}}},-0.2],[{{{longitude}}},0.2]]}}]}""");

    [Theory]
    [InlineData("terrain: {path: none.asc}", "none.asc")]
    [InlineData("terrain: {path: away.asc}", "4 of 4 points of people")]
    [InlineData("terrain: {path: marks.asc}", "no height on earth")]
    [InlineData("terrain: {path: dem.asc, rivers: away.geojson}", "touches the raster")]
    [InlineData("terrain: {path: dem.asc, classes: cover.asc, speeds: speeds.csv}", "class")]
    public void Ground_that_can_not_be_used_is_said_and_nothing_is_written(string sources, string said)
    {
        _county.Write("away.asc", Ramp(columns: 60, west: 50));
        _county.Write("marks.asc", Ramp(columns: 60, west: 0).Replace(" 111.3195 ", " 32767 ", StringComparison.Ordinal));
        _county.Write("cover.asc", "ncols 2\nnrows 1\nxllcorner 0\nyllcorner -0.1\ncellsize 0.3\n7 8");
        _county.Write("speeds.csv", "class,label,km/h,mode\n7,Field,3,walking\n");
        _county.Write("away.geojson", Line(70));

        var run = Run(sources);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_county.Out));
    }

    public void Dispose() => _county.Dispose();
}
