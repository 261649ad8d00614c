using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Geo.Present.Words;

namespace Geo.Cli.Help;

/// <summary>The help of the command or of one verb: what it is for, how it is called, its options, examples to copy, and what it returns.</summary>
sealed class HelpPage(WordTable words) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        var name = command is RootCommand ? "geo" : command.Parents.OfType<RootCommand>().Any() ? $"geo {command.Name}" : $"geo {command.Parents.First().Name} {command.Name}";
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(words["help.usage"]);
        output.WriteLine($"  {name}{string.Concat(command.Arguments.Select(argument => $" <{argument.HelpName ?? argument.Name}>"))}{(command.Subcommands.Count > 0 ? $" <{words["help.verb"]}>" : "")} [{words["help.options-word"]}]");
        List(output, words["help.verbs"], command.Subcommands.Select(verb => (verb.Name, verb.Description)));
        List(output, words["help.arguments"], command.Arguments.Select(argument => ($"<{argument.HelpName ?? argument.Name}>", argument.Description)));
        var inherited = command is RootCommand ? [] : parseResult.RootCommandResult.Command.Options.Where(option => option.Recursive);
        List(output, words["help.options"], command.Options.Concat(inherited).Where(option => !option.Hidden).DistinctBy(option => option.Name).Select(option => (Form(option), Describe(option))));
        Examples(output, command is RootCommand ? "geo" : name["geo ".Length..].Replace(' ', '-'));
        if (command is RootCommand) List(output, words["help.exit-codes"], Enumerable.Range(0, 6).Select(code => ($"{code}", (string?)words[$"exit.{code}"])));
        return ExitCode.Done;
    }

    string? Describe(Option option) => option switch
    {
        HelpOption => words["option.help"],
        VersionOption => words["option.version"],
        _ => option.Description,
    };

    static string Form(Option option)
    {
        var names = string.Join(", ", option.Aliases.Prepend(option.Name).Where(alias => alias.StartsWith('-')));
        return option.ValueType == typeof(bool) || option.HelpName is null ? names : $"{names} {option.HelpName}";
    }

    static void List(TextWriter output, string title, IEnumerable<(string Name, string? Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        output.WriteLine();
        output.WriteLine(title);
        var width = all.Max(row => row.Name.Length);
        foreach (var (name, text) in all) output.WriteLine($"  {name.PadRight(width)}  {text}");
    }

    /// <summary>Examples are rows <c>example.&lt;verb&gt;.1</c>, <c>.2</c>, … of the table of strings: the command, then after " # " what it does.</summary>
    void Examples(TextWriter output, string verb)
    {
        for (var number = 1; WordTable.Rows.ContainsKey($"example.{verb}.{number}"); number++)
        {
            if (number == 1)
            {
                output.WriteLine();
                output.WriteLine(words["help.examples"]);
            }

            var parts = words[$"example.{verb}.{number}"].Split(" # ", 2);
            output.WriteLine($"  {parts[1]}");
            output.WriteLine($"    {parts[0]}");
        }
    }
}
