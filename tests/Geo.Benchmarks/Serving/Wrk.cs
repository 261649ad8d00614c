using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Geo.Benchmarks.Serving;

/// <summary>Drives a server with wrk and reads what it says.</summary>
static partial class Wrk
{
    /// <summary>Null where wrk is not on this machine.</summary>
    /// <param name="paths">Asked for in turns, each connection beginning at another.</param>
    public static WrkResult? Run(Uri address, IReadOnlyList<string> paths, int connections, int seconds, string folder)
    {
        var script = Path.Combine(folder, "paths.lua");
        File.WriteAllText(script, $$"""
            local paths = { {{string.Join(", ", paths.Select(path => $"\"{path}\""))}} }
            local at = 0
            local threads = 0
            function setup(thread) thread:set("first", threads) threads = threads + 1 end
            function init() at = first * math.floor(#paths / 2) end
            function request() at = at + 1 return wrk.format("GET", paths[(at - 1) % #paths + 1]) end
            """);
        try
        {
            using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t2", $"-c{connections}", $"-d{seconds}s", "--latency", "-s", script, address.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = wrk.StandardOutput.ReadToEnd();
            wrk.WaitForExit();
            return new(
                Number(Rate().Match(output)), Milliseconds(Median().Match(output)), Milliseconds(NinetyNine().Match(output)),
                Refused().Match(output) is { Success: true } refused ? (int)Number(refused) : 0, Broken().IsMatch(output));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    static double Number(Match match) => match.Success ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : double.NaN;

    static double Milliseconds(Match match) => Number(match) * (match.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 });

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Median();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex NinetyNine();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex Refused();

    [GeneratedRegex("Socket errors")]
    private static partial Regex Broken();
}
