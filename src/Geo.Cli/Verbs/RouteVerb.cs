using System.CommandLine;
using System.Globalization;
using System.Text;
using Geo.Cli.Terminals;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Space.Places;
using Geo.Studies.Streets;

namespace Geo.Cli.Verbs;

/// <summary><c>geo route --from lon,lat --to lon,lat --roads R</c>: one journey, part by part.</summary>
sealed class RouteVerb
{
    const decimal MsPerMinute = 60_000;

    readonly RoadOptions _roads;
    readonly Option<string> _from;
    readonly Option<string> _to;

    public RouteVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _roads = new(words);
        _from = new("--from") { Description = words["option.route-from"], HelpName = "LON,LAT", Required = true };
        _to = new("--to") { Description = words["option.route-to"], HelpName = "LON,LAT", Required = true };
        Command = new("route", words["verb.route"]) { _from, _to, _roads.Roads, _roads.Mode, _roads.Heights, _roads.Tables, _roads.Free, _roads.Json };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        var (from, to) = (PlaceOf(parsed.GetRequiredValue(_from), terminal.Words), PlaceOf(parsed.GetRequiredValue(_to), terminal.Words));
        var reply = RouteAct.Answer(parsed.GetRequiredValue(_roads.Roads), _roads.ModeOf(parsed), from, to, parsed.GetValue(_roads.Tables), !parsed.GetValue(_roads.Free), _roads.HeightsOf(parsed, terminal.Words), RoadOptions.Progress(terminal), terminal.Cancellation);
        if (parsed.GetValue(_roads.Json))
        {
            using var stream = new MemoryStream();
            StreetsJson.Write(stream, reply);
            terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
            return ExitCode.Done;
        }

        Print(terminal, reply);
        return ExitCode.Done;
    }

    static void Print(Terminal terminal, RouteReply reply)
    {
        var words = terminal.Words;
        if (!reply.Start.IsOnNetwork || !reply.End.IsOnNetwork) terminal.Say(words.Format("route.off-network", words[reply.Start.IsOnNetwork ? "route.end" : "route.start"], reply.Mode.Settings.SnapRadius.Value));
        else if (reply.Parts.Count == 0) terminal.Say(words["route.none"]);
        else terminal.Draw(Parts(reply, words));
        StreetLines.Say(words, reply.Mode, terminal.Say);
    }

    static Table Parts(RouteReply reply, WordTable words) => new()
    {
        Key = "route",
        Title = words.Format("route.title", Minutes(reply.Ms), Kilometres(reply.StreetMm), Metres(reply.OffRoadMm)),
        Columns = [new("part", words["column.part"], CellKind.Text), new("street", words["column.street"], CellKind.Text), new("length", words["column.length"], CellKind.Distance), new("minutes", words["column.minutes"], CellKind.Number)],
        Rows = [.. reply.Parts.Select(part => (IReadOnlyList<Cell>)
        [
            Cell.Of(part.Class is { } street ? words[WordTable.KeyOf("street-class", street)] : words["route.on-foot"]), Cell.Of(part.Name), Cell.Distance(part.Mm), Cell.Number((part.Ms ?? 0) / MsPerMinute),
        ])],
    };

    static string Minutes(long ms) => (ms / MsPerMinute).ToString("0.0", CultureInfo.InvariantCulture);

    static string Kilometres(long mm) => (mm / 1_000_000m).ToString("0.00", CultureInfo.InvariantCulture);

    static string Metres(long mm) => (mm / 1000m).ToString("0", CultureInfo.InvariantCulture);

    static LonLat PlaceOf(string text, WordTable words) =>
        text.Split(',', StringSplitOptions.TrimEntries) is [var first, var second]
        && double.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && double.TryParse(second, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
        && new LonLat(longitude, latitude) is { IsOnGlobe: true } place ? place : throw new UsageException(words.Format("usage.place", text));
}
