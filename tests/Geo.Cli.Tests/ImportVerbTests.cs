using Geo.Store.GeoPackages;

namespace Geo.Cli.Tests;

public sealed class ImportVerbTests
{
    const string OneBadRow = """
        编号,名称,经度,纬度,类型,救护车数,24小时
        1,县急救中心,0.02,0,急救中心,2,是
        2,西乡卫生院,340,0,乡镇卫生院,,
        """;

    [Fact]
    public void The_store_is_written_and_every_row_accounted_for()
    {
        using var county = new SmallCounty();
        var store = county.PathOf("kept/store.gpkg");
        var shell = Shell.Run("import", county.Study, "--store", store, "--lang", "en");

        Assert.Equal((0, ""), (shell.ExitCode, shell.Error));
        Assert.Equal(
            $"""
            towns.geojson: read 2 = accepted 2 + repaired 0 + rejected 0
            facilities.csv: read 2 = accepted 2 + repaired 0 + rejected 0
              facilities.csv: the coordinate system EPSG:4326 (declared by the study) fits the boundaries: 2 of 2 rows lie in a unit.
            people.csv: read 6 = accepted 6 + repaired 0 + rejected 0
              people.csv: the coordinate system EPSG:4326 (declared by the study) fits the boundaries: 6 of 6 rows lie in a unit.
            written to {store}
            written to {county.PathOf("kept")}
              import-report.html
              import-report.json
              import-report.xlsx

            """,
            shell.Out);
        var data = GeoPackageStore.Load(store).Data;
        // Two townships and the county above them.
        Assert.Equal((3, 2, 63_000_000), (data.Units.Units.Count, data.Facilities.Count, data.Population.Millionths.Sum()));
        Assert.Equal(["import-report.html", "import-report.json", "import-report.xlsx", "store.audit.jsonl", "store.gpkg"], Directory.EnumerateFileSystemEntries(county.PathOf("kept")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rejected_row_is_named_with_its_line_its_reason_and_what_to_do()
    {
        using var county = new SmallCounty(OneBadRow);
        var shell = Shell.Run("import", county.Study, "--store", county.PathOf("store.gpkg"), "--lang", "en");

        Assert.Equal(0, shell.ExitCode);
        Assert.Contains("facilities.csv: read 2 = accepted 1 + repaired 0 + rejected 1\n", shell.Out, StringComparison.Ordinal);
        Assert.StartsWith("facilities.csv:3 [经度, 纬度]: The coordinates are out of range: 340", shell.Error, StringComparison.Ordinal);
        Assert.Contains("\n  → Check the numbers and the coordinate system stated", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_keeps_the_store_and_says_by_its_exit_code_that_rows_were_rejected()
    {
        using var county = new SmallCounty(OneBadRow);
        Assert.Equal(3, Shell.Run("import", county.Study, "--store", county.PathOf("store.gpkg"), "--strict").ExitCode);
        Assert.Single(GeoPackageStore.Load(county.PathOf("store.gpkg")).Data.Facilities);

        using var sound = new SmallCounty();
        Assert.Equal(0, Shell.Run("import", sound.Study, "--store", sound.PathOf("store.gpkg"), "--strict").ExitCode);
    }

    [Fact]
    public void Quiet_says_nothing_where_nothing_is_wrong_and_the_same_sources_give_the_same_bytes()
    {
        using var county = new SmallCounty();
        Assert.Equal(new Shell(0, "", ""), Shell.Run("import", county.Study, "--store", county.PathOf("a.gpkg"), "--quiet"));
        Shell.Run("import", county.Study, "--store", county.PathOf("b.gpkg"));
        Assert.Equal(File.ReadAllBytes(county.PathOf("a.gpkg")), File.ReadAllBytes(county.PathOf("b.gpkg")));
    }

    [Fact]
    public void A_source_that_cannot_be_read_leaves_the_older_store_alone()
    {
        using var county = new SmallCounty();
        var store = county.PathOf("store.gpkg");
        Shell.Run("import", county.Study, "--store", store);
        var before = File.ReadAllBytes(store);
        county.Write("people.csv", "id,人口\n");
        var shell = Shell.Run("import", county.Study, "--store", store);

        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("people.csv", shell.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(store));
    }

    [Fact]
    public void A_store_that_cannot_be_written_is_named()
    {
        using var county = new SmallCounty();
        county.Write("file", "in the way");
        var shell = Shell.Run("import", county.Study, "--store", county.PathOf("file/store.gpkg"));
        Assert.Equal(4, shell.ExitCode);
        Assert.Contains(county.PathOf("file/store.gpkg"), shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Importing_twice_changes_nothing()
    {
        using var county = new SmallCounty(OneBadRow);
        var folder = county.PathOf("kept");
        var first = Shell.Run("import", county.Study, "--store", Path.Combine(folder, "store.gpkg"));
        var before = Contents(folder);

        var second = Shell.Run("import", county.Study, "--store", Path.Combine(folder, "store.gpkg"));

        Assert.Equal(first, second);
        Assert.Equal(before, Contents(folder));
        Assert.Equal(
            ["import-report.html", "import-report.json", "import-report.xlsx", "rejected-facilities-2.csv", "store.gpkg"], before.Select(file => file.Name));
    }

    [Fact]
    public void The_file_of_rejected_rows_is_corrected_and_imported_as_it_is()
    {
        using var county = new SmallCounty("""
            编号,名称,经度,纬度,类型,救护车数,24小时
            1,县急救中心,0.02,0,急救中心,2,是
            2,"西乡 ""中心"",
            卫生院",340,0,乡镇卫生院,,
            """);
        Assert.Equal(0, Shell.Run("import", county.Study, "--store", county.PathOf("store.gpkg")).ExitCode);

        // What a user does: the wrong number is corrected, nothing else is touched, and the study names this file.
        var rejected = File.ReadAllText(county.PathOf("rejected-facilities-2.csv"));
        Assert.StartsWith("编号,名称,经度,纬度,类型,救护车数,24小时,fault_file,", rejected, StringComparison.Ordinal);
        county.Write("corrected.csv", rejected.Replace(",340,0,", ",0.34,0,", StringComparison.Ordinal));
        county.Write("study.yaml", File.ReadAllText(county.Study).Replace("facilities.csv", "corrected.csv", StringComparison.Ordinal));
        var again = Shell.Run("import", county.Study, "--store", county.PathOf("store.gpkg"));

        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Contains("corrected.csv: read 1 = accepted 1 + repaired 0 + rejected 0", again.Out, StringComparison.Ordinal);
        var facility = Assert.Single(GeoPackageStore.Load(county.PathOf("store.gpkg")).Data.Facilities);
        Assert.Equal(("2", "西乡 \"中心\",\n卫生院"), (facility.Id, facility.Name.ReplaceLineEndings("\n")));
        // Nothing is rejected any more, so its file has gone.
        Assert.False(File.Exists(county.PathOf("rejected-facilities-2.csv")));
    }

    [Fact]
    public void A_rejected_feature_keeps_its_geometry_and_is_imported_again_from_the_table()
    {
        using var county = new SmallCounty();
        county.Write("places.geojson", """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"编号":"1","名称":"县急救中心","类型":"急救中心"},"geometry":{"type":"Point","coordinates":[0.02,0]}},
            {"type":"Feature","properties":{"编号":"2","名称":"西乡卫生院","类型":"乡镇卫生院"},"geometry":{"type":"Point","coordinates":[340.25,0.5]}}]}
            """);
        var study = File.ReadAllText(county.Study);
        county.Write("study.yaml", study.Replace("facilities.csv", "places.geojson", StringComparison.Ordinal));
        Assert.Equal(0, Shell.Run("import", county.Study, "--store", county.PathOf("store.gpkg")).ExitCode);

        var rejected = File.ReadAllText(county.PathOf("rejected-facilities-2.csv"));
        Assert.Contains("\n2,西乡卫生院,乡镇卫生院,POINT (340.25 0.5),places.geojson,2,", rejected, StringComparison.Ordinal);
        county.Write("corrected.csv", rejected.Replace("POINT (340.25 0.5)", "POINT (0.25 0.05)", StringComparison.Ordinal));
        county.Write("study.yaml", study.Replace("facilities.csv", "corrected.csv", StringComparison.Ordinal));
        var again = Shell.Run("import", county.Study, "--store", county.PathOf("store.gpkg"));

        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        var facility = Assert.Single(GeoPackageStore.Load(county.PathOf("store.gpkg")).Data.Facilities);
        Assert.Equal(new(0.25, 0.05), facility.Place);
    }

    [Fact]
    public void An_import_leaves_the_findings_of_a_run_alone()
    {
        using var county = new SmallCounty();
        Shell.Run("run", county.Study, "--out", county.Out, "--quiet");
        county.Write(Path.Combine("out", "notes.txt"), "mine");
        var before = Contents(county.Out);

        Assert.Equal(0, Shell.Run("import", county.Study, "--out", county.Out, "--quiet").ExitCode);

        Assert.Equal(before, Contents(county.Out));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_import_that_is_cancelled_or_fails_leaves_nothing_behind(bool isCancelled)
    {
        using var county = new SmallCounty();
        if (!isCancelled) county.Write("people.csv", "id,人口\n");
        using var cancelled = new CancellationTokenSource();
        if (isCancelled) cancelled.Cancel();
        string[] before = [.. Directory.EnumerateFileSystemEntries(county.Folder).Order(StringComparer.Ordinal)];

        var shell = Shell.Run([], ["import", county.Study, "--store", county.PathOf(Path.Combine("a", "b", "store.gpkg"))], cancelled.Token);

        Assert.Equal(isCancelled ? 5 : 3, shell.ExitCode);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(county.Folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_account_that_can_not_be_written_leaves_neither_store_nor_folder()
    {
        using var county = new SmallCounty();
        county.Write("account", "a file where a folder is wanted");
        string[] before = [.. Directory.EnumerateFileSystemEntries(county.Folder).Order()];

        var shell = Shell.Run("import", county.Study, "--store", county.PathOf(Path.Combine("a", "b", "store.gpkg")), "--out", county.PathOf("account"), "--lang", "en");

        Assert.Equal(4, shell.ExitCode);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(county.Folder).Order());
        // The path is named once.
        Assert.Equal(2, shell.Error.Split(county.PathOf("account")).Length);
    }

    [Theory]
    [InlineData("people.csv", "people.csv")]
    [InlineData("study.yaml", "study.yaml")]
    public void A_folder_in_place_of_a_file_is_said_to_be_one(string name, string named)
    {
        using var county = new SmallCounty();
        File.Delete(county.PathOf(name));
        Directory.CreateDirectory(county.PathOf(name));
        foreach (var verb in new[] { new[] { "import", county.Study, "--store", county.PathOf("s.gpkg") }, ["validate", county.Study] })
        {
            var shell = Shell.Run([.. verb, "--lang", "en"]);
            Assert.Equal(3, shell.ExitCode);
            Assert.Contains("This is a folder, not a file", shell.Error, StringComparison.Ordinal);
            Assert.Contains(named, shell.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_in_place_of_a_store_is_left_alone()
    {
        using var county = new SmallCounty();
        Directory.CreateDirectory(county.PathOf("s.gpkg"));
        var shell = Shell.Run("import", county.Study, "--store", county.PathOf("s.gpkg"));
        Assert.Equal(4, shell.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(county.PathOf("s.gpkg")));
    }

    [Fact]
    public void Validate_prints_the_same_account_and_writes_nothing()
    {
        using var county = new SmallCounty(OneBadRow);
        string[] before = [.. Directory.EnumerateFileSystemEntries(county.Folder).Order(StringComparer.Ordinal)];
        var validated = Shell.Run("validate", county.Study, "--sources", "--lang", "en");
        var strict = Shell.Run("validate", county.Study, "--sources", "--strict");
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(county.Folder).Order(StringComparer.Ordinal));

        var imported = Shell.Run("import", county.Study, "--store", county.PathOf("s.gpkg"), "--lang", "en");
        Assert.Equal((0, 3), (validated.ExitCode, strict.ExitCode));
        Assert.Equal(imported.Error, validated.Error);
        Assert.Equal(imported.Out.Split('\n').Take(3), validated.Out.Split('\n').Skip(1).Take(3));
    }

    [Fact]
    public void A_reason_that_meets_many_rows_is_shown_for_a_few_and_then_counted()
    {
        using var county = new SmallCounty();
        county.Write("people.csv", "id,lon,lat,人口\n1,0.02,0,1\n" + string.Concat(Enumerable.Range(2, 12).Select(id => $"{id},340,0,1\n")));
        var shell = Shell.Run("import", county.Study, "--store", county.PathOf("s.gpkg"), "--lang", "en");

        Assert.Equal(5, shell.Error.Split("The coordinates are out of range").Length - 1);
        Assert.Contains("  7 more of this kind", shell.Error, StringComparison.Ordinal);
    }

    /// <summary>The log of who changed the store, and when, grows with each import; all else is the same.</summary>
    static (string Name, string Bytes)[] Contents(string folder) =>
        [.. Directory.GetFiles(folder).Where(path => !path.EndsWith(".audit.jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))))];
}
