namespace Geo.Cli.Tests;

/// <summary><c>geo site</c> where figures are too large to be computed, and where files beside the answer can't be written.</summary>
public sealed class SiteHostileTests : IDisposable
{
    const string Demand = "id,weight\na,100\nb,200\nc,300.5\n";

    readonly string _folder = Directory.CreateTempSubdirectory("geo-site-").FullName;

    public SiteHostileTests()
    {
        Write("m.csv", "demand,candidate,cost (minutes)\na,1,5\na,2,20\nb,1,15\nb,2,14\nc,2,10\n");
        Write("c.csv", "id,capacity,cost\n1,300,2\n2,500,3\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    string PathOf(string name) => Path.Combine(_folder, name);

    Shell Site(string model, string demand, params string[] more)
    {
        Write("d.csv", demand);
        return Shell.Run(["site", "--model", model, "--costs", PathOf("m.csv"), "--demand", PathOf("d.csv"), "--lang", "en", .. model == "lscp" ? Array.Empty<string>() : ["--sites", "1"], .. more.Contains("--within") ? Array.Empty<string>() : ["--within", "30min"], .. more]);
    }

    [Theory]
    [InlineData("mclp")]
    [InlineData("mclp-b")]
    [InlineData("mexclp")]
    [InlineData("pmedian")]
    [InlineData("pcentre")]
    [InlineData("cmclp")]
    [InlineData("lscp")]
    public void A_weight_beyond_what_can_be_computed_is_a_fault_of_its_row(string model)
    {
        var shell = Site(model, Demand.Replace("200", "1e99", StringComparison.Ordinal));

        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("d.csv:3 [weight]: “weight” is too large: 1e99", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_larger_than_can_be_read_at_once_is_refused()
    {
        using (var large = File.Create(PathOf("p.json"))) large.SetLength(1L << 31);
        var shell = Site("mclp", Demand, "--verify", PathOf("p.json"));

        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("too large to be read at once (2048 MB)", shell.Error, StringComparison.Ordinal);
    }

    // 2 × 20 minutes in the unit that divides 5, 20, 15, 14 and 10 minutes, which is one, and one more: 42 × 6.9e15 is the largest sum.
    [Theory]
    [InlineData("pmedian", 3, "1e15,1e15,1e15,1e15,1e15,1e15,1e15")]
    [InlineData("mclp", 0, "1e15,1e15,1e15,1e15,1e15,1e15,1e15")]
    [InlineData("mexclp", 3, "1e12")] // millionths: 2.88e11 at most
    public void Weights_that_add_up_to_more_than_can_be_proven_are_refused_with_the_sum_that_may_be(string model, int exit, string weights)
    {
        var shell = Site(model, "id,weight\na,1\nb,2\nc,3\n" + string.Concat(weights.Split(',').Select((weight, at) => $"x{at},{weight}\n")));

        Assert.True(shell.ExitCode == exit, shell.Error);
        if (exit == 0) return;
        Assert.Contains("adds up to", shell.Error, StringComparison.Ordinal);
        Assert.Contains("At most", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mclp", "cost", "1,300,1e99", "--budget", "5")]
    [InlineData("lscp", "cost", "1,300,1e99")]
    [InlineData("cmclp", "capacity", "1,1e99,2")]
    public void A_cost_or_a_capacity_beyond_what_can_be_computed_is_a_fault_of_its_row(string model, string column, string row, params string[] more)
    {
        Write("c.csv", $"id,capacity,cost\n{row}\n2,500,3\n");

        var shell = Site(model, Demand, ["--candidates", PathOf("c.csv"), .. more]);

        Assert.Equal(3, shell.ExitCode);
        Assert.Contains($"c.csv:2 [{column}]: “{column}” is too large: 1e99", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("m.csv", "demand,candidate,cost (minutes)\n")]
    [InlineData("c.csv", "id,capacity\n")]
    public void A_table_without_rows_is_said_to_have_none(string file, string header)
    {
        Write(file, header);

        var shell = Site("mclp", Demand, "--candidates", PathOf("c.csv"));

        Assert.Equal(3, shell.ExitCode);
        Assert.Contains($"{file}: The file is empty, or holds no rows", shell.Error, StringComparison.Ordinal);
        Assert.Contains("d.csv: The file is empty, or holds no rows", Site("mclp", "id,weight\n").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_costs_that_is_too_large_is_to_be_made_with_a_limit()
    {
        using (var costs = File.Create(PathOf("m.csv"))) costs.SetLength((320L << 20) + 1);

        foreach (var more in (string[][])[[], ["--candidates", PathOf("c.csv")]])
        {
            var shell = Site("mclp", Demand, more);

            Assert.Equal(3, shell.ExitCode);
            Assert.Contains("The table of costs is too large (335544321 bytes)", shell.Error, StringComparison.Ordinal);
            Assert.Contains("at most 320 MB", shell.Error, StringComparison.Ordinal);
            Assert.Contains("geo times --within 30min", shell.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_weight_that_would_count_as_nothing_is_a_fault_of_its_row()
    {
        var shell = Site("mclp", "id,weight\na,100\nb,0\n\nc,0.0000004\n");

        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("d.csv:5 [weight]: The weight 4E-07 is so small that it would count as 0", shell.Error, StringComparison.Ordinal);
        Assert.Equal(0, Site("mclp", "id,weight\na,100\nb,0\nc,0.000001\n").ExitCode);
    }

    [Theory]
    [InlineData("lscp", true)]
    [InlineData("mclp", true)]
    [InlineData("pmedian", true)]
    [InlineData("cmclp", false)]
    [InlineData("mexclp", false)] // the capacity is the room for vehicles
    public void Capacities_that_say_nothing_are_said_to(string model, bool isSaid)
    {
        var shell = Site(model, Demand, "--candidates", PathOf("c.csv"));

        Assert.Equal(isSaid, shell.Out.Contains($"Capacities of candidates say nothing in {model}; where they are kept is --model cmclp.", StringComparison.Ordinal));
        Write("c.csv", "id,cost\n1,2\n2,3\n");
        Assert.DoesNotContain("Capacities", Site(model, Demand, "--candidates", PathOf("c.csv")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_that_is_not_there_is_named() =>
        Assert.Contains($"The file does not exist: {PathOf("nope.json")}", Site("mclp", Demand, "--verify", PathOf("nope.json")).Error, StringComparison.Ordinal);

    [Fact]
    public void A_candidate_without_coordinates_is_not_let_pass_by_a_distance()
    {
        Write("c.csv", "id,lon,lat,fixed\n1,,,\n2,106.2,30.2,\n3,,,forbidden\n");

        var shell = Site("mclp", Demand, "--candidates", PathOf("c.csv"), "--apart", "3km");

        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("c.csv [lon]: Candidates without coordinates, whose distance nobody can tell: 1", shell.Error, StringComparison.Ordinal);
        Assert.Contains("Fill in lon and lat of these rows: 1;", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--group", "3:5")]
    [InlineData("--adjacent", "a.csv")]
    public void What_is_said_of_groups_is_not_passed_over_elsewhere(string option, string value)
    {
        var shell = Site("mclp", Demand, option, value);

        Assert.Equal(2, shell.ExitCode);
        Assert.Contains($"{option} is for the model groups alone", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_is_reached_no_share_of_nobody_is_proposed()
    {
        var shell = Site("lscp", Demand, "--within", "1min");

        Assert.Contains("It takes a limit of 14 minutes at least.", shell.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--share", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_beyond_what_can_be_computed_is_no_budget() =>
        Assert.Equal(2, Site("mclp", Demand, "--candidates", PathOf("c.csv"), "--budget", "79228162514264337593543950335").ExitCode);

    [Fact]
    public void A_missing_column_of_a_table_is_to_be_written_into_its_header()
    {
        var shell = Site("mclp", "id,wait\na,1\n");

        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("Write the name into the header", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_that_can_not_be_written_leaves_the_answer_told_and_what_stood_there()
    {
        Directory.CreateDirectory(PathOf("taken"));

        foreach (var target in (string[])["taken", Path.Combine("nowhere", "p.json")])
        {
            var shell = Site("mclp", Demand, "--json", "--proof", PathOf(target));

            Assert.Equal(4, shell.ExitCode);
            Assert.Contains(PathOf(target), shell.Error, StringComparison.Ordinal);
            Assert.Contains("\"proven\": true", shell.Out, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(PathOf("taken")));
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder), path => path.Contains(".part-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_full_disk_is_told_as_such()
    {
        if (!File.Exists("/dev/full")) Assert.Skip("There is no full device here.");

        var shell = Site("mclp", Demand, "--proof", "/dev/full");

        Assert.Equal(4, shell.ExitCode);
        Assert.Contains("No space left", shell.Error, StringComparison.Ordinal);
    }
}
