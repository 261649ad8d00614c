using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>Rules, capacities, phases and moves over a study of a line of places, worked out by hand and by looking at every choice.</summary>
public sealed class SiteStudyRulesTests : IDisposable
{
    const double Degree = 111_319.491; // metres of longitude on the equator

    static readonly (double At, int People, bool IsUrban)[] s_people = [(0.02, 1, true), (0.06, 2, true), (0.08, 4, true), (0.1099, 8, false), (0.12, 16, false), (0.22, 32, false)];

    static readonly (string Id, double At)[] s_places = [("a", 0.1099), ("b", 0.22), ("c", 0.04)];

    readonly SmallCounty _county = new();

    public SiteStudyRulesTests()
    {
        // The centre 1 at 0.02 covers 1, 2, 8 and 16: 27. a covers 4, 8, 16, 32; b 8, 16, 32; c 1, 2, 4, 8, 16.
        _county.Write("villages.csv", "id,name,lon,lat\na,甲村,0.1099,0\nb,乙村,0.22,0\nc,丙村,0.04,0\n");
        _county.Write("study.yaml", File.ReadAllText(_county.Study).Replace("standards:", "  places: {path: villages.csv, crs: EPSG:4326}\nstandards:", StringComparison.Ordinal));
    }

    public void Dispose() => _county.Dispose();

    string List(string text)
    {
        _county.Write("list.csv", text);
        return _county.PathOf("list.csv");
    }

    string[] Site(string model, params string[] more) => ["site", _county.Study, "--model", model, "--class", "emergency_station,emergency_centre", "--within", "urban:5km,rural:20km", "--lang", "en", .. more];

    JsonElement Json(string model, params string[] more)
    {
        var shell = Shell.Run([.. Site(model, more), "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        return JsonDocument.Parse(shell.Out).RootElement;
    }

    static string Open(JsonElement json) => string.Join(' ', json.GetProperty("sites").EnumerateArray().Select(site => site.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(63, "1 b c", "mclp", "--budget", "4")]
    [InlineData(59, "1 b", "mclp", "--budget", "3.5")]
    [InlineData(59, "1 b", "mclp", "--budget", "4", "--sites", "1")]
    [InlineData(31, "1 c", "mclp", "--budget", "1")]
    [InlineData(27, "1", "mclp", "--budget", "0.5")]
    [InlineData(4, "1 b c", "lscp")] // where candidates cost something set covering is for least cost: b and c for 4, a for 5
    [InlineData(63, "1 a", "mclp", "--sites", "1", "--apart", "10km")] // a is 10,007.6 m from the centre
    [InlineData(59, "1 b", "mclp", "--sites", "1", "--apart", "11km")]
    [InlineData(59, "1 b", "mclp", "--sites", "2", "--apart", "13km")]
    [InlineData(57, "1 a", "cmclp", "--sites", "1", "--band", ":30")] // the centre its 27, a 30 of 60
    [InlineData(30, "1 a", "cmclp", "--sites", "1", "--capacity", "ambulances:10")] // two vehicles and one
    [InlineData(27, "1", "cmclp", "--sites", "1", "--band", "61:100")] // no site has 61 people in its reach
    public void Answers_by_hand_are_proven(double objective, string open, string model, params string[] more)
    {
        var json = Json(model, [.. more, "--candidates", List("id,cost\na,5\nb,3\nc,1\n")]);

        Assert.Equal((objective, true), (json.GetProperty("objective").GetDouble(), json.GetProperty("proven").GetBoolean()));
        if (model != "cmclp" || objective != 30) Assert.Equal(open, Open(json));
    }

    [Fact]
    public void The_upper_end_of_a_band_is_the_capacity_that_a_load_is_told_against()
    {
        var json = Json("cmclp", "--sites", "1", "--band", ":30");
        Assert.All(json.GetProperty("sites").EnumerateArray(), site => Assert.Equal(30, site.GetProperty("capacity").GetDouble()));
    }

    [Fact]
    public void Forced_and_forbidden_candidates_and_prices_by_action_are_kept()
    {
        Assert.Equal("1 c", Open(Json("mclp", "--sites", "1", "--candidates", List("id,fixed\na,\nb,\nc,forced\n"))));
        Assert.Equal("1 b", Open(Json("mclp", "--sites", "1", "--candidates", List("id,fixed\na,forbidden\nb,\nc,\n"))));
        var json = Json("mclp", "--budget", "500", "--prices", "build:300");
        Assert.Equal((63, 300), (json.GetProperty("objective").GetDouble(), json.GetProperty("spent").GetDouble()));
    }

    [Fact]
    public void A_facility_that_may_move_moves_in_the_scenario_and_a_run_of_it_counts_the_same_people()
    {
        // One place for the centre: where it is 27, at a 60.
        string[] question = Site("mclp", "--sites", "0", "--existing", "movable", "--scenario", _county.PathOf("s.yaml"));
        var shell = Shell.Run(question);
        Assert.True(shell.ExitCode == 0, shell.Error);
        Assert.Contains("1 moves: 1 县急救中心 → a 甲村", shell.Out, StringComparison.Ordinal);
        Assert.Contains("- move: {facility: \"1\", longitude: 0.1099, latitude: 0}", File.ReadAllText(_county.PathOf("s.yaml")), StringComparison.Ordinal);
        var row = Assert.Single(shell.Out.Split('\n'), line => line.Contains("Small County", StringComparison.Ordinal) && line.Contains("63", StringComparison.Ordinal) && line.Contains("60", StringComparison.Ordinal));
        Assert.Contains("27", row, StringComparison.Ordinal);

        Assert.Equal((27, 60), (InsideCircles(), InsideCircles("--scenario", _county.PathOf("s.yaml"))));
    }

    /// <summary>People within 5 km where it is urban and 20 km where it is rural, as a run counts them.</summary>
    double InsideCircles(params string[] more)
    {
        var run = Shell.Run(["run", _county.Study, "--out", _county.Out, "--lang", "en", .. more]);
        Assert.True(run.ExitCode == 0, run.Error);
        var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(_county.Out, "summary.json"))).RootElement;
        return summary.GetProperty("figures").EnumerateArray()
            .Where(figure => figure.GetProperty("headline").GetBoolean() && figure.GetProperty("unit").ValueKind == JsonValueKind.Null && figure.GetProperty("class").ValueKind == JsonValueKind.Null && figure.GetProperty("standard").GetString() is "KJ-R1" or "KJ-R2")
            .Sum(figure => figure.GetProperty("inside").GetDouble());
    }

    [Fact]
    public void Nobody_moves_for_nothing()
    {
        // With one more, a and the centre cover all; so do a and c, for which the centre would have to move.
        var json = Json("mclp", "--sites", "1", "--existing", "movable");
        Assert.Equal((63, "1 a", 0), (json.GetProperty("objective").GetDouble(), Open(json), json.GetProperty("closed").GetArrayLength()));
    }

    [Fact]
    public void A_list_says_of_single_facilities_what_may_become_of_them()
    {
        // The centre may close, and keeping it costs 4: with c it has 31 for 5, a alone has 60.
        var list = List("id,cost,fixed\na,5,\nc,1,\n1,4,closable\n");
        Assert.Equal((60, "a"), (Json("mclp", "--budget", "5", "--candidates", list).GetProperty("objective").GetDouble(), Open(Json("mclp", "--budget", "5", "--candidates", list))));
        Assert.Equal("1", Json("mclp", "--budget", "5", "--candidates", list).GetProperty("closed")[0].GetProperty("id").GetString());
        var wrong = Shell.Run(Site("mclp", "--budget", "5", "--candidates", List("id,cost,fixed\na,5,\n1,4,forced\n")));
        Assert.Equal(3, wrong.ExitCode);
        Assert.Contains("1 stands already", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vehicle_more_is_an_action_with_its_price_and_is_set_in_the_scenario()
    {
        // Each vehicle serves 10: the centre's two serve 20 of its 27 people, three would serve 27; a station at a serves 10.
        var list = List("id,place,action,cost\na,,build,5\nv,1,vehicle,2\n");
        string[] Ask(string budget) => ["--budget", budget, "--capacity", "ambulances:10", "--candidates", list, "--scenario", _county.PathOf("s.yaml")];

        Assert.Equal((27, "1 v"), (Json("cmclp", Ask("2")).GetProperty("objective").GetDouble(), Open(Json("cmclp", Ask("2")))));
        Assert.Contains("- set: {facility: \"1\", ambulances: 3}", File.ReadAllText(_county.PathOf("s.yaml")), StringComparison.Ordinal);
        Assert.Equal(30, Json("cmclp", Ask("5")).GetProperty("objective").GetDouble());
        Assert.Equal((37, "1 a v"), (Json("cmclp", Ask("7")).GetProperty("objective").GetDouble(), Open(Json("cmclp", Ask("7")))));
        Assert.Equal(0, Shell.Run("run", _county.Study, "--scenario", _county.PathOf("s.yaml"), "--out", _county.Out).ExitCode);
    }

    [Fact]
    public void What_stands_and_does_not_serve_can_be_upgraded_where_it_is()
    {
        // The township hospital 2 at 0.3 covers 32 (8.9 km) alone.
        var json = Json("mclp", "--budget", "2", "--candidates", List("id,place,action,cost\na,,build,5\nu,2,upgrade,2\n"), "--scenario", _county.PathOf("s.yaml"));
        Assert.Equal((59, "1 u"), (json.GetProperty("objective").GetDouble(), Open(json)));
        Assert.Contains("- set: {facility: \"2\", classes: [township_hospital, emergency_station], ambulances: 1, open_all_hours: true}", File.ReadAllText(_county.PathOf("s.yaml")), StringComparison.Ordinal);
        Assert.Equal((27, 59), (InsideCircles(), InsideCircles("--scenario", _county.PathOf("s.yaml"))));
    }

    [Fact]
    public void Classes_may_be_upgraded_at_a_price_without_a_list()
    {
        string[] Ask(string budget) => ["--budget", budget, "--prices", "build:5,upgrade:2", "--upgrade", "township_hospital,clinic", "--scenario", _county.PathOf("s.yaml")];

        Assert.Equal((27, "1"), (Json("mclp", Ask("1")).GetProperty("objective").GetDouble(), Open(Json("mclp", Ask("1")))));
        var json = Json("mclp", Ask("2"));
        Assert.Equal((59, "1 upgrade-2", 2), (json.GetProperty("objective").GetDouble(), Open(json), json.GetProperty("spent").GetDouble()));
        Assert.Contains("- set: {facility: \"2\", classes: [township_hospital, emergency_station]", File.ReadAllText(_county.PathOf("s.yaml")), StringComparison.Ordinal);
        Assert.Equal((63, "1 a"), (Json("mclp", Ask("5")).GetProperty("objective").GetDouble(), Open(Json("mclp", Ask("5"))))); // a for 5 rather than the hospital for 2

        // Nothing is built: the hospital is all there is, and it is one site.
        json = Json("mclp", "--sites", "2", "--candidates", "none", "--upgrade", "township_hospital");
        Assert.Equal((59, "1 upgrade-2"), (json.GetProperty("objective").GetDouble(), Open(json)));
        Assert.Contains("nothing new: only what stands is changed", Shell.Run(Site("mclp", "--sites", "2", "--candidates", "none", "--upgrade", "township_hospital")).Out, StringComparison.Ordinal);
        var none = Shell.Run(Site("mclp", "--sites", "2", "--candidates", "none"));
        Assert.Equal(3, none.ExitCode);
    }

    [Fact]
    public void Stations_may_get_vehicles_and_be_extended_without_a_list()
    {
        // As where a list names the vehicle: the centre's two serve 20 of its 27, three 27; a station at a serves 10.
        string[] Ask(string budget, string vehicles) => ["--budget", budget, "--capacity", "ambulances:10", "--prices", "build:5,vehicle:2", "--vehicles", vehicles, "--scenario", _county.PathOf("s.yaml")];

        Assert.Equal((27, "1 vehicle-1-1"), (Json("cmclp", Ask("2", "1")).GetProperty("objective").GetDouble(), Open(Json("cmclp", Ask("2", "1")))));
        Assert.Contains("- set: {facility: \"1\", ambulances: 3}", File.ReadAllText(_county.PathOf("s.yaml")), StringComparison.Ordinal);
        Assert.Equal(27, Json("cmclp", Ask("4", "2")).GetProperty("objective").GetDouble()); // 27 is all that the centre reaches
        Assert.Equal(37, Json("cmclp", Ask("7", "1")).GetProperty("objective").GetDouble());

        // Beds say nothing of a centre that has none given; a band of 20 does: extended by 4 it serves 24.
        var json = Json("cmclp", "--budget", "1", "--band", ":20", "--candidates", "none", "--extend", "4", "--prices", "extend:1");
        Assert.Equal((24, "1 extend-1"), (json.GetProperty("objective").GetDouble(), Open(json)));
    }

    [Fact]
    public void A_station_without_a_vehicle_serves_once_it_is_given_one()
    {
        // At the 32's own place stands a station without a vehicle, and one more that closes at night: a vehicle does not make it serve.
        File.AppendAllText(_county.PathOf("facilities.csv"), "\n3,西乡急救站,0.22,0,急救站,0,是\n4,夜间关闭的站,0.22,0,急救站,0,否\n");
        string[] question = ["--budget", "2", "--capacity", "ambulances:10", "--prices", "vehicle:1", "--vehicles", "2", "--candidates", "none", "--proof", _county.PathOf("p.json"), "--scenario", _county.PathOf("s.yaml")];
        var json = Json("cmclp", question);

        // The centre's two vehicles serve 20 of the 27 in its reach, two more at the station 20 of the 32.
        Assert.Equal((40, true, "1 vehicle-1-3 vehicle-2-3"), (json.GetProperty("objective").GetDouble(), json.GetProperty("proven").GetBoolean(), Open(json)));
        Assert.Equal(4, json.GetProperty("candidates").GetProperty("considered").GetInt32());
        Assert.Contains("ambulances: 2", File.ReadAllText(_county.PathOf("s.yaml")), StringComparison.Ordinal);
        Assert.Equal(0, Shell.Run(Site("cmclp", [.. question[..^4], "--verify", _county.PathOf("p.json")])).ExitCode);
    }

    [Fact]
    public void What_stands_beyond_the_border_serves_and_is_not_ours_to_change()
    {
        // The neighbour's station at 0.62 serves nobody else's people: the 32 are 44.5 km away.
        File.AppendAllText(_county.PathOf("facilities.csv"), "\n3,邻县急救站,0.62,0,急救站,1,是\n4,邻县卫生院,0.63,0,乡镇卫生院,,\n");
        File.WriteAllText(_county.Study, File.ReadAllText(_county.Study) + "\nbeyond_border: count\n");

        var json = Json("cmclp", "--sites", "3", "--band", ":20", "--candidates", "none", "--extend", "4", "--vehicles", "1", "--upgrade", "township_hospital");

        // Of ours the centre can be extended and get a vehicle, the hospital be upgraded.
        Assert.Equal(3, json.GetProperty("candidates").GetProperty("considered").GetInt32());
        Assert.Contains("3", Open(json).Split(' '));
    }

    [Fact]
    public void Where_nothing_new_is_built_it_is_asked_which_facilities_may_close()
    {
        // Beside the centre at 0.02 a station stands: one of the two is enough for the 27 of the 63 whom either reaches.
        File.AppendAllText(_county.PathOf("facilities.csv"), "\n3,同址急救站,0.02,0,急救站,1,是\n");
        string[] none = ["--candidates", "none"];
        var json = Json("lscp", [.. none, "--existing", "closable", "--share", "42%"]);
        Assert.Equal((1, true), (json.GetProperty("objective").GetDouble(), json.GetProperty("proven").GetBoolean()));

        var fixedOnes = Shell.Run(Site("mclp", [.. none, "--sites", "1"]));
        Assert.Equal(3, fixedOnes.ExitCode);
        Assert.Contains("Nothing new is built, and nothing that stands may change", fixedOnes.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(63, "unit,limit\n西乡,21\n", "c")] // the 32 of the second township are 20.04 km from c
    [InlineData(31, "unit,limit\n1,5\n", "c")]
    [InlineData(27, "unit,limit\n1,5\n2,\n", "")] // nothing is said of the second: as --within has it
    [InlineData(35, "unit,factor\n2,0.5\n", "a")]
    [InlineData(70, "code,weight\n1,70\n", "c")] // 70 among the 1, 2 and 4 people of the first; who is in no row weighs nothing
    [InlineData(30, "code,weight\n1,70\n", "b")]
    [InlineData(98, "code,weight,factor\n1,70,\n2,56,0.5\n", "a")]
    public void A_table_says_of_single_units_how_far_sites_serve_and_what_people_weigh(double objective, string table, string candidate)
    {
        _county.Write("units.csv", table);
        string[] question = ["--sites", candidate.Length == 0 ? "0" : "1", "--candidates", List($"id\n{(candidate.Length == 0 ? "a" : candidate)}\n"), "--by-unit", _county.PathOf("units.csv")];
        var json = Json("mclp", [.. question, "--proof", _county.PathOf("p.json")]);

        Assert.Equal((objective, true), (json.GetProperty("objective").GetDouble(), json.GetProperty("proven").GetBoolean()));
        Assert.Equal(0, Shell.Run(Site("mclp", [.. question, "--verify", _county.PathOf("p.json")])).ExitCode);
        _county.Write("units.csv", "unit,factor,limit\n1,3,4\n");
        var other = Shell.Run(Site("mclp", [.. question, "--verify", _county.PathOf("p.json")]));
        Assert.Equal(3, other.ExitCode);
        Assert.Contains("--by-unit", other.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("weights of 1 unit,", "unit,weight\n1,70\n2,\n")]
    [InlineData("56 people of other units have no weight there", "unit,weight\n1,70\n2,\n")]
    [InlineData("56 people of other units have no weight there", "unit,weight,factor\n1,70,2\n")]
    public void Who_weighs_nothing_in_a_table_of_units_is_told(string told, string table)
    {
        _county.Write("units.csv", table);
        Assert.Contains(told, Shell.Run(Site("mclp", "--sites", "1", "--by-unit", _county.PathOf("units.csv"))).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("has no unit of the id or name 99", "unit,limit\n99,5\n")]
    [InlineData("limit", "unit,colour\n1,5\n")]
    [InlineData("-5", "unit,limit\n1,-5\n")]
    public void A_table_of_units_that_can_t_be_read_is_refused(string told, string table)
    {
        _county.Write("units.csv", table);
        var shell = Shell.Run(Site("mclp", "--sites", "1", "--by-unit", _county.PathOf("units.csv")));
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains(told, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_band_is_taken_from_a_standard_s_clause()
    {
        // One for 30,000-100,000: of 63 people no site can have its least, and none is built.
        File.WriteAllText(_county.Study, File.ReadAllText(_county.Study).Replace("KJ-R1,", "GZ-P2b, KJ-R1,", StringComparison.Ordinal));
        string[] centres = ["site", _county.Study, "--model", "cmclp", "--class", "community_centre", "--within", "20km", "--sites", "2", "--lang", "en", "--json", "--band"];

        foreach (var band in (string[])["GZ-P2b", "30000:100000"])
        {
            var shell = Shell.Run([.. centres, band]);
            Assert.True(shell.ExitCode == 0, shell.Error);
            Assert.Equal(0, JsonDocument.Parse(shell.Out).RootElement.GetProperty("objective").GetDouble());
        }

        Assert.Equal(63, JsonDocument.Parse(Shell.Run([.. centres, "30:100000"]).Out).RootElement.GetProperty("objective").GetDouble());
        var wrong = Shell.Run([.. centres, "KJ-R1"]);
        Assert.Equal(3, wrong.ExitCode);
        Assert.Contains("KJ-R1 is no standard held against the study that says how many people a facility is for (GZ-P2b", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_township_gets_one_or_the_answer_says_what_is_wanting()
    {
        string[] clinics = ["site", _county.Study, "--model", "mclp", "--class", "clinic", "--within", "urban:5km,rural:20km", "--lang", "en", "--each-unit"];

        var both = Shell.Run([.. clinics, "--sites", "2", "--json"]);
        Assert.True(both.ExitCode == 0, both.Error);
        Assert.Equal("a c", Open(JsonDocument.Parse(both.Out).RootElement));
        var one = Shell.Run([.. clinics, "--sites", "1"]);
        Assert.Equal(3, one.ExitCode);
        Assert.Contains("no choice keeps the rule of one site for each unit; without it there is one. 2 sites would do (--sites)", one.Error, StringComparison.Ordinal);
        var none = Shell.Run([.. clinics, "--sites", "2", "--candidates", List("id\na\nb\n")]);
        Assert.Equal(3, none.ExitCode);
        Assert.Contains("1 unit has neither a facility nor a candidate: 东街", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_in_phases_by_budget_loses_against_all_at_once_and_its_scenario_has_the_phases_in_order()
    {
        // First 2 pay c: 31. With 3 more nothing can be had; 5 at once pay a: 63.
        string[] ask = ["--budget", "2,3", "--candidates", List("id,cost\na,5\nb,4\nc,2\n")];
        var phases = Json("mclp", ask).GetProperty("phases").EnumerateArray().ToList();
        Assert.Equal([0, 32], phases.Select(phase => phase.GetProperty("loss").GetDouble()));
        Assert.Equal([31, 31], phases.Select(phase => phase.GetProperty("next").GetProperty("objective").GetDouble()));
        Assert.Equal([2, 2], phases.Select(phase => phase.GetProperty("spent").GetDouble()));
        Assert.Contains("Phase 2: 31 people; the best choice of a budget of 5 has 63 people: phases lose 32 (both proven).", Shell.Run(Site("mclp", ask)).Out, StringComparison.Ordinal);

        var shell = Shell.Run(Site("mclp", "--phases", "1,1", "--candidates", List("id,cost\nb,4\nc,2\n"), "--scenario", _county.PathOf("s.yaml")));
        Assert.True(shell.ExitCode == 0, shell.Error);
        var added = File.ReadAllLines(_county.PathOf("s.yaml")).Where(line => line.Contains("add:", StringComparison.Ordinal)).ToList();
        Assert.Contains("乙村", added[0], StringComparison.Ordinal);
        Assert.Contains("丙村", added[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_distance_that_nothing_keeps_says_which_would_do()
    {
        // All are covered by a, 10,007.62 m from the centre, or by b and c, which is 2,226 m from it.
        var shell = Shell.Run(Site("lscp", "--apart", "11km"));
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("A distance of 10,007 m would do (--apart)", shell.Error, StringComparison.Ordinal);
        Assert.Equal(0, Shell.Run(Site("lscp", "--apart", "10007m")).ExitCode);
        Assert.Equal(3, Shell.Run(Site("lscp", "--apart", "10008m")).ExitCode);
        Assert.Contains("A distance of 2,226 m would do", Shell.Run(Site("lscp", "--apart", "11km", "--candidates", List("id\nb\nc\n"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_and_tables_tell_the_same_whole_persons()
    {
        // 27.6 are covered, a adds 36.6: 64.2 are 64 persons, though 28 and 37 are 65.
        _county.Write("people.csv", File.ReadAllText(_county.PathOf("people.csv")).Replace("0.02,0,1\n", "0.02,0,1.6\n", StringComparison.Ordinal).Replace("0.22,0,32", "0.22,0,32.6", StringComparison.Ordinal));
        var told = Shell.Run(Site("mclp", "--phases", "1")).Out;

        Assert.Contains("Phase 1: 64 people", told, StringComparison.Ordinal);
        Assert.Contains("28 (43.0%) before, 64 (100.0%) after, 36 of them newly", told, StringComparison.Ordinal);
        Assert.Contains(told.Split('\n'), line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["Small", "County", "64", "28", "36", "64", "0", "0"]);
        Assert.Contains(told.Split('\n'), line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["1", "a", "甲村", "new", "36", ..]);
        Assert.DoesNotContain("65", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_that_is_too_small_for_everybody_says_what_would_do()
    {
        var shell = Shell.Run(Site("lscp", "--budget", "3", "--candidates", List("id,cost\na,5\nb,3\nc,1\n")));
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("no choice keeps the rule of budget; without it there is one. A budget of 4 would do", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_choice_was_looked_at_and_more_rules_never_help()
    {
        var lot = new Random(20261122);
        for (var round = 0; round < 25; round++)
        {
            int[] costs = [lot.Next(1, 9), lot.Next(1, 9), lot.Next(1, 9)];
            var (budget, apart, sites) = (lot.Next(0, 20), lot.Next(1, 25), lot.Next(1, 4));
            var list = List("id,cost\n" + string.Concat(s_places.Zip(costs, (place, cost) => $"{place.Id},{cost}\n")));
            double Asked(params string[] rules) => Json("mclp", [.. rules, "--candidates", list]).GetProperty("objective").GetDouble();
            var free = Asked("--sites", $"{sites}");
            var paid = Asked("--sites", $"{sites}", "--budget", $"{budget}");
            var both = Asked("--sites", $"{sites}", "--budget", $"{budget}", "--apart", $"{apart}km");

            Assert.Equal((Best(sites, null, null, costs), Best(sites, budget, null, costs), Best(sites, budget, apart, costs)), (free, paid, both));
            Assert.True(both <= paid && paid <= free && both >= 27, $"round {round}");
        }
    }

    /// <summary>Of all subsets of the places; the centre stands.</summary>
    static int Best(int sites, int? budget, int? apartKm, int[] costs)
    {
        var best = 0;
        for (var set = 0; set < 8; set++)
        {
            int[] built = [.. Enumerable.Range(0, 3).Where(at => (set >> at & 1) > 0)];
            double[] open = [0.02, .. built.Select(at => s_places[at].At)];
            var isNear = apartKm is { } km && open.Index().Any(one => open.Take(one.Index).Any(other => Math.Abs(one.Item - other) * Degree < km * 1000));
            if (built.Length > sites || built.Sum(at => costs[at]) > budget || isNear) continue;
            best = Math.Max(best, s_people.Where(point => open.Any(site => Math.Abs(site - point.At) * Degree <= (point.IsUrban ? 5000 : 20_000))).Sum(point => point.People));
        }

        return best;
    }

    [Fact]
    public void Faults_are_told_in_the_study_s_language_as_soon_as_it_is_known()
    {
        // The machine's language is Chinese where nothing is said, the study's is English.
        string[] line = [.. Site("mclp", "--sites", "1", "--candidates", List("id,fixed\na,perhaps\n")).Where(word => word is not "--lang" and not "en")];
        Assert.Contains("“perhaps”", Shell.Run(new() { ["LANG"] = "zh_CN.UTF-8" }, line).Error, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u4e00-\u9fff]", Shell.Run(new() { ["LANG"] = "zh_CN.UTF-8" }, line).Error);
        Assert.Matches("[\u4e00-\u9fff]", Shell.Run(new() { ["LANG"] = "en_GB.UTF-8" }, [.. line, "--lang", "zh"]).Error);
    }

    [Theory]
    [InlineData("loses 4 people", "63 people")]
    [InlineData("loses 8 units of weight", "70 units of weight", "--by-unit")]
    [InlineData("loses 8 units of weight", "70 units of weight", "--factors", "urban:2,rural:1")]
    public void What_is_lost_is_told_as_it_is_weighed(string loses, string objective, params string[] more)
    {
        // With the centre, a covers all 63; b in its place leaves out the 4, of the urban 7.
        _county.Write("by.csv", "unit,factor\n1,2\n2,1\n");
        var told = Shell.Run(Site("mclp", ["--sites", "1", .. more, .. more.Contains("--by-unit") ? new[] { _county.PathOf("by.csv") } : []])).Out;
        Assert.Contains(loses, told, StringComparison.Ordinal);
        Assert.Contains(objective, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build:300", 2, "mclp", "--budget", "1", "--prices", "build:cheap")]
    [InlineData("build:300", 2, "mclp", "--budget", "1", "--prices", "destroy:3")]
    [InlineData("--extend is for the model cmclp alone", 2, "mclp", "--sites", "1", "--extend", "5")]
    [InlineData("--vehicles", 2, "cmclp", "--sites", "1", "--vehicles", "1.5")]
    [InlineData("--upgrade", 2, "mclp", "--sites", "1", "--upgrade", "castle")]
    [InlineData("--capacity is for the model cmclp alone", 2, "mclp", "--sites", "1", "--capacity", "beds:200")]
    [InlineData("ambulances:30000", 2, "cmclp", "--sites", "1", "--capacity", "helicopters:9")]
    [InlineData("500,300,300", 2, "mclp", "--budget", "1,x")]
    [InlineData("500,300,300", 2, "mclp", "--budget", "1,2", "--phases", "1,1,1")]
    [InlineData("--phases says already how many each phase builds (3 in all); leave out --sites", 2, "mclp", "--sites", "3", "--phases", "1,2")]
    [InlineData("say how many each may build by --phases 2,2,3 in place of --sites", 2, "mclp", "--sites", "3", "--budget", "1,2")]
    [InlineData("ambulances are placed at once", 2, "mexclp", "--sites", "3", "--phases", "1,2")]
    [InlineData("Groups are formed at once", 2, "groups", "--phases", "1,2")]
    [InlineData("cost", 3, "mclp", "--budget", "3")]
    public void Wrong_options_are_told(string told, int code, string model, params string[] more)
    {
        var shell = Shell.Run(Site(model, more));
        Assert.Equal(code, shell.ExitCode);
        Assert.Contains(told, shell.Error, StringComparison.Ordinal);
    }
}
