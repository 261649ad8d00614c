using System.CommandLine;
using System.Text;
using Geo.Cli.Terminals;
using Geo.Model.Travel;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Streets;

namespace Geo.Cli.Verbs;

/// <summary><c>geo network info FILE</c>: what a road file holds, what was left out and why, what each mode makes of it, and who lives by it. <c>geo network build</c>: see <see cref="NetworkBuildVerb"/>.</summary>
sealed class NetworkVerb
{
    readonly Argument<string> _file;
    readonly Option<string?> _points;
    readonly Option<string?> _crs;
    readonly Option<string?> _tables;
    readonly Option<bool> _json;

    public NetworkVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _file = new("file") { Description = words["argument.roads"], HelpName = "FILE.osm.pbf" };
        _points = new("--points") { Description = words["option.network-points"], HelpName = "FILE" };
        _crs = new("--crs") { Description = words["option.crs"], HelpName = "CRS" };
        _tables = new("--tables") { Description = words["option.road-tables"], HelpName = "DIR" };
        _json = new("--json") { Description = words["option.json"] };
        var info = new Command("info", words["verb.network-info"]) { _file, _points, _crs, _tables, _json };
        info.SetAction(parsed => Info(parsed, terminal(parsed)));
        Command = new("network", words["verb.network"]) { info, new NetworkBuildVerb(shared, terminal).Command };
    }

    public Command Command { get; }

    int Info(ParseResult parsed, Terminal terminal)
    {
        var (file, tables) = (parsed.GetRequiredValue(_file), parsed.GetValue(_tables));
        var network = OpenedRoads.Read(file, tables, RoadOptions.Progress(terminal), terminal.Cancellation);
        var people = parsed.GetValue(_points) is { } points ? PeopleFile.Read(points, parsed.GetValue(_crs), terminal.Cancellation) : null;
        var info = NetworkInfo.Of(network, TravelModeSets.List, tables, people?.Population, terminal.Cancellation);
        if (parsed.GetValue(_json))
        {
            using var stream = new MemoryStream();
            StreetsJson.Write(stream, info);
            terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
            return ExitCode.Done;
        }

        Print(terminal, info);
        foreach (var report in people?.Reports ?? []) AccountText.Complain(terminal, report);
        return ExitCode.Done;
    }

    static void Print(Terminal terminal, NetworkInfo info)
    {
        var (words, report) = (terminal.Words, info.Network.Report);
        terminal.Say(words.Format("streets.read", report.File, report.NodesRead, report.WaysRead, report.RelationsRead));
        terminal.Say(words.Format("streets.account", report.StreetsRead, report.StreetsAccepted, report.StreetsRepaired, report.StreetsRejected));
        terminal.Say(words.Format("streets.turns", report.RestrictionsRead, report.RestrictionsAccepted, report.RestrictionsRejected));
        terminal.Say(words.Format("streets.network", info.Network.VertexCount, info.Network.SegmentCount, info.Network.Barriers.Count));
        terminal.Say(words["streets.crossing"]);
        if (report.Tallies.Count > 0) terminal.Draw(Issues(report, words));
        terminal.Draw(Modes(info, words));
        if (info.Modes.Any(mode => mode.People is not null)) NetworkPeople.Print(terminal, info);
    }

    static Table Issues(Model.Streets.NetworkReport report, WordTable words) => new()
    {
        Key = "street-issues",
        Title = words["streets.issues"],
        Columns = [new("issue", words["column.issue"], CellKind.Text), new("count", words["column.count"], CellKind.Count), new("first", words["column.first-ids"], CellKind.Text)],
        Rows = [.. report.Tallies.Select(tally => (IReadOnlyList<Cell>)[Cell.Of(words[WordTable.KeyOf("street-issue", tally.Issue)]), Cell.Count(tally.Count), Cell.Of(string.Join(", ", tally.First.Take(3)))])],
    };

    static Table Modes(NetworkInfo info, WordTable words)
    {
        string[] keys = ["road-mode", "junctions", "arcs", "splits", "kilometres", "islands", "off-island", "one-sided"];
        return new()
        {
            Key = "street-modes",
            Title = words["streets.modes"],
            Columns = [.. keys.Select((key, at) => new Column(key, words[$"column.{key}"], at == 0 ? CellKind.Text : CellKind.Count))],
            Rows = [.. info.Modes.Select(mode => (IReadOnlyList<Cell>)
            [
                Cell.Of(words[WordTable.KeyOf("travel-mode", mode.Mode)]), Cell.Count(mode.Vertices), Cell.Count(mode.Arcs), Cell.Count(mode.Splits), Cell.Count(Kilometres(mode.LengthMm)),
                Cell.Count(mode.Islands), Cell.Count(Kilometres(mode.LengthMm - mode.MainLengthMm)), Cell.Count(mode.Vertices - mode.MainStrong),
            ])],
        };
    }

    static long Kilometres(long mm) => (mm + 500_000) / 1_000_000;
}
