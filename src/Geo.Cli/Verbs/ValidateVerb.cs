using System.CommandLine;
using Geo.Cli.Terminals;
using Geo.Import.Studies;

namespace Geo.Cli.Verbs;

/// <summary><c>geo validate STUDY</c>: every fault of a study file, without running it.</summary>
sealed class ValidateVerb
{
    readonly Argument<string> _study;

    public ValidateVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        _study = new("study") { Description = shared.Words["argument.study"], HelpName = "study.yaml" };
        Command = new("validate", shared.Words["verb.validate"]) { _study };
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
        return ExitCode.Done;
    }
}
