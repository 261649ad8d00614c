using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>
/// Two stations: the first, with two ambulances, reaches 1 and 2 (urban, 5 km), 8 and 16 (rural, 20 km); the second, with none, reaches 8, 16 and 32. The 4 are out of reach. A vehicle is busy half of the time: one in reach
/// covers 1/2, two 3/4, three 7/8.
/// </summary>
public sealed class SiteVehiclesTests : IDisposable
{
    readonly SmallCounty _county = new("编号,名称,经度,纬度,类型,救护车数,24小时\n1,县急救中心,0.02,0,急救中心,2,是\n2,西乡站,0.22,0,急救站,0,是\n");

    public void Dispose() => _county.Dispose();

    Shell Site(params string[] more) => Shell.Run(["site", _county.Study, "--model", "mexclp", "--within", "urban:5km,rural:20km", "--busy", "0.5", "--lang", "en", .. more]);

    [Theory]
    [InlineData(20.25, 2, 0, "--sites", "0")] // 27 × 3/4
    [InlineData(39.25, 2, 1, "--sites", "1")] // 3 × 3/4 + 24 × 7/8 + 32 × 1/2
    [InlineData(42, 0, 2, "--sites", "0", "--existing", "movable")] // both to the second: 56 × 3/4
    [InlineData(49, 0, 3, "--sites", "1", "--existing", "movable")] // 56 × 7/8; with one at the first 3 × 1/2 + 24 × 7/8 + 32 × 3/4 = 46.5
    [InlineData(20.25, 2, 0)] // KJ-A1: 63 people × 300 % want one vehicle; there are two
    public void Ambulances_go_where_most_is_expected_of_them(double expected, int first, int second, params string[] more)
    {
        var shell = Site([.. more, "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        var json = JsonDocument.Parse(shell.Out).RootElement;
        var stations = json.GetProperty("stations").EnumerateArray().ToDictionary(station => station.GetProperty("id").GetString()!, station => station.GetProperty("after").GetInt32());
        Assert.Equal((expected, first, second, true), (json.GetProperty("objective").GetDouble(), stations["1"], stations["2"], json.GetProperty("proven").GetBoolean()));
        Assert.Equal(expected, json.GetProperty("units").EnumerateArray().Sum(unit => unit.GetProperty("expectedAfter").GetDouble()), 6);
    }

    [Fact]
    public void The_answer_is_tables_a_scenario_that_a_run_takes_and_a_proof_that_is_checked()
    {
        var shell = Site("--sites", "1", "--out", _county.Out, "--proof", _county.PathOf("p.json"), "--scenario", _county.PathOf("s.yaml"));
        Assert.True(shell.ExitCode == 0, shell.Error);
        Assert.Contains("With each vehicle busy 50 % of the time, covered as expected: 20 (32.1%) now, 39 (62.3%) as suggested.", shell.Out, StringComparison.Ordinal);
        Assert.Equal(["scenario.yaml", "station-units.csv", "stations.csv", "stations.geojson", "stations.json", "stations.svg"], Directory.GetFiles(_county.Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("set: {facility: \"2\", ambulances: 1}", File.ReadAllText(_county.PathOf("s.yaml")), StringComparison.Ordinal);
        Assert.Contains("the best there is", Site("--sites", "1", "--verify", _county.PathOf("p.json")).Out, StringComparison.Ordinal);
        Assert.Contains("another question", Site("--sites", "2", "--verify", _county.PathOf("p.json")).Error, StringComparison.Ordinal);
        var run = Shell.Run("run", _county.Study, "--scenario", _county.PathOf("s.yaml"), "--out", _county.PathOf("run"), "--lang", "en");
        Assert.True(run.ExitCode == 0, run.Error);
    }

    [Fact]
    public void What_the_last_vehicle_could_be_exchanged_for_who_is_nearest_to_which_station_and_who_has_none_are_told()
    {
        var shell = Site("--sites", "1", "--out", _county.Out, "--json");
        Assert.True(shell.ExitCode == 0, shell.Error);
        var json = JsonDocument.Parse(shell.Out).RootElement;

        // At the first station the third vehicle makes 27 × 7/8 = 23.625 of 20.25: 15.625 less than the 39.25. 16 are as far from either, and go to the first.
        var stations = json.GetProperty("stations").EnumerateArray().ToList();
        Assert.False(stations[0].TryGetProperty("instead", out _));
        Assert.Equal(("1", 15.625), (stations[1].GetProperty("instead").GetString(), stations[1].GetProperty("loss").GetDouble()));
        Assert.Equal([27.0, 32.0], stations.Select(station => station.GetProperty("load").GetDouble()));
        Assert.Equal(["1:1", "2:1", "4:1", "5:1", "6:2"], json.GetProperty("assignment").EnumerateArray().Select(one => $"{one.GetProperty("demand").GetString()}:{one.GetProperty("site").GetString()}"));
        Assert.Equal([4.0, 0.0], json.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("withoutStation").GetDouble()));
        var map = File.ReadAllText(Path.Combine(_county.Out, "stations.svg"));
        Assert.Contains(">1 (+1)<", map, StringComparison.Ordinal);
        Assert.Contains("with no ambulance within the limit: 4 people", map, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_follows_from_the_document_with_its_base()
    {
        // 20,000 people are 60,000 by the document's 300 %: two vehicles, where the centre has but one.
        _county.Write("people.csv", "id,lon,lat,人口\n1,0.02,0,20000\n");
        _county.Write("facilities.csv", "编号,名称,经度,纬度,类型,救护车数,24小时\n1,县急救中心,0.02,0,急救中心,1,是\n");
        var shell = Site("--standard", "KJ-A1");
        Assert.True(shell.ExitCode == 0, shell.Error);
        Assert.Contains("KJ-A1: a base of 60,000 people (20,000 live here), one for each 30,000: 2 vehicles needed, 1 there is, 1 is added.", shell.Out, StringComparison.Ordinal);
        Assert.Contains("15,000 people expected. Proven", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Ambulances_that_are_at_none_of_the_stations_are_told()
    {
        // The hospital is no station, and the neighbour's lies east of both townships.
        _county.Write("facilities.csv", "编号,名称,经度,纬度,类型,救护车数,24小时\n1,县急救中心,0.02,0,急救中心,1,是\n2,西乡卫生院,0.3,0,乡镇卫生院,3,\n3,邻县站,0.65,0,急救站,2,是\n");
        var shell = Site("--standard", "KJ-A1");

        Assert.True(shell.ExitCode == 0, shell.Error);
        Assert.Contains("Of the 4 there are, 3 stand at none of these stations (another class, closed at night or without coordinates) and are not counted by the search: 2 西乡卫生院 (3).", shell.Out, StringComparison.Ordinal);
        Assert.Contains("2 of the table are a neighbour's (3 邻县站 (2)): they are not among those there are, but cover people here.", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "No standard of ambulances can be computed (KJ-A1)", "--standard", "XX-1")]
    [InlineData(2, "--candidates does not go with mexclp", "--candidates", "demand")]
    [InlineData(2, "'1' of --busy", "--sites", "1", "--busy", "1")]
    [InlineData(2, "--from-call goes with --travel roads", "--sites", "1", "--from-call")]
    [InlineData(3, "The study has no source to travel by", "--sites", "1", "--within", "15min", "--travel", "roads")]
    [InlineData(3, "No station is open day and night", "--sites", "1", "--class", "pharmacy")]
    public void What_cannot_be_asked_is_told(int code, string told, params string[] more)
    {
        string[] first = [.. more.Contains("--within") ? [] : new[] { "--within", "5km" }, .. more.Contains("--busy") ? [] : new[] { "--busy", "0.5" }];
        var shell = Shell.Run(["site", _county.Study, "--model", "mexclp", "--lang", "en", .. first, .. more]);
        Assert.Equal(code, shell.ExitCode);
        Assert.Contains(told, shell.Error, StringComparison.Ordinal);
    }
}
