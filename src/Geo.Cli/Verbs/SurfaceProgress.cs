using System.Globalization;
using Geo.Cli.Terminals;
using Geo.Present.Words;
using Geo.Studies.Surfaces;

namespace Geo.Cli.Verbs;

/// <summary>One line on the error stream that says where a surface is.</summary>
sealed class SurfaceProgress(Terminal terminal) : IProgress<SurfaceStep>, IDisposable
{
    readonly bool _visible = !terminal.Quiet && terminal.Surroundings.ErrorIsTerminal;

    public void Report(SurfaceStep value)
    {
        if (!_visible) return;
        terminal.Error.Write(string.Create(
            CultureInfo.InvariantCulture, $"\r\u001b[K[{(int)value + 1}/{Enum.GetValues<SurfaceStep>().Length}] {terminal.Words[WordTable.KeyOf("surface-step", value)]}"));
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (_visible) terminal.Error.Write("\r\u001b[K");
    }
}
