using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>The command as a process of its own, as a shell starts it.</summary>
public sealed class ProcessTests
{
    static readonly string s_geo = Built();

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public async Task A_signal_stops_the_run_and_leaves_nothing_behind(string signal)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Signals are sent with kill.");
        using var county = new SmallCounty();
        county.Write("people.csv", ManyPeople());
        using var begun = new ManualResetEventSlim();
        // The part folder appears once the sources are read: the run is in its middle, with most of its work before it.
        using var watcher = new FileSystemWatcher(county.Folder) { NotifyFilter = NotifyFilters.DirectoryName };
        watcher.Created += (_, made) =>
        {
            if (made.Name?.StartsWith("out.part-", StringComparison.Ordinal) == true) begun.Set();
        };
        watcher.EnableRaisingEvents = true;

        using var geo = Start([], "run", county.Study, "--out", county.Out, "--lang", "en");
        var (output, error) = (geo.StandardOutput.ReadToEndAsync(), geo.StandardError.ReadToEndAsync());
        Assert.True(begun.Wait(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken), "The run never began to write.");
        using (var kill = Process.Start("kill", [signal, geo.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        Assert.True(geo.WaitForExit(TimeSpan.FromMinutes(5)), "The run did not stop.");

        Assert.Equal("Cancelled; nothing was written.\n", await error);
        Assert.Equal((5, ""), (geo.ExitCode, await output));
        Assert.Equal(["facilities.csv", "people.csv", "study.yaml", "towns.geojson"], Directory.EnumerateFileSystemEntries(county.Folder).Select(path => Path.GetFileName(path)).Order());
    }

    [Fact]
    public void What_a_killed_run_left_is_swept_by_the_next_import()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Signals are sent with kill.");
        using var county = new SmallCounty();
        var people = File.ReadAllText(county.PathOf("people.csv"));
        county.Write("people.csv", ManyPeople());
        using var begun = new ManualResetEventSlim();
        using var watcher = new FileSystemWatcher(county.Folder) { NotifyFilter = NotifyFilters.DirectoryName };
        watcher.Created += (_, _) => begun.Set();
        watcher.EnableRaisingEvents = true;
        using (var geo = Start([], "run", county.Study, "--out", county.Out))
        {
            Assert.True(begun.Wait(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken), "The run never began to write.");
            geo.Kill();
            geo.WaitForExit();
        }

        Assert.Single(Directory.GetDirectories(county.Folder, "out.part-*"));
        county.Write("people.csv", people);
        Assert.Equal(0, Shell.Run("import", county.Study, "--out", county.Out, "--quiet").ExitCode);

        Assert.Empty(Directory.EnumerateFileSystemEntries(county.Folder, "*.part*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("", "xterm-256color")]
    [InlineData("1", "xterm-256color")]
    [InlineData("1", "dumb")]
    public void Nothing_but_a_terminal_gets_escape_codes(string noColour, string terminal)
    {
        using var county = new SmallCounty();
        var (code, output, error) = Finish(Start(new() { ["NO_COLOR"] = noColour, ["TERM"] = terminal }, "run", county.Study, "--out", county.Out, "--lang", "zh"));
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("小县", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\r', output);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("reach")]
    public void Json_is_all_there_is_on_the_output_and_the_error_stream_is_empty(string verb)
    {
        using var county = new SmallCounty();
        string[] line = verb == "run" ? [county.Study, "--out", county.Out]
            : ["--facilities", county.PathOf("facilities.csv"), "--demand", county.PathOf("people.csv"), "--within", "5km"];
        var (code, output, error) = Finish(Start([], [verb, .. line, "--json"]));

        Assert.Equal((0, ""), (code, error));
        using var document = JsonDocument.Parse(output);
        Assert.Equal($"geo-{(verb == "run" ? "summary" : "reach")}", document.RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public void Exit_codes_reach_the_shell()
    {
        using var county = new SmallCounty();
        county.Write("out", "in the way");
        Assert.Equal(2, Finish(Start([], "rum")).Code);
        Assert.Equal(3, Finish(Start([], "validate", county.PathOf("none.yaml"))).Code);
        Assert.Equal(4, Finish(Start([], "run", county.Study, "--out", county.Out)).Code);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("standards", "list")]
    [InlineData("doctor")]
    [InlineData("validate", "study.yaml")]
    [InlineData("run", "study.yaml", "--out", "out")]
    [InlineData("reach", "--facilities", "facilities.csv", "--demand", "people.csv", "--within", "5km", "--json")]
    [InlineData("site", "study.yaml", "--model", "pmedian", "--sites", "1", "--class", "emergency_station", "--within", "20km", "--candidates", "demand", "--scenario", "s.yaml")]
    public void What_can_t_be_printed_is_told_in_one_line_and_files_are_written_all_the_same(params string[] line)
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("/dev/full is a device of Linux.");
        using var county = new SmallCounty();
        var (exit, output, error) = Finish(InShell(county, "dotnet \"$@\" >/dev/full", [.. line, "--lang", "en"]));

        Assert.Equal((4, ""), (exit, output));
        Assert.Single(error.Split('\n'), told => told.StartsWith("Can't write to standard output (No space left on device)", StringComparison.Ordinal));
        Assert.DoesNotContain("fault of the program", error, StringComparison.Ordinal);
        if (line.Contains("run")) Assert.True(File.Exists(Path.Combine(county.Out, "report.html")));
        if (line.Contains("s.yaml")) Assert.True(File.Exists(county.PathOf("s.yaml")));
    }

    [Theory]
    [InlineData("standards", "list")]
    [InlineData("standards", "list", "--json")]
    [InlineData("run", "study.yaml", "--out", "out")]
    public void A_reader_who_goes_away_is_no_fault(params string[] line)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The pipe is a shell's.");
        using var county = new SmallCounty();
        var (_, _, error) = Finish(InShell(county, "{ dotnet \"$@\"; echo $? >&2; } | :", line));

        Assert.Equal("0\n", error);
    }

    [Fact]
    public void Where_nobody_reads_what_is_wrong_the_exit_code_still_says_so()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("/dev/full is a device of Linux.");
        using var county = new SmallCounty();
        Assert.Equal((2, "", ""), Finish(InShell(county, "dotnet \"$@\" 2>/dev/full", "rum")));
    }

    /// <summary>The command in a line of a shell, its words as <c>$@</c>, started in the county's folder.</summary>
    static Process InShell(SmallCounty county, string script, params string[] args) => Process.Start(new ProcessStartInfo("sh", ["-c", script, "sh", s_geo, .. args])
    {
        WorkingDirectory = county.Folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    })!;

    static Process Start(Dictionary<string, string> variables, params string[] args)
    {
        // A shell may have started the tests with SIGINT ignored, which children inherit: env gives it its meaning back.
        string[] program = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        var start = new ProcessStartInfo(program[0], [.. program[1..], s_geo, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    static (int Code, string Out, string Error) Finish(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.Result);
        }
    }

    // The command as it was built, with its own native libraries beside it: src/Geo.Cli/bin/<configuration>/<framework>.
    static string Built()
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Checkout.File("src", "Geo.Cli", "bin", own.Parent!.Name, own.Name, "geo.dll");
    }

    // 300,000 people on a grid over both townships: some seconds of work.
    static string ManyPeople()
    {
        var text = new StringBuilder("id,lon,lat,人口\n");
        for (var at = 0; at < 300_000; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{at + 1},{0.001 + (at % 1000 * 0.00059):0.00000},{-0.09 + (at / 1000 * 0.0006):0.0000},1.5\n");
        }

        return text.ToString();
    }
}
