using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary><c>geo site --model mexclp</c> over tables: vehicles that may be busy.</summary>
public sealed class SiteExpectedTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-expected-").FullName;

    public SiteExpectedTests()
    {
        // X reaches a, Y reaches b.
        Write("d.csv", "id,weight\na,1000\nb,100\n");
        Write("m.csv", "demand,candidate,cost_km\na,X,1\nb,Y,1\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return Path.Combine(_folder, name);
    }

    string[] Site(params string[] more) => ["site", "--model", "mexclp", "--within", "2km", "--costs", Path.Combine(_folder, "m.csv"), "--demand", Path.Combine(_folder, "d.csv"), "--lang", "en", .. more];

    static JsonElement Json(string[] line)
    {
        var shell = Shell.Run([.. line, "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        return JsonDocument.Parse(shell.Out).RootElement;
    }

    [Fact]
    public void The_eleventh_vehicle_in_reach_counts_as_well()
    {
        var json = Json(Site("--sites", "20", "--busy", "0.9", "--candidates", Write("c.csv", "id,capacity\nX,20\nY,20\n")));

        // 1000 (1 - 0.9^20) = 878.4233: what the first at Y would add, 10, is less than what the twentieth at X adds, 13.5.
        Assert.Equal(878.4233, json.GetProperty("objective").GetDouble(), 0.02);
        Assert.True(json.GetProperty("proven").GetBoolean());
    }

    [Fact]
    public void A_vehicle_is_not_exchanged_for_another_of_its_place()
    {
        var sites = Json(Site("--sites", "2", "--busy", "0.5")).GetProperty("sites").EnumerateArray().ToList();

        // Both at X: 500 and 250. In place of one of them the first at Y adds 50, and the last at X added 250.
        Assert.Equal([("X", 500.0), ("X (2)", 250.0)], sites.Select(site => (site.GetProperty("id").GetString(), site.GetProperty("gain").GetDouble())));
        Assert.All(sites, site => Assert.Equal(("Y", 200.0), (site.GetProperty("instead").GetString(), site.GetProperty("loss").GetDouble())));
    }

    [Fact]
    public void Parts_of_a_person_are_told_and_add_up_to_what_is_expected()
    {
        Write("d.csv", "id,people\na,37\nb,10\n");
        var line = Site("--sites", "2", "--busy", "0.3");
        var json = Json(line);

        // Both at X: 37 × 0.7 and 37 × 0.21. In place of one of them the first at Y adds 7, and the last at X added 7.77.
        Assert.Equal([25.9m, 7.77m], json.GetProperty("sites").EnumerateArray().Select(site => site.GetProperty("gain").GetDecimal()));
        Assert.Equal(33.67m, json.GetProperty("objective").GetDecimal());
        Assert.All(json.GetProperty("sites").EnumerateArray(), site => Assert.Equal(0.77m, site.GetProperty("loss").GetDecimal()));
        var told = Shell.Run(line).Out;
        Assert.Contains("33.67 people expected", told, StringComparison.Ordinal);
        Assert.Contains("25.9", told, StringComparison.Ordinal);
        Assert.Contains("Y (loses 0.77 people)", told, StringComparison.Ordinal);
        Assert.DoesNotContain("free choice", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Gains_are_rounded_so_that_they_add_up()
    {
        Write("d.csv", "id,people\na,1\nb,0.001\n");

        // 1/2, 1/4, 1/8, 1/16 and 1/32 are 0.96875, told as 0.969: 0.063 and 0.031 of the last two, 0.0625 and 0.03125, whose remainders are the largest and the smallest.
        var lines = Shell.Run(Site("--sites", "5", "--busy", "0.5")).Out.Split('\n');
        Assert.Equal(["0.5", "0.25", "0.125", "0.063", "0.031"], new[] { "X  ", "X (2)", "X (3)", "X (4)", "X (5)" }.Select(id => GainOf(lines, id)));
        Assert.Contains(lines, line => line.Contains("0.969 people expected", StringComparison.Ordinal));
    }

    static string GainOf(string[] lines, string id) => lines.Select(line => line.TrimStart()).First(line => line.StartsWith(id, StringComparison.Ordinal))[id.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];

    [Fact]
    public void A_budget_alone_may_put_several_vehicles_on_one_place()
    {
        var json = Json(Site("--budget", "2", "--busy", "0.5", "--candidates", Write("c.csv", "id,cost\nX,1\nY,1\n")));

        Assert.Equal(750, json.GetProperty("objective").GetDouble());
    }

    [Fact]
    public void A_place_that_does_not_say_its_room_is_told_to_have_five()
    {
        Assert.Contains("A place whose capacity the candidates do not give is taken to have room for 5 vehicles.", Shell.Run(Site("--sites", "6")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("taken to have room", Shell.Run(Site("--sites", "5")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("taken to have room", Shell.Run(Site("--sites", "6", "--candidates", Write("c.csv", "id,capacity\nX,20\nY,20\n"))).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Vehicles_that_are_nearly_always_busy_are_worth_next_to_nothing() =>
        Assert.Equal(0.001, Json(Site("--sites", "1", "--busy", "0.9999999")).GetProperty("objective").GetDouble(), 0.0001);
}
