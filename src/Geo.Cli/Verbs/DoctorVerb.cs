using System.CommandLine;
using Geo.Cli.Terminals;
using Geo.Present.Words;
using Geo.Studies.Diagnosis;

namespace Geo.Cli.Verbs;

/// <summary><c>geo doctor</c>: whether this machine has what the product needs; one line a cause.</summary>
sealed class DoctorVerb
{
    readonly Option<string?> _store;

    public DoctorVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        _store = new("--store") { Description = shared.Words["option.doctor-store"], HelpName = "FILE.gpkg|postgres://…" };
        Command = new("doctor", shared.Words["verb.doctor"]) { _store };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        var isWell = true;
        foreach (var check in Checkup.Run(Environment.CurrentDirectory))
        {
            isWell &= check.IsGood;
            var line = terminal.Words.Format($"doctor.{check.Key}-{(check.IsGood ? "good" : "bad")}", check.Detail);
            if (check.IsGood) terminal.Say($"✓ {line}");
            else terminal.Complain($"✗ {line}");
        }

        if (parsed.GetValue(_store) is { } address) isWell &= Examine(address, terminal);
        return isWell ? ExitCode.Done : ExitCode.Store;
    }

    /// <summary>One line a cause, with what to do about it.</summary>
    static bool Examine(string address, Terminal terminal)
    {
        var (store, health) = StoreCheckup.Examine(address, terminal.Cancellation);
        foreach (var fault in health.Faults)
        {
            var what = terminal.Words.Format(WordTable.KeyOf("store", fault.Fault), fault.Store, fault.Detail);
            terminal.Complain($"✗ {what} → {terminal.Words[WordTable.KeyOf("store-remedy", fault.Fault)]}");
        }

        if (health.Faults.Count == 0) terminal.Say($"✓ {terminal.Words.Format("doctor.store-good", store, health.Description)}");
        return health.Faults.Count == 0;
    }
}
