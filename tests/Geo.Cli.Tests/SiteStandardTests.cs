using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>Reach standards as the limits of a question over a study: each for its own people, and what the answer tells is what a run of its scenario finds.</summary>
public sealed class SiteStandardTests : IDisposable
{
    readonly SmallCounty _county = new();

    public SiteStandardTests()
    {
        // As in SiteStudyTests: the centre at 0.02° has 1 and 2 of the urban 7 within 5 km, 8 and 16 of the rural 56 within 20 km.
        _county.Write("villages.csv", "id,name,lon,lat\na,甲村,0.1099,0\nb,乙村,0.22,0\nc,丙村,0.04,0\n");
        _county.Write("study.yaml", File.ReadAllText(_county.Study).Replace("standards:", "  places: {path: villages.csv, crs: EPSG:4326}\nstandards:", StringComparison.Ordinal));
    }

    public void Dispose() => _county.Dispose();

    string[] Site(string standards, string model, params string[] more) => ["site", _county.Study, "--model", model, "--class", "emergency_station,emergency_centre", "--standard", standards, "--lang", "en", .. more];

    static JsonElement Json(string[] question)
    {
        var shell = Shell.Run([.. question, "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        return JsonDocument.Parse(shell.Out).RootElement;
    }

    static string Open(JsonElement json) => string.Join(' ', json.GetProperty("sites").EnumerateArray().Select(site => site.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));

    static (string, double, double, double)[] Covers(JsonElement json) => [.. json.GetProperty("standards").EnumerateArray()
        .Select(one => (one.GetProperty("id").GetString()!, one.GetProperty("people").GetDouble(), one.GetProperty("coveredBefore").GetDouble(), one.GetProperty("coveredAfter").GetDouble()))];

    /// <summary>People inside by standard, as a run's summary has them.</summary>
    (string, double)[] Run(params string[] more)
    {
        var run = Shell.Run(["run", _county.Study, "--out", _county.Out, "--lang", "en", .. more]);
        Assert.True(run.ExitCode == 0, run.Error);
        return [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(_county.Out, "summary.json"))).RootElement.GetProperty("figures").EnumerateArray()
            .Where(figure => figure.GetProperty("headline").GetBoolean() && figure.GetProperty("unit").ValueKind == JsonValueKind.Null && figure.GetProperty("class").ValueKind == JsonValueKind.Null)
            .Where(figure => figure.TryGetProperty("inside", out var inside) && inside.ValueKind == JsonValueKind.Number)
            .Select(figure => (figure.GetProperty("standard").GetString()!, figure.GetProperty("inside").GetDouble()))];
    }

    [Theory]
    [InlineData("KJ-R1,KJ-R2", "", 63)] // 5 km for the urban, 20 km for the rural, as in --within urban:5km,rural:20km: a
    [InlineData("KJ-R2", "a,c", 56)] // the urban are not asked about: a has 8, 16 and 32
    [InlineData("KJ-R1", "a,b", 7)] // the rural are not: a has 4
    public void Each_demand_point_is_held_to_its_own_standard_and_others_are_not_asked_about(string standards, string candidates, double objective)
    {
        string[] question = Site(standards, "mclp", "--sites", "1", "--scenario", _county.PathOf("s.yaml"));
        _county.Write("list.csv", "id\n" + candidates.Replace(',', '\n') + "\n");
        var json = Json(candidates.Length == 0 ? question : [.. question, "--candidates", _county.PathOf("list.csv")]);

        Assert.Equal((objective, true, "1 a"), (json.GetProperty("objective").GetDouble(), json.GetProperty("proven").GetBoolean(), Open(json)));
        (string, double, double, double)[] by = [("KJ-R1", 7, 3, 7), ("KJ-R2", 56, 24, 56)];
        Assert.Equal(by.Where(one => standards.Contains(one.Item1, StringComparison.Ordinal)), Covers(json));
        var run = Run("--scenario", _county.PathOf("s.yaml"));
        Assert.Superset(Covers(json).Select(one => (one.Item1, one.Item4)).ToHashSet(), run.ToHashSet());
        Assert.Equal(objective, json.GetProperty("units").EnumerateArray().Sum(unit => unit.GetProperty("coveredAfter").GetDouble()));
        Assert.Equal(json.GetProperty("standards").EnumerateArray().Sum(one => one.GetProperty("people").GetDouble()), json.GetProperty("units").EnumerateArray().Sum(unit => unit.GetProperty("people").GetDouble()));
    }

    [Theory]
    [InlineData("KJ-R1,KJ-R2", "lscp", "--share", "90%")]
    [InlineData("KJ-R1", "lscp")]
    [InlineData("KJ-R1,KJ-R2", "mclp", "--sites", "0", "--existing", "movable")]
    [InlineData("KJ-R1,KJ-R2", "mclp-b", "--sites", "2")]
    [InlineData("KJ-R1,KJ-R2", "cmclp", "--sites", "1", "--band", ":30")]
    [InlineData("KJ-R2", "pmedian", "--sites", "1")]
    [InlineData("KJ-R1,KJ-R2", "mclp", "--phases", "1,1")]
    public void What_is_told_is_what_a_run_of_the_scenario_finds_and_the_proof_holds(string standards, string model, params string[] more)
    {
        string[] question = Site(standards, model, [.. more, "--scenario", _county.PathOf("s.yaml"), "--proof", _county.PathOf("p.json")]);
        var json = Json(question);
        var run = Run("--scenario", _county.PathOf("s.yaml"));
        Assert.All(Covers(json), one => Assert.Contains((one.Item1, one.Item4), run));

        var verified = Shell.Run([.. Site(standards, model, more), "--verify", _county.PathOf("p.json")]);
        Assert.True(verified.ExitCode == 0, verified.Error);
        var other = Shell.Run([.. Site("KJ-R1,KJ-R2".Equals(standards, StringComparison.Ordinal) ? "KJ-R1" : "KJ-R1,KJ-R2", model, more), "--verify", _county.PathOf("p.json")]);
        Assert.Equal(3, other.ExitCode);
        Assert.Contains("--standard", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_standards_count_several_classes_they_are_named_for_the_choice()
    {
        var shell = Shell.Run("site", _county.Study, "--model", "mclp", "--sites", "1", "--standard", "KJ-R1,KJ-R2", "--lang", "en");

        Assert.Equal(2, shell.ExitCode);
        Assert.Contains("KJ-R1, KJ-R2 counts facilities of several classes: say by --class which is built: emergency_centre, emergency_station", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_is_counted_where_the_scenario_writes_it()
    {
        // 5 km of the equator are 0.0449157642°: x is within them of the 4 people at 0.08°, and 4 mm beyond with the seven decimals of a scenario.
        _county.Write("list.csv", "id,name,lon,lat,fixed\nx,丁村,0.035084236,0,forced\n");
        var json = Json(Site("KJ-R1", "mclp", "--sites", "1", "--candidates", _county.PathOf("list.csv"), "--scenario", _county.PathOf("s.yaml")));

        Assert.Equal((3, "1 x"), (json.GetProperty("objective").GetDouble(), Open(json)));
        Assert.Contains(("KJ-R1", 3.0), Run("--scenario", _county.PathOf("s.yaml")));
    }

    [Fact]
    public void Who_stays_outside_is_told_by_standard_also_where_there_is_no_answer()
    {
        // From c: 1, 2, 4 (4.45 km) of the urban, 8 and 16 of the rural; 32 at 20.04 km stay outside.
        _county.Write("list.csv", "id\nc\n");
        var shell = Shell.Run(Site("KJ-R1,KJ-R2", "lscp", "--candidates", _county.PathOf("list.csv")));

        Assert.Equal(3, shell.ExitCode);
        string Row(string id) => string.Join(' ', Assert.Single(shell.Out.Split('\n'), line => line.TrimStart().StartsWith(id, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^7..]);
        Assert.Equal("7 3 0 0 3 4 0", Row("KJ-R1"));
        Assert.Equal("56 24 0 0 24 0 32", Row("KJ-R2"));
    }

    [Theory]
    [InlineData(2, "--standard and --within do not go together", "KJ-R1", "--within", "5km")]
    [InlineData(3, "KJ-A1 is no standard of reach that the study is held against (KJ-R1, KJ-R2)", "KJ-A1")]
    [InlineData(3, "NO-1 is no standard of reach", "NO-1")]
    [InlineData(3, "no facility that KJ-R1 counts (emergency_centre, emergency_station)", "KJ-R1", "--class", "clinic")]
    [InlineData(3, "roads", "KJ-R1", "--travel", "roads")]
    public void What_can_t_be_asked_is_told(int code, string told, string standards, params string[] more)
    {
        var line = Site(standards, "mclp", "--sites", "1");
        if (more is ["--class", var other]) line = [.. line.Select(word => word == "emergency_station,emergency_centre" ? other : word)];
        else line = [.. line, .. more];
        var shell = Shell.Run(line);
        Assert.Equal(code, shell.ExitCode);
        Assert.Contains(told, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_standards_about_the_same_people_are_refused()
    {
        File.WriteAllText(_county.Study, File.ReadAllText(_county.Study).Replace("KJ-R1,", "YX-R1, KJ-R1,", StringComparison.Ordinal));
        var shell = Shell.Run(Site("KJ-R1,YX-R1", "mclp", "--sites", "1"));
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("KJ-R1, YX-R1 are about the same people", shell.Error, StringComparison.Ordinal);
    }
}
