using System.Globalization;
using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>
/// A hairpin road: two legs of 1,118.673 m (GeodSolve), each 56 m up, on a slope that rises northward alone. The rise is 56 ÷ 1,118.673 = 0.0500593; the way is 2,237.346 m, on foot on the level 1,678.010 s.
/// Up it takes e^(3.5 · 0.0500593) = 1.191493 times as long, down e^(−3.5 (0.05 − 0.0000593)) = 0.839631.
/// </summary>
public sealed class RoadHeightTests : IDisposable
{
    const string Roads = """
        <osm version="0.6">
        <node id="1" lon="0.1" lat="0"/><node id="2" lon="0.11" lat="0.001"/><node id="3" lon="0.1" lat="0.002"/>
        <way id="10"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/></way>
        </osm>
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("geo-heights-").FullName;

    public RoadHeightTests()
    {
        Write("roads.osm", Roads);
        Write("ends.csv", "id,lon,lat\nfoot,0.1,0\ntop,0.1,0.002\n");
        Write("clinic.csv", "id,name,lon,lat\nc,Clinic,0.1,0.002\n");
        Write("people.csv", "id,lon,lat,people\n1,0.1,0,5\n");
        Write("dem.asc", Heights(columns: 24, west: 0.099, row => 28 * row));
    }

    /// <summary>Eight rows of 0.0005 degrees from 0.001 south of the equator.</summary>
    static string Heights(int columns, double west, Func<int, double> height) =>
        string.Create(CultureInfo.InvariantCulture, $"ncols {columns}\nnrows 8\nxllcorner {west}\nyllcorner -0.001\ncellsize 0.0005\nNODATA_value -32768\n")
        + string.Join('\n', Enumerable.Range(0, 8).Reverse().Select(row => string.Join(' ', Enumerable.Repeat(height(row).ToString(CultureInfo.InvariantCulture), columns))));

    decimal Minutes(string from, string to, params string[] more) => JsonDocument.Parse(Shell.Run(["route", "--from", from, "--to", to, "--roads", At("roads.osm"), "--json", .. more]).Out).RootElement.GetProperty("minutes").GetDecimal();

    [Fact]
    public void Up_a_hairpin_road_takes_longer_than_down_on_foot_and_by_bicycle()
    {
        const string Foot = "0.1,0", Top = "0.1,0.002";
        string[] walk = ["--mode", "walk", "--dem", At("dem.asc")], cycle = ["--mode", "bicycle", "--dem", At("dem.asc")];

        Assert.Equal(27.967m, Minutes(Foot, Top, "--mode", "walk"), 3);
        Assert.Equal(33.322m, Minutes(Foot, Top, walk), 3);
        Assert.Equal(23.482m, Minutes(Top, Foot, walk), 3);

        // 14 km/h; down a slope a bicycle is no faster than on the level.
        Assert.Equal(11.425m, Minutes(Foot, Top, cycle), 3);
        Assert.Equal(9.589m, Minutes(Top, Foot, cycle), 3);
    }

    [Fact]
    public void A_table_of_times_and_a_count_of_people_feel_the_slope_by_direction()
    {
        var table = Shell.Run("times", "--from", At("ends.csv"), "--to", At("ends.csv"), "--roads", At("roads.osm"), "--mode", "walk", "--dem", At("dem.asc"), "--quiet").Out;
        Assert.Equal(["foot,foot,0.0000", "foot,top,33.3223", "top,foot,23.4818", "top,top,0.0000"], table.Split('\n')[1..5].Select(line => string.Join(',', line.Split(',')[..3])));

        double Within(string direction) => JsonDocument.Parse(Shell.Run(
            "reach", "--facilities", At("clinic.csv"), "--demand", At("people.csv"), "--within", "30min", "--travel", "roads", "--roads", At("roads.osm"), "--mode", "walk", "--dem", At("dem.asc"), "--direction", direction, "--json").Out)
            .RootElement.GetProperty("area").GetProperty("within")[0].GetProperty("once").GetDouble();

        // The clinic is on top: people would climb to it for 33 minutes, and somebody who comes down to them takes 23.
        Assert.Equal((0, 5), (Within("towards"), Within("away")));
    }

    [Fact]
    public void What_the_slope_rests_on_is_printed()
    {
        var answer = Shell.Run("route", "--from", "0.1,0", "--to", "0.1,0.002", "--roads", At("roads.osm"), "--mode", "walk", "--dem", At("dem.asc"), "--lang", "en");

        Assert.Contains("Tobler", answer.Out, StringComparison.Ordinal);
        Assert.Contains("dem.asc", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Heights_of_another_system_serve_and_lie_where_they_belong()
    {
        // gdaltransform to EPSG:32631: 0.1 E 0.002 N is 177163.806 E 221.3455 N, so that half a thousandth of a degree is 55.33637 m of northing there.
        var rows = Enumerable.Range(0, 8).Reverse().Select(row => string.Join(' ', Enumerable.Repeat((28 * row).ToString(CultureInfo.InvariantCulture), 60)));
        Write("plane.asc", "ncols 60\nnrows 8\nxllcorner 177000\nyllcorner -110.67274\ncellsize 55.33637\nNODATA_value -32768\n" + string.Join('\n', rows));
        File.WriteAllText(At("plane.prj"), Utm31);

        Assert.Equal(33.322m, Minutes("0.1,0", "0.1,0.002", "--mode", "walk", "--dem", At("plane.asc")), 2);
    }

    const string Utm31 = """PROJCS["WGS 84 / UTM zone 31N",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",3],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","32631"]]""";

    [Theory]
    [InlineData("short.asc", "walk", 3, "1 of 3 points")]
    [InlineData("away.asc", "walk", 3, "3 of 3 points")]
    [InlineData("empty.asc", "walk", 3, "3 of 3 points")]
    [InlineData("unmarked.asc", "walk", 3, "no height on earth")]
    [InlineData("unplaced.asc", "walk", 3, "coordinate")]
    [InlineData("cut.asc", "walk", 3, "cut.asc")]
    [InlineData("none.tif", "walk", 3, "none.tif")]
    [InlineData("dem.asc", "car", 2, "--mode walk")]
    public void Heights_that_can_not_be_used_are_said(string file, string mode, int code, string said)
    {
        Write("short.asc", Heights(columns: 12, west: 0.099, row => 28 * row));
        Write("away.asc", Heights(columns: 24, west: 100, row => 28 * row));
        Write("empty.asc", Heights(columns: 24, west: 0.099, _ => -32768));
        Write("unmarked.asc", Heights(columns: 24, west: 0.099, _ => -32768).Replace("NODATA_value -32768\n", "", StringComparison.Ordinal));
        Write("unplaced.asc", Heights(columns: 24, west: 177_178, row => 28 * row));
        Write("cut.asc", Heights(columns: 24, west: 0.099, row => 28 * row)[..300]);

        foreach (var verb in (string[][])[["route", "--from", "0.1,0", "--to", "0.1,0.002"], ["times", "--from", At("ends.csv"), "--to", At("ends.csv"), "--out", At("out.csv")]])
        {
            var answer = Shell.Run([.. verb, "--roads", At("roads.osm"), "--mode", mode, "--dem", At(file), "--lang", "en"]);

            Assert.Equal(code, answer.ExitCode);
            Assert.Contains(said, answer.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(At("out.csv")));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string At(string name) => Path.Combine(_folder, name);

    void Write(string name, string text) => File.WriteAllText(At(name), text);
}
