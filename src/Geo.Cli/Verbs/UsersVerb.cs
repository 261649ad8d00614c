using System.CommandLine;
using Geo.Cli.Terminals;
using Geo.Import.Servers;
using Geo.Model.Access;
using Geo.Model.Audits;
using Geo.Present.Users;
using Geo.Store.Users;
using Geo.Studies.Access;

namespace Geo.Cli.Verbs;

/// <summary><c>geo users add|list|remove|password</c>: who may sign in to a server. A password is typed or piped, never an argument: arguments stand in the list of processes and in the shell's memory.</summary>
sealed class UsersVerb
{
    const string UsualFile = "server.yaml";

    readonly Option<string> _config;
    readonly Option<string> _role;
    readonly Argument<string> _name;

    public UsersVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _config = new("--config") { Description = words["option.users-config"], HelpName = UsualFile, DefaultValueFactory = _ => UsualFile };
        _role = new("--role") { Description = words["option.role"], HelpName = string.Join('|', Roles.Codes), Required = true };
        _role.AcceptOnlyFromAmong([.. Roles.Codes]);
        _name = new("name") { Description = words["argument.user"], HelpName = "NAME" };
        Command = new("users", words["verb.users"])
        {
            Of("add", words["verb.users-add"], terminal, Add, _name, _role),
            Of("list", words["verb.users-list"], terminal, List),
            Of("remove", words["verb.users-remove"], terminal, Remove, _name),
            Of("password", words["verb.users-password"], terminal, SetPassword, _name),
        };
    }

    public Command Command { get; }

    Command Of(string name, string description, Func<ParseResult, Terminal> terminal, Func<ParseResult, Terminal, UserDesk, int> run, params Symbol[] symbols)
    {
        var command = new Command(name, description) { _config };
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Add(argument);
            else command.Add((Option)symbol);
        }

        command.SetAction(parsed => run(parsed, terminal(parsed), new(ServerFile.Read(parsed.GetRequiredValue(_config)), AuditAuthor.OfMachine)));
        return command;
    }

    int Add(ParseResult parsed, Terminal terminal, UserDesk desk)
    {
        var name = parsed.GetRequiredValue(_name);
        var role = Roles.Get(parsed.GetRequiredValue(_role));
        desk.Add(name, role, Password(terminal, name), terminal.Cancellation);
        terminal.Say(terminal.Words.Format("users.added", name, terminal.Words.Of("role-of", role)));
        return ExitCode.Done;
    }

    static int List(ParseResult parsed, Terminal terminal, UserDesk desk)
    {
        var users = desk.List();
        if (users.Count == 0) terminal.Say(terminal.Words["users.none"]);
        else terminal.Draw(UserSheet.Of(users, terminal.Words));
        return ExitCode.Done;
    }

    int Remove(ParseResult parsed, Terminal terminal, UserDesk desk)
    {
        var name = parsed.GetRequiredValue(_name);
        desk.Remove(name, terminal.Cancellation);
        terminal.Say(terminal.Words.Format("users.removed", name));
        return ExitCode.Done;
    }

    int SetPassword(ParseResult parsed, Terminal terminal, UserDesk desk)
    {
        var name = parsed.GetRequiredValue(_name);
        desk.SetPassword(name, Password(terminal, name), terminal.Cancellation);
        terminal.Say(terminal.Words.Format("users.password-set", name));
        return ExitCode.Done;
    }

    /// <summary>Asked for twice at the keyboard; else the first line of what is piped in.</summary>
    static string Password(Terminal terminal, string name)
    {
        if (terminal.Surroundings.ReadSecret is not { } read) return terminal.Surroundings.In.ReadLine() ?? throw new UsersFileException(name, UsersFault.PasswordMissing);
        var first = Ask("users.ask-password");
        return first == Ask("users.ask-again") ? first : throw new UsersFileException(name, UsersFault.PasswordsDiffer);

        string Ask(string key)
        {
            terminal.Error.Write(terminal.Words.Format(key, name));
            var answer = read();
            terminal.Error.WriteLine();
            return answer;
        }
    }
}
