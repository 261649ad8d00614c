using System.CommandLine;
using Geo.Cli.Terminals;
using Geo.Studies.Diagnosis;

namespace Geo.Cli.Verbs;

/// <summary><c>geo doctor</c>: whether this machine has what the product needs; one line a cause.</summary>
sealed class DoctorVerb
{
    public DoctorVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        Command = new("doctor", shared.Words["verb.doctor"]);
        Command.SetAction(parsed => Run(terminal(parsed)));
    }

    public Command Command { get; }

    static int Run(Terminal terminal)
    {
        var isWell = true;
        foreach (var check in Checkup.Run(Environment.CurrentDirectory))
        {
            isWell &= check.IsGood;
            var line = terminal.Words.Format($"doctor.{check.Key}-{(check.IsGood ? "good" : "bad")}", check.Detail);
            if (check.IsGood) terminal.Say($"✓ {line}");
            else terminal.Complain($"✗ {line}");
        }

        return isWell ? ExitCode.Done : ExitCode.Store;
    }
}
