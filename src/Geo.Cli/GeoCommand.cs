using System.CommandLine;
using System.CommandLine.Help;
using Geo.Cli.Help;
using Geo.Cli.Terminals;
using Geo.Cli.Verbs;
using Geo.Present.Words;

namespace Geo.Cli;

/// <summary>The command <c>geo</c>: words in, exit codes out.</summary>
public static class GeoCommand
{
    /// <returns>0 done, 1 fault of the program, 2 usage, 3 bad input, 4 store, 5 cancelled.</returns>
    public static int Run(IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(surroundings);
        var output = new StandardStream(surroundings.Out);
        surroundings = surroundings with { Out = output, Error = new StandardStream(surroundings.Error) };
        var language = LanguageChoice.Of(args, surroundings);
        var shared = new SharedOptions(WordTable.In(language));
        var root = Build(shared, parsed => new(surroundings, language, parsed.GetValue(shared.Quiet), cancellation));

        var result = root.Parse(args);
        var terminal = new Terminal(surroundings, language, quiet: false, cancellation);
        if (result.Errors.Count > 0 && result.Action is not HelpPage) return UsageFault.Report(terminal, result);
        var code = Guard.Run(terminal, () => result.Invoke(new() { Output = surroundings.Out, Error = surroundings.Error, EnableDefaultExceptionHandler = false }));
        if (output.Fault is not { } lost) return code;
        terminal.Complain(terminal.Words.Format("error.output", lost.Message.TrimEnd('.')));
        return code == ExitCode.Done ? ExitCode.Store : code;
    }

    static RootCommand Build(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var root = new RootCommand(shared.Words["app.tagline"])
        {
            new RunVerb(shared, terminal).Command,
            new ServeVerb(shared, terminal).Command,
            new UsersVerb(shared, terminal).Command,
            new AuditVerb(shared, terminal).Command,
            new ImportVerb(shared, terminal).Command,
            new RunsVerb(shared, terminal).Command,
            new ValidateVerb(shared, terminal).Command,
            new StandardsVerb(shared, terminal).Command,
            new ReachVerb(shared, terminal).Command,
            new SiteVerb(shared, terminal).Command,
            new NetworkVerb(shared, terminal).Command,
            new TimesVerb(shared, terminal).Command,
            new IsochronesVerb(shared, terminal).Command,
            new RouteVerb(shared, terminal).Command,
            new AccessVerb(shared, terminal).Command,
            new EquityVerb(shared, terminal).Command,
            new SurfaceVerb(shared, terminal).Command,
            new ConvertVerb(shared, terminal).Command,
            new DoctorVerb(shared, terminal).Command,
        };
        root.Add(shared.Language);
        root.Add(shared.Quiet);
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new HelpPage(shared.Words);
        // The bare command is a question: what can it do?
        root.SetAction(parsed => new HelpPage(shared.Words).Invoke(parsed));
        return root;
    }
}
