using System.CommandLine;
using Geo.Cli.Terminals;
using Geo.Import.Yaml;

namespace Geo.Cli;

/// <summary>Says what is wrong with the command line, names the nearest word it knows, and points to the help.</summary>
static class UsageFault
{
    public static int Report(Terminal terminal, ParseResult result)
    {
        var words = terminal.Words;
        var command = result.CommandResult.Command;
        foreach (var token in result.UnmatchedTokens)
        {
            var nearest = Nearest.To(token, Known(command));
            terminal.Complain(Nearest.Distance(token, nearest) <= Math.Max(2, token.Length / 3)
                ? words.Format("usage.unknown-near", token, nearest)
                : words.Format("usage.unknown", token));
        }

        foreach (var argument in command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0 && result.GetResult(argument) is null or { Tokens.Count: 0 }))
        {
            terminal.Complain(words.Format("usage.argument-missing", argument.HelpName ?? argument.Name));
        }

        foreach (var option in command.Options.Where(option => option.Required && result.GetResult(option) is not { IdentifierToken: not null }))
        {
            terminal.Complain(words.Format("usage.option-missing", option.Name));
        }

        var all = command.Options.Concat(result.RootCommandResult.Command.Options).Distinct();
        foreach (var option in all.Where(option => result.GetResult(option) is { IdentifierToken: not null } given && given.Errors.Any()))
        {
            terminal.Complain(words.Format("usage.value", option.Name, string.Join(' ', result.GetResult(option)!.Tokens.Select(token => token.Value)), option.HelpName ?? ""));
        }

        terminal.Complain(words.Format("usage.see-help", string.Join(' ', Path(result).Append("--help"))));
        return ExitCode.Usage;
    }

    static List<string> Path(ParseResult result)
    {
        var path = new List<string>();
        for (var at = result.CommandResult; at is not null; at = at.Parent as System.CommandLine.Parsing.CommandResult)
        {
            path.Insert(0, at.Command is RootCommand ? "geo" : at.Command.Name);
        }

        return path;
    }

    static IEnumerable<string> Known(Command command) =>
        command.Subcommands.Select(verb => verb.Name).Concat(command.Options.Select(option => option.Name)).Concat(["--lang", "--quiet", "--help"]);
}
