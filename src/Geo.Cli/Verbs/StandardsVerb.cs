using System.CommandLine;
using Geo.Cli.Terminals;
using Geo.Import.Catalogue;
using Geo.Present.Tables;

namespace Geo.Cli.Verbs;

/// <summary><c>geo standards list|show ID</c>: the catalogue, with its clauses.</summary>
sealed class StandardsVerb
{
    readonly Argument<string> _id;
    readonly Option<string?> _catalogue;

    public StandardsVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _catalogue = new("--standards") { Description = words["option.standards"], HelpName = "DIR" };
        _id = new("id") { Description = words["argument.standard"], HelpName = "ID" };
        var list = new Command("list", words["verb.standards-list"]) { _catalogue };
        list.SetAction(parsed => List(parsed, terminal(parsed)));
        var show = new Command("show", words["verb.standards-show"]) { _id, _catalogue };
        show.SetAction(parsed => Show(parsed, terminal(parsed)));
        Command = new("standards", words["verb.standards"]) { list, show };
    }

    public Command Command { get; }

    int List(ParseResult parsed, Terminal terminal)
    {
        terminal.Draw(CatalogueTables.All(StandardCatalogue.Load(parsed.GetValue(_catalogue)), terminal.Words));
        return ExitCode.Done;
    }

    int Show(ParseResult parsed, Terminal terminal)
    {
        var catalogue = StandardCatalogue.Load(parsed.GetValue(_catalogue));
        var id = parsed.GetRequiredValue(_id);
        var standard = catalogue.FirstOrDefault(standard => standard.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException(terminal.Words.Format("usage.standard-unknown", id, string.Join(", ", catalogue.Select(known => known.Id))));
        terminal.Draw(CatalogueTables.One(standard, terminal.Words));
        return ExitCode.Done;
    }
}
