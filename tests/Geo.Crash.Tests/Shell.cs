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
        var start = new ProcessStartInfo("dotnet", [Built(), .. args]);
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return ResultOf(start);
    }

    /// <summary>Runs it as a process of the user with the fewest rights. Root alone can; elsewhere the test is skipped.</summary>
    public static (int ExitCode, string Error) StartAsNobody(params string[] args)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) Assert.Skip("To be another user needs root on Linux.");
        var start = new ProcessStartInfo("runuser", ["-u", "nobody", "--", "env", "HOME=/tmp", "dotnet", Built(), .. args]) { WorkingDirectory = "/" };
        return ResultOf(start);
    }

    // As it was built beside this test, with the native library it opens GeoPackages by: src/Geo.Cli/bin/<configuration>/<framework>.
    static string Built()
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Checkout.File("src", "Geo.Cli", "bin", own.Parent!.Name, own.Name, Path.GetFileName(typeof(GeoCommand).Assembly.Location));
    }

    static (int ExitCode, string Error) ResultOf(ProcessStartInfo start)
    {
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
