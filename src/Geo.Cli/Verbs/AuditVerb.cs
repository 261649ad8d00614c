using System.CommandLine;
using System.Text;
using Geo.Cli.Terminals;
using Geo.Import.Servers;
using Geo.Model.Audits;
using Geo.Present.Audits;
using Geo.Studies.Audits;

namespace Geo.Cli.Verbs;

/// <summary><c>geo audit --store …|--config server.yaml</c>: who changed what, the newest first; and whether the log is whole.</summary>
sealed class AuditVerb
{
    const int UsualLimit = 50;

    readonly Option<string?> _store;
    readonly Option<string?> _config;
    readonly Option<int> _limit;
    readonly Option<long?> _before;
    readonly Option<string?> _user;
    readonly Option<string?> _act;
    readonly Option<bool> _json;

    public AuditVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _store = new("--store") { Description = words["option.audit-store"], HelpName = "FILE.gpkg|postgres://…" };
        _config = new("--config") { Description = words["option.audit-config"], HelpName = "server.yaml" };
        _limit = new("--limit") { Description = words["option.audit-limit"], HelpName = "N", DefaultValueFactory = _ => UsualLimit };
        _before = new("--before") { Description = words["option.audit-before"], HelpName = "N" };
        _user = new("--user") { Description = words["option.audit-user"], HelpName = "NAME" };
        _act = new("--act") { Description = words["option.audit-act"], HelpName = "scenario-changed" };
        _act.AcceptOnlyFromAmong([.. AuditActs.Codes]);
        _json = new("--json") { Description = words["option.json"] };
        Command = new("audit", words["verb.audit"]) { _store, _config, _limit, _before, _user, _act, _json };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(_limit) is < 1 or > AuditQuery.MostEntries) throw new UsageException(terminal.Words.Format("usage.audit-limit", AuditQuery.MostEntries));
        var store = parsed.GetValue(_store) ?? (parsed.GetValue(_config) is { } config ? ServerFile.Read(config).StoreAddress : throw new UsageException(terminal.Words["usage.audit-store"]));
        var page = AuditShelf.List(store, new()
        {
            Limit = parsed.GetValue(_limit),
            Before = parsed.GetValue(_before),
            User = parsed.GetValue(_user),
            Act = parsed.GetValue(_act) is { } code ? AuditActs.Find(code) : null,
        }, terminal.Cancellation);
        if (parsed.GetValue(_json)) Print(terminal, page);
        else if (page.Entries.Count == 0) terminal.Say(terminal.Words["audit.none"]);
        else terminal.Draw(AuditSheet.Of(page, terminal.Words));
        if (page.FirstBroken is not { } broken) return ExitCode.Done;
        terminal.Complain(terminal.Words.Format("audit.broken", broken));
        return ExitCode.Store;
    }

    static void Print(Terminal terminal, AuditPage page)
    {
        using var stream = new MemoryStream();
        AuditJson.WriteList(stream, page);
        terminal.Out.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }
}
