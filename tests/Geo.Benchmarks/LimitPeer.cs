using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Geo.Benchmarks;

/// <summary>The C++ yardstick w1_limit, where PEERS_WORK names the folder that holds it and its data.</summary>
static partial class LimitPeer
{
    public static Answer? Run(int demand, int facilities, int runs)
    {
        if (Environment.GetEnvironmentVariable("PEERS_WORK") is not { Length: > 0 } folder) return null;
        var program = Path.Combine(folder, "w1_limit");
        if (!File.Exists(program)) return null;

        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach (var argument in new[] { demand, facilities, 1, runs }) start.ArgumentList.Add(argument.ToString(CultureInfo.InvariantCulture));
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var walls = Wall().Matches(text);
        return walls.Count == 2 ? new(Seconds(walls[0]), Seconds(walls[1])) : null;
    }

    static double Seconds(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"wall ([0-9.]+)")]
    private static partial Regex Wall();

    /// <summary>Medians of wall time on one thread.</summary>
    public sealed record Answer(double CoverageSeconds, double NearestSeconds);
}
