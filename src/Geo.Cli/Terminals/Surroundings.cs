namespace Geo.Cli.Terminals;

/// <summary>What the process gives the command: where to print and what the environment says.</summary>
public sealed record Surroundings
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>What is piped to the command; empty where nothing is.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>Reads a line that is not shown; null where nobody sits at a keyboard.</summary>
    public Func<string>? ReadSecret { get; init; }

    public bool OutIsTerminal { get; init; }

    /// <summary>What a line of the terminal has room for; null where the output is none.</summary>
    public int? Columns { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>An environment variable by name; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }
}
