using System.CommandLine;
using Geo.Cli.Terminals;
using Geo.Studies.Imports;

namespace Geo.Cli.Verbs;

/// <summary><c>geo import STUDY</c>: reads a study's sources into the store and says what became of every row.</summary>
sealed class ImportVerb
{
    readonly Argument<string> _study;
    readonly Option<string?> _store;
    readonly Option<bool> _strict;

    public ImportVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _study = new("study") { Description = words["argument.study"], HelpName = "study.yaml" };
        _store = new("--store") { Description = words["option.store"], HelpName = "FILE.gpkg|postgres://…" };
        _strict = new("--strict") { Description = words["option.strict"] };
        Command = new("import", words["verb.import"]) { _study, _store, _strict };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        StoredImport stored;
        using (var progress = terminal.Progress())
        {
            stored = StudyIntake.Import(parsed.GetRequiredValue(_study), parsed.GetValue(_store), progress, terminal.Cancellation);
        }

        foreach (var import in stored.Reports)
        {
            terminal.Say(terminal.Words.Format("run.imported", import.File, import.Read, import.Accepted, import.Repaired, import.Rejected));
            foreach (var fault in import.Rejections.Concat(import.Repairs)) terminal.Complain(fault);
        }

        terminal.Say(terminal.Words.Format("run.written", stored.Store));
        return parsed.GetValue(_strict) && stored.Reports.Any(import => import.Rejected > 0) ? ExitCode.BadInput : ExitCode.Done;
    }
}
