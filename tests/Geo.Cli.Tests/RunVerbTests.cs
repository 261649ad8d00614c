using System.Text.Json;

namespace Geo.Cli.Tests;

public sealed class RunVerbTests
{
    static JsonElement Figure(JsonElement summary, string standard, string? unit = null) => summary.GetProperty("figures").EnumerateArray()
        .Single(figure => figure.GetProperty("standard").GetString() == standard && figure.GetProperty("unit").GetString() == unit
            && figure.GetProperty("class").GetString() is null && figure.GetProperty("headline").GetBoolean());

    [Fact]
    public void The_main_job_writes_every_output_and_counts_who_is_inside()
    {
        using var county = new SmallCounty();
        var shell = Shell.Run("run", county.Study, "--out", county.Out);

        Assert.Equal("", shell.Error);
        Assert.Equal(0, shell.ExitCode);
        foreach (var file in new[] { "report.html", "map-KJ-R1.svg", "map-KJ-R2.svg", "findings.gpkg", "findings.geojson", "findings.xlsx", "summary.json", "store.gpkg", "run.json" })
        {
            Assert.True(new FileInfo(Path.Combine(county.Out, file)).Length > 0, file);
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(county.Out, "summary.json")));
        var summary = document.RootElement;
        // Urban, 5 km: 1 at the station and 2 at 0.04° = 4,452.780 m are inside; 4 at 0.06° = 6,679.169 m is not.
        var urban = Figure(summary, "KJ-R1");
        Assert.Equal(3, urban.GetProperty("inside").GetDecimal());
        Assert.Equal(4, urban.GetProperty("outside").GetDecimal());
        Assert.Equal(56, urban.GetProperty("notConcerned").GetDecimal());
        // Rural, 10 and 20 km: 8 at 0.0899° = 10,007.622 m and 16 at 0.1° = 11,131.949 m lie between; 32 at 0.2° = 22,263.898 m is beyond.
        var rural = Figure(summary, "KJ-R2");
        Assert.Equal([0m, 24m], rural.GetProperty("bands").EnumerateArray().Select(band => band.GetDecimal()));
        Assert.Equal(32, rural.GetProperty("outside").GetDecimal());
        Assert.Equal(63, rural.GetProperty("total").GetDecimal());
        // 63 people × 300 % ÷ 30,000 is 0.0063: one ambulance; there are two.
        var ratio = summary.GetProperty("standards").EnumerateArray().Single(standard => standard.GetProperty("id").GetString() == "KJ-A1").GetProperty("units")[0];
        Assert.Equal((2, 1, 0), (ratio.GetProperty("have").GetInt32(), ratio.GetProperty("need").GetInt32(), ratio.GetProperty("short").GetInt32()));
    }

    [Fact]
    public void Json_prints_the_summary_and_nothing_else()
    {
        using var county = new SmallCounty();
        var shell = Shell.Run("run", county.Study, "--out", county.Out, "--json");

        Assert.Equal(File.ReadAllText(Path.Combine(county.Out, "summary.json")), shell.Out);
    }

    [Fact]
    public void Quiet_prints_nothing_where_nothing_is_wrong()
    {
        using var county = new SmallCounty();
        var shell = Shell.Run("run", county.Study, "--out", county.Out, "--quiet");

        Assert.Equal(new Shell(0, "", ""), shell);
    }

    [Fact]
    public void The_same_study_gives_the_same_bytes()
    {
        using var county = new SmallCounty();
        Shell.Run("run", county.Study, "--out", county.PathOf("a"), "--quiet");
        Shell.Run("run", county.Study, "--out", county.PathOf("b"), "--quiet");

        string[] names = [.. Directory.EnumerateFiles(county.PathOf("a")).Select(path => Path.GetFileName(path)).Order()];
        Assert.Equal(names, Directory.EnumerateFiles(county.PathOf("b")).Select(path => Path.GetFileName(path)).Order());
        foreach (var name in names.Where(name => name != "run.json"))
        {
            Assert.True(File.ReadAllBytes(Path.Combine(county.PathOf("a"), name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(county.PathOf("b"), name))), name);
        }
    }

    [Fact]
    public void A_rejected_row_is_reported_and_strict_makes_it_an_error()
    {
        using var county = new SmallCounty(facilities: """
            编号,名称,经度,纬度,类型,救护车数,24小时
            1,县急救中心,0.02,0,急救中心,2,是
            2,西乡卫生院,340,0,乡镇卫生院,,
            """);
        var lenient = Shell.Run("run", county.Study, "--out", county.Out);
        var strict = Shell.Run("run", county.Study, "--out", county.Out, "--strict");

        Assert.Equal((0, 3), (lenient.ExitCode, strict.ExitCode));
        Assert.Contains("facilities.csv", lenient.Error, StringComparison.Ordinal);
        var rejected = File.ReadAllText(Path.Combine(county.Out, "rejected-facilities-2.csv"));
        Assert.Contains("西乡卫生院", rejected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_run_leaves_nothing_behind()
    {
        using var county = new SmallCounty();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var shell = Shell.Run([], ["run", county.Study, "--out", county.Out], cancelled.Token);

        Assert.Equal(5, shell.ExitCode);
        Assert.Equal(["facilities.csv", "people.csv", "study.yaml", "towns.geojson"], Directory.EnumerateFileSystemEntries(county.Folder).Select(path => Path.GetFileName(path)).Order());
    }

    [Fact]
    public void A_store_at_a_place_of_its_own_is_written_there_and_only_when_all_is_well()
    {
        using var county = new SmallCounty();
        var store = county.PathOf("county.gpkg");
        Assert.Equal(0, Shell.Run("run", county.Study, "--out", county.Out, "--store", store, "--quiet").ExitCode);
        Assert.True(File.Exists(store));
        Assert.False(File.Exists(Path.Combine(county.Out, "store.gpkg")));

        var before = File.GetLastWriteTimeUtc(store);
        var folder = county.PathOf("taken");
        county.Write("taken", "a file where a folder is wanted");
        Assert.Equal(4, Shell.Run("run", county.Study, "--out", folder, "--store", store, "--quiet").ExitCode);
        Assert.Equal(before, File.GetLastWriteTimeUtc(store));
        Assert.Empty(Directory.EnumerateFileSystemEntries(county.Folder, "*.part*"));
    }

    [Fact]
    public void An_output_folder_that_is_a_file_is_a_fault_of_the_store()
    {
        using var county = new SmallCounty();
        county.Write("out", "in the way");
        var shell = Shell.Run("run", county.Study, "--out", county.Out);

        Assert.Equal(4, shell.ExitCode);
        Assert.Contains(county.Out, shell.Error, StringComparison.Ordinal);
        Assert.Equal("in the way", File.ReadAllText(county.Out));
    }

    [Fact]
    public void A_missing_source_is_bad_input_and_named()
    {
        using var county = new SmallCounty();
        File.Delete(county.PathOf("people.csv"));
        var shell = Shell.Run("run", county.Study, "--out", county.Out);

        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("people.csv", shell.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(county.Out));
    }

    [Fact]
    public void Another_speed_changes_the_assumption_and_the_figures()
    {
        // 15 min × 40 km/h ÷ 2 is 5 km straight line: of the urban people 1 and 2 lie within 5 km of a hospital at 0.02°, 4 does not.
        using var county = new SmallCounty("编号,名称,经度,纬度,类型\n1,县医院,0.02,0,综合医院\n", "PB-R1");
        var shell = Shell.Run("run", county.Study, "--out", county.Out, "--speed", "walk=40km/h", "--detour", "2", "--json");

        using var document = JsonDocument.Parse(shell.Out);
        var figure = Figure(document.RootElement, "PB-R1");
        Assert.Equal(5000m, figure.GetProperty("limitsMetres")[0].GetDecimal());
        Assert.Equal((3m, 4m), (figure.GetProperty("inside").GetDecimal(), figure.GetProperty("outside").GetDecimal()));
    }
}
