using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>Plans in phases where facilities may close or move, or where each township is to get its own, worked out by hand.</summary>
public sealed class SitePhasesTests : IDisposable
{
    readonly SmallCounty _county = new();

    public void Dispose() => _county.Dispose();

    static List<JsonElement> Phases(string[] question)
    {
        var shell = Shell.Run([.. question, "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        return [.. JsonDocument.Parse(shell.Out).RootElement.GetProperty("phases").EnumerateArray()];
    }

    static double[] Objectives(IEnumerable<JsonElement> phases, string reply) => [.. phases.Select(phase => phase.GetProperty(reply).GetProperty("objective").GetDouble())];

    static string Ids(JsonElement phase, string list) => phase.TryGetProperty(list, out var ids) ? string.Join(' ', ids.EnumerateArray().Select(id => id.GetString())) : "";

    static void ProofsHold(string[] question, string proof, int phases)
    {
        Assert.Equal(0, Shell.Run([.. question, "--proof", proof]).ExitCode);
        var verified = Shell.Run([.. question, "--verify", proof]);
        Assert.True(verified.ExitCode == 0, verified.Error);
        Assert.Contains($"Phase {phases}: both proofs hold", verified.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_moved_away_in_a_phase_stays_away_and_the_best_set_is_as_good_as_it_could_have_been()
    {
        // A: p, q (11); B: r, s (11); C: p, t (10); D: r, u (9); X, which stands and may move: q, s, v (11).
        _county.Write("m.csv", "demand,candidate,cost (minutes)\np,A,1\nq,A,1\nr,B,1\ns,B,1\np,C,1\nt,C,1\nr,D,1\nu,D,1\nq,X,1\ns,X,1\nv,X,1\n");
        _county.Write("d.csv", "id,weight\np,6\nq,5\nr,6\ns,5\nt,4\nu,3\nv,1\n");
        _county.Write("c.csv", "id,fixed\nA,\nB,\nC,\nD,\nX,movable\n");
        string[] question = ["site", "--model", "mclp", "--costs", _county.PathOf("m.csv"), "--demand", _county.PathOf("d.csv"), "--candidates", _county.PathOf("c.csv"), "--within", "5min", "--phases", "1,1,1,1", "--lang", "en"];

        var phases = Phases(question);

        // Two sites: A and B with 22, X moves to one of them. Then C with t, D with u; v was X's alone. Three at once would have been X, C and D with all 30.
        Assert.Equal(["A B", "C", "D", ""], phases.Select(phase => Ids(phase, "added")));
        Assert.Equal(["X", "", "", ""], phases.Select(phase => Ids(phase, "closed")));
        Assert.Equal([22, 26, 29, 29], Objectives(phases, "next"));
        Assert.Equal([22, 30, 30, 30], Objectives(phases, "best"));
        Assert.Equal([0, 4, 1, 1], phases.Select(phase => phase.GetProperty("loss").GetDouble()));
        var told = Shell.Run(question).Out;
        Assert.Contains("Closed or moved", told, StringComparison.Ordinal);
        Assert.Single(told.Split('\n'), line => line.Contains("as built", StringComparison.Ordinal));
        ProofsHold(question, _county.PathOf("p.json"), 4);
    }

    [Fact]
    public void A_facility_of_a_study_moves_in_its_phase_and_the_scenario_has_the_edits_of_a_phase_together()
    {
        // From b 8, 16 and 32, from c 1, 2, 4, 8 and 16, from the centre 1, 2, 8 and 16. First two: b and c with all 63; the centre moves to c, which is nearer to it.
        _county.Write("villages.csv", "id,name,lon,lat\nb,乙村,0.22,0\nc,丙村,0.04,0\ne,戊村,0.02,0.01\n");
        _county.Write("study.yaml", File.ReadAllText(_county.Study).Replace("standards:", "  places: {path: villages.csv, crs: EPSG:4326}\nstandards:", StringComparison.Ordinal));
        _county.Write("list.csv", "id,fixed\nb,\nc,\ne,forbidden\n");
        string[] question =
        [
            "site", _county.Study, "--model", "mclp", "--class", "emergency_station,emergency_centre", "--within", "urban:5km,rural:20km", "--existing", "movable", "--candidates", _county.PathOf("list.csv"),
            "--phases", "1,1", "--scenario", _county.PathOf("s.yaml"), "--lang", "en",
        ];

        var phases = Phases(question);

        Assert.Equal([63, 63], Objectives(phases, "next"));
        Assert.Equal(["1", ""], phases.Select(phase => Ids(phase, "closed")));
        var edits = File.ReadAllLines(_county.PathOf("s.yaml")).Where(line => line.StartsWith("  - ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, edits.Count);
        Assert.Contains("乙村", edits[0], StringComparison.Ordinal);
        Assert.Contains("move: {facility: \"1\", longitude: 0.04, latitude: 0}", edits[1], StringComparison.Ordinal);
        ProofsHold(question, _county.PathOf("p.json"), 2);
    }

    [Fact]
    public void Townships_without_a_facility_get_theirs_by_their_people_and_each_where_the_whole_plan_has_it()
    {
        // No community centre: 茶岚镇 with 22,960 people, 麂岭乡 with 12,240, 云漈乡 with 6,730 (column population of the townships' file).
        string[] whole = ["site", Checkout.File("data", "demo", "study.yaml"), "--missing", "KJ-P1", "--class", "community_centre", "--lang", "en"];
        var sites = JsonDocument.Parse(Shell.Run([.. whole, "--json"]).Out).RootElement.GetProperty("sites").EnumerateArray().ToDictionary(site => site.GetProperty("id").GetString()![..9], site => site.GetProperty("id").GetString());
        string[] question = [.. whole, "--phases", "1,1"];

        var phases = Phases(question);

        Assert.Equal([sites["990101107"], sites["990101203"]], phases.Select(phase => Ids(phase, "added")));
        Assert.Equal([22_960, 35_200], Objectives(phases, "next"));
        Assert.Equal([22_960, 35_200], Objectives(phases, "best"));
        var told = Shell.Run(question).Out;
        Assert.Contains("from the 3 places of the plan above", told, StringComparison.Ordinal);
        Assert.Contains(told.Split('\n'), line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["The", "units", "listed", "41,930", "0", "35,200", "35,200", "6,730", "0"]);
        Assert.Equal(0, Shell.Run([.. question, "--out", _county.Out]).ExitCode);
        var map = File.ReadAllText(Path.Combine(_county.Out, "sites.svg"));
        // Dots are the 6,730 alone, in hundreds at most; the towns that lack nothing are not outside.
        Assert.DoesNotContain(">3,000<", map, StringComparison.Ordinal);
        Assert.Contains("Suggested sites: 2 (KJ-P1)", map, StringComparison.Ordinal);
        ProofsHold(question, _county.PathOf("p.json"), 2);
        File.Copy(_county.PathOf("p-1.json"), _county.PathOf("p.json"), overwrite: true);
        Assert.Equal(3, Shell.Run([.. question, "--verify", _county.PathOf("p.json")]).ExitCode);
    }
}
