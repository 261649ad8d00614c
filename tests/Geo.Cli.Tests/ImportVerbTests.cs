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
            people.csv: read 6 = accepted 6 + repaired 0 + rejected 0
            written to {store}

            """,
            shell.Out);
        var data = GeoPackageStore.Load(store).Data;
        // Two townships and the county above them.
        Assert.Equal((3, 2, 63_000_000), (data.Units.Units.Count, data.Facilities.Count, data.Population.Millionths.Sum()));
        Assert.Equal(["store.gpkg"], Directory.EnumerateFileSystemEntries(county.PathOf("kept")).Select(path => Path.GetFileName(path)));
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
}
