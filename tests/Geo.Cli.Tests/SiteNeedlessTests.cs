using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>Sites that may be built and add nobody.</summary>
public sealed class SiteNeedlessTests : IDisposable
{
    readonly SmallCounty _county = new();

    public SiteNeedlessTests()
    {
        // X reaches all, Y the 10 and Z the 20.
        _county.Write("d.csv", "id,weight\na,10\nb,20\n");
        _county.Write("m.csv", "demand,candidate,cost (km)\na,Y,1\na,X,1\nb,X,1\nb,Z,1\n");
        _county.Write("villages.csv", "id,name,lon,lat\na,甲村,0.1099,0\nb,乙村,0.22,0\nc,丙村,0.04,0\n");
        _county.Write("study.yaml", File.ReadAllText(_county.Study).Replace("standards:", "  places: {path: villages.csv, crs: EPSG:4326}\nstandards:", StringComparison.Ordinal));
    }

    public void Dispose() => _county.Dispose();

    string[] Tables(string model, params string[] more) => ["site", "--model", model, "--within", "2km", "--costs", _county.PathOf("m.csv"), "--demand", _county.PathOf("d.csv"), "--lang", "en", .. more];

    static (string[] Sites, int Needless, double Objective) Answer(string[] line)
    {
        var shell = Shell.Run([.. line, "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        var json = JsonDocument.Parse(shell.Out).RootElement;
        Assert.True(json.GetProperty("proven").GetBoolean());
        return ([.. json.GetProperty("sites").EnumerateArray().Select(site => site.GetProperty("id").GetString()!)], json.GetProperty("needless").GetInt32(), json.GetProperty("objective").GetDouble());
    }

    [Fact]
    public void They_are_left_out()
    {
        var (sites, _, objective) = Answer(Tables("mclp", "--sites", "3", "--proof", _county.PathOf("p.json")));

        Assert.Equal(["X"], sites);
        Assert.Equal(30, objective);
        Assert.Contains("the best there is", Shell.Run(Tables("mclp", "--sites", "3", "--verify", _county.PathOf("p.json"))).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void How_many_they_were_is_said()
    {
        // The 3,559 people outside of the demo county's YX-R2 live around one village.
        string[] line = ["site", Checkout.File("data", "demo", "study.yaml"), "--model", "mclp", "--standard", "YX-R2", "--class", "emergency_station", "--sites", "3", "--lang", "en"];
        var shell = Shell.Run([.. line, "--scenario", _county.PathOf("s.yaml")]);

        Assert.True(shell.ExitCode == 0, shell.Error);
        Assert.Contains("2 of the 3 new sites that the search took add nothing and are left out.", shell.Out, StringComparison.Ordinal);
        Assert.Contains("233,274 (100.0%) after, 3,559 of them newly.", shell.Out, StringComparison.Ordinal);
        Assert.Single(File.ReadAllLines(_county.PathOf("s.yaml")), added => added.Contains("add:", StringComparison.Ordinal));
        Assert.Equal(2, Answer(line).Needless);
    }

    [Fact]
    public void In_phases_it_is_said_with_the_phase()
    {
        // As above: the first phase has all of them.
        string[] line = ["site", Checkout.File("data", "demo", "study.yaml"), "--model", "mclp", "--standard", "YX-R2", "--class", "emergency_station", "--phases", "1,2", "--lang", "en"];
        var told = Shell.Run(line).Out;

        Assert.Contains("Phase 2: 2 of the 2 new sites that the search took add nothing and are left out.", told, StringComparison.Ordinal);
        Assert.Contains("Best set of phase 2: 2 of the 3 new sites that the search took add nothing and are left out.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Phase 1: 1 of", told, StringComparison.Ordinal);
        var phases = JsonDocument.Parse(Shell.Run([.. line, "--json"]).Out).RootElement.GetProperty("phases").EnumerateArray().ToList();
        Assert.Equal([(0, 0), (2, 2)], phases.Select(phase => (phase.GetProperty("next").GetProperty("needless").GetInt32(), phase.GetProperty("best").GetProperty("needless").GetInt32())));
    }

    [Fact]
    public void Where_each_is_needed_nothing_is_said()
    {
        Assert.Equal(0, Answer(Tables("mclp", "--sites", "1")).Needless);
        Assert.DoesNotContain("left out", Shell.Run(Tables("mclp", "--sites", "1")).Out, StringComparison.Ordinal);

        // The first of two sites covers nobody twice; without it neither would the second.
        var (sites, needless, _) = Answer(Tables("mclp-b", "--sites", "3"));
        Assert.Equal(["X", "Y", "Z"], sites.Order());
        Assert.Equal(0, needless);
    }

    [Fact]
    public void The_scenario_has_what_is_needed_and_what_stations_are_taken_to_have_is_said()
    {
        // From a all who are left, as SiteStudyTests has it.
        var shell = Shell.Run("site", _county.Study, "--model", "mclp", "--class", "emergency_station,emergency_centre", "--within", "urban:5km,rural:20km", "--sites", "3", "--scenario", _county.PathOf("s.yaml"), "--lang", "en");

        Assert.True(shell.ExitCode == 0, shell.Error);
        Assert.Single(File.ReadAllLines(_county.PathOf("s.yaml")), line => line.Contains("longitude: 0.1099", StringComparison.Ordinal));
        Assert.Single(File.ReadAllLines(_county.PathOf("s.yaml")), line => line.Contains("add:", StringComparison.Ordinal));
        Assert.Contains("In the scenario 1 new emergency station has 1 ambulance in all, one each where nothing else is given, and is open day and night: the verdicts below rest on it.", shell.Out, StringComparison.Ordinal);
    }
}
