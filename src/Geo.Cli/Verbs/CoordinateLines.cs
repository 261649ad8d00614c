using Geo.Cli.Terminals;
using Geo.Model.Imports;
using Geo.Present.Words;

namespace Geo.Cli.Verbs;

/// <summary>What the evidence on a source's coordinates says: a result where it is in order, a warning where it is not.</summary>
static class CoordinateLines
{
    public static void Tell(Terminal terminal, ImportReport import)
    {
        if (CoordinateText.IsWarning(import) || CoordinateText.Verdict(terminal.Words, import) is not { } verdict) return;
        terminal.Say($"  {verdict}");
        foreach (var line in CoordinateText.Details(terminal.Words, import)) terminal.Say($"  {line}");
    }

    public static void Warn(Terminal terminal, ImportReport import)
    {
        if (!CoordinateText.IsWarning(import) || CoordinateText.Verdict(terminal.Words, import) is not { } verdict) return;
        terminal.Complain(verdict);
        foreach (var line in CoordinateText.Details(terminal.Words, import)) terminal.Complain(line);
    }
}
