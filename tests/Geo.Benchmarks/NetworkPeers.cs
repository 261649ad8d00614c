using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Geo.Benchmarks;

/// <summary>Other programs on the same graph: the C++ yardstick w3_limit, SciPy and pgRouting, where PEERS_WORK names the folder that holds their scripts and peers-work/data/synth264k.</summary>
static partial class NetworkPeers
{
    static readonly string? s_folder = Environment.GetEnvironmentVariable("PEERS_WORK") is { Length: > 0 } folder
        && Directory.Exists(Path.Combine(folder, "peers-work", "data", "synth264k")) ? folder : null;

    /// <summary>The matrix is not among what it does.</summary>
    public static Answer? Limit() => Answered("w3_limit", null, ["synth264k", "dfs"], 1);

    /// <summary>Its matrix is measured for 50 of the 250 facilities.</summary>
    public static Answer? SciPy() => Answered("w3_scipy.py", "/usr/bin/python3", ["w3_scipy.py", "synth264k", "scipy"], 5);

    /// <summary>Where its server answers on the port of pg_start.sh. Its matrix is measured for 25 of the 250 facilities.</summary>
    public static Answer? PgRouting() => Answered("w3_pgrouting.sh", "/bin/bash", ["w3_pgrouting.sh", "synth264k", "full"], 10);

    static Answer? Answered(string file, string? program, string[] arguments, int matrixParts)
    {
        if (s_folder is null || !File.Exists(Path.Combine(s_folder, file)) || (program is not null && !File.Exists(program))) return null;
        var start = new ProcessStartInfo(program ?? Path.Combine(s_folder, file)) { WorkingDirectory = s_folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var lines = process.StandardOutput.ReadToEnd().Split('\n');
        process.WaitForExit();
        var nearest = Seconds(lines, "W3a");
        return nearest is null ? null : new(nearest.Value, Seconds(lines, "W3b.*30 min|W3b 30 min"), Seconds(lines, "W3c") * matrixParts);
    }

    static double? Seconds(string[] lines, string workload)
    {
        var line = lines.FirstOrDefault(line => Regex.IsMatch(line, workload) && Processor().IsMatch(line));
        return line is null ? null : double.Parse(Processor().Match(line).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"cpu ([0-9.]+)")]
    private static partial Regex Processor();

    /// <summary>Processor seconds of a program on one thread: what the machine does besides counts little in them.</summary>
    public sealed record Answer(double Nearest, double? Within, double? Matrix);
}
