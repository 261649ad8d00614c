using System.CommandLine;
using System.Net;
using Geo.Cli.Terminals;
using Geo.Import.Servers;
using Geo.Model.Audits;
using Geo.Model.Imports;
using Geo.Model.Scenarios;
using Geo.Model.Servers;
using Geo.Present.Words;
using Geo.Studies.Openings;
using Geo.Studies.Scenarios;
using Geo.Studies.Servers;
using Geo.Web.Basemaps;
using Geo.Web.Hosting;
using Geo.Web.Pages;

namespace Geo.Cli.Verbs;

/// <summary><c>geo serve [STUDY]</c>: the map in a browser, of this machine alone or, with <c>--config</c>, of a network. Without a study it is the demo county's.</summary>
sealed class ServeVerb
{
    readonly SharedOptions _shared;
    readonly Argument<string?> _study;
    readonly Option<string?> _scenario;
    readonly Option<int?> _port;
    readonly Option<string?> _listen;
    readonly Option<string?> _config;
    readonly Option<bool> _noOpen;
    readonly Option<string?> _store;
    readonly Option<string[]> _catalogue;
    readonly Option<bool> _acceptGuess;
    readonly Option<bool> _verbose;
    readonly Option<string?> _basemap;
    readonly Option<string?> _credit;

    public ServeVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        _shared = shared;
        var words = shared.Words;
        _study = new("study") { Description = words["argument.serve-study"], HelpName = "study.yaml", Arity = ArgumentArity.ZeroOrOne };
        _scenario = new("--scenario") { Description = words["option.serve-scenario"], HelpName = "FILE.yaml" };
        _port = new("--port") { Description = words["option.port"], HelpName = "N" };
        _listen = new("--listen") { Description = words["option.listen"], HelpName = "ADDRESS[:PORT]" };
        _config = new("--config") { Description = words["option.serve-config"], HelpName = "server.yaml" };
        _noOpen = new("--no-open") { Description = words["option.no-open"] };
        _store = new("--store") { Description = words["option.serve-store"], HelpName = "FILE.gpkg|postgres://…" };
        _catalogue = SharedOptions.StandardFiles(words);
        _acceptGuess = new("--accept-guess") { Description = words["option.accept-guess"] };
        _verbose = new("--verbose") { Description = words["option.verbose"] };
        _basemap = new("--basemap") { Description = words["option.basemap"], HelpName = "URL|FILE|tianditu:KEY" };
        _credit = new("--basemap-credit") { Description = words["option.basemap-credit"], HelpName = "TEXT" };
        Command = new("serve", words["verb.serve"]) { _study, _scenario, _port, _listen, _config, _noOpen, _store, _catalogue, _acceptGuess, _basemap, _credit, _verbose };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(_port) is < 0 or > 65535) throw new UsageException(terminal.Words["usage.port"]);
        var listen = ListenOf(parsed, terminal.Words);
        var settings = SettingsOf(parsed, listen, terminal.Words);
        var request = new OpeningRequest
        {
            StudyPath = parsed.GetValue(_study) ?? DemoStudy.Find() ?? throw new UsageException(terminal.Words["usage.no-demo"]),
            StoreAddress = settings?.StoreAddress ?? parsed.GetValue(_store),
            StandardFiles = parsed.GetValue(_catalogue) ?? [],
            AcceptGuess = parsed.GetValue(_acceptGuess),
        };
        using var basemap = parsed.GetValue(_basemap) is { } given ? Basemap.Of(given, parsed.GetValue(_credit)) : null;
        var page = PageBuild.Prepare(() => terminal.Tell(terminal.Words["serve.building"]), terminal.Cancellation);
        if (page.Trouble is not null) terminal.Complain(TroubleOf(terminal.Words, page));
        OpenedStudy opened;
        using (var progress = terminal.Progress()) opened = StudyOpening.Open(request, progress, terminal.Cancellation);

        var scenario = parsed.GetValue(_scenario) is { } file ? new ScenarioShelf(opened, opened.StoreAddress).TakeIn(SentScenario.Load(file, opened), AuditAuthor.OfMachine, terminal.Cancellation) : null;
        var language = _shared.LanguageOf(parsed) ?? opened.Study.Language;
        var options = new ServerOptions
        {
            Port = parsed.GetValue(_port) ?? (parsed.GetValue(_listen) is null ? null : listen?.Port),
            Loopback = listen?.Address ?? IPAddress.Loopback,
            Settings = settings,
            Certificate = settings?.Certificate is { } files ? ServerCertificate.Load(files) : null,
            Language = language,
            PageFolder = page.Folder,
            PageTrouble = page.Trouble is null ? null : TroubleOf(WordTable.In(language), page),
            Basemap = basemap,
            Verbose = parsed.GetValue(_verbose),
            Log = terminal.Error,
        };
        Serve(terminal, opened, scenario, options, open: settings is null && !parsed.GetValue(_noOpen)).GetAwaiter().GetResult();
        return ExitCode.Done;
    }

    /// <summary>Null where the command line does not say.</summary>
    IPEndPoint? ListenOf(ParseResult parsed, WordTable words)
    {
        if (parsed.GetValue(_listen) is not { } text) return null;
        if (parsed.GetValue(_port) is not null) throw new UsageException(words["usage.listen-and-port"]);
        return ServerFile.TryListen(text, out var listen) ? listen : throw new UsageException(words.Format("usage.value", "--listen", text, _listen.HelpName!));
    }

    /// <summary>What a server that others may reach has to have; null on this machine alone.</summary>
    /// <exception cref="UsageException">Others could reach it, and nothing says how they are to be kept apart.</exception>
    /// <exception cref="BadInputException">The server file, or something it names, can't be used.</exception>
    ServerSettings? SettingsOf(ParseResult parsed, IPEndPoint? listen, WordTable words)
    {
        if (parsed.GetValue(_config) is not { } path)
        {
            var isHome = listen is null || listen.Address.Equals(IPAddress.Loopback) || listen.Address.Equals(IPAddress.IPv6Loopback);
            return isHome ? null : throw new UsageException(words.Format("usage.listen-beyond", parsed.GetValue(_listen)!));
        }

        if (parsed.GetValue(_store) is not null || parsed.GetValue(_port) is not null) throw new UsageException(words["usage.config-says"]);
        var settings = ServerFile.Read(path);
        var faults = ServerCheckup.Examine(settings, DateTimeOffset.UtcNow);
        if (faults.Count > 0) throw new BadInputException(faults);
        return listen is null ? settings : settings with { Listen = listen };
    }

    /// <summary>Until the user or the machine asks for the end, which for a server is its proper one.</summary>
    /// <param name="scenario">What the page shows first; null: the study as it is.</param>
    static async Task Serve(Terminal terminal, OpenedStudy opened, Scenario? scenario, ServerOptions options, bool open)
    {
        await using var server = await Start(terminal, opened, options);
        var address = scenario is null ? server.Address : new Uri(server.Address, $"#scenario={scenario.Name}&tab=whatif");
        terminal.Say(terminal.Words.Format("serve.address", address, opened.Study.Title.In(terminal.Words.Language)));
        if (open) Browser.Open(address);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (terminal.Cancellation.Register(asked.SetResult)) await asked.Task;
        await server.StopAsync();
    }

    static async Task<GeoServer> Start(Terminal terminal, OpenedStudy opened, ServerOptions options)
    {
        try
        {
            return await GeoServer.StartAsync(opened, options, terminal.Cancellation);
        }
        catch (PortTakenException taken)
        {
            throw new UsageException(terminal.Words.Format("usage.port-taken", taken.Port));
        }
    }

    static string TroubleOf(WordTable words, PageFiles page) => words.Format(WordTable.KeyOf("serve-page", page.Trouble!.Value), page.Detail);
}
