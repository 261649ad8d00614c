using System.CommandLine;
using Geo.Cli.Terminals;
using Geo.Import.Scenarios;
using Geo.Import.Studies;
using Geo.Studies.Imports;

namespace Geo.Cli.Verbs;

/// <summary><c>geo validate STUDY</c>: every fault of a study file, without running it; with <c>--sources</c> of its sources, too, without writing anything.</summary>
sealed class ValidateVerb
{
    readonly Argument<string> _study;
    readonly Option<string?> _scenario;
    readonly Option<bool> _sources;
    readonly Option<bool> _strict;

    public ValidateVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _study = new("study") { Description = words["argument.study"], HelpName = "study.yaml" };
        _scenario = new("--scenario") { Description = words["option.scenario-check"], HelpName = "FILE.yaml" };
        _sources = new("--sources") { Description = words["option.sources"] };
        _strict = new("--strict") { Description = words["option.strict"] };
        Command = new("validate", words["verb.validate"]) { _study, _scenario, _sources, _strict };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        var path = parsed.GetRequiredValue(_study);
        var faults = StudyFile.Check(path);
        foreach (var fault in faults) terminal.Complain(fault);
        if (faults.Count > 0) return ExitCode.BadInput;
        terminal.Say(terminal.Words.Format("validate.good", path));
        if (parsed.GetValue(_scenario) is { } scenario)
        {
            ScenarioFile.Read(scenario, StudyFile.Read(path).Id);
            terminal.Say(terminal.Words.Format("validate.good", scenario));
        }

        return parsed.GetValue(_sources) ? CheckSources(path, parsed.GetValue(_strict), terminal) : ExitCode.Done;
    }

    static int CheckSources(string path, bool isStrict, Terminal terminal)
    {
        Present.Accounts.ImportAccount account;
        using (var progress = terminal.Progress()) account = StudyIntake.Check(path, progress, terminal.Cancellation);
        AccountText.Print(terminal, account);
        return isStrict && account.Rejected > 0 ? ExitCode.BadInput : ExitCode.Done;
    }
}
