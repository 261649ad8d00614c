using System.Diagnostics;
using System.Globalization;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>CBC (COIN-OR branch and cut), where it is installed as a command: it may find what was not found, and say that nothing is better. It is believed, not checked.</summary>
public static class Cbc
{
    static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    /// <summary>Path of the command; null where there is none.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => (IEnumerable<string>)[Path.Combine(folder, "cbc"), Path.Combine(folder, "cbc.exe")]).FirstOrDefault(File.Exists);

    /// <summary>Asks about a question; null where the model is not one of its, it is not installed, finds no choice in time, or is stopped.</summary>
    public static CbcAnswer? Ask(SitingProblem problem, TimeSpan time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (!CbcProgram.Holds(problem.Model) || Find() is not { } command) return null;
        var folder = Directory.CreateTempSubdirectory("geo-cbc-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "question.lp"), CbcProgram.Of(problem));
            var watch = Stopwatch.StartNew();
            if (!Run(command, folder, time, cancellation)) return null;
            var answer = Path.Combine(folder, "answer.txt");
            return File.Exists(answer) ? Read(File.ReadAllLines(answer), problem, watch.Elapsed) : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static bool Run(string command, string folder, TimeSpan time, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["question.lp", "-sec", time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture), "-ratio", "0", "-allow", "0", "-solve", "-solution", "answer.txt", "-quit"];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(time + s_grace);
        try
        {
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return false;
        }
    }

    /// <summary>First how it ended, then a line for each variable that is not zero: its number, name, value, reduced cost.</summary>
    static CbcAnswer? Read(string[] lines, SitingProblem problem, TimeSpan took)
    {
        if (lines.Length == 0 || lines[0].StartsWith("Infeasible", StringComparison.Ordinal) || lines[0].Contains("no integer", StringComparison.OrdinalIgnoreCase)) return null;
        var open = new SortedSet<int>(Enumerable.Range(0, problem.Status.Length).Where(site => problem.Status[site] is SiteStatus.Existing or SiteStatus.Forced));
        foreach (var parts in lines.Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(part => part == "**").ToArray()))
        {
            if (parts.Length >= 3 && parts[1].StartsWith('x') && int.TryParse(parts[1].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var site) && site < problem.Status.Length
                && double.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0.5) open.Add(site);
        }

        return new([.. open], lines[0].StartsWith("Optimal", StringComparison.Ordinal), took);
    }
}
