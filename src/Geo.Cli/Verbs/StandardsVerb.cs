using System.CommandLine;
using System.Text;
using Geo.Cli.Terminals;
using Geo.Import.Catalogue;
using Geo.Import.Yaml;
using Geo.Model.Standards;
using Geo.Present.Judgements;
using Geo.Present.Tables;

namespace Geo.Cli.Verbs;

/// <summary><c>geo standards list|show ID|evaluate STUDY</c>: the catalogue with its clauses, and a study held against it.</summary>
sealed class StandardsVerb
{
    readonly Argument<string> _id;
    readonly Option<string[]> _files;
    readonly Option<string?> _document;
    readonly Option<string?> _kind;
    readonly Option<string?> _area;
    readonly Option<string?> _force;
    readonly Option<bool> _json;

    public StandardsVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _files = SharedOptions.StandardFiles(words);
        _id = new("id") { Description = words["argument.standard"], HelpName = "ID" };
        _document = new("--document") { Description = words["option.document"], HelpName = "kaijiang-2025" };
        _kind = OneOf<StandardKind>("--kind", words["option.kind"]);
        _area = new("--area") { Description = words["option.area"], HelpName = "511723" };
        _force = OneOf<Force>("--force", words["option.force"]);
        _json = new("--json") { Description = words["option.json"] };
        var list = new Command("list", words["verb.standards-list"]) { _document, _kind, _area, _force, _files, _json };
        list.SetAction(parsed => List(parsed, terminal(parsed)));
        var show = new Command("show", words["verb.standards-show"]) { _id, _files, _json };
        show.SetAction(parsed => Show(parsed, terminal(parsed)));
        Command = new("standards", words["verb.standards"]) { list, show, new StandardsEvaluateVerb(shared, terminal).Command };
    }

    public Command Command { get; }

    int List(ParseResult parsed, Terminal terminal)
    {
        var catalogue = StandardCatalogue.Load(parsed.GetValue(_files));
        var documents = catalogue.SelectMany(StandardChoice.DocumentsOf).Distinct(StringComparer.Ordinal).ToList();
        if (parsed.GetValue(_document) is { } document && !documents.Contains(document, StringComparer.Ordinal))
        {
            throw new UsageException(terminal.Words.Format("usage.document-unknown", document, string.Join(", ", documents)));
        }

        List<Standard> found = [.. catalogue.Where(standard => Fits(parsed, standard))];
        if (parsed.GetValue(_json)) Print(terminal, found);
        else if (found.Count == 0) terminal.Say(terminal.Words["standards.none"]);
        else
        {
            terminal.Draw(CatalogueTables.All(found, terminal.Words));
            terminal.Say(terminal.Words.Format("standards.found", found.Count, found.Select(standard => standard.Citation.Document).Distinct(StringComparer.Ordinal).Count()));
        }

        return ExitCode.Done;
    }

    bool Fits(ParseResult parsed, Standard standard) =>
        (parsed.GetValue(_document) is not { } document || StandardChoice.DocumentsOf(standard).Contains(document, StringComparer.Ordinal))
        && (parsed.GetValue(_kind) is not { } kind || Word(standard.Kind) == kind)
        && (parsed.GetValue(_area) is not { } area || standard.Citation.Covers(area))
        && (parsed.GetValue(_force) is not { } force || Word(standard.Force) == force);

    int Show(ParseResult parsed, Terminal terminal)
    {
        var catalogue = StandardCatalogue.Load(parsed.GetValue(_files));
        var id = parsed.GetRequiredValue(_id);
        var standard = catalogue.FirstOrDefault(standard => standard.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException(terminal.Words.Format("usage.unknown-near", id, Nearest.To(id, catalogue.Select(known => known.Id))));
        if (parsed.GetValue(_json)) Print(terminal, [standard]);
        else terminal.Draw(CatalogueTables.One(standard, terminal.Words));
        return ExitCode.Done;
    }

    static void Print(Terminal terminal, IReadOnlyList<Standard> standards)
    {
        using var stream = new MemoryStream();
        CatalogueJson.Write(stream, standards);
        terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    static Option<string?> OneOf<T>(string name, string description)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetValues<T>().Select(Word)];
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>A value as files of standards write it: <c>in_principle</c>.</summary>
    static string Word<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{letter}")).ToLowerInvariant();
}
