using System.CommandLine;
using System.Text;
using Geo.Cli.Terminals;
using Geo.Model.Audits;
using Geo.Present.Runs;
using Geo.Studies.Runs;

namespace Geo.Cli.Verbs;

/// <summary><c>geo runs list|show ID|compare A B|delete ID --store …</c>: the runs a store keeps.</summary>
sealed class RunsVerb
{
    readonly Option<string> _store;
    readonly Option<string?> _study;
    readonly Option<bool> _json;
    readonly Argument<long> _id;
    readonly Argument<long> _first;
    readonly Argument<long> _second;

    public RunsVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _store = new("--store") { Description = words["option.runs-store"], HelpName = "FILE.gpkg|postgres://…", Required = true };
        _study = new("--study") { Description = words["option.runs-study"], HelpName = "ID" };
        _json = new("--json") { Description = words["option.json"] };
        _id = new("id") { Description = words["argument.run"], HelpName = "ID" };
        _first = new("first") { Description = words["argument.run"], HelpName = "ID" };
        _second = new("second") { Description = words["argument.run"], HelpName = "ID" };
        Command = new("runs", words["verb.runs"])
        {
            Of("list", words["verb.runs-list"], terminal, List, _study, _json),
            Of("show", words["verb.runs-show"], terminal, Show, _id, _json),
            Of("compare", words["verb.runs-compare"], terminal, Compare, _first, _second, _json),
            Of("delete", words["verb.runs-delete"], terminal, Delete, _id),
        };
    }

    public Command Command { get; }

    Command Of(string name, string description, Func<ParseResult, Terminal> terminal, Func<ParseResult, Terminal, int> run, params Symbol[] symbols)
    {
        var command = new Command(name, description) { _store };
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Add(argument);
            else command.Add((Option)symbol);
        }

        command.SetAction(parsed => run(parsed, terminal(parsed)));
        return command;
    }

    int List(ParseResult parsed, Terminal terminal)
    {
        var runs = RunShelf.List(parsed.GetRequiredValue(_store), parsed.GetValue(_study), terminal.Cancellation);
        if (parsed.GetValue(_json)) Print(terminal, stream => RunJson.WriteList(stream, runs));
        else if (runs.Count == 0) terminal.Say(terminal.Words["runs.none"]);
        else terminal.Draw(RunSheets.List(runs, terminal.Words));
        return ExitCode.Done;
    }

    int Show(ParseResult parsed, Terminal terminal)
    {
        var run = RunShelf.Get(parsed.GetRequiredValue(_store), parsed.GetValue(_id), terminal.Cancellation);
        if (parsed.GetValue(_json)) Print(terminal, stream => RunJson.WriteOne(stream, run));
        else foreach (var table in RunSheets.One(run, terminal.Words)) terminal.Draw(table);
        return ExitCode.Done;
    }

    int Compare(ParseResult parsed, Terminal terminal)
    {
        var comparison = RunShelf.Compare(parsed.GetRequiredValue(_store), parsed.GetValue(_first), parsed.GetValue(_second), terminal.Cancellation);
        if (parsed.GetValue(_json))
        {
            Print(terminal, stream => RunJson.WriteDifferences(stream, comparison));
            return ExitCode.Done;
        }

        foreach (var table in RunSheets.Differences(comparison, terminal.Words)) terminal.Draw(table);
        if (comparison.IsSame) terminal.Say(terminal.Words["runs.same"]);
        return ExitCode.Done;
    }

    int Delete(ParseResult parsed, Terminal terminal)
    {
        var id = parsed.GetValue(_id);
        RunShelf.Delete(parsed.GetRequiredValue(_store), id, AuditAuthor.OfMachine, terminal.Cancellation);
        terminal.Say(terminal.Words.Format("runs.deleted", id));
        return ExitCode.Done;
    }

    static void Print(Terminal terminal, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }
}
