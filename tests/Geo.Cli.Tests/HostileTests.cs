namespace Geo.Cli.Tests;

/// <summary>What people get wrong, and what the world does to files: an exit code that says whose fault it is, and nothing half-written.</summary>
public sealed class HostileTests
{
    [Fact]
    public void A_source_that_links_to_itself_is_bad_input()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        using var county = new SmallCounty();
        File.Delete(county.PathOf("facilities.csv"));
        File.CreateSymbolicLink(county.PathOf("facilities.csv"), county.PathOf("facilities.csv"));
        foreach (var verb in new[] { new[] { "run", county.Study, "--out", county.Out }, ["import", county.Study, "--store", county.PathOf("s.gpkg")] })
        {
            var shell = Shell.Run(verb);
            Assert.Equal(3, shell.ExitCode);
            Assert.StartsWith("facilities.csv: ", shell.Error, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(county.Out));
    }

    [Fact]
    public void A_head_count_above_all_mankind_is_rejected_with_its_row()
    {
        using var county = new SmallCounty();
        county.Write("people.csv", "id,lon,lat,人口\n1,0.02,0,9000000000000\n2,0.06,0,2\n");
        var shell = Shell.Run("import", county.Study, "--store", county.PathOf("s.gpkg"));
        Assert.Equal(0, shell.ExitCode);
        Assert.Contains("people.csv: read 2 = accepted 1 + repaired 0 + rejected 1", shell.Out, StringComparison.Ordinal);
        Assert.Contains("people.csv:2 [人口]", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Head_counts_whose_sum_no_program_could_hold_are_bad_input_everywhere()
    {
        using var county = new SmallCounty();
        // 101 × 9,999,999,999 is above a million million.
        county.Write("people.csv", "id,lon,lat,人口\n" + string.Concat(Enumerable.Range(1, 101).Select(id => $"{id},0.02,0,9999999999\n")));
        foreach (var verb in new[]
        {
            new[] { "run", county.Study, "--out", county.Out },
            ["reach", "--facilities", county.PathOf("facilities.csv"), "--demand", county.PathOf("people.csv"), "--within", "5km"],
        })
        {
            var shell = Shell.Run(verb);
            Assert.Equal(3, shell.ExitCode);
            Assert.Contains("1009999999899", shell.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--speed", "swim=5km/h")]
    [InlineData("--detour", "swim=1.2")]
    public void A_mode_nobody_knows_is_usage_and_the_known_ones_are_named(string option, string value)
    {
        using var county = new SmallCounty();
        var shell = Shell.Run("run", county.Study, option, value, "--out", county.Out, "--lang", "en");
        Assert.Equal(2, shell.ExitCode);
        Assert.Contains("swim", shell.Error, StringComparison.Ordinal);
        Assert.Contains("walk, ebike, car, ambulance", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_must_be_given_is_said_to_be_missing()
    {
        var shell = Shell.Run("convert", "--to", "EPSG:4326", "1,2", "--lang", "en");
        Assert.Equal(2, shell.ExitCode);
        Assert.StartsWith("The option --from is missing.", shell.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("''", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("import")]
    public void A_file_that_is_no_store_is_never_replaced(string verb)
    {
        using var county = new SmallCounty();
        foreach (var name in new[] { "towns.geojson", "people.csv" })
        {
            var before = File.ReadAllBytes(county.PathOf(name));
            var shell = Shell.Run(verb, county.Study, "--store", county.PathOf(name), "--lang", "en");
            Assert.Equal(4, shell.ExitCode);
            Assert.Contains("not a store", shell.Error, StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllBytes(county.PathOf(name)));
        }
    }

    [Theory]
    [InlineData("run")]
    [InlineData("import")]
    public void The_folder_of_a_store_is_made_and_a_store_is_replaced(string verb)
    {
        using var county = new SmallCounty();
        var store = county.PathOf(Path.Combine("a", "b", "s.gpkg"));
        string[] args = verb == "run" ? [verb, county.Study, "--store", store, "--out", county.Out] : [verb, county.Study, "--store", store];
        Assert.Equal((0, 0), (Shell.Run(args).ExitCode, Shell.Run(args).ExitCode));
        Assert.Equal([store], Directory.GetFiles(Path.GetDirectoryName(store)!, "*.gpkg*"));
    }

    [Fact]
    public void Drafts_lie_within_a_folder_that_is_there_since_it_may_be_a_disk_of_its_own()
    {
        using var county = new SmallCounty();
        Directory.CreateDirectory(county.Out);
        using var watcher = new FileSystemWatcher(county.Folder) { EnableRaisingEvents = true };
        var beside = new List<string>();
        watcher.Created += (_, made) => beside.Add(made.Name!);
        Assert.Equal(0, Shell.Run("run", county.Study, "--out", county.Out, "--quiet").ExitCode);
        Assert.Empty(beside);
        Assert.Empty(Directory.GetDirectories(county.Out));
    }
}
