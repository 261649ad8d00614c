using System.Text;
using Geo.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C stops cleanly; a second one, the shell's way.
    pressed.Cancel = !stopping.IsCancellationRequested;
    stopping.Cancel();
};

return GeoCommand.Run(args, new()
{
    Out = Console.Out,
    Error = Console.Error,
    OutIsTerminal = !Console.IsOutputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected,
    Variable = Environment.GetEnvironmentVariable,
}, stopping.Token);
