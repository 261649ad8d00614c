using System.CommandLine;
using Geo.Cli.Terminals;

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
            var known = Known(command).ToList();
            var nearest = known.MinBy(word => Distance(token, word));
            terminal.Complain(nearest is not null && Distance(token, nearest) <= Math.Max(2, token.Length / 3)
                ? words.Format("usage.unknown-near", token, nearest)
                : words.Format("usage.unknown", token));
        }

        foreach (var argument in command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0 && result.GetResult(argument) is null or { Tokens.Count: 0 }))
        {
            terminal.Complain(words.Format("usage.argument-missing", argument.HelpName ?? argument.Name));
        }

        foreach (var option in command.Options.Where(option => option.Required && result.GetResult(option) is null))
        {
            terminal.Complain(words.Format("usage.option-missing", option.Name));
        }

        foreach (var option in command.Options.Where(option => result.GetResult(option) is { } given && given.Errors.Any()))
        {
            terminal.Complain(words.Format("usage.value", option.Name, string.Join(' ', result.GetResult(option)!.Tokens.Select(token => token.Value)), option.HelpName ?? ""));
        }

        terminal.Complain(words.Format("usage.see-help", string.Join(' ', Path(result).Append("--help"))));
        return ExitCode.Usage;
    }

    static IEnumerable<string> Path(ParseResult result)
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

    /// <summary>Edit distance: letters to insert, delete or replace.</summary>
    static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var at = 1; at <= left.Length; at++)
        {
            var diagonal = row[0];
            row[0] = at;
            for (var to = 1; to <= right.Length; to++)
            {
                var cost = Math.Min(Math.Min(row[to], row[to - 1]) + 1, diagonal + (left[at - 1] == right[to - 1] ? 0 : 1));
                diagonal = row[to];
                row[to] = cost;
            }
        }

        return row[^1];
    }
}
