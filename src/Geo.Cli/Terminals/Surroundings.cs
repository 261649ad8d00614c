namespace Geo.Cli.Terminals;

/// <summary>What the process gives the command: where to print and what the environment says.</summary>
public sealed record Surroundings
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>An environment variable by name; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }
}
