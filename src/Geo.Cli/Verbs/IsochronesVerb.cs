using System.CommandLine;
using System.Text;
using Geo.Cli.Terminals;
using Geo.Model.Travel;
using Geo.Present.Isochrones;
using Geo.Present.Words;
using Geo.Space.Units;
using Geo.Studies.Reach;
using Geo.Studies.Streets;

namespace Geo.Cli.Verbs;

/// <summary><c>geo isochrones --from F.csv --roads R --limits 15min,30min</c>: the ground within limits of travel time over roads.</summary>
sealed class IsochronesVerb
{
    readonly RoadOptions _roads;
    readonly Option<string> _from;
    readonly Option<string> _limits;
    readonly Option<string?> _direction;
    readonly Option<string?> _points;
    readonly Option<bool> _each;
    readonly Option<string?> _spacing;
    readonly Option<string?> _crs;
    readonly Option<string?> _out;

    public IsochronesVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _roads = new(words);
        _from = new("--from") { Description = words["option.isochrones-from"], HelpName = "FILE", Required = true };
        _limits = new("--limits") { Description = words["option.isochrones-limits"], HelpName = "15min,30min", Required = true };
        _direction = new("--direction") { Description = words["option.reach-direction"], HelpName = string.Join('|', TravelDirections.Words) };
        _direction.AcceptOnlyFromAmong([.. TravelDirections.Words]);
        _points = new("--points") { Description = words["option.isochrones-points"], HelpName = "FILE" };
        _each = new("--each") { Description = words["option.isochrones-each"] };
        _spacing = new("--spacing") { Description = words["option.isochrones-spacing"], HelpName = "50m" };
        _crs = new("--crs") { Description = words["option.crs"], HelpName = "CRS" };
        _out = new("--out", "-o") { Description = words["option.isochrones-out"], HelpName = "FILE.geojson|FILE.gpkg" };
        Command = new("isochrones", words["verb.isochrones"])
        {
            _from, _roads.Roads, _roads.Mode, _limits, _direction, _points, _each, _spacing, _crs, _roads.Heights, _roads.Tables, _roads.Free, _out, _roads.Json,
        };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        var (file, isJson) = (parsed.GetValue(_out), parsed.GetValue(_roads.Json));
        var reply = IsochronesAct.Answer(Read(parsed, terminal.Words), RoadOptions.Steps(terminal), terminal.Cancellation);
        if (file is not null) IsochronesFile.Save(file, reply, terminal.Words, terminal.Cancellation);
        if (isJson) Print(terminal, stream => IsochronesJson.Write(stream, reply, file));
        else if (file is null) Print(terminal, stream => IsochroneGeoJson.Write(stream, reply.Features));
        // What goes with it is on the error stream where the polygons are on the other.
        if (!isJson) IsochronesText.Say(reply, file, terminal, file is null ? terminal.Tell : terminal.Say);
        foreach (var report in reply.Imports) AccountText.Complain(terminal, report);
        return ExitCode.Done;
    }

    static void Print(Terminal terminal, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    IsochronesRequest Read(ParseResult parsed, WordTable words)
    {
        var mode = _roads.ModeOf(parsed);
        return new()
        {
            From = parsed.GetRequiredValue(_from),
            Roads = parsed.GetRequiredValue(_roads.Roads),
            Limits = [.. parsed.GetRequiredValue(_limits).Split(',', StringSplitOptions.TrimEntries).Select(text => LimitOf(text, words))],
            Mode = mode,
            Direction = TravelDirections.Find(parsed.GetValue(_direction)) ?? (mode == TravelMode.Ambulance ? TravelDirection.Away : TravelDirection.Towards),
            Points = parsed.GetValue(_points),
            Each = parsed.GetValue(_each),
            Spacing = parsed.GetValue(_spacing) is { } spacing ? SpacingOf(spacing, words) : null,
            Crs = parsed.GetValue(_crs),
            Tables = parsed.GetValue(_roads.Tables),
            WithTraffic = !parsed.GetValue(_roads.Free),
            Heights = _roads.HeightsOf(parsed, words),
        };
    }

    static ReachLimit LimitOf(string text, WordTable words) =>
        Quantity.TryTime(text, out var time) ? new(text, null, time) : throw new UsageException(words.Format("usage.value", "--limits", text, "15min,30min"));

    static Metres SpacingOf(string text, WordTable words) =>
        Quantity.TryDistance(text, out var metres) && metres.Value >= 1 ? metres : throw new UsageException(words.Format("usage.value", "--spacing", text, "50m"));
}
