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
}
