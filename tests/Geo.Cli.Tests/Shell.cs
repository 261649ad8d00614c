namespace Geo.Cli.Tests;

/// <summary>Runs the command as a shell would, with its streams kept apart.</summary>
sealed record Shell(int ExitCode, string Out, string Error)
{
    public static Shell Run(params string[] args) => Run([], args);

    public static Shell Run(Dictionary<string, string> variables, string[] args, CancellationToken? cancellation = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = GeoCommand.Run(args, new() { Out = output, Error = error, Variable = variables.GetValueOrDefault }, cancellation ?? TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString());
    }
}
