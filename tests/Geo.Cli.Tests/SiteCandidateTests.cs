using System.Text.Json;

namespace Geo.Cli.Tests;

public sealed class SiteCandidateTests : IDisposable
{
    // A crossing at the 32 people: three streets meet at 0.22°.
    const string Roads = """
        <osm version="0.6">
        <node id="1" lon="0.20" lat="0"/><node id="2" lon="0.22" lat="0"/><node id="3" lon="0.24" lat="0"/><node id="4" lon="0.22" lat="0.01"/>
        <way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way>
        <way id="2"><nd ref="2"/><nd ref="4"/><tag k="highway" v="primary"/></way>
        </osm>
        """;

    const string East = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0.1,-0.2],[0.7,-0.2],[0.7,0.2],[0.1,0.2],[0.1,-0.2]]]}}]}""";

    readonly SmallCounty _county = new();

    public SiteCandidateTests()
    {
        _county.Write("villages.csv", "id,name,lon,lat\na,甲村,0.1099,0\nb,乙村,0.22,0\nc,丙村,0.04,0\nd,丁村,,\n");
        _county.Write("study.yaml", File.ReadAllText(_county.Study).Replace("standards:", "  places: {path: villages.csv, crs: EPSG:4326}\nstandards:", StringComparison.Ordinal));
        _county.Write("places.csv", "id,name,lon,lat\na,甲村,0.1099,0\nb,乙村,0.22,0\n");
        _county.Write("roads.osm", Roads);
        _county.Write("east.geojson", East);
    }

    public void Dispose() => _county.Dispose();

    Shell Site(params string[] more) => Shell.Run(["site", _county.Study, "--model", "mclp", "--sites", "1", "--class", "emergency_station,emergency_centre", "--within", "urban:5km,rural:20km", "--lang", "en", .. more]);

    JsonElement Json(params string[] more)
    {
        var shell = Site([.. more, "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        return JsonDocument.Parse(shell.Out).RootElement;
    }

    [Fact]
    public void A_list_of_names_of_which_nobody_knows_one_says_which()
    {
        _county.Write("names.csv", "id\nb\nnope\n");
        var shell = Site("--candidates", _county.PathOf("names.csv"));
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("names.csv [id]: No place or facility “nope” has coordinates", shell.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("longitude", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_can_not_be_served_is_told_by_township_and_people()
    {
        // Within 3 km of the station is 1 person, of b 32; in 东街 2 and 4 are farther, in 西乡 8 and 16.
        _county.Write("b.csv", "id\nb\n");
        var shell = Shell.Run(["site", _county.Study, "--model", "lscp", "--class", "emergency_station,emergency_centre", "--within", "3km", "--candidates", _county.PathOf("b.csv"), "--lang", "en"]);
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("30 people (4 places) have too few candidates within the limit: 西乡 24, 东街 6. Take a longer limit (--within)", shell.Error, StringComparison.Ordinal);
        Assert.Contains("Or ask for 52.3809 % (--share).", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Whom_a_facility_covers_that_is_there_already_is_not_newly_covered()
    {
        _county.Write("b.csv", "id\nb\n");
        var places = Json("--candidates", _county.PathOf("b.csv"), "--existing", "closable").GetProperty("places").EnumerateArray()
            .Select(site => (Id: site.GetProperty("id").GetString(), Newly: site.GetProperty("newlyCovered").GetDecimal())).ToArray();
        Assert.Contains(("b", 32m), places);
        Assert.InRange(places.Length, 2, int.MaxValue);
        Assert.Equal(32m, places.Sum(place => place.Newly));
    }

    static (int Considered, int Taken, string LeftOut) Candidates(JsonElement json)
    {
        var told = json.GetProperty("candidates");
        return (told.GetProperty("considered").GetInt32(), told.GetProperty("taken").GetInt32(), string.Join(' ', told.GetProperty("leftOut").EnumerateArray().Select(one => $"{one.GetProperty("why").GetString()}={one.GetProperty("count")}")));
    }

    [Fact]
    public void A_village_without_a_place_is_counted_and_is_no_candidate()
    {
        Assert.Equal((4, 3, "unlocated=1"), Candidates(Json()));
        Assert.Contains("Candidates: the study's places. 4 places looked at, 3 taken; left out: 1 without coordinates.", Site().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_demand_point_may_be_a_candidate()
    {
        var json = Json("--candidates", "demand");

        Assert.Equal((6, 6, ""), Candidates(json));
        Assert.Equal(63, json.GetProperty("objective").GetDouble());
    }

    [Fact]
    public void Of_very_many_demand_points_the_one_with_most_people_of_each_cell_is_a_candidate()
    {
        // 50 × 40 points 0.001° apart; some 1,500 cells of 1.13 steps hold one or two of them in each direction.
        _county.Write("people.csv", "id,lon,lat,人口\n" + string.Concat(Enumerable.Range(0, 2000).Select(at => FormattableString.Invariant($"{at + 1},{0.02 + (at % 50 * 0.001)},{-0.02 + (at / 50 * 0.001)},{1 + (at % 3)}\n"))));
        var (considered, taken, leftOut) = Candidates(Json("--candidates", "demand"));

        Assert.Equal((2000, $"less_peopled={2000 - taken}"), (considered, leftOut));
        Assert.InRange(taken, 1000, 1700);
    }

    [Fact]
    public void A_study_s_own_roads_need_not_be_named()
    {
        _county.Write("study.yaml", File.ReadAllText(_county.Study).Replace("standards:", "  roads: {path: roads.osm}\nstandards:", StringComparison.Ordinal));

        Assert.Equal((1, 1, ""), Candidates(Json("--candidates", "junctions")));
        Assert.Equal((4, 1, "unlocated=1 far_from_road=2"), Candidates(Json("--near-road", "500m")));
        Assert.Contains("within 500 m of a road (roads.osm)", Site("--near-road", "500m").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grid_leaves_out_what_is_closed_to_building()
    {
        // 5 km are 0.0449° east and 0.0452° north: 13 × 4 places over 0.6° × 0.2°. East of 0.1° lie the columns from the third on.
        Assert.Equal((52, 52, ""), Candidates(Json("--grid", "5km")));
        Assert.Equal((52, 8, "closed_ground=44"), Candidates(Json("--grid", "5km", "--exclude", _county.PathOf("east.geojson"))));
    }

    [Fact]
    public void Junctions_are_where_three_streets_meet()
    {
        var json = Json("--candidates", "junctions", "--roads", _county.PathOf("roads.osm"));

        Assert.Equal((1, 1, ""), Candidates(json));
        Assert.Equal(59, json.GetProperty("objective").GetDouble()); // all but the 4
    }

    [Fact]
    public void A_place_far_from_any_road_is_left_out()
    {
        Assert.Equal((4, 1, "unlocated=1 far_from_road=2"), Candidates(Json("--near-road", "500m", "--roads", _county.PathOf("roads.osm"))));
    }

    [Fact]
    public void A_list_may_forbid_a_place_and_force_another()
    {
        _county.Write("list.csv", "id,name,lon,lat,fixed\na,甲,0.1099,0,forbidden\nb,乙,0.22,0,\nc,丙,0.04,0,forced\n");
        var json = Json("--candidates", _county.PathOf("list.csv"));

        // From c, 0.04°, the 4 at 0.08° are 4.5 km away; the 32 are 20.04 km away.
        Assert.Equal([("1", "existing"), ("c", "forced")], json.GetProperty("sites").EnumerateArray().Select(site => (site.GetProperty("id").GetString(), site.GetProperty("status").GetString())));
        Assert.Equal(31, json.GetProperty("objective").GetDouble());
    }

    [Fact]
    public void Factors_weigh_the_objective_and_people_stay_people()
    {
        var json = Json("--factors", "urban:10,rural:1");

        Assert.Equal(126, json.GetProperty("objective").GetDouble()); // 10 × 7 + 56
        var units = json.GetProperty("units").EnumerateArray().Select(unit => (unit.GetProperty("id").GetString(), unit.GetProperty("coveredBefore").GetDouble(), unit.GetProperty("newlyCovered").GetDouble(), unit.GetProperty("people").GetDouble()));
        Assert.Equal([("1", 3, 4, 7), ("2", 24, 32, 56)], units);
    }

    [Fact]
    public void Calls_of_a_log_weigh_the_objective_and_a_run_of_the_scenario_finds_the_same_people()
    {
        // 70 calls of the 7 people of 东街, ten each, 28 of the 56 of 西乡, a half each; one call of nobody knows where.
        _county.Write("calls.csv", "dispatched,departed,unit\n" + string.Concat(Enumerable.Repeat("08:00:00,08:02:00,1\n", 70)) + string.Concat(Enumerable.Repeat("08:00:00,08:02:00,2\n", 28)) + "08:00:00,08:02:00,\n");
        _county.Write("study.yaml", File.ReadAllText(_county.Study).Replace("standards:", "  events: {path: calls.csv}\nstandards:", StringComparison.Ordinal));
        // The centre covers 1 and 2 (30 calls), 8 and 16 (12). From b the 32 are reached (16 calls), from c the 4 (40 calls): by people b is better, by calls c.
        _county.Write("list.csv", "id,name,lon,lat\nb,乙村,0.22,0\nc,丙村,0.04,0\n");

        var byPeople = Json("--candidates", _county.PathOf("list.csv"));
        var byCalls = Json("--candidates", _county.PathOf("list.csv"), "--weight", "calls", "--scenario", _county.PathOf("s.yaml"));

        Assert.Equal(("b", 59), (byPeople.GetProperty("sites")[1].GetProperty("id").GetString(), byPeople.GetProperty("objective").GetDouble()));
        Assert.Equal(("c", 82, 82, true), (byCalls.GetProperty("sites")[1].GetProperty("id").GetString(), byCalls.GetProperty("objective").GetDouble(), byCalls.GetProperty("bound").GetDouble(), byCalls.GetProperty("proven").GetBoolean()));
        var units = byCalls.GetProperty("units").EnumerateArray().Select(unit => (unit.GetProperty("coveredBefore").GetDouble(), unit.GetProperty("newlyCovered").GetDouble(), unit.GetProperty("people").GetDouble()));
        Assert.Equal([(3, 4, 7), (24, 0, 56)], units);
        Assert.Contains("82 calls. Proven", Site("--candidates", _county.PathOf("list.csv"), "--weight", "calls").Out, StringComparison.Ordinal);

        var run = Shell.Run("run", _county.Study, "--scenario", _county.PathOf("s.yaml"), "--out", _county.Out, "--lang", "en");
        Assert.True(run.ExitCode == 0, run.Error);
        var lines = run.Out.Split('\n');
        // All 7 are inside now: what is met stands in no list of what is missed.
        Assert.DoesNotContain(lines, line => line.Contains("KJ-R1", StringComparison.Ordinal) && line.Contains("Not met", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("KJ-R2", StringComparison.Ordinal) && line.Contains("(24 of 56 people)", StringComparison.Ordinal));
    }

    [Fact]
    public void Weights_that_the_study_does_not_give_are_refused()
    {
        var shell = Site("--weight", "calls");

        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("calls", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suggestion_is_written_as_tables_a_map_and_a_scenario()
    {
        var shell = Site("--out", _county.Out);

        Assert.True(shell.ExitCode == 0, shell.Error);
        Assert.Equal(["scenario.yaml", "site-units.csv", "sites.csv", "sites.geojson", "sites.json", "sites.svg"], Directory.GetFiles(_county.Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        // Nearest to a: the 4, 8, 16 and 32.
        Assert.Equal("1,a 甲村,new,36,60,,b 乙村 (loses 4 people)", File.ReadAllLines(Path.Combine(_county.Out, "sites.csv"))[1]);
        Assert.Equal("东街,7,3,4,0,7,0,0", File.ReadAllLines(Path.Combine(_county.Out, "site-units.csv"))[1]);
        Assert.Equal("Small County,63,27,36,0,63,0,0", File.ReadAllLines(Path.Combine(_county.Out, "site-units.csv"))[3]);
        using var features = JsonDocument.Parse(File.ReadAllText(Path.Combine(_county.Out, "sites.geojson")));
        Assert.Equal(["site", "site", "unit", "unit"], features.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty("layer").GetString()));
        Assert.Contains("36", File.ReadAllText(Path.Combine(_county.Out, "sites.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_standing_facility_that_may_move_goes_where_it_serves_more()
    {
        // One of two may be anywhere: 63 with both the centre and a; the centre alone covers 27, a alone 60 (all but 1 and 2).
        var json = Json("--existing", "movable");

        Assert.Equal(63, json.GetProperty("objective").GetDouble());
    }

    [Fact]
    public void A_subdistrict_without_a_health_centre_is_given_one_where_its_people_travel_least()
    {
        using var county = new SmallCounty(standards: "KJ-P2a");
        // In 东街 live 1 at 0.02°, 2 at 0.06° and 4 at 0.08°: from a, 0.04°, they travel 1 × 0.02 + 2 × 0.02 + 4 × 0.04, from b, 0.08°, 1 × 0.06 + 2 × 0.02.
        county.Write("list.csv", "id,name,lon,lat\na,甲,0.04,0\nb,乙,0.08,0\nc,丙,0.22,0\n");
        string[] line = ["site", county.Study, "--missing", "KJ-P2a", "--class", "community_centre", "--candidates", county.PathOf("list.csv"), "--lang", "en"];
        var shell = Shell.Run([.. line, "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        var json = JsonDocument.Parse(shell.Out).RootElement;

        Assert.Equal("b", Assert.Single(json.GetProperty("sites").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal((1 * 6.679169) + (2 * 2.226390), json.GetProperty("objective").GetDouble(), 3); // 0.06° and 0.02° of the equator
        Assert.True(json.GetProperty("proven").GetBoolean());
        Assert.Equal(["1"], json.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("id").GetString()));
        // The standard counts community centres alone: nobody has to say so.
        Assert.Equal("b", Assert.Single(JsonDocument.Parse(Shell.Run([.. line[..4], .. line[6..], "--json"]).Out).RootElement.GetProperty("sites").EnumerateArray()).GetProperty("id").GetString());
        var told = Shell.Run(line);
        Assert.Contains("KJ-P2a: 1 unit has none of the class", told.Out, StringComparison.Ordinal);
        Assert.Contains(told.Out.Split('\n'), row => row.Contains("KJ-P2a", StringComparison.Ordinal) && row.Contains("short", StringComparison.Ordinal) && row.Contains("met", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("KJ-R1")]
    [InlineData("XX-1")]
    public void What_is_no_standard_of_presence_misses_nothing(string standard)
    {
        var shell = Shell.Run("site", _county.Study, "--missing", standard, "--class", "clinic", "--lang", "en");

        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("is no standard of presence", shell.Error, StringComparison.Ordinal);
        Assert.Contains("is no standard of presence", Shell.Run("site", _county.Study, "--missing", standard, "--lang", "en").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_over_roads_are_costs_to_choose_sites_by()
    {
        // b stands at the crossing, where the 32 are; the others are off the network.
        var times = Shell.Run("times", "--from", _county.PathOf("people.csv"), "--to", _county.PathOf("places.csv"), "--roads", _county.PathOf("roads.osm"), "--out", _county.PathOf("costs.csv"), "--lang", "en");
        Assert.True(times.ExitCode == 0, times.Error);
        var shell = Shell.Run("site", "--model", "mclp", "--sites", "1", "--within", "15min", "--costs", _county.PathOf("costs.csv"), "--demand", _county.PathOf("people.csv"), "--json");

        Assert.True(shell.ExitCode == 0, shell.Error);
        Assert.Equal(32, JsonDocument.Parse(shell.Out).RootElement.GetProperty("objective").GetDouble());
    }

    [Fact]
    public void Sites_may_be_chosen_by_minutes_over_the_roads_of_the_study()
    {
        // Roads lie at 0.20° to 0.24° alone: b stands at their crossing, where the 32 are; a and everybody else are kilometres from any road.
        _county.Write("study.yaml", File.ReadAllText(_county.Study).Replace("standards:", "  roads: {path: roads.osm}\nstandards:", StringComparison.Ordinal));
        string[] line = ["site", _county.Study, "--model", "mclp", "--sites", "1", "--class", "clinic", "--within", "15min", "--travel", "roads", "--lang", "en"];
        var shell = Shell.Run([.. line, "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        var json = JsonDocument.Parse(shell.Out).RootElement;

        Assert.Equal("b", Assert.Single(json.GetProperty("sites").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal((32, "minutes"), (json.GetProperty("objective").GetDouble(), json.GetProperty("costUnit").GetString()));
        Assert.Equal([7, 24], json.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("outOfReach").GetDouble()));
        Assert.Contains("Ways: over roads (car), from people to the site.", Shell.Run(line).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Minutes_need_roads_or_terrain_and_roads_a_source()
    {
        Assert.Equal(2, Shell.Run("site", _county.Study, "--model", "mclp", "--sites", "1", "--class", "clinic", "--within", "15min").ExitCode);
        Assert.Equal(3, Shell.Run("site", _county.Study, "--model", "mclp", "--sites", "1", "--class", "clinic", "--within", "15min", "--travel", "roads").ExitCode);
    }

    [Theory]
    [InlineData("--max-slope goes with --dem", 2, "--max-slope", "20%")]
    [InlineData("--grid and --candidates do not go together", 2, "--grid", "1km", "--candidates", "demand")]
    [InlineData("need a road file", 2, "--candidates", "junctions")]
    [InlineData("--weight", 2, "--weight", "hats")]
    [InlineData("--existing", 2, "--existing", "gone")]
    public void Wrong_options_are_told(string told, int code, params string[] more)
    {
        var shell = Site(more);
        Assert.Equal(code, shell.ExitCode);
        Assert.Contains(told, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ground_that_is_closed_everywhere_leaves_no_candidate()
    {
        var shell = Site("--exclude", _county.PathOf("east.geojson"), "--candidates", Rest());

        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("Of 1 place none is allowed", shell.Error, StringComparison.Ordinal);
    }

    string Rest()
    {
        _county.Write("rest.csv", "id,lon,lat\nx,0.3,0\n");
        return _county.PathOf("rest.csv");
    }
}
