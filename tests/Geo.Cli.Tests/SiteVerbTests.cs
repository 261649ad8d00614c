using System.Text.Json;
using System.Text.Json.Nodes;
using Geo.Analyse.Allocation;
using Geo.Model.Siting;
using Geo.Studies.Siting;

namespace Geo.Cli.Tests;

public sealed class SiteVerbTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-site-").FullName;

    public SiteVerbTests()
    {
        // Within 15 minutes 1 serves a, b; 2 serves b, c; 3 serves c, d; e is 40 minutes from 4 and from nowhere else.
        Write("m.csv", "demand,candidate,cost (minutes)\na,1,5\na,2,20\nb,1,15\nb,2,14\nc,2,10\nc,3,9\nd,3,12\ne,4,40\n");
        Write("d.csv", "id,people\na,100\nb,200\nc,300.5\nd,50\ne,7\n");
        Write("c.csv", "id,capacity,cost,fixed\n1,300,2,\n2,,3,\n3,500,2,\n4,,9,\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    string PathOf(string name) => Path.Combine(_folder, name);

    string[] Site(string model, params string[] more) => ["site", "--model", model, "--costs", PathOf("m.csv"), "--demand", PathOf("d.csv"), "--lang", "en", .. more];

    static JsonElement Json(string[] line)
    {
        var shell = Shell.Run([.. line, "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        return JsonDocument.Parse(shell.Out).RootElement;
    }

    [Fact]
    public void Ctrl_C_before_the_search_begins_writes_nothing_and_says_so()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = GeoCommand.Run([.. Site("mclp", "--sites", "2", "--within", "15min"), "--proof", PathOf("p.json")], new() { Out = output, Error = error, Variable = _ => null }, new(canceled: true));

        Assert.Equal(5, code);
        Assert.Contains("Cancelled; nothing was written.", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", output.ToString());
        Assert.False(File.Exists(PathOf("p.json")));
    }

    [Fact]
    public void What_there_was_no_time_for_is_told_as_not_checked_and_not_weighed()
    {
        var reply = SitingAct.Answer(new() { Model = SitingModel.MaximalCovering, Costs = PathOf("m.csv"), Demand = PathOf("d.csv"), Sites = 2, Within = new("15min", null, TimeSpan.FromMinutes(15)) }, CancellationToken.None);
        Assert.True(reply.IsProven);
        var late = reply with { Verdict = null, Account = SiteAccounts.Of(reply.Tables.Problem, reply.Solution.Open!, null, new(canceled: true)) };

        using var stream = new MemoryStream();
        SitingJson.Write(stream, late);

        var json = JsonDocument.Parse(stream.ToArray()).RootElement;
        Assert.Equal((false, false, 650.5, 2), (json.GetProperty("proven").GetBoolean(), json.GetProperty("boundVerified").GetBoolean(), json.GetProperty("bound").GetDouble(), json.GetProperty("sitesNotWeighed").GetInt32()));
        Assert.All(json.GetProperty("sites").EnumerateArray(), site => Assert.False(site.TryGetProperty("instead", out _)));
    }

    [Theory]
    [InlineData("mclp", 650.5, "--sites", "2", "--within", "15min")] // 1 and 3: all but e
    [InlineData("mclp", 500.5, "--sites", "1", "--within", "15min")] // 2: b and c
    [InlineData("mclp-b", 500.5, "--sites", "3", "--within", "15min")] // 1, 2 and 3: b and c have two
    [InlineData("mexclp", 250.25, "--sites", "1", "--within", "15min", "--busy", "0.5")] // half of 500.5
    [InlineData("lscp", 3, "--within", "40min")] // 1 or 2, 3, 4
    [InlineData("lscp", 2, "--within", "15min", "--share", "98.9%")] // 650.5 of 657.5 are 98.935 %
    [InlineData("pmedian", 7084.5, "--sites", "3")] // 500 + 3000 + 2704.5 + 600 + 280
    [InlineData("pcentre", 40, "--sites", "3")]
    public void Answers_by_hand_are_proven(string model, double objective, params string[] more)
    {
        var json = Json(Site(model, more));

        Assert.Equal(objective, json.GetProperty("objective").GetDouble());
        Assert.Equal(objective, json.GetProperty("bound").GetDouble());
        Assert.True(json.GetProperty("proven").GetBoolean());
        Assert.Equal(0, json.GetProperty("gap").GetDouble());
    }

    [Fact]
    public void Sites_come_in_order_of_gain_with_what_each_adds_and_could_be_exchanged_for()
    {
        var sites = Json(Site("mclp", "--sites", "2", "--within", "15min", "--candidates", PathOf("c.csv"))).GetProperty("sites").EnumerateArray().ToList();

        Assert.Equal(["3", "1"], sites.Select(site => site.GetProperty("id").GetString()));
        Assert.Equal([350.5, 300], sites.Select(site => site.GetProperty("gain").GetDouble()));
        Assert.Equal([500, 300], sites.Select(site => site.GetProperty("capacity").GetDouble()));
        // 2 for 3 leaves d out, 2 for 1 leaves a out.
        Assert.Equal([("2", 50.0), ("2", 100.0)], sites.Select(site => (site.GetProperty("instead").GetString(), site.GetProperty("loss").GetDouble())));
    }

    [Fact]
    public void Existing_sites_stay_and_are_not_counted_and_forbidden_ones_are_not_built()
    {
        Write("c.csv", "id,fixed\n1,forbidden\n2,yes\n3,\n4,\n");

        var json = Json(Site("mclp", "--sites", "1", "--within", "15min", "--candidates", PathOf("c.csv")));

        Assert.Equal(550.5, json.GetProperty("objective").GetDouble()); // 2 stands: b, c; 3 adds d
        Assert.Equal(["2", "3"], json.GetProperty("sites").EnumerateArray().Select(site => site.GetProperty("id").GetString()));
        Assert.Equal([("a", "out-of-reach"), ("e", "out-of-reach")], json.GetProperty("uncovered").EnumerateArray().Select(one => (one.GetProperty("id").GetString(), one.GetProperty("why").GetString())));
    }

    [Fact]
    public void What_cannot_be_says_which_constraint_and_what_would_do()
    {
        var shell = Shell.Run(Site("lscp", "--within", "15min"));
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("1 demand point has too few candidates within the limit: e. It takes a limit of 40 minutes at least. Or ask for 98.9353 %", shell.Error, StringComparison.Ordinal);

        shell = Shell.Run(Site("pmedian", "--sites", "1"));
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("too few sites to serve everybody. 3 sites would do (--sites).", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_is_written_and_verified_and_refused_when_it_was_tampered_with()
    {
        string[] question = Site("mclp", "--sites", "1", "--within", "15min");
        Assert.Equal(0, Shell.Run([.. question, "--proof", PathOf("p.json")]).ExitCode);
        var verified = Shell.Run([.. question, "--verify", PathOf("p.json")]);
        Assert.Equal(0, verified.ExitCode);
        Assert.Contains("the best there is: 500.5 people", verified.Out, StringComparison.Ordinal);

        (string Part, string Change)[] changes =
        [
            ("claim/open", "[0,1]"), ("claim/open", "[0,0]"), ("claim/open", "[0,1,2]"), ("claim/objective", "5006"), ("claim/bound", "5004"), ("multipliers", "[[0,0,0]]"), ("multipliers", "[[99999999999,0,0,0]]"), ("multipliers", "[]"), ("multipliers", "[[]]"), ("multipliers", "[[0,1,1]]"), ("multipliers", "[[9223372036854775807,2,2]]"),
            ("denominator", "1"), ("steps", "[]"), ("dominated", "[[0,3]]"), ("steps", "[[\"nothing\",0,[]]]"), ("schema", "\"geo-site\""), ("question/sites", "3"), ("question/model", "\"lscp\""), ("claim", "7"),
        ];
        foreach (var (part, change) in changes)
        {
            var root = JsonNode.Parse(File.ReadAllText(PathOf("p.json")))!;
            var path = part.Split('/');
            (path.Length == 1 ? root : root[path[0]]!)[path[^1]] = JsonNode.Parse(change);
            Write("changed.json", root.ToJsonString());
            var refused = Shell.Run([.. question, "--verify", PathOf("changed.json")]);
            Assert.True(refused.ExitCode == 3 && refused.Out.Length == 0 && refused.Error.Length > 0, $"{part} = {change}: {refused.ExitCode} {refused.Error}");
        }

        // The same proof does not hold for other people.
        Write("d.csv", "id,people\na,100\nb,900\nc,300.5\nd,50\ne,7\n");
        Assert.Equal(3, Shell.Run([.. question, "--verify", PathOf("p.json")]).ExitCode);
    }

    [Theory]
    [InlineData("here stands: {\n", "{\n", null)]
    [InlineData("p.json:2: This is no proof", "{\n\"schema\": geo\n}", null)]
    [InlineData("here stands: \"schema\": geo", "{\n\"schema\": geo\n}", null)]
    [InlineData("The file is empty", "", null)]
    [InlineData("The file is empty", "\n \n", null)]
    [InlineData("it has no “schema”", "{}", null)]
    [InlineData("p.json: This is no proof of a choice of sites, or it is damaged; here stands: [1, 2]", "[1, 2]", null)]
    [InlineData("[schema]: This is no proof of a choice of sites, or it is damaged; here stands: geo-site\n", "\"geo-site\"", "schema")]
    [InlineData("[version]: This is no proof of a choice of sites, or it is damaged; here stands: 7\n", "7", "version")]
    [InlineData("[multipliers]: This is no proof of a choice of sites, or it is damaged; here stands: [[\"a\"]]", "[[\"a\"]]", "multipliers")]
    [InlineData("[steps]: This is no proof of a choice of sites, or it is damaged; here stands: nothing", "[[\"nothing\",0,[]]]", "steps")]
    [InlineData("[claim]: This is no proof of a choice of sites, or it is damaged; here stands: 7", "7", "claim")]
    [InlineData("[question]: This is no proof of a choice of sites, or it is damaged; here stands: 7", "7", "question")]
    [InlineData("it has no “bound”", "{}", "claim")]
    [InlineData("it has no “schema”", "null", "schema")]
    public void What_stands_in_a_damaged_proof_is_told(string told, string text, string? part)
    {
        string[] question = Site("mclp", "--sites", "1", "--within", "15min");
        if (part is not null)
        {
            Assert.Equal(0, Shell.Run([.. question, "--proof", PathOf("p.json")]).ExitCode);
            var root = JsonNode.Parse(File.ReadAllText(PathOf("p.json")))!;
            root[part] = JsonNode.Parse(text);
            text = root.ToJsonString();
        }

        Write("p.json", text);
        var refused = Shell.Run([.. question, "--verify", PathOf("p.json")]);

        Assert.Equal((3, ""), (refused.ExitCode, refused.Out));
        Assert.Contains(told, refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people", "people", "500.5 people, 500.5 people covered (76.12", "157 people: a, d, e", "Newly covered")]
    [InlineData("人口", "people", "500.5 people, 500.5 people covered (76.12", "157 people: a, d, e", "Newly covered")]
    [InlineData("weight", "weight", "500.5 units of weight, 500.5 units of weight covered (76.12", "157 units of weight: a, d, e", "Weight newly covered")]
    [InlineData("需求", "weight", "500.5 units of weight, 500.5 units of weight covered (76.12", "157 units of weight: a, d, e", "Weight newly covered")]
    public void What_is_counted_is_what_the_demand_table_says(string header, string counted, string found, string without, string head)
    {
        Write("d.csv", $"id,{header}\na,100\nb,200\nc,300.5\nd,50\ne,7\n");
        // 2 covers b and c of 657.5; 4 is not there, so that nobody is out of reach.
        Write("m.csv", "demand,candidate,cost (minutes)\na,1,5\nb,1,15\nb,2,14\nc,2,10\nc,3,9\nd,3,12\ne,3,12\n");
        var told = Shell.Run(Site("mclp", "--sites", "1", "--within", "15min")).Out;

        Assert.Contains(found, told, StringComparison.Ordinal);
        Assert.Contains(without, told, StringComparison.Ordinal);
        Assert.Contains($"{head}  ", told, StringComparison.Ordinal);
        Assert.Equal(counted, Json(Site("mclp", "--sites", "1", "--within", "15min")).GetProperty("countedAs").GetString());
        Assert.Equal(counted, Json(Site("mclp", "--phases", "1,1", "--within", "15min")).GetProperty("countedAs").GetString());
    }

    [Theory]
    [InlineData("people", "en", "500.5 people covered twice, 650.5 people covered at least once (98.9354 %)", "Not covered twice, fewer than two sites or candidates within reach: 3 places, 157 people", "Newly covered twice", " covered twice)")]
    [InlineData("weight", "en", "500.5 units of weight covered twice, 650.5 units of weight covered at least once (98.9354 %)", "3 places, 157 units of weight", "Weight newly covered twice", " covered twice)")]
    [InlineData("people", "zh", "500.5 人（双重覆盖），由至少一个站点覆盖 650.5 人（98.9354%）", "未双重覆盖，够得着的站点和候选点不足两个：3 处 157 人", "新增双重覆盖人口", "双重覆盖减少 ")]
    [InlineData("weight", "zh", "权重 500.5（双重覆盖），由至少一个站点覆盖 权重 650.5（98.9354%）", "3 处 权重 157", "新增双重覆盖权重", "双重覆盖减少 ")]
    public void Of_covering_by_two_every_text_says_so(string header, string language, params string[] texts)
    {
        Write("d.csv", $"id,{header}\na,100\nb,200\nc,300.5\nd,50\ne,7\n");
        var told = Told("3");
        Assert.All(texts[..^1], text => Assert.Contains(text, told, StringComparison.Ordinal));
        // Of two sites 2 covers b and c once more than 1 does b, or 3 does c.
        Assert.Contains(texts[^1], Told("2"), StringComparison.Ordinal);

        string Told(string sites) => Shell.Run([.. Site("mclp-b", "--sites", sites, "--within", "15min").Select(word => word == "en" ? language : word)]).Out;
    }

    [Fact]
    public void A_proof_of_covering_by_two_is_verified_and_one_of_the_older_format_refused_with_what_to_do()
    {
        string[] question = Site("mclp-b", "--sites", "3", "--within", "15min");
        Assert.Equal(0, Shell.Run([.. question, "--proof", PathOf("p.json")]).ExitCode);
        Assert.Contains("500.5 people", Shell.Run([.. question, "--verify", PathOf("p.json")]).Out, StringComparison.Ordinal);

        Write("old.json", File.ReadAllText(PathOf("p.json")).Replace("\"version\": 2", "\"version\": 1", StringComparison.Ordinal));
        var refused = Shell.Run([.. question, "--verify", PathOf("old.json")]);
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("written by an earlier version (format 1)", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Solve anew", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_other_models_a_proof_of_the_older_format_is_read()
    {
        string[] question = Site("mclp", "--sites", "1", "--within", "15min");
        Assert.Equal(0, Shell.Run([.. question, "--proof", PathOf("p.json")]).ExitCode);
        var root = JsonNode.Parse(File.ReadAllText(PathOf("p.json")))!;
        root["version"] = 1;
        foreach (var vector in root["multipliers"]!.AsArray().OfType<JsonArray>())
        {
            // In version 1 each number stood as it is, without what divides them all in front.
            var unit = vector[0]!.GetValue<long>();
            vector.RemoveAt(0);
            for (var at = 0; at < vector.Count; at++) vector[at] = unit * vector[at]!.GetValue<long>();
        }

        Write("old.json", root.ToJsonString());
        Assert.Equal(0, Shell.Run([.. question, "--verify", PathOf("old.json")]).ExitCode);
    }

    [Fact]
    public void The_same_seed_and_work_print_the_same_and_say_so()
    {
        string[] line = Site("pmedian", "--sites", "3", "--work", "60", "--seed", "5");
        var (one, two) = (Json(line), Json(line));
        Assert.Equal("work", one.GetProperty("end").GetString());
        Assert.Equal(one.GetProperty("sites").GetRawText(), two.GetProperty("sites").GetRawText());
        Assert.Equal(one.GetProperty("bound").GetRawText(), two.GetProperty("bound").GetRawText());
    }

    [Theory]
    [InlineData("The model lscp seeks the number of sites", "lscp", "--sites", "2", "--within", "5min")]
    [InlineData("The model mclp needs --sites", "mclp", "--within", "5min")]
    [InlineData("The model mclp needs --within", "mclp", "--sites", "2")]
    [InlineData("--share is for the model lscp alone", "mclp", "--sites", "2", "--within", "5min", "--share", "50%")]
    [InlineData("pmedian", "nearest", "--sites", "2")]
    [InlineData("15min · 5km", "mclp", "--sites", "2", "--within", "5")]
    [InlineData("30s · 5min", "mclp", "--sites", "2", "--within", "5min", "--time", "soon")]
    public void Wrong_options_are_told_with_what_would_be_right(string told, string model, params string[] more)
    {
        var shell = Shell.Run(Site(model, more));
        Assert.Equal(2, shell.ExitCode);
        Assert.Contains(told, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_tables_are_told_with_file_row_and_column()
    {
        Write("c.csv", "id,fixed\n1,perhaps\n");
        var shell = Shell.Run(Site("mclp", "--sites", "1", "--within", "15min", "--candidates", PathOf("c.csv")));
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("c.csv:2 [fixed]: “fixed” cannot be “perhaps”", shell.Error, StringComparison.Ordinal);

        shell = Shell.Run(Site("mclp", "--sites", "1", "--within", "5km"));
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("The costs are in minutes, and the cutoff is 5km", shell.Error, StringComparison.Ordinal);
    }
}
