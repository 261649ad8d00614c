using System.Globalization;
using System.Text.Json;

namespace Geo.Cli.Tests;

public sealed class SiteGroupsStudyTests : IDisposable
{
    readonly SmallCounty _county = new();

    public SiteGroupsStudyTests()
    {
        // Four townships in a row on the equator, 0.02° wide, with 10, 1, 1 and 10 people in their middles: 2.226,39 km from one to the next. The third is digitised 11 m away from the second.
        _county.Write("towns.geojson", $$"""{"type":"FeatureCollection","features":[{{string.Join(',', Enumerable.Range(0, 4).Select(at => Town(at, at == 2 ? 0.0001 : 0)))}}]}""");
        _county.Write("people.csv", "id,lon,lat,人口\n1,0.01,0,10\n2,0.03,0,1\n3,0.05,0,1\n4,0.07,0,10\n");
        _county.Write("facilities.csv", "编号,名称,经度,纬度,类型\n1,乙院,0.03,0,乡镇卫生院\n2,丁站,0.07,0,急救站\n");
    }

    public void Dispose() => _county.Dispose();

    static string Town(int at, double gap)
    {
        var (west, east) = ((at * 0.02) + gap, (at + 1) * 0.02);
        return string.Create(CultureInfo.InvariantCulture, $$$"""{"type":"Feature","properties":{"code":"{{{at + 1}}}","name":"{{{"甲乙丙丁"[at]}}}乡","type":"乡"},"geometry":{"type":"Polygon","coordinates":[[[{{{west}}},-0.01],[{{{east}}},-0.01],[{{{east}}},0.01],[{{{west}}},0.01],[{{{west}}},-0.01]]]}}""");
    }

    Shell Site(params string[] more) => Shell.Run(["site", _county.Study, "--model", "groups", "--lang", "en", .. more]);

    [Theory]
    [InlineData(2, 2.0, "--group", "2:4")] // 甲 with 乙, 丙 with 丁: one person a step each
    [InlineData(1, 31.0, "--group", "3:4")] // all from 乙: ten a step, one a step, ten two steps
    [InlineData(1, 31.0, "--group", "2:4", "--class", "township_hospital")] // 乙 alone has one
    [InlineData(2, 2.0, "--group", "2:4", "--within", "2.3km")]
    [InlineData(4, 0.0, "--group", "1:1")]
    public void Townships_side_by_side_are_grouped_around_where_their_people_live_or_a_facility_stands(int groups, double steps, params string[] more)
    {
        var shell = Site([.. more, "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        var json = JsonDocument.Parse(shell.Out).RootElement;
        Assert.Equal(groups, json.GetProperty("groups").GetArrayLength());
        Assert.Equal(steps * 2.226390, json.GetProperty("objective").GetDouble(), 3);
        Assert.True(json.GetProperty("proven").GetBoolean());
        Assert.Equal(22, json.GetProperty("groups").EnumerateArray().Sum(group => group.GetProperty("people").GetDouble()));
    }

    [Fact]
    public void A_grouping_is_kept_as_tables_a_map_areas_and_a_proof_that_is_checked_against_the_study()
    {
        var shell = Site("--group", "2:4", "--out", _county.Out, "--proof", _county.PathOf("p.json"));
        Assert.True(shell.ExitCode == 0, shell.Error);
        Assert.Contains("Side by side by their borders: 3 pairs of units", shell.Out, StringComparison.Ordinal);
        // Two people go 2.226 km each: told whole, as other models tell people × kilometres.
        Assert.Contains("4 people × kilometres, in 2 groups. Proven", shell.Out, StringComparison.Ordinal);
        Assert.Equal(["group-units.csv", "groups.csv", "groups.geojson", "groups.json", "groups.svg"], Directory.GetFiles(_county.Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("2,乙乡,1,甲乡,", File.ReadAllText(Path.Combine(_county.Out, "group-units.csv")), StringComparison.Ordinal);
        Assert.Contains("\"layer\":\"centre\",\"group\":2,\"unit\":\"4\"", File.ReadAllText(Path.Combine(_county.Out, "groups.geojson")), StringComparison.Ordinal);
        Assert.Contains("the best there is: 4 people × kilometres", Site("--group", "2:4", "--verify", _county.PathOf("p.json")).Out, StringComparison.Ordinal);
        Assert.Contains("another question", Site("--group", "2:3", "--verify", _county.PathOf("p.json")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_best_centre_is_told_and_a_proof_of_another_question_says_what_differs()
    {
        // All from 乙: 31 steps. From 丙: 20, 1 and 10 steps, 31 as well.
        var shell = Site("--group", "3:4", "--json", "--proof", _county.PathOf("p.json"));
        Assert.True(shell.ExitCode == 0, shell.Error);
        var json = JsonDocument.Parse(shell.Out).RootElement;
        var site = Assert.Single(json.GetProperty("sites").EnumerateArray());
        Assert.Equal(["2", "3"], ((string[])[site.GetProperty("id").GetString()!, site.GetProperty("instead").GetString()!]).Order(StringComparer.Ordinal));
        Assert.Equal(0, site.GetProperty("loss").GetDouble(), 3);
        Assert.Equal(4, json.GetProperty("assignment").GetArrayLength());
        Assert.True(json.GetProperty("seconds").GetDouble() >= 0);

        Assert.Contains("differs in --group", Site("--group", "3:5", "--verify", _county.PathOf("p.json")).Error, StringComparison.Ordinal);
        Assert.Contains("differs in --class", Site("--group", "3:4", "--class", "township_hospital", "--verify", _county.PathOf("p.json")).Error, StringComparison.Ordinal);
        _county.Write("n.csv", "a,b\n1,2\n2,3\n2,4\n");
        Assert.Contains("differs in --adjacent", Site("--group", "3:4", "--adjacent", _county.PathOf("n.csv"), "--verify", _county.PathOf("p.json")).Error, StringComparison.Ordinal);
        _county.Write("people.csv", "id,lon,lat,人口\n1,0.01,0,10\n2,0.03,0,1\n3,0.05,0,1\n4,0.07,0,11\n");
        Assert.Contains("differs in small", Site("--group", "3:4", "--verify", _county.PathOf("p.json")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "4 units that hang together can't be put into groups of 3 to 3", "--group", "3:3")]
    [InlineData(3, "are in no group that hangs together and has a centre within reach: 1, 3, 4", "--group", "1:4", "--class", "township_hospital", "--within", "1km")]
    [InlineData(2, "--candidates does not go with groups", "--candidates", "demand")]
    [InlineData(2, "--within 30min goes with --travel", "--within", "30min")]
    public void What_cannot_be_grouped_says_why(int code, string told, params string[] more)
    {
        var shell = Site(more);
        Assert.Equal(code, shell.ExitCode);
        Assert.Contains(told, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbours_may_be_listed_instead()
    {
        _county.Write("n.csv", "a,b\n1,4\n2,3\n");
        var shell = Site("--group", "2:2", "--adjacent", _county.PathOf("n.csv"), "--json");
        Assert.True(shell.ExitCode == 0, shell.Error);
        // 甲 goes with 丁 three steps away: ten people travel; 乙 with 丙: one person, one step.
        Assert.Equal(31 * 2.226390, JsonDocument.Parse(shell.Out).RootElement.GetProperty("objective").GetDouble(), 3);
    }
}
