using System.Runtime.InteropServices;
using System.Text;
using Geo.Cli;
using Geo.Cli.Terminals;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C stops cleanly; a second one, the shell's way.
    pressed.Cancel = !stopping.IsCancellationRequested;
    stopping.Cancel();
};

// Asked to end by a service manager, a container or "timeout": as clean as Ctrl+C, so that no draft stays behind.
using var terminating = PosixSignalRegistration.Create(PosixSignal.SIGTERM, asked =>
{
    asked.Cancel = !stopping.IsCancellationRequested;
    stopping.Cancel();
});

return GeoCommand.Run(args, new()
{
    In = Console.In,
    ReadSecret = Console.IsInputRedirected ? null : SecretLine.Read,
    Out = Console.Out,
    Error = Console.Error,
    OutIsTerminal = !Console.IsOutputRedirected,
    Columns = !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width ? width : null,
    ErrorIsTerminal = !Console.IsErrorRedirected,
    Variable = Environment.GetEnvironmentVariable,
}, stopping.Token);
