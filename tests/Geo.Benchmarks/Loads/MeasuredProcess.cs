using System.Diagnostics;
using System.Globalization;

namespace Geo.Benchmarks.Loads;

/// <summary>Runs a program to its end under GNU time, which alone knows what a process cost when it is gone.</summary>
static class MeasuredProcess
{
    const string Time = "/usr/bin/time";

    /// <summary>Whether a program is on this machine's path.</summary>
    public static bool Exists(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <exception cref="InvalidOperationException">There is no GNU time, or the program failed; the message holds what it said.</exception>
    public static Cost Run(string program, params string[] arguments)
    {
        if (!File.Exists(Time)) throw new InvalidOperationException($"{Time} is missing: apt-get install time.");
        var figures = Path.GetTempFileName();
        var start = new ProcessStartInfo(Time, ["-o", figures, "-f", "%e %U %S %M", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var numbers = File.ReadAllLines(figures)[^1].Split(' ');
        File.Delete(figures);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {errors.Result}{output}");
        return new(Number(0), Number(1) + Number(2), Number(3) / 1024, output);

        double Number(int at) => double.Parse(numbers[at], CultureInfo.InvariantCulture);
    }
}
