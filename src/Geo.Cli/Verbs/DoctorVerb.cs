using System.CommandLine;
using Geo.Cli.Terminals;
using Geo.Import.Servers;
using Geo.Present.Words;
using Geo.Studies.Diagnosis;
using Geo.Studies.Servers;

namespace Geo.Cli.Verbs;

/// <summary><c>geo doctor</c>: whether this machine, and what the user names besides, has what the product needs; one line a cause, with what to do about it.</summary>
sealed class DoctorVerb
{
    readonly Argument<string?> _study;
    readonly Option<string?> _out;
    readonly Option<string?> _store;
    readonly Option<string[]> _catalogue;
    readonly Option<string?> _config;

    public DoctorVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _study = new("study") { Description = words["argument.doctor-study"], HelpName = "study.yaml", Arity = ArgumentArity.ZeroOrOne };
        _out = new("--out", "-o") { Description = words["option.doctor-out"], HelpName = "DIR" };
        _store = new("--store") { Description = words["option.doctor-store"], HelpName = "FILE.gpkg|postgres://…" };
        _catalogue = SharedOptions.StandardFiles(words);
        _config = new("--config") { Description = words["option.doctor-config"], HelpName = "server.yaml" };
        Command = new("doctor", words["verb.doctor"]) { _study, _out, _store, _catalogue, _config };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        var isWell = true;
        foreach (var check in Checkup.Run(parsed.GetValue(_out) ?? Environment.CurrentDirectory))
        {
            isWell &= check.IsGood;
            var line = terminal.Words.Format($"doctor.{check.Key}-{(check.IsGood ? "good" : "bad")}", check.Detail);
            if (check.IsGood) terminal.Say($"✓ {line}");
            else terminal.Complain($"✗ {line}");
        }

        if (parsed.GetValue(_store) is { } address) isWell &= Examine(address, terminal);
        var isSound = Examine(parsed.GetValue(_study), parsed.GetValue(_catalogue) ?? [], terminal);
        if (parsed.GetValue(_config) is { } config)
        {
            var isReady = ExamineServer(config, terminal);
            isSound &= isReady;
            if (isReady) isWell &= Examine(ServerFile.Read(config).StoreAddress, terminal);
        }

        return !isWell ? ExitCode.Store : isSound ? ExitCode.Done : ExitCode.BadInput;
    }

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

    static bool ExamineServer(string config, Terminal terminal)
    {
        var faults = ServerCheckup.Examine(config, DateTimeOffset.UtcNow);
        foreach (var fault in faults) terminal.Complain($"✗ {terminal.Line(fault)}");
        if (faults.Count == 0) terminal.Say($"✓ {terminal.Words.Format("doctor.server-good", config)}");
        return faults.Count == 0;
    }

    static bool Examine(string? study, string[] catalogue, Terminal terminal)
    {
        var faults = StudyCheckup.Examine(study, catalogue);
        foreach (var fault in faults) terminal.Complain($"✗ {terminal.Line(fault)}");
        if (faults.Count > 0) return false;
        if (catalogue.Length > 0) terminal.Say($"✓ {terminal.Words.Format("doctor.standards-good", string.Join(terminal.Words["list.comma"], catalogue))}");
        if (study is not null) terminal.Say($"✓ {terminal.Words.Format("doctor.study-good", study)}");
        return true;
    }
}
