using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>Budgets, distances, capacities and limits by class over tables, worked out by hand.</summary>
public sealed class SiteRulesTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-site-rules-").FullName;

    public SiteRulesTests()
    {
        // Within 15 minutes 1 serves a, b; 2 serves b, c; 3 serves c, d; e is 40 minutes from 4 and from nowhere else.
        Write("m.csv", "demand,candidate,cost (minutes)\na,1,5\na,2,20\nb,1,15\nb,2,14\nc,2,10\nc,3,9\nd,3,12\ne,4,40\n");
        Write("d.csv", "id,weight,class\na,100,urban\nb,200,urban\nc,300.5,rural\nd,50,rural\ne,7,\n");
        // Along a parallel, 965 m from 1 to 2 and from 2 to 3 (GeodSolve -i: 964.863 m).
        Write("c.csv", "id,cost,unit,lon,lat\n1,2,U,106,30\n2,3,U,106.01,30\n3,2,V,106.02,30\n4,9,W,107,30\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    string PathOf(string name) => Path.Combine(_folder, name);

    string[] Site(string model, params string[] more) => ["site", "--model", model, "--costs", PathOf("m.csv"), "--demand", PathOf("d.csv"), "--candidates", PathOf("c.csv"), "--lang", "en", .. more];

    JsonElement Json(string model, params string[] more)
    {
        var shell = Shell.Run([.. Site(model, more), "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        return JsonDocument.Parse(shell.Out).RootElement;
    }

    [Theory]
    [InlineData("mclp", 650.5, "--budget", "4", "--within", "15min")] // 1 and 3 cost 4
    [InlineData("mclp", 500.5, "--budget", "3", "--within", "15min")] // 2 costs 3
    [InlineData("mclp", 350.5, "--budget", "2.99", "--within", "15min")] // 3
    [InlineData("mclp", 500.5, "--budget", "4", "--sites", "1", "--within", "15min")]
    [InlineData("mclp-b", 500.5, "--budget", "7", "--within", "15min")] // 1, 2 and 3: b and c have two
    [InlineData("pmedian", 7084.5, "--budget", "13")] // 1, 3 and 4: 500 + 3000 + 2704.5 + 600 + 280
    [InlineData("pcentre", 40, "--budget", "13")]
    [InlineData("mclp", 650.5, "--sites", "2", "--within", "15min", "--apart", "1.5km")] // 1 and 3 are 1.9 km apart
    [InlineData("mclp", 500.5, "--sites", "2", "--within", "15min", "--apart", "2.5km")] // one of the three: 2
    [InlineData("mclp", 650.5, "--sites", "3", "--within", "15min", "--each-unit")] // 1 or 2, 3, 4
    [InlineData("mclp", 450.5, "--sites", "2", "--within", "urban:5min,rural:40min")] // 3: c, d; 1: a alone
    [InlineData("cmclp", 650.5, "--sites", "2", "--within", "15min")] // no capacities: 1 and 3
    [InlineData("cmclp", 500, "--sites", "2", "--within", "15min", "--band", ":250")] // 1 and 3 are full
    [InlineData("cmclp", 500.5, "--sites", "2", "--within", "15min", "--band", "320:1000")] // 1 reaches 300, 2 and 3 together 550.5: 2 alone
    [InlineData("lscp", 13, "--within", "40min", "--apart", "1.5km")] // 1, 3 and 4 cost 13
    public void Answers_by_hand_are_proven(string model, double objective, params string[] more)
    {
        var json = Json(model, more);

        Assert.Equal(objective, json.GetProperty("objective").GetDouble());
        Assert.True(json.GetProperty("proven").GetBoolean());
        Assert.True(json.GetProperty("boundVerified").GetBoolean());
    }

    [Fact]
    public void Sites_that_can_t_have_their_least_are_counted_with_the_most_that_one_could_serve()
    {
        // Within 15 minutes 1 reaches a and b, 300 people; 4 nobody; 2 and 3 reach 500.5 and 350.5.
        string[] band = ["--sites", "2", "--within", "15min", "--band", "320:1000"];
        var barred = Json("cmclp", band).GetProperty("leastBeyondReach");
        Assert.Equal((2, 4, 300m), (barred.GetProperty("sites").GetInt32(), barred.GetProperty("of").GetInt32(), barred.GetProperty("most").GetDecimal()));
        var shell = Shell.Run(Site("cmclp", band));
        Assert.Contains("Of 4 sites that may be chosen, 2 cannot be", shell.Out, StringComparison.Ordinal);
        Assert.Contains("The most that one of these could serve is 300 units of weight.", shell.Out, StringComparison.Ordinal);
        Assert.False(Json("cmclp", "--sites", "2", "--within", "15min", "--band", ":1000").TryGetProperty("leastBeyondReach", out _));
    }

    [Fact]
    public void What_was_spent_and_who_goes_where_is_told()
    {
        Assert.Equal(4, Json("mclp", "--budget", "5", "--within", "15min").GetProperty("spent").GetDouble());

        Write("c.csv", "id,capacity\n1,\n2,250.5\n3,260\n");
        var json = Json("cmclp", "--sites", "2", "--within", "15min");
        // 1 takes a and b; 3 takes 260 of c and d, 90.5 stay.
        Assert.Equal(560, json.GetProperty("objective").GetDouble());
        Assert.Equal(90.5, json.GetProperty("uncovered").EnumerateArray().Where(one => one.GetProperty("why").GetString() == "not-chosen").Sum(one => one.GetProperty("people").GetDouble()));
        Assert.Equal(560, json.GetProperty("assignment").EnumerateArray().Sum(one => one.GetProperty("people").GetDouble()));
        Assert.Equal([("1", 300.0), ("3", 260.0)], json.GetProperty("sites").EnumerateArray().Select(site => (site.GetProperty("id").GetString()!, site.GetProperty("load").GetDouble())));
    }

    [Fact]
    public void A_place_is_built_on_one_way_and_only_what_stands_is_extended()
    {
        // On 3 a small or a large one; 1 can be extended where it is built; 2 stands.
        Write("c.csv", "id,place,action,capacity,cost,fixed\nsmall,3,build,100,1,\nlarge,3,build,340,4,\none,1,build,120,2,\nmore,1,extend,170,1,\ntwo,2,,0,0,yes\n");

        var json = Json("cmclp", "--budget", "100", "--within", "15min");
        // large: 340 of c and d; one and more: 290 of a and b.
        Assert.Equal(630, json.GetProperty("objective").GetDouble());
        Assert.Equal(["large", "more", "one", "two"], json.GetProperty("sites").EnumerateArray().Select(site => site.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
        // The extension alone would serve 170 for 1; it is nothing without the 2 of what it extends, and 290 for 3 are less than 220 for 3.
        Assert.Equal(290, Json("cmclp", "--budget", "3", "--within", "15min").GetProperty("objective").GetDouble());
        Assert.Equal(100, Json("cmclp", "--budget", "1", "--within", "15min").GetProperty("objective").GetDouble());
    }

    [Fact]
    public void A_row_s_own_limit_goes_before_the_one_for_all()
    {
        Write("d.csv", "id,weight,limit\na,100,4\nb,200,\nc,300.5,9\nd,50,12\ne,7,40\n");

        var json = Json("mclp", "--sites", "4", "--within", "14min");
        Assert.Equal(557.5, json.GetProperty("objective").GetDouble()); // b by 2, c and d by 3, e by 4
    }

    [Fact]
    public void Pairs_of_candidates_that_exclude_one_another_come_from_a_table()
    {
        Write("x.csv", "a,b\n1,3\n");

        Assert.Equal(600.5, Json("mclp", "--sites", "2", "--within", "15min", "--conflicts", PathOf("x.csv")).GetProperty("objective").GetDouble()); // 1 and 2: a, b, c
    }

    [Theory]
    [InlineData("no choice keeps the rule of budget; without it there is one. A budget of 13 would do", "pmedian", "--budget", "12")]
    [InlineData("no choice keeps the rule of distance between sites", "pmedian", "--sites", "3", "--apart", "2.5km")]
    [InlineData("no choice keeps the rule of one site for each unit", "mclp", "--sites", "2", "--within", "15min", "--each-unit")]
    public void What_rules_forbid_says_which_and_what_would_do(string told, string model, params string[] more)
    {
        var shell = Shell.Run(Site(model, more));
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains(told, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_under_rules_is_written_and_verified_and_is_of_no_other_budget()
    {
        foreach (var model in (string[])["mclp", "cmclp"])
        {
            string[] question = Site(model, "--within", "15min");
            Assert.Equal(0, Shell.Run([.. question, "--budget", "5", "--proof", PathOf("p.json")]).ExitCode);
            var verified = Shell.Run([.. question, "--budget", "5", "--verify", PathOf("p.json")]);
            Assert.True(verified.ExitCode == 0, verified.Error);
            Assert.Contains("the best there is", verified.Out, StringComparison.Ordinal);
            Assert.Equal(3, Shell.Run([.. question, "--budget", "6", "--verify", PathOf("p.json")]).ExitCode);
        }
    }

    [Fact]
    public void A_plan_in_phases_says_what_each_loses_against_the_best_set_and_proves_both()
    {
        string[] plan = Site("mclp", "--phases", "1,1,1", "--within", "15min");
        var shell = Shell.Run([.. plan, "--json", "--proof", PathOf("p.json")]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        var phases = JsonDocument.Parse(shell.Out).RootElement.GetProperty("phases").EnumerateArray().ToList();

        // First 2 with b and c; then 1 with a; two at once would have been 1 and 3 with all but e; three make up for it.
        Assert.Equal(["2", "1", "3"], phases.Select(phase => phase.GetProperty("added")[0].GetString()));
        Assert.Equal([0, 50, 0], phases.Select(phase => phase.GetProperty("loss").GetDouble()));
        Assert.Equal([500.5, 600.5, 650.5], phases.Select(phase => phase.GetProperty("next").GetProperty("objective").GetDouble()));
        Assert.Equal([500.5, 650.5, 650.5], phases.Select(phase => phase.GetProperty("best").GetProperty("objective").GetDouble()));
        Assert.All(phases, phase => Assert.True(phase.GetProperty("next").GetProperty("proven").GetBoolean() && phase.GetProperty("best").GetProperty("proven").GetBoolean()));

        Assert.Contains("phases lose 50 (both proven)", Shell.Run(plan).Out, StringComparison.Ordinal);
        var verified = Shell.Run([.. plan, "--verify", PathOf("p.json")]);
        Assert.True(verified.ExitCode == 0, verified.Error);
        Assert.Contains("Phase 3: both proofs hold", verified.Out, StringComparison.Ordinal);
        File.Copy(PathOf("p-1.json"), PathOf("p-2.json"), overwrite: true);
        Assert.Equal(3, Shell.Run([.. plan, "--verify", PathOf("p.json")]).ExitCode);
    }

    [Theory]
    [InlineData("2,2,3", "mclp", "--within", "15min", "--phases", "2,0")]
    [InlineData("has no first step", "lscp", "--within", "15min", "--phases", "1,1")]
    [InlineData("--band is for the model cmclp alone", "mclp", "--sites", "1", "--within", "15min", "--band", "1:2")]
    [InlineData("30000:100000", "cmclp", "--sites", "1", "--within", "15min", "--band", "2:1")]
    [InlineData("--budget", "mclp", "--within", "15min", "--budget", "much")]
    [InlineData("3km", "mclp", "--sites", "1", "--within", "15min", "--apart", "far")]
    public void Wrong_options_are_told_with_what_would_be_right(string told, string model, params string[] more)
    {
        var shell = Shell.Run(Site(model, more));
        Assert.Equal(2, shell.ExitCode);
        Assert.Contains(told, shell.Error, StringComparison.Ordinal);
    }
}
