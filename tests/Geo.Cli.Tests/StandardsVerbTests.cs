using System.Text.Json;

namespace Geo.Cli.Tests;

public sealed class StandardsVerbTests
{
    const string Own = """
        catalogue: 1
        document: own-2026
        title: {zh: 本县, en: Ours}
        standards:
          - {id: KJ-A1, kind: ratio, name: n, level: county, force: binding, clause: c, reading: r, supply: ambulances, minimum: 1, per: 20, base: population}
          - {id: OWN-1, kind: presence, name: n, level: township, force: binding, clause: c, reading: r, what: facilities where class = township_hospital, minimum: 1}

        """;

    static JsonElement[] Json(params string[] line)
    {
        var shell = Shell.Run([.. line, "--json"]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        return [.. JsonDocument.Parse(shell.Out).RootElement.GetProperty("standards").EnumerateArray()];
    }

    static string[] Ids(params string[] line) => [.. Json(line).Select(standard => standard.GetProperty("id").GetString()!)];

    [Fact]
    public void The_list_is_narrowed_by_document_kind_area_and_force()
    {
        Assert.Equal(364, Ids("standards", "list").Length);
        Assert.All(Json("standards", "list", "--document", "kaijiang-2025", "--kind", "ratio"), standard =>
            Assert.Equal(("kaijiang-2025", "ratio"), (standard.GetProperty("document").GetString(), standard.GetProperty("kind").GetString())));
        Assert.All(Ids("standards", "list", "--area", "520403"), id => Assert.True(id.StartsWith("GZ-", StringComparison.Ordinal) || id.StartsWith("GS-", StringComparison.Ordinal) || id.StartsWith("PB-", StringComparison.Ordinal)));
        Assert.All(Json("standards", "list", "--force", "in_principle"), standard => Assert.Equal("inPrinciple", standard.GetProperty("force").GetString()));
        Assert.Equal(2, Shell.Run("standards", "list", "--document", "nowhere-2025").ExitCode);
        Assert.Equal(2, Shell.Run("standards", "list", "--kind", "ratoi").ExitCode);
    }

    [Fact]
    public void One_standard_is_shown_with_clause_reading_condition_and_the_columns_it_looks_at()
    {
        var shell = Shell.Run("standards", "show", "YX-P3", "--lang", "en");

        Assert.Equal(0, shell.ExitCode);
        Assert.Contains("800", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Sources and columns", shell.Out, StringComparison.Ordinal);
        Assert.Contains("type", shell.Out, StringComparison.Ordinal);
        var needs = Assert.Single(Json("standards", "show", "KJ-H4a")).GetProperty("needs").EnumerateArray().Select(need => $"{need.GetProperty("role").GetString()} {need.GetProperty("column").GetString()}");
        Assert.Equal(["facilities paediatricians", "units children"], needs);
        Assert.Contains("YX-P3", Shell.Run("standards", "show", "YX-P33", "--lang", "en").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_is_judged_unit_by_unit()
    {
        // 63 people × 300 % ÷ 30,000 need one ambulance, and there are two. Beyond 5 km of the station live 4 of the 7 urban people.
        using var county = new SmallCounty();
        var verdicts = Json("standards", "evaluate", county.Study, "KJ-A1", "KJ-R1", "KJ-H1a");

        Assert.Equal(["KJ-R1", "KJ-A1", "KJ-H1a"], verdicts.Select(standard => standard.GetProperty("id").GetString()));
        var reach = verdicts[0].GetProperty("units").EnumerateArray().First();
        Assert.Equal(("short", 7m, 3m, 4m), (reach.GetProperty("outcome").GetString(), reach.GetProperty("least").GetDecimal(), reach.GetProperty("actual").GetDecimal(), reach.GetProperty("gap").GetDecimal()));
        var ratio = Assert.Single(verdicts[1].GetProperty("units").EnumerateArray());
        Assert.Equal(("met", 1m, 2m, "ambulances"), (ratio.GetProperty("outcome").GetString(), ratio.GetProperty("least").GetDecimal(), ratio.GetProperty("actual").GetDecimal(), ratio.GetProperty("piece").GetString()));
        Assert.Equal("doctors", Assert.Single(verdicts[2].GetProperty("missing").EnumerateArray()).GetProperty("column").GetString());
    }

    [Fact]
    public void A_file_of_ones_own_decides_and_is_named()
    {
        // 63 people ÷ 20 need four ambulances: two are lacking. The eastern township has no hospital of its own.
        using var county = new SmallCounty();
        county.Write("own.yaml", Own);
        var verdicts = Json("standards", "evaluate", county.Study, "KJ-A1", "--standards", county.PathOf("own.yaml"));

        Assert.Equal(["KJ-A1", "OWN-1"], verdicts.Select(standard => standard.GetProperty("id").GetString()));
        Assert.Equal(("own.yaml", "kaijiang-2025"), (verdicts[0].GetProperty("file").GetString(), verdicts[0].GetProperty("replaced").GetString()));
        Assert.Equal(2m, Assert.Single(verdicts[0].GetProperty("units").EnumerateArray()).GetProperty("gap").GetDecimal());
        Assert.Equal(["short", "met"], verdicts[1].GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("outcome").GetString()));

        var said = Shell.Run("standards", "evaluate", county.Study, "KJ-A1", "--standards", county.PathOf("own.yaml"), "--lang", "en");
        Assert.Contains("2 ambulances", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_says_which_file_decided()
    {
        using var county = new SmallCounty();
        county.Write("own.yaml", Own);
        Assert.Equal(0, Shell.Run("run", county.Study, "--out", county.Out, "--standards", county.PathOf("own.yaml"), "--quiet").ExitCode);

        Assert.Contains("\"file\": \"own.yaml\"", File.ReadAllText(Path.Combine(county.Out, "summary.json")), StringComparison.Ordinal);
        Assert.Contains("own.yaml, in place of the standard of this id of kaijiang-2025", File.ReadAllText(Path.Combine(county.Out, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_a_file_and_of_a_name_are_told_with_their_remedy()
    {
        using var county = new SmallCounty();
        county.Write("own.yaml", Own.Replace("minimum: 1, per: 20", "minimum: one, per: 20", StringComparison.Ordinal));
        var shell = Shell.Run("standards", "list", "--standards", county.PathOf("own.yaml"), "--lang", "en");

        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("own.yaml:5", shell.Error, StringComparison.Ordinal);
        Assert.Contains("KJ-A1", Shell.Run("standards", "evaluate", county.Study, "KJ-A11", "--lang", "en").Error, StringComparison.Ordinal);
    }
}
