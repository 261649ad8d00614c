namespace Geo.Cli;

/// <summary>What the command says to the shell; <c>geo --help</c> prints the list.</summary>
static class ExitCode
{
    public const int Done = 0;

    /// <summary>A fault of the program.</summary>
    public const int Fault = 1;

    public const int Usage = 2;

    /// <summary>Bad input; with --strict also rejected rows.</summary>
    public const int BadInput = 3;

    public const int Store = 4;

    public const int Cancelled = 5;
}
