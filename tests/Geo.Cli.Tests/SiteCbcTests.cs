using System.Globalization;
using System.Text;
using System.Text.Json;
using Geo.Studies.Siting;

namespace Geo.Cli.Tests;

public sealed class SiteCbcTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-cbc-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    JsonElement Ask(string model, params string[] more)
    {
        if (Cbc.Find() is null) Assert.Skip("CBC is not installed.");
        return JsonDocument.Parse(Said(model, ["--json", .. more])).RootElement;
    }

    string Said(string model, params string[] more)
    {
        var (costs, demand) = (new StringBuilder("demand,candidate,cost (km)\n"), new StringBuilder("id,weight\n"));
        for (var i = 0; i < 90; i++)
        {
            demand.Append(CultureInfo.InvariantCulture, $"d{i},{1 + (i * 7919 % 97)}\n");
            for (var j = 0; j < 40; j++) costs.Append(CultureInfo.InvariantCulture, $"d{i},s{j},{(j == i % 40 || j == (i + 17) % 40 ? 1 : ((i * 37) + (j * 91) + (i * j * 13)) % 101)}\n");
        }

        File.WriteAllText(Path.Combine(_folder, "c.csv"), costs.ToString());
        File.WriteAllText(Path.Combine(_folder, "d.csv"), demand.ToString());
        var shell = Shell.Run(["site", "--model", model, "--costs", Path.Combine(_folder, "c.csv"), "--demand", Path.Combine(_folder, "d.csv"), "--within", "12km", .. more]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        return shell.Out;
    }

    [Theory]
    [InlineData("mclp", "--sites", "6")]
    [InlineData("lscp")]
    [InlineData("lscp-b")]
    [InlineData("lscp", "--share", "90%")]
    public void What_CBC_closes_is_said_to_be_its_word_and_agrees_with_the_proof(string model, params string[] more)
    {
        var (proven, closed) = (Ask(model, [.. more, "--time", "1h"]), Ask(model, [.. more, "--work", "1", "--cbc", "--time", "10min"]));

        Assert.True(proven.GetProperty("proven").GetBoolean());
        Assert.Equal("checker", proven.GetProperty("provenBy").GetString());
        Assert.Equal(proven.GetProperty("objective").GetDouble(), closed.GetProperty("objective").GetDouble());
        Assert.False(closed.GetProperty("proven").GetBoolean());
        Assert.Equal("cbc-not-rechecked", closed.GetProperty("provenBy").GetString());
    }

    [Fact]
    public void Who_asks_for_CBC_where_it_is_not_asked_is_told()
    {
        Assert.Contains("CBC added nothing", Said("mexclp", "--sites", "6", "--busy", "0.3", "--work", "1", "--cbc", "--lang", "en"), StringComparison.Ordinal);
        Assert.DoesNotContain("CBC", Said("mexclp", "--sites", "6", "--busy", "0.3", "--work", "1", "--lang", "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_that_ends_by_itself_does_not_ask()
    {
        Assert.Equal("checker", Ask("mclp", "--sites", "6", "--time", "1h", "--cbc").GetProperty("provenBy").GetString());
    }
}
