using System.Text.Json;
using System.Text.Json.Nodes;

namespace Geo.Cli.Tests;

public sealed class SiteGroupsTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-groups-").FullName;

    public SiteGroupsTests()
    {
        // Four townships in a row, one kilometre from one to the next, with 10, 1, 1 and 10 people.
        Write("d.csv", "id,people\nA,10\nB,1\nC,1\nD,10\n");
        Write("m.csv", "from,to,cost (km)\nA,B,1\nA,C,2\nA,D,3\nB,A,1\nB,C,1\nB,D,2\nC,A,2\nC,B,1\nC,D,1\nD,A,3\nD,B,2\nD,C,1\n");
        Write("n.csv", "a,b\nA,B\nB,C\nD,C\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    string PathOf(string name) => Path.Combine(_folder, name);

    string[] Groups(string size, params string[] more) =>
        ["site", "--model", "groups", "--costs", PathOf("m.csv"), "--demand", PathOf("d.csv"), "--adjacent", PathOf("n.csv"), "--group", size, "--lang", "en", .. more];

    [Theory]
    [InlineData("2:4", 2, 2)] // A with B, C with D
    [InlineData("2:4", 31, 1, "--sites", "1")] // all from B: 10 + 1 + 20
    [InlineData("3:4", 31, 1)]
    [InlineData("2:4", 2, 2, "--within", "1km")]
    [InlineData("1:1", 0, 4)]
    public void Groups_by_hand_are_proven(string size, double objective, int groups, params string[] more)
    {
        var shell = Shell.Run([.. Groups(size, more), "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        var json = JsonDocument.Parse(shell.Out).RootElement;
        Assert.Equal(objective, json.GetProperty("objective").GetDouble());
        Assert.True(json.GetProperty("proven").GetBoolean());
        Assert.Equal(groups, json.GetProperty("groups").GetArrayLength());
        Assert.Equal(22, json.GetProperty("groups").EnumerateArray().Sum(group => group.GetProperty("people").GetDouble()));
    }

    [Fact]
    public void Units_without_neighbours_are_groups_of_one()
    {
        Write("n.csv", "a,b\n");
        var shell = Shell.Run([.. Groups("1:22"), "--json"]);

        Assert.True(shell.ExitCode == 0, shell.Error);
        Assert.Equal(4, JsonDocument.Parse(shell.Out).RootElement.GetProperty("groups").GetArrayLength());
        Assert.Equal(3, Shell.Run(Groups("2:22")).ExitCode);
    }

    [Fact]
    public void More_people_than_can_be_multiplied_by_the_ways_are_refused()
    {
        Write("d.csv", "id,weight\nA,1000000000000000\nB,1\nC,1\nD,10\n");
        var shell = Shell.Run(Groups("2:4"));

        Assert.Equal(3, shell.ExitCode);
        // 2^58 over 3 km, in millimetres, and one more.
        Assert.Contains("At most 96076760024", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_centre_that_stands_is_the_centre_of_its_group_and_others_are_told_to_people()
    {
        Write("c.csv", "id,fixed\nB,yes\nD,\n");
        var shell = Shell.Run(Groups("2:4", "--candidates", PathOf("c.csv")));
        Assert.True(shell.ExitCode == 0, shell.Error);
        Assert.Contains("11 people × kilometres, in 2 groups. Proven", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_are_called_weights()
    {
        Write("d.csv", "id,weight\nA,10\nB,1.125\nC,1\nD,10\n");
        var told = Shell.Run(Groups("2:4")).Out;

        // B goes to A and C to D: 1.125 and 1, each a kilometre.
        Assert.Contains("2.125 units of weight × kilometres, in 2 groups. Proven", told, StringComparison.Ordinal);
        Assert.Contains("Weight × travel", told, StringComparison.Ordinal);
        Assert.DoesNotContain("eople", told, StringComparison.Ordinal);
        Assert.Equal("weight", JsonDocument.Parse(Shell.Run([.. Groups("2:4"), "--json"]).Out).RootElement.GetProperty("countedAs").GetString());
    }

    [Theory]
    [InlineData("4 units that hang together can't be put into groups of 3 to 3", "3:3")]
    [InlineData("between 1 and 2 groups would do", "2:4", "--sites", "3")]
    [InlineData("are in no group that hangs together", "4:4", "--within", "1km")]
    public void What_cannot_be_grouped_says_why(string told, string size, params string[] more)
    {
        var shell = Shell.Run(Groups(size, more));
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains(told, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_of_groups_is_verified_and_refused_when_it_was_tampered_with()
    {
        var question = Groups("2:4");
        Assert.Equal(0, Shell.Run([.. question, "--proof", PathOf("p.json")]).ExitCode);
        Assert.Contains("the best there is: 2 people", Shell.Run([.. question, "--verify", PathOf("p.json")]).Out, StringComparison.Ordinal);
        (string Part, string Change)[] changes =
        [
            ("groups", "[[0,[0,1]]]"), ("groups", "[[0,[0,2]],[3,[1,3]]]"), ("objective", "1"), ("bound", "3000001"), ("prices", "[]"), ("prices", "[9,9,9,9,9]"), ("denominator", "0"), ("units", "[]"), ("size", "[2,3]"), ("number", "2"),
        ];
        foreach (var (part, change) in changes)
        {
            var root = JsonNode.Parse(File.ReadAllText(PathOf("p.json")))!;
            root[part] = JsonNode.Parse(change);
            Write("changed.json", root.ToJsonString());
            var refused = Shell.Run([.. question, "--verify", PathOf("changed.json")]);
            Assert.True(refused.ExitCode == 3 && refused.Error.Length > 0, $"{part} = {change}: {refused.ExitCode} {refused.Out}");
        }
    }

    [Fact]
    public void Too_many_units_and_missing_options_are_told()
    {
        var shell = Shell.Run(["site", "--model", "groups", "--costs", PathOf("m.csv"), "--demand", PathOf("d.csv"), "--lang", "en"]);
        Assert.Equal(2, shell.ExitCode);
        Assert.Contains("--group 3:5", shell.Error, StringComparison.Ordinal);

        Write("d.csv", "id,weight\n" + string.Concat(Enumerable.Range(0, 65).Select(unit => $"u{unit},1\n")));
        shell = Shell.Run(Groups("2:4"));
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("There are 65 units; 64 can be grouped at once", shell.Error, StringComparison.Ordinal);
    }
}
