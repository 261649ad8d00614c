using System.CommandLine;
using Geo.Cli.Terminals;
using Geo.Model.Audits;
using Geo.Model.Travel;
using Geo.Present.Summaries;
using Geo.Present.Tables;
using Geo.Studies.Runs;

namespace Geo.Cli.Verbs;

/// <summary><c>geo run STUDY</c>: the main job.</summary>
sealed class RunVerb
{
    readonly SharedOptions _shared;
    readonly Argument<string> _study;
    readonly Option<string?> _scenario;
    readonly Option<string?> _out;
    readonly Option<string?> _store;
    readonly Option<bool> _fromStore;
    readonly Option<string[]> _catalogue;
    readonly Option<string?> _travel;
    readonly Option<string[]> _speed;
    readonly Option<string[]> _detour;
    readonly Option<bool> _json;
    readonly Option<bool> _acceptGuess;
    readonly Option<bool> _strict;

    public RunVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        _shared = shared;
        var words = shared.Words;
        _study = new("study") { Description = words["argument.study"], HelpName = "study.yaml" };
        _scenario = new("--scenario") { Description = words["option.scenario"], HelpName = "FILE.yaml" };
        _out = new("--out", "-o") { Description = words["option.out"], HelpName = "DIR" };
        _store = new("--store") { Description = words["option.store"], HelpName = "FILE.gpkg|postgres://…" };
        _fromStore = new("--from-store") { Description = words["option.from-store"] };
        _catalogue = SharedOptions.StandardFiles(words);
        _travel = new("--travel") { Description = words["option.travel"], HelpName = string.Join('|', TravelModelWords.All) };
        _speed = new("--speed") { Description = words["option.speed"], HelpName = "walk=5km/h" };
        _detour = new("--detour") { Description = words["option.detour"], HelpName = "1.3" };
        _json = new("--json") { Description = words["option.json-summary"] };
        _acceptGuess = new("--accept-guess") { Description = words["option.accept-guess"] };
        _strict = new("--strict") { Description = words["option.strict"] };
        Command = new("run", words["verb.run"]) { _study, _scenario, _out, _store, _fromStore, _catalogue, _travel, _speed, _detour, _json, _acceptGuess, _strict };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(_fromStore) && parsed.GetValue(_store) is null) throw new UsageException(terminal.Words["usage.from-store"]);
        var request = new RunRequest
        {
            StudyPath = parsed.GetRequiredValue(_study),
            ScenarioPath = parsed.GetValue(_scenario),
            OutFolder = parsed.GetValue(_out),
            Author = AuditAuthor.OfMachine,
            StoreAddress = parsed.GetValue(_store),
            FromStore = parsed.GetValue(_fromStore),
            StandardFiles = parsed.GetValue(_catalogue) ?? [],
            Language = _shared.LanguageOf(parsed),
            AcceptGuess = parsed.GetValue(_acceptGuess),
            Travel = TravelWords.Model(terminal.Words, parsed.GetValue(_travel)),
            TravelChanges = TravelWords.Read(terminal.Words, parsed.GetValue(_speed) ?? [], parsed.GetValue(_detour) ?? []),
        };
        RunOutcome outcome;
        using (var progress = terminal.Progress()) outcome = StudyRun.Run(request, progress, terminal.Cancellation);

        var spoken = terminal.In(outcome.Language);
        if (parsed.GetValue(_json)) WriteJson(spoken, outcome);
        else Summarise(spoken, outcome);
        foreach (var import in outcome.Findings.Imports) CoordinateLines.Warn(spoken, import);
        foreach (var import in outcome.Findings.Imports) AccountText.Summarise(spoken, import);
        if (outcome is { Store: { } place, RunId: null }) spoken.Complain(spoken.Words.Format("run.not-kept", place));
        return parsed.GetValue(_strict) && outcome.RejectedRows > 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    static void WriteJson(Terminal terminal, RunOutcome outcome)
    {
        using var stream = new MemoryStream();
        SummaryJson.Write(stream, outcome.Findings);
        terminal.Out.Write(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    static void Summarise(Terminal terminal, RunOutcome outcome)
    {
        var findings = outcome.Findings;
        var sample = findings.Study.Sample ? $"  [{terminal.Words["sample.data"]}]" : "";
        terminal.Say($"{findings.Study.Title.In(terminal.Words.Language)} · {findings.Study.AsOf:yyyy-MM-dd}{sample}");
        if (findings.Scenario is { Scenario: var scenario }) terminal.Say(terminal.Words.Format("report.scenario", scenario.Title.In(terminal.Words.Language), scenario.Name, scenario.InForce.Count));
        foreach (var import in findings.Imports)
        {
            terminal.Say(terminal.Words.Format("run.imported", import.File, import.Read, import.Accepted, import.Repaired, import.Rejected));
            CoordinateLines.Tell(terminal, import);
        }

        foreach (var table in ConsoleTables.List(findings, terminal.Words)) terminal.Draw(table);
        if (ConsoleTables.Folded(findings) is > 0 and var folded) terminal.Say(terminal.Words.Format("run.left-out", folded));
        terminal.Say(terminal.Words.Format("run.written", outcome.OutFolder));
        foreach (var file in outcome.Files) terminal.Say($"  {file}");
        if (outcome is { Store: { } store, RunId: { } run }) terminal.Say(terminal.Words.Format("run.kept", run, store));
    }
}
