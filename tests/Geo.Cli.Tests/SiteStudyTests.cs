using System.Text.Json;

namespace Geo.Cli.Tests;

public sealed class SiteStudyTests : IDisposable
{
    readonly SmallCounty _county = new();

    public SiteStudyTests()
    {
        // a at the 8 people, b at the 32, c between the 1 and the 2, 20.04 km from the 32; d has no place.
        _county.Write("villages.csv", "id,name,lon,lat\na,甲村,0.1099,0\nb,乙村,0.22,0\nc,丙村,0.04,0\nd,丁村,,\n");
        _county.Write("study.yaml", File.ReadAllText(_county.Study).Replace("standards:", "  places: {path: villages.csv, crs: EPSG:4326}\nstandards:", StringComparison.Ordinal));
    }

    public void Dispose() => _county.Dispose();

    string[] Site(string model, params string[] more) => ["site", _county.Study, "--model", model, "--class", "emergency_station,emergency_centre", "--within", "urban:5km,rural:20km", "--lang", "en", .. more];

    [Fact]
    public void A_station_goes_where_most_people_outside_the_circles_are()
    {
        // The centre at 0.02° covers 1 and 2 (urban, 5 km), 8 and 16 (rural, 20 km): 27. From a, 4 is 3.3 km away and 32 is 12.3 km: all 63. From b 32 alone, from c 4 alone.
        var shell = Shell.Run([.. Site("mclp", "--sites", "1"), "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        var json = JsonDocument.Parse(shell.Out).RootElement;

        Assert.Equal((63, 63, true), (json.GetProperty("objective").GetDouble(), json.GetProperty("bound").GetDouble(), json.GetProperty("proven").GetBoolean()));
        Assert.Equal([("1", "existing", 27.0), ("a", "free", 36.0)], json.GetProperty("sites").EnumerateArray().Select(site => (site.GetProperty("id").GetString(), site.GetProperty("status").GetString(), site.GetProperty("gain").GetDouble())));
        Assert.Equal("b", json.GetProperty("sites")[1].GetProperty("instead").GetString());
        Assert.Equal(4, json.GetProperty("sites")[1].GetProperty("loss").GetDouble()); // the 4 people at 0.08°
    }

    [Fact]
    public void The_suggestion_is_a_scenario_that_a_run_takes_and_the_verdicts_it_changes_are_told()
    {
        var shell = Shell.Run(Site("lscp", "--scenario", _county.PathOf("s.yaml")));

        Assert.True(shell.ExitCode == 0, shell.Error);
        Assert.Contains("1 site. Proven", shell.Out, StringComparison.Ordinal);
        Assert.Contains("People covered: 27 (42.9%) before, 63 (100.0%) after, 36 of them newly.", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Verdicts before and after", shell.Out, StringComparison.Ordinal);
        var run = Shell.Run("run", _county.Study, "--scenario", _county.PathOf("s.yaml"), "--out", _county.Out, "--lang", "en");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("classes: [emergency_station], longitude: 0.1099, latitude: 0, ambulances: 1, open_all_hours: true", File.ReadAllText(_county.PathOf("s.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_ends_the_search_and_neither_the_answer_nor_its_files()
    {
        using var stopping = new CancellationTokenSource();
        using var output = new StoppingWriter(stopping);
        using var error = new StringWriter();
        var (proof, scenario) = (_county.PathOf("p.json"), _county.PathOf("s.yaml"));

        var code = GeoCommand.Run([.. Site("mclp", "--sites", "1"), "--out", _county.Out, "--scenario", scenario, "--proof", proof], new() { Out = output, Error = error, Variable = _ => null }, stopping.Token);

        Assert.True(stopping.IsCancellationRequested);
        Assert.True(code == 0, error.ToString());
        Assert.Contains("People covered: 27 (42.9%) before, 63 (100.0%) after", output.ToString(), StringComparison.Ordinal);
        Assert.All([proof, scenario, Path.Combine(_county.Out, "sites.csv")], file => Assert.True(File.Exists(file), file));
    }

    [Theory]
    [InlineData("cmclp", "--sites", "1", "--band", "100:2000")] // 63 people live there: nothing can have its least
    [InlineData("lscp", "--share", "40%")] // 27 of 63 are covered
    public void Where_nothing_is_to_be_built_a_sentence_says_so_and_no_empty_table(string model, params string[] more)
    {
        var shell = Shell.Run(Site(model, more));

        Assert.True(shell.ExitCode == 0, shell.Error);
        Assert.Contains("No new site is suggested.", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Suggested sites", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Best alternative", shell.Out, StringComparison.Ordinal);
        Assert.Contains("People covered: 27 (42.9%) before, 27 (42.9%) after, 0 of them newly.", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_limits_and_the_verdicts_that_change_are_told_to_programs()
    {
        // Outside of the product: 796.82 people of the township without a hospital are beyond the circle.
        var shell = Shell.Run("site", Checkout.File("data", "demo", "study.yaml"), "--model", "mclp", "--class", "township_hospital", "--sites", "3", "--within", "urban:5km,rural:10km", "--lang", "en", "--json");

        Assert.True(shell.ExitCode == 0, shell.Error);
        var json = JsonDocument.Parse(shell.Out).RootElement;
        Assert.Equal(("5km", "10km"), (json.GetProperty("within").GetString(), json.GetProperty("withinRural").GetString()));
        var verdicts = json.GetProperty("verdicts").EnumerateArray().ToList();
        var reach = Assert.Single(verdicts, one => one.GetProperty("standard").GetString() == "PB-R2" && one.GetProperty("unit").GetString() is { Length: > 6 });
        Assert.Equal(("short", 796.82), (reach.GetProperty("before").GetProperty("outcome").GetString(), reach.GetProperty("before").GetProperty("gap").GetDouble()));
        Assert.Equal(("met", 0.0), (reach.GetProperty("after").GetProperty("outcome").GetString(), reach.GetProperty("after").GetProperty("gap").GetDouble()));
        // What a new facility will have is not known.
        Assert.Contains(verdicts, one => one.GetProperty("standard").GetString() == "KJ-P14a" && one.GetProperty("after").ValueKind == JsonValueKind.Null);
    }

    /// <summary>Somebody presses Ctrl+C when the answer begins to be told: the search is over then, and nothing after it may stop.</summary>
    sealed class StoppingWriter(CancellationTokenSource stopping) : StringWriter
    {
        public override void Write(string? value)
        {
            stopping.Cancel();
            base.Write(value);
        }

        public override void WriteLine(string? value)
        {
            stopping.Cancel();
            base.WriteLine(value);
        }
    }

    [Fact]
    public void A_standard_that_nobody_can_judge_any_more_is_named_and_is_no_change()
    {
        // The township without a hospital has 6,730 people, 796.82 of them beyond the circle (recomputed outside of the product); nobody knows what departments the new hospitals will have.
        var shell = Shell.Run("site", Checkout.File("data", "demo", "study.yaml"), "--model", "mclp", "--class", "township_hospital", "--sites", "3", "--within", "urban:5km,rural:10km", "--lang", "en");

        Assert.True(shell.ExitCode == 0, shell.Error);
        var lines = shell.Out.Split('\n');
        Assert.Contains(lines, line => line.Contains("PB-R2", StringComparison.Ordinal) && line.Contains("6,730", StringComparison.Ordinal) && line.Contains("797", StringComparison.Ordinal));
        Assert.Contains("KJ-P14a", Assert.Single(lines, line => line.Contains("can no longer be judged", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Single(lines, line => line.Contains("KJ-P14a", StringComparison.Ordinal));
    }

    [Fact]
    public void Covered_by_two_is_told_by_two()
    {
        // Two in reach: a and b of 8, 16 and 32, the centre and a of 8 and 16. With a and b 56 are covered twice, nobody is today; 1, 2 and 4 are not, the 1 and the 2 could be with c.
        var shell = Shell.Run([.. Site("mclp-b", "--sites", "2"), "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        var json = JsonDocument.Parse(shell.Out).RootElement;

        Assert.Equal(56, json.GetProperty("objective").GetDouble());
        var units = json.GetProperty("units").EnumerateArray().ToList();
        Assert.Equal((0, 56, 56), (Sum("coveredBefore"), Sum("newlyCovered"), Sum("coveredAfter")));
        Assert.Equal(56, json.GetProperty("places").EnumerateArray().Sum(place => place.GetProperty("newlyCovered").GetDouble()));
        Assert.Equal(7, json.GetProperty("uncovered").EnumerateArray().Sum(one => one.GetProperty("people").GetDouble()));
        var told = Shell.Run([.. Site("mclp-b", "--sites", "2"), "--out", _county.Out]).Out;
        Assert.All(
            ["People covered twice: 0 (0.0%) before, 56 (88.9%) after, 56 of them newly.", "Suggested sites, each the next that with those before it newly covers most people twice", "Covered twice before", "Covered twice after", "Newly covered twice", "56 people covered twice. Proven"],
            text => Assert.Contains(text, told, StringComparison.Ordinal));
        Assert.StartsWith("Unit,People,Covered twice before,Newly covered twice,No longer covered twice,Covered twice after,Not twice: sites not chosen,Not twice: fewer than two near", Head("site-units.csv"), StringComparison.Ordinal);
        Assert.Contains(",Newly covered twice,", Head("sites.csv"), StringComparison.Ordinal);
        var map = File.ReadAllText(Path.Combine(_county.Out, "sites.svg"));
        Assert.All(["Newly covered twice: 56 people; still not: 7 people", "People not covered twice", "New site, numbered as best next steps"], text => Assert.Contains(text, map, StringComparison.Ordinal));

        double Sum(string part) => units.Sum(unit => unit.GetProperty(part).GetDouble());

        string Head(string file) => File.ReadLines(Path.Combine(_county.Out, file)).First().TrimStart('\ufeff');
    }

    [Fact]
    public void Where_a_facility_moves_only_people_without_one_today_are_newly_covered()
    {
        // The centre covers 27 of the 60 that a does: 33 are newly covered (1 and 2, whom it leaves, are the 3 who are not any more; 4 and 32 are new: 36).
        var shell = Shell.Run([.. Site("mclp", "--sites", "0", "--existing", "movable"), "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        var place = Assert.Single(JsonDocument.Parse(shell.Out).RootElement.GetProperty("places").EnumerateArray());
        Assert.Equal(("a", 36.0), (place.GetProperty("id").GetString(), place.GetProperty("newlyCovered").GetDouble()));
    }

    [Fact]
    public void Where_least_travel_is_sought_nobody_is_said_to_be_newly_covered_who_was_before()
    {
        var shell = Shell.Run(["site", _county.Study, "--model", "pmedian", "--class", "emergency_station,emergency_centre", "--within", "100km", "--sites", "1", "--out", _county.Out, "--lang", "en"]);

        Assert.True(shell.ExitCode == 0, shell.Error);
        Assert.Contains("Suggested sites, in order of people nearest to them", shell.Out, StringComparison.Ordinal);
        Assert.StartsWith("No.,Site,Status,Nearest for,", File.ReadAllText(Path.Combine(_county.Out, "sites.csv")), StringComparison.Ordinal);
        Assert.Contains("Travel altogether: ", File.ReadAllText(Path.Combine(_county.Out, "sites.svg")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--costs goes with tables", 2, "mclp", "--sites", "1", "--costs", "x.csv")]
    [InlineData("urban:5km,rural:20km", 2, "mclp", "--sites", "1", "--within", "5")]
    public void Wrong_options_are_told(string told, int code, string model, params string[] more)
    {
        string[] line = more.Contains("--within") ? ["site", _county.Study, "--model", model, "--class", "clinic", "--lang", "en", .. more] : Site(model, more);
        var shell = Shell.Run(line);
        Assert.Equal(code, shell.ExitCode);
        Assert.Contains(told, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_without_places_has_no_candidates()
    {
        using var bare = new SmallCounty();
        var shell = Shell.Run("site", bare.Study, "--model", "mclp", "--sites", "1", "--class", "clinic", "--within", "5km", "--lang", "en");
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("no places with coordinates", shell.Error, StringComparison.Ordinal);
    }
}
