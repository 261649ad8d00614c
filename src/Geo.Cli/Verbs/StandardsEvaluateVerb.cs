using System.CommandLine;
using System.Text;
using Geo.Cli.Terminals;
using Geo.Present.Judgements;
using Geo.Studies.Openings;

namespace Geo.Cli.Verbs;

/// <summary><c>geo standards evaluate STUDY [ID…]</c>: verdicts on the console, nothing written.</summary>
sealed class StandardsEvaluateVerb
{
    readonly SharedOptions _shared;
    readonly Argument<string> _study;
    readonly Argument<string[]> _names;
    readonly Option<string[]> _files;
    readonly Option<bool> _acceptGuess;
    readonly Option<bool> _json;

    public StandardsEvaluateVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        _shared = shared;
        var words = shared.Words;
        _study = new("study") { Description = words["argument.study"], HelpName = "study.yaml" };
        _names = new("standards") { Description = words["argument.standards"], HelpName = "ID|DOCUMENT", Arity = ArgumentArity.ZeroOrMore };
        _files = SharedOptions.StandardFiles(words);
        _acceptGuess = new("--accept-guess") { Description = words["option.accept-guess"] };
        _json = new("--json") { Description = words["option.json"] };
        Command = new("evaluate", words["verb.standards-evaluate"]) { _study, _names, _files, _acceptGuess, _json };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        var request = new OpeningRequest
        {
            StudyPath = parsed.GetRequiredValue(_study),
            Standards = parsed.GetValue(_names) ?? [],
            StandardFiles = parsed.GetValue(_files) ?? [],
            AcceptGuess = parsed.GetValue(_acceptGuess),
        };
        OpenedStudy opened;
        using (var progress = terminal.Progress()) opened = StudyOpening.Open(request, progress, terminal.Cancellation);
        if (parsed.GetValue(_json))
        {
            using var stream = new MemoryStream();
            VerdictJson.Write(stream, opened.Findings);
            terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
            return ExitCode.Done;
        }

        var spoken = terminal.In(_shared.LanguageOf(parsed) ?? opened.Study.Language);
        spoken.Draw(VerdictTables.Units(opened.Findings, spoken.Words).Compact(kept: 4));
        if (VerdictTables.Failing(opened.Findings, spoken.Words) is { Rows.Count: > 0 } failing) spoken.Draw(failing);
        return ExitCode.Done;
    }
}
