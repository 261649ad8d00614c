using System.Text.Json;

namespace Geo.Cli.Tests;

public sealed class EquityAccessVerbTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-access-").FullName;

    public EquityAccessVerbTests()
    {
        // Three villages, three clinics; the third is 40 minutes from anybody.
        Write("od.csv", "from,to,cost (minutes)\na,1,5\nb,1,15\nb,2,30\nc,2,10\nc,1,31\na,3,40\n");
        Write("d.csv", "id,people\na,100\nb,200\nc,300\n");
        Write("s.csv", "id,beds\n1,10\n2,20\n3,50\n");
        Write("v.csv", "id,value,weight,rank\na,6,20,3\nb,1,50,1\nc,2,30,2\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    string PathOf(string name) => Path.Combine(_folder, name);

    string[] Access(string method, params string[] more) =>
        ["access", "--costs", PathOf("od.csv"), "--demand", PathOf("d.csv"), "--supply", PathOf("s.csv"), "--method", method, "--cutoff", "30min", "--lang", "en", .. more];

    static JsonElement Json(string[] line)
    {
        var shell = Shell.Run([.. line, "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        return JsonDocument.Parse(shell.Out).RootElement;
    }

    [Theory]
    [InlineData("2sfca", 10 / 300d, (10 / 300d) + (20 / 500d), 20 / 500d)]
    [InlineData("e2sfca", 10 / 236d, (6.8 / 236) + (4.4 / 344), 20 / 344d)]
    [InlineData("cumulative", 10, 30, 20)]
    [InlineData("gravity", 10 * (25 / 30d), 5, 20 * (20 / 30d))]
    public void Access_by_hand(string method, double a, double b, double c)
    {
        var json = Json(Access(method));

        Assert.Equal([Math.Round(a, 10), Math.Round(b, 10), Math.Round(c, 10)], json.GetProperty("access").EnumerateArray().Select(one => Math.Round(one.GetProperty("access").GetDouble(), 10)));
        Assert.Equal((3, 2, 80, 30), (json.GetProperty("supply").GetProperty("facilities").GetInt32(), json.GetProperty("supply").GetProperty("facilitiesReached").GetInt32(),
            json.GetProperty("supply").GetProperty("total").GetInt32(), json.GetProperty("supply").GetProperty("totalReached").GetInt32()));
    }

    [Fact]
    public void Zones_of_ones_own_are_those_of_the_paper_at_thirty_minutes() =>
        Assert.Equal(
            Json(Access("3sfca")).GetProperty("access").GetRawText(), Json(Access("3sfca", "--decay", "10min:1,20min:0.68,30min:0.22")).GetProperty("access").GetRawText());

    [Fact]
    public void On_the_console_everything_it_rests_on_is_said()
    {
        var shell = Shell.Run(Access("2sfca"));

        Assert.Contains("33.3333", shell.Out, StringComparison.Ordinal); // beds per 1,000 of a
        Assert.Contains("30min (inclusive)", shell.Out, StringComparison.Ordinal);
        Assert.Contains("reaches 2 of 3 facilities, 30 of a supply of 80", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--method", "4sfca")]
    [InlineData("--cutoff", "thirty")]
    [InlineData("--decay", "fast")]
    [InlineData("--decay", "20min:1,10min:0.5")]
    [InlineData("--unit", "furlongs")]
    public void A_word_that_is_none_is_a_usage_fault(string option, string word)
    {
        string[] line = [.. Access("2sfca").Where((_, at) => true)];
        var at = Array.IndexOf(line, option);
        if (at >= 0) line[at + 1] = word;
        else line = [.. line, option, word];
        var shell = Shell.Run(line);

        Assert.Equal(2, shell.ExitCode);
        Assert.Contains(option, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cutoff_of_another_kind_than_the_costs_is_refused()
    {
        var line = Access("2sfca");
        line[Array.IndexOf(line, "--cutoff") + 1] = "5km";

        Assert.Equal(3, Shell.Run(line).ExitCode);
        Assert.Equal(0, Shell.Run([.. line, "--unit", "metres"]).ExitCode);
    }

    [Fact]
    public void Equity_by_hand()
    {
        // Σ p_i p_j |y_i − y_j| ÷ 2μ = 1.78 ÷ 4.6. The bottom 40 of 100 have 40; the top 10 have 60. Below 2: half, by half.
        var json = Json(["equity", "--values", PathOf("v.csv"), "--rank", "--line", "2"]);

        Assert.Equal(1.78 / 4.6, json.GetProperty("gini").GetDouble(), 10);
        Assert.Equal(1.78 / 4.6, json.GetProperty("concentration").GetDouble(), 10);
        Assert.Equal(1.5, json.GetProperty("palma").GetDouble(), 10);
        Assert.Equal(((0.5 * Math.Log(1 / 2.3)) + (0.6 * Math.Log(2 / 2.3)) + (1.2 * Math.Log(6 / 2.3))) / 2.3, json.GetProperty("theilT").GetDouble(), 10);
        Assert.Equal([0.5, 0.25, 0.125], json.GetProperty("fgt").EnumerateArray().Select(one => one.GetProperty("value").GetDouble()));
        Assert.Equal([0.25], Json(["equity", "--values", PathOf("v.csv"), "--line", "2", "--alpha", "1"]).GetProperty("fgt").EnumerateArray().Select(one => one.GetProperty("value").GetDouble()));
        Assert.False(Json(["equity", "--values", PathOf("v.csv")]).TryGetProperty("concentration", out _));
    }

    [Theory]
    [InlineData("--line", "0")]
    [InlineData("--line", "x")]
    [InlineData("--alpha", "1")]
    public void Equity_refuses_what_means_nothing(string option, string value) => Assert.Equal(2, Shell.Run("equity", "--values", PathOf("v.csv"), option, value).ExitCode);
}
