using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>A valley of ten cells of 100 m on a row of a plane (CGCS2000 / 3-degree Gauss-Kruger CM 108E), ¾ s/m, so that a cell is 75 s.</summary>
public sealed class SurfaceVerbTests : IDisposable
{
    const string Header = "ncols 10\nnrows 1\nxllcorner 500000\nyllcorner 3400000\ncellsize 100\nNODATA_value -9999\n";

    readonly string _folder = Directory.CreateTempSubdirectory("geo-surface-").FullName;

    public SurfaceVerbTests()
    {
        Write("friction.asc", Header + string.Join(' ', Enumerable.Repeat("0.75", 10)));
        Write("clinics.csv", "id,name,x,y\na,Clinic,500050,3400050\n");
        Write("people.csv", "id,x,y,people\n1,500150,3400050,1\n2,500850,3400050,2\n3,500950,3400050,4\n");
    }

    [Fact]
    public void Times_and_people_within_limits_by_hand()
    {
        // Cells 1, 8 and 9 are 75, 600 and 675 s away: ten minutes hold the eighth exactly.
        var answer = Shell.Run(
            "surface", "--friction", At("friction.asc"), "--crs", "EPSG:4545", "--from", At("clinics.csv"), "--population", At("people.csv"), "--within", "2min,10min", "--out", At("out"), "--json");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        var json = JsonDocument.Parse(answer.Out).RootElement;
        Assert.Equal("geo-surface", json.GetProperty("schema").GetString());
        Assert.Equal([1m, 3m], json.GetProperty("people").GetProperty("within").EnumerateArray().Select(limit => limit.GetProperty("people").GetDecimal()));
        Assert.Equal(9, json.GetProperty("cellsReached").GetInt32());
        Assert.Equal(300, json.GetProperty("meanSeconds").GetDouble());
        Assert.Equal(["facilities.csv", "nearest.tif", "time.tif"], Directory.EnumerateFiles(At("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("number,id,name,longitude,latitude,on_surface,cells", File.ReadLines(At("out/facilities.csv")).First());
    }

    [Fact]
    public void What_the_times_rest_on_is_printed()
    {
        var answer = Shell.Run("surface", "--friction", At("friction.asc"), "--crs", "EPSG:4545", "--from", At("clinics.csv"), "--out", At("out"), "--lang", "en", "--neighbours", "8");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("10 × 1 cells (EPSG:4545), of which 10 can be entered.", answer.Out, StringComparison.Ordinal);
        Assert.Contains("8 neighbours", answer.Out, StringComparison.Ordinal);
        Assert.Contains("slope is not counted", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Classes_speeds_and_heights_make_a_surface()
    {
        // Uphill away from the clinic by 10 m a cell: 10 % takes e^0.35 times as long, towards it downhill as long as the level.
        Write("classes.asc", Header + "1 1 1 1 1 1 1 1 2 1");
        Write("speeds.csv", "class,label,km/h,mode\n1,Field,4.8,walking\n2,River,0,\n");
        Write("dem.asc", Header + "0 10 20 30 40 50 60 70 80 90");
        double Mean(string direction) => JsonDocument.Parse(Shell.Run(
            "surface", "--classes", At("classes.asc"), "--speeds", At("speeds.csv"), "--dem", At("dem.asc"), "--crs", "EPSG:4545", "--from", At("clinics.csv"), "--direction", direction, "--out", At("out"), "--json").Out)
            .RootElement.GetProperty("meanSeconds").GetDouble();

        // Eight cells before the river: 75 s × (0 + … + 7) ÷ 8.
        Assert.Equal(262.5, Mean("towards"), 1);
        Assert.Equal(262.5 * Math.Exp(0.35), Mean("away"), 1);
    }

    /// <summary>A path on the level of ¾ s/m through ten cells of a thousandth of a degree of the equator, a residential street from the fourth to the seventh cell, the last of its pieces a bridge in the sixth.</summary>
    void Osm(string tags = "<tag k='highway' v='residential'/>")
    {
        Write("globe.asc", "ncols 10\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 0.001\nNODATA_value -9999\n" + string.Join(' ', Enumerable.Repeat("0.75", 10)));
        Write("post.csv", "id,name,lon,lat\na,Clinic,0.0005,0.0005\n");
        Write("river.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[0.0055,-0.01],[0.0055,0.01]]}}]}""");
        Write("roads.osm", $"""
            <osm version="0.6">
            <node id="1" lon="0.0035" lat="0.0005"/><node id="2" lon="0.0052" lat="0.0005"/><node id="3" lon="0.0058" lat="0.0005"/><node id="4" lon="0.0065" lat="0.0005"/>
            <way id="10"><nd ref="1"/><nd ref="2"/>{tags}</way>
            <way id="11"><nd ref="2"/><nd ref="3"/>{tags}<tag k="bridge" v="yes"/></way>
            <way id="12"><nd ref="3"/><nd ref="4"/>{tags}</way>
            </osm>
            """);
    }

    JsonElement Surface(params string[] more) => JsonDocument.Parse(Shell.Run(["surface", "--friction", At("globe.asc"), "--from", At("post.csv"), "--out", At("out"), "--json", .. more]).Out).RootElement;

    [Fact]
    public void Streets_of_OpenStreetMap_are_as_fast_as_their_class_and_their_bridges_open_rivers()
    {
        Osm();

        // A cell is 111.3195 m; on foot ¾ s/m; a residential street 25 km/h, free of traffic, 0.144 s/m in cells 3 to 6.
        var all = Surface("--roads", At("roads.osm"), "--no-traffic");
        // Nine steps: two on foot, one onto the street, three on it, one off it, two on foot.
        Assert.Equal(10, all.GetProperty("cellsReached").GetInt32());
        Assert.Equal(111.3195 * ((4 * 0.75) + (0.75 + 0.144) + (3 * 0.144)), all.GetProperty("longestSeconds").GetDouble(), 1);
        Assert.Equal(4, all.GetProperty("ground").GetProperty("roadCells").GetInt32());
        Assert.Equal("car", all.GetProperty("roads").GetProperty("mode").GetString());

        // The bridge opens the river where the bridges are asked for; a river without one holds everybody back.
        var bridged = Surface("--roads", At("roads.osm"), "--no-traffic", "--rivers", At("river.geojson"), "--bridges", At("roads.osm"));
        Assert.Equal(all.GetProperty("longestSeconds").GetDouble(), bridged.GetProperty("longestSeconds").GetDouble());
        Assert.Equal(1, bridged.GetProperty("ground").GetProperty("crossedCells").GetInt32());
        Assert.Equal(5, Surface("--rivers", At("river.geojson")).GetProperty("cellsReached").GetInt32());
    }

    [Fact]
    public void A_pack_of_the_streets_gives_the_surface_that_their_file_gives_and_its_bridges_too()
    {
        Osm();
        Assert.Equal(0, Shell.Run("network", "build", "--roads", At("roads.osm"), "--modes", "car,walk", "--out", At("streets.pack")).ExitCode);

        foreach (var more in (string[][])[[], ["--no-traffic"], ["--mode", "walk"], ["--rivers", At("river.geojson")]])
        {
            var ofFile = Surface(["--roads", At("roads.osm"), .. more]);
            var times = File.ReadAllBytes(At("out/time.tif"));
            var ofPack = Surface(["--roads", At("streets.pack"), .. more]);
            Assert.Equal(ofFile.GetProperty("ground").ToString(), ofPack.GetProperty("ground").ToString());
            Assert.Equal(ofFile.GetProperty("longestSeconds").ToString(), ofPack.GetProperty("longestSeconds").ToString());
            Assert.Equal(times, File.ReadAllBytes(At("out/time.tif")));
        }

        // The river holds everybody back but at the bridge, which either of the two tells of, the one file or the other.
        foreach (var (roads, bridges) in (ReadOnlySpan<(string, string)>)[("streets.pack", "streets.pack"), ("streets.pack", "roads.osm"), ("roads.osm", "streets.pack")])
        {
            var bridged = Surface("--roads", At(roads), "--rivers", At("river.geojson"), "--bridges", At(bridges));
            Assert.Equal((10, 1), (bridged.GetProperty("cellsReached").GetInt32(), bridged.GetProperty("ground").GetProperty("crossedCells").GetInt32()));
        }

        File.WriteAllBytes(At("streets.pack"), File.ReadAllBytes(At("streets.pack"))[..^64]);
        Assert.Equal(3, Shell.Run("surface", "--friction", At("globe.asc"), "--from", At("post.csv"), "--roads", At("streets.pack"), "--out", At("none")).ExitCode);
        Assert.False(Directory.Exists(At("none")));
    }

    [Fact]
    public void Where_a_car_may_not_go_people_walk_the_path_at_their_pace()
    {
        // 4.8 km/h is ¾ s/m, as on the ground: the path changes nothing.
        Osm("<tag k='highway' v='footway'/>");

        Assert.Equal(9 * 111.3195 * 0.75, Surface("--roads", At("roads.osm")).GetProperty("longestSeconds").GetDouble(), 1);
    }

    [Fact]
    public void What_roads_rest_on_is_printed_and_lines_that_lie_elsewhere_are_refused()
    {
        Osm();
        foreach (var language in (string[])["zh", "en"])
        {
            var answer = Shell.Run("surface", "--friction", At("globe.asc"), "--from", At("post.csv"), "--roads", At("roads.osm"), "--mode", "ambulance", "--out", At("out"), "--lang", language);
            Assert.Contains(language == "en" ? "residential street 25" : "25", answer.Out, StringComparison.Ordinal);
        }

        Write("away.osm", File.ReadAllText(At("roads.osm")).Replace("lat=\"0.0005\"", "lat=\"40\"", StringComparison.Ordinal));
        Write("away.geojson", File.ReadAllText(At("river.geojson")).Replace("0.0055", "70", StringComparison.Ordinal));
        foreach (var (option, file) in (ReadOnlySpan<(string, string)>)[("--roads", "away.osm"), ("--rivers", "away.geojson")])
        {
            var answer = Shell.Run("surface", "--friction", At("globe.asc"), "--from", At("post.csv"), option, At(file), "--out", At("none"), "--lang", "en");
            Assert.Equal(3, answer.ExitCode);
            Assert.Contains("touches the raster", answer.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(At("none")));
        }

        Assert.Equal(2, Shell.Run("surface", "--friction", At("globe.asc"), "--from", At("post.csv"), "--mode", "walk", "--out", At("none")).ExitCode);
    }

    [Theory]
    [InlineData("--friction", "zero.asc", 3, "above 0")]
    [InlineData("--friction", "cut.asc", 3, "has 2")]
    [InlineData("--friction", "negative.asc", 3, "above 0")]
    [InlineData("--friction", "nothing.asc", 3, "Of the 1 facility none lies")]
    [InlineData("--friction", "cut.tif", 3, "cut.tif")]
    [InlineData("--classes", "friction.asc", 2, "--speeds")]
    [InlineData("--friction", "elsewhere.asc", 3, "--crs")]
    public void What_can_not_be_used_is_said_and_nothing_is_written(string option, string file, int code, string said)
    {
        Write("zero.asc", Header + "0 1 1 1 1 1 1 1 1 1");
        Write("negative.asc", Header + "1 1 1 1 1 1 1 1 1 -2");
        Write("nothing.asc", Header + string.Join(' ', Enumerable.Repeat("-9999", 10)));
        File.WriteAllBytes(At("cut.tif"), [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 12, 0]);
        Write("cut.asc", Header + "1 1                                ");
        Write("elsewhere.asc", Header.Replace("500000", "600000", StringComparison.Ordinal) + "1 1 1 1 1 1 1 1 1 1");

        var answer = Shell.Run("surface", option, At(file), "--crs", "EPSG:4545", "--from", At("clinics.csv"), "--out", At("out"), "--lang", "en");

        Assert.Equal(code, answer.ExitCode);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("out")));
    }

    [Fact]
    public void Heights_that_do_not_cover_the_ground_are_refused_with_how_much_is_missing()
    {
        Write("dem.asc", Header.Replace("ncols 10", "ncols 5", StringComparison.Ordinal) + "0 10 20 30 40");

        var answer = Shell.Run("surface", "--friction", At("friction.asc"), "--dem", At("dem.asc"), "--crs", "EPSG:4545", "--from", At("clinics.csv"), "--out", At("out"), "--lang", "en");

        Assert.Contains("5 of 10 cells", answer.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string At(string name) => Path.Combine(_folder, name);

    void Write(string name, string text) => File.WriteAllText(At(name), text);
}
