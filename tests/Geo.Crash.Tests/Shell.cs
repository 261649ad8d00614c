using System.Diagnostics;
using Geo.Cli;

namespace Geo.Crash.Tests;

/// <summary>Runs the command as a shell would, with its streams kept apart.</summary>
sealed record Shell(int ExitCode, string Out, string Error)
{
    public static Shell Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = GeoCommand.Run(args, new() { Out = output, Error = error, Variable = _ => null }, TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs it as a process of its own, with variables of its own.</summary>
    public static (int ExitCode, string Error) Start(Dictionary<string, string> variables, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(GeoCommand).Assembly.Location, .. args]) { RedirectStandardError = true };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
