using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>Runs in a store the user names: once in a GeoPackage, and in PostGIS where GEO_TEST_POSTGRES names a server.</summary>
public sealed class RunsVerbTests
{
    [Fact]
    public void A_run_is_listed_shown_compared_and_deleted()
    {
        using var county = new SmallCounty();
        var store = county.PathOf("county.gpkg");
        Assert.Contains($"kept as run 1 in {store}", Shell.Run("run", county.Study, "--out", county.Out, "--store", store).Out, StringComparison.Ordinal);
        Assert.Equal(0, Shell.Run("run", county.Study, "--out", county.Out, "--store", store, "--quiet").ExitCode);
        county.Write("facilities.csv", """
            编号,名称,经度,纬度,类型,救护车数,24小时
            1,县急救中心,0.06,0,急救中心,2,是
            2,西乡卫生院,0.3,0,乡镇卫生院,,
            """);
        Assert.Equal(0, Shell.Run("run", county.Study, "--out", county.Out, "--store", store, "--quiet").ExitCode);

        Assert.Equal(3, Json("runs", "list", "--store", store, "--json").GetProperty("runs").GetArrayLength());
        Assert.Contains("facilities.csv", Shell.Run("runs", "show", "3", "--store", store).Out, StringComparison.Ordinal);
        var shown = Json("runs", "show", "1", "--store", store, "--json");
        Assert.Equal("small", shown.GetProperty("run").GetProperty("study").GetString());
        Assert.Equal(3, shown.GetProperty("inputs").GetArrayLength());
        Assert.Contains("完全相同", Shell.Run("runs", "compare", "1", "2", "--store", store, "--lang", "zh").Out, StringComparison.Ordinal);
        var change = Json("runs", "compare", "1", "3", "--store", store, "--json");
        Assert.False(change.GetProperty("same").GetBoolean());
        Assert.Equal(["facilities.csv"], change.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("file").GetString()));
        Assert.NotEqual(0, change.GetProperty("figures").GetArrayLength());

        Assert.Equal(0, Shell.Run("runs", "delete", "1", "--store", store).ExitCode);
        Assert.Equal([2, 3], Json("runs", "list", "--store", store, "--json").GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("id").GetInt32()));
        var missing = Shell.Run("runs", "show", "1", "--store", store, "--lang", "en");
        Assert.Equal(4, missing.ExitCode);
        Assert.Contains("holds no run 1", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_store_holds_is_evaluated_with_the_same_outputs_and_without_the_sources()
    {
        using var county = new SmallCounty();
        var store = county.PathOf("county.gpkg");
        Assert.Equal(0, Shell.Run("run", county.Study, "--out", county.PathOf("a"), "--store", store, "--quiet").ExitCode);
        File.Delete(county.PathOf("people.csv"));

        Assert.Equal(0, Shell.Run("run", county.Study, "--out", county.PathOf("b"), "--store", store, "--from-store", "--quiet").ExitCode);

        Assert.Equal(Contents(county.PathOf("a")), Contents(county.PathOf("b")));
        Assert.Equal(2, Json("runs", "list", "--store", store, "--json").GetProperty("runs").GetArrayLength());
    }

    [Fact]
    public void What_was_imported_for_another_study_file_is_not_evaluated()
    {
        using var county = new SmallCounty();
        var store = county.PathOf("county.gpkg");
        Shell.Run("import", county.Study, "--store", store, "--quiet");
        File.AppendAllText(county.Study, "\n");

        var shell = Shell.Run("run", county.Study, "--out", county.Out, "--store", store, "--from-store", "--lang", "en");

        Assert.Equal(4, shell.ExitCode);
        Assert.Contains("another version of the study file", shell.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(county.Out));
    }

    [Fact]
    public void From_store_needs_a_store()
    {
        using var county = new SmallCounty();

        Assert.Equal(2, Shell.Run("run", county.Study, "--from-store").ExitCode);
    }

    [Fact]
    public void An_address_that_is_none_is_a_usage_error_and_a_server_that_is_not_there_one_of_the_store()
    {
        using var county = new SmallCounty();

        Assert.Equal(2, Shell.Run("import", county.Study, "--store", "postgres://ann:secret@host").ExitCode);
        var shell = Shell.Run("import", county.Study, "--store", "postgres://ann:secret@127.0.0.1:1/db", "--lang", "en");
        Assert.Equal(4, shell.ExitCode);
        Assert.Contains("No server answers at postgres://ann@127.0.0.1:1/db", shell.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", shell.Error, StringComparison.Ordinal);
        Assert.Equal(4, Shell.Run("doctor", "--store", "postgres://ann:secret@127.0.0.1:1/db").ExitCode);
    }

    [Fact]
    public void Both_stores_give_the_same_bytes_in_every_output()
    {
        using var database = new OwnDatabase();
        using var county = new SmallCounty();
        Assert.Equal(0, Shell.Run("run", county.Study, "--out", county.PathOf("p"), "--store", database.Address, "--quiet").ExitCode);
        Assert.Equal(0, Shell.Run("run", county.Study, "--out", county.PathOf("f"), "--store", database.Address, "--from-store", "--quiet").ExitCode);
        Assert.Equal(0, Shell.Run("run", county.Study, "--out", county.PathOf("g"), "--store", county.PathOf("g.gpkg"), "--quiet").ExitCode);

        Assert.Equal(Contents(county.PathOf("g")), Contents(county.PathOf("p")));
        Assert.Equal(Contents(county.PathOf("g")), Contents(county.PathOf("f")));
    }

    static JsonElement Json(params string[] args)
    {
        var shell = Shell.Run(args);
        Assert.Equal((0, ""), (shell.ExitCode, shell.Error));
        return JsonDocument.Parse(shell.Out).RootElement;
    }

    /// <summary>Every output but the run record, by name.</summary>
    static Dictionary<string, string> Contents(string folder) => Directory.EnumerateFiles(folder).Where(path => Path.GetFileName(path) != "run.json")
        .ToDictionary(path => Path.GetFileName(path), path => Convert.ToHexString(File.ReadAllBytes(path)));
}
