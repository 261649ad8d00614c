using System.CommandLine;
using Geo.Cli.Terminals;
using Geo.Model.Audits;
using Geo.Studies.Imports;

namespace Geo.Cli.Verbs;

/// <summary><c>geo import STUDY</c>: reads a study's sources into the store and says what became of every row.</summary>
sealed class ImportVerb
{
    readonly SharedOptions _shared;
    readonly Argument<string> _study;
    readonly Option<string?> _out;
    readonly Option<string?> _store;
    readonly Option<bool> _acceptGuess;
    readonly Option<bool> _strict;

    public ImportVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        _shared = shared;
        var words = shared.Words;
        _study = new("study") { Description = words["argument.study"], HelpName = "study.yaml" };
        _out = new("--out", "-o") { Description = words["option.out-import"], HelpName = "DIR" };
        _store = new("--store") { Description = words["option.store"], HelpName = "FILE.gpkg|postgres://…" };
        _acceptGuess = new("--accept-guess") { Description = words["option.accept-guess"] };
        _strict = new("--strict") { Description = words["option.strict"] };
        Command = new("import", words["verb.import"]) { _study, _out, _store, _acceptGuess, _strict };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        var request = new ImportRequest
        {
            StudyPath = parsed.GetRequiredValue(_study),
            StoreAddress = parsed.GetValue(_store),
            OutFolder = parsed.GetValue(_out),
            Author = AuditAuthor.OfMachine,
            Language = _shared.LanguageOf(parsed),
            AcceptGuess = parsed.GetValue(_acceptGuess),
        };
        StoredImport stored;
        using (var progress = terminal.Progress()) stored = StudyIntake.Import(request, progress, terminal.Cancellation);

        var spoken = terminal.In(stored.Language);
        AccountText.Print(spoken, stored.Account);
        if (request.StoreAddress is not null) spoken.Say(spoken.Words.Format("run.written", stored.Store));
        spoken.Say(spoken.Words.Format("run.written", stored.OutFolder));
        foreach (var file in stored.Files) spoken.Say($"  {file}");
        return parsed.GetValue(_strict) && stored.Account.Rejected > 0 ? ExitCode.BadInput : ExitCode.Done;
    }
}
