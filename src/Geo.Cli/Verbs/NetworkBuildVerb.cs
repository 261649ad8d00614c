using System.CommandLine;
using System.Text;
using Geo.Cli.Terminals;
using Geo.Model.Travel;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Streets;

namespace Geo.Cli.Verbs;

/// <summary><c>geo network build --roads F --modes car,walk</c>: prepares a road file for many questions.</summary>
sealed class NetworkBuildVerb
{
    readonly RoadOptions _roads;
    readonly Option<string> _modes;
    readonly Option<string?> _out;

    public NetworkBuildVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _roads = new(words);
        _modes = new("--modes") { Description = words["option.network-modes"], HelpName = "car,walk", DefaultValueFactory = _ => TravelMode.Car.Word() };
        _out = new("--out", "-o") { Description = words["option.network-out"], HelpName = "FILE.pack" };
        Command = new("build", words["verb.network-build"]) { _roads.Roads, _modes, _roads.Tables, _roads.Free, _out, _roads.Json };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        var words = terminal.Words;
        var (path, tables) = (parsed.GetValue(_out), parsed.GetValue(_roads.Tables));
        if (path is not null && !path.EndsWith(".pack", StringComparison.OrdinalIgnoreCase)) throw new UsageException(words.Format("usage.value", "--out", path, "roads.pack"));
        // Beside the road file questions look for what the product's own tables make of it.
        if (path is null && tables is not null) throw new UsageException(words.Format("usage.only-with", "--tables", "--out"));
        var reply = NetworkBuildAct.Build(
            new() { Roads = parsed.GetRequiredValue(_roads.Roads), Modes = ModesOf(parsed.GetRequiredValue(_modes), words), Out = path, Tables = tables, WithTraffic = !parsed.GetValue(_roads.Free) },
            RoadOptions.Steps(terminal), terminal.Cancellation);
        if (parsed.GetValue(_roads.Json))
        {
            using var stream = new MemoryStream();
            StreetsJson.Write(stream, reply);
            terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
            return ExitCode.Done;
        }

        if (reply.Mended is { } fault) terminal.Say(words.Format("network.mended", words[WordTable.KeyOf("pack-fault", fault)]));
        terminal.Draw(Modes(reply, words));
        terminal.Say(words.Format(reply.IsCurrent ? "network.current" : "network.built", reply.Path, Figures.TwoDecimals(reply.Bytes / 1_000_000m)));
        return ExitCode.Done;
    }

    static Table Modes(NetworkBuildReply reply, WordTable words)
    {
        string[] keys = ["road-mode", "junctions", "arcs", "shortcuts"];
        return new()
        {
            Key = "network-build",
            Title = words["network.prepared"],
            Columns = [.. keys.Select((key, at) => new Column(key, words[$"column.{key}"], at == 0 ? CellKind.Text : CellKind.Count))],
            Rows = [.. reply.Modes.Select(mode => (IReadOnlyList<Cell>)[Cell.Of(words[WordTable.KeyOf("travel-mode", mode.Mode)]), Cell.Count(mode.Vertices), Cell.Count(mode.Arcs), Cell.Count(mode.Shortcuts)])],
        };
    }

    static TravelMode[] ModesOf(string text, WordTable words) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries).Select(word => TravelModeSets.Find(word) ?? throw new UsageException(words.Format("usage.value", "--modes", text, string.Join(',', TravelModeSets.Words))))];
}
