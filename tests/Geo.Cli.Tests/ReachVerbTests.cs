using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>
/// By hand, on the equator, where 0.01° are 1,113.195 m. From the station at 0.02° the people 1, 2, 4, 8, 16, 32 live 0; 4,452.780; 6,679.169;
/// 10,007.622; 11,131.949; 22,263.898 m away, from the hospital at 0.3° 31,169.457; 26,716.678; 24,490.288; 21,161.835; 20,037.508; 8,905.559 m.
/// </summary>
public sealed class ReachVerbTests
{
    [Fact]
    public void Two_facilities_are_answered_by_hand_arithmetic()
    {
        using var county = new SmallCounty();
        var answer = Ask(county, "--within", "5km,10km,25km").GetProperty("area");

        Assert.Equal(63, answer.GetProperty("people").GetDecimal());
        Assert.Equal([3m, 39m, 63m], Within(answer, "once"));
        // The second facility lies within 25 km of all but the first two: 24,490.288 m of the third.
        Assert.Equal([0m, 0m, 60m], Within(answer, "twice"));
        Assert.Equal(Math.Round(39m / 63, 9), answer.GetProperty("within")[1].GetProperty("onceShare").GetDecimal());
        // (0 × 1 + 0.04 × 2 + 0.06 × 4 + 0.0899 × 8 + 0.1 × 16 + 0.08 × 32)° ÷ 63 = 5.1992° ÷ 63; half of the people live within 0.08°.
        var nearest = answer.GetProperty("nearest");
        Assert.Equal(9186.862m, nearest.GetProperty("meanMetres").GetDecimal());
        Assert.Equal(8905.559m, nearest.GetProperty("medianMetres").GetDecimal());
        Assert.Equal(11131.949m, nearest.GetProperty("largestMetres").GetDecimal());
    }

    [Fact]
    public void A_limit_is_inclusive_to_the_millimetre()
    {
        using var county = new SmallCounty();
        // 0.04° is 4,452.7796 m, decided as 4,452.780.
        Assert.Equal([1m, 3m], Within(Ask(county, "--within", "4452.779m,4452.78m").GetProperty("area"), "once"));
    }

    [Fact]
    public void A_limit_in_time_rests_on_speed_and_detour_and_says_so()
    {
        using var county = new SmallCounty();
        // 15 min × 40 km/h ÷ 2 = 5 km; ÷ 1.3, the usual factor, 7,692.307 m.
        var halved = Ask(county, "--within", "15min", "--speed", "40km/h", "--detour", "2");
        Assert.Equal(5000m, halved.GetProperty("area").GetProperty("within")[0].GetProperty("straightLineMetres").GetDecimal());
        Assert.Equal([3m], Within(halved.GetProperty("area"), "once"));
        var usual = Ask(county, "--within", "15min", "--speed", "40km/h");
        Assert.Equal(7692.307m, usual.GetProperty("area").GetProperty("within")[0].GetProperty("straightLineMetres").GetDecimal());
        Assert.Equal([7m], Within(usual.GetProperty("area"), "once"));
        Assert.Equal((40m, 1.3m), (usual.GetProperty("assumption").GetProperty("speedKmh").GetDecimal(), usual.GetProperty("assumption").GetProperty("detour").GetDecimal()));

        var said = Shell.Run([.. Line(county), "--within", "15min", "--speed", "40km/h", "--lang", "en"]);
        Assert.Contains("Limits in time are straight line × detour 1.3 ÷ 40 km/h, an assumption of this question.", said.Out, StringComparison.Ordinal);
        var missing = Shell.Run([.. Line(county), "--within", "15min", "--lang", "en"]);
        Assert.Equal((2, ""), (missing.ExitCode, missing.Out));
        Assert.Contains("--speed", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void By_units_each_unit_has_its_own_people()
    {
        using var county = new SmallCounty();
        var units = Ask(county, "--within", "10km", "--by", county.PathOf("towns.geojson")).GetProperty("units");

        Assert.Equal(["东街", "西乡"], units.EnumerateArray().Select(unit => unit.GetProperty("name").GetString()));
        Assert.Equal([7m, 56m], units.EnumerateArray().Select(unit => unit.GetProperty("people").GetDecimal()));
        Assert.Equal([7m, 32m], units.EnumerateArray().Select(unit => Within(unit, "once").Single()));
    }

    [Fact]
    public void A_box_clips_people_and_facilities()
    {
        using var county = new SmallCounty();
        var answer = Ask(county, "--within", "5km,25km", "--clip", "-1,-1,0.1,1");
        Assert.Equal(1, answer.GetProperty("facilities").GetProperty("serving").GetInt32());
        Assert.Equal(3, answer.GetProperty("demand").GetProperty("points").GetInt32());
        Assert.Equal([3m, 7m], Within(answer.GetProperty("area"), "once"));
        Assert.Equal([0m, 0m], Within(answer.GetProperty("area"), "twice"));
    }

    [Theory]
    [InlineData("0.1,-1,-1,1")]
    [InlineData("-1,1,0.1,-1")]
    [InlineData("0,0,0,1")]
    [InlineData("30,104,31,105")]
    public void A_box_whose_numbers_are_in_another_order_is_usage_and_the_order_is_said(string box)
    {
        using var county = new SmallCounty();
        var shell = Shell.Run([.. Line(county), "--within", "5km", "--clip", box, "--lang", "en"]);
        Assert.Equal((2, ""), (shell.ExitCode, shell.Out));
        Assert.Contains($"west, south, east, north in degrees, west below east and south below north; given: '{box}'", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_of_polygons_clips_too_and_says_how_many_it_left_out()
    {
        using var county = new SmallCounty();
        county.Write("clip.geojson", """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"a"},"geometry":{"type":"Polygon","coordinates":[[[0,-0.1],[0.07,-0.1],[0.07,0.1],[0,0.1],[0,-0.1]]]}},
            {"type":"Feature","properties":{"name":"b"},"geometry":{"type":"Polygon","coordinates":[[[0.2,-0.1],[0.25,-0.1],[0.25,0.1],[0.2,0.1],[0.2,-0.1]]]}}]}
            """);
        var answer = Ask(county, "--within", "5km,25km", "--clip", county.PathOf("clip.geojson"));
        // 1, 2 and 32 are within the polygons, 4, 8 and 16 are not; nor is the hospital.
        Assert.Equal((1, 3), (answer.GetProperty("facilities").GetProperty("serving").GetInt32(), answer.GetProperty("demand").GetProperty("clippedPoints").GetInt32()));
        Assert.Equal([3m, 35m], Within(answer.GetProperty("area"), "once"));
        var said = Shell.Run([.. Line(county), "--within", "5km", "--clip", county.PathOf("clip.geojson"), "--lang", "en"]);
        Assert.Contains("3 demand points lie outside of the clip and are left out.", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_chooses_who_serves()
    {
        using var county = new SmallCounty();
        var answer = Ask(county, "--within", "10km", "--where", "类型 = 乡镇卫生院");
        Assert.Equal(1, answer.GetProperty("facilities").GetProperty("serving").GetInt32());
        Assert.Equal([32m], Within(answer.GetProperty("area"), "once"));
    }

    [Fact]
    public void A_polygon_serves_from_its_centroid_or_from_within_and_that_is_said()
    {
        using var county = new SmallCounty();
        // A square about 0.02°, 0°, and a U open to the north: its centroid lies in the opening.
        county.Write("sites.geojson", """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"id":"1","name":"square"},"geometry":{"type":"Polygon","coordinates":[[[0.01,-0.01],[0.03,-0.01],[0.03,0.01],[0.01,0.01],[0.01,-0.01]]]}},
            {"type":"Feature","properties":{"id":"2","name":"u"},"geometry":{"type":"Polygon","coordinates":[[[5,5],[6,5],[6,6],[5.9,6],[5.9,5.1],[5.1,5.1],[5.1,6],[5,6],[5,5]]]}}]}
            """);
        string[] line = ["reach", "--facilities", county.PathOf("sites.geojson"), "--demand", county.PathOf("people.csv"), "--within", "4452.779m,4452.78m"];
        var answer = Parse(Shell.Run([.. line, "--json"]));
        Assert.Equal((1, 1), (answer.GetProperty("facilities").GetProperty("byCentroid").GetInt32(), answer.GetProperty("facilities").GetProperty("byInteriorPoint").GetInt32()));
        Assert.Equal([1m, 3m], Within(answer.GetProperty("area"), "once"));
        Assert.Contains(
            "Facilities given as polygons: 1 by their centroid, 1 by an interior point because the centroid lies outside.",
            Shell.Run([.. line, "--lang", "en"]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_place_and_what_is_refused_is_said_and_not_counted()
    {
        using var county = new SmallCounty("""
            编号,名称,经度,纬度,类型
            1,县急救中心,0.02,0,急救中心
            2,无坐标站,,,急救站
            3,坏坐标站,340,0,急救站
            """);
        var shell = Shell.Run([.. Line(county), "--within", "5km", "--lang", "en"]);
        Assert.Equal(0, shell.ExitCode);
        Assert.Contains("Facilities without coordinates that take no part: 1.", shell.Out, StringComparison.Ordinal);
        Assert.Contains("1 of 3 rows was rejected", shell.Error, StringComparison.Ordinal);
        Assert.Contains("facilities.csv:4 [经度, 纬度]", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_bad_input()
    {
        using var county = new SmallCounty();
        var shell = Shell.Run("reach", "--facilities", county.PathOf("none.csv"), "--demand", county.PathOf("people.csv"), "--within", "5km");
        Assert.Equal((3, ""), (shell.ExitCode, shell.Out));
        Assert.Contains("none.csv", shell.Error, StringComparison.Ordinal);
    }

    static string[] Line(SmallCounty county) => ["reach", "--facilities", county.PathOf("facilities.csv"), "--demand", county.PathOf("people.csv")];

    static JsonElement Ask(SmallCounty county, params string[] more) => Parse(Shell.Run([.. Line(county), .. more, "--json"]));

    static JsonElement Parse(Shell shell)
    {
        Assert.Equal((0, ""), (shell.ExitCode, shell.Error));
        using var document = JsonDocument.Parse(shell.Out);
        return document.RootElement.Clone();
    }

    static decimal[] Within(JsonElement count, string name) => [.. count.GetProperty("within").EnumerateArray().Select(limit => limit.GetProperty(name).GetDecimal())];
}
