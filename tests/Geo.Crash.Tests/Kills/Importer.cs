using System.Diagnostics;
using Geo.Store.Stores;

namespace Geo.Crash.Tests.Kills;

/// <summary>The program that imports, as a process of its own that has stopped at a step.</summary>
sealed class Importer : IDisposable
{
    static readonly string s_host = Built();

    readonly Process _process;

    Importer(Process process) => _process = process;

    /// <summary>Starts it and comes back when it has stopped there.</summary>
    /// <param name="verb"><c>run</c> or <c>import</c>.</param>
    public static Importer StopAt(StoreStep step, string verb, string study, string store, string outFolder)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [s_host, verb, study, store, outFolder, $"{step}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        if (process.StandardOutput.ReadLine() == $"{step}") return new(process);
        process.WaitForExit();
        throw new InvalidOperationException($"It never came to {step}: {process.StandardError.ReadToEnd()}");
    }

    /// <summary>SIGKILL: no handler runs, nothing is closed but by the system.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Lets it go on, and waits for its end.</summary>
    public int GoOn()
    {
        _process.StandardInput.WriteLine();
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }

    // As it was built beside this test: tests/Geo.Crash.Host/bin/<configuration>/<framework>.
    static string Built()
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Checkout.File("tests", "Geo.Crash.Host", "bin", own.Parent!.Name, own.Name, "Geo.Crash.Host.dll");
    }
}
