using System.CommandLine;
using System.Text;
using Geo.Analyse.CostSurfaces;
using Geo.Cli.Terminals;
using Geo.Model.Travel;
using Geo.Present.Words;
using Geo.Space.Units;
using Geo.Studies.Surfaces;

namespace Geo.Cli.Verbs;

/// <summary><c>geo surface</c>: times over terrain, as rasters, without a study file.</summary>
sealed class SurfaceVerb
{
    readonly Option<string?> _friction;
    readonly Option<string?> _classes;
    readonly Option<string?> _speeds;
    readonly Option<string?> _heights;
    readonly Option<string?> _roads;
    readonly RoadOptions _travel;
    readonly Option<string?> _rivers;
    readonly Option<string?> _bridges;
    readonly Option<string> _from;
    readonly Option<string?> _where;
    readonly Option<string?> _population;
    readonly Option<string?> _direction;
    readonly Option<string?> _neighbours;
    readonly Option<string?> _slope;
    readonly Option<string?> _within;
    readonly Option<string?> _crs;
    readonly Option<string> _out;
    readonly Option<bool> _json;

    public SurfaceVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _friction = new("--friction") { Description = words["option.friction"], HelpName = "FILE.tif" };
        _classes = new("--classes") { Description = words["option.classes"], HelpName = "FILE.tif|DIR" };
        _speeds = new("--speeds") { Description = words["option.speeds"], HelpName = "speeds.csv" };
        _heights = new("--dem") { Description = words["option.dem"], HelpName = "FILE.tif" };
        _roads = new("--roads") { Description = words["option.surface-roads"], HelpName = "FILE" };
        _travel = new(words);
        _rivers = new("--rivers") { Description = words["option.rivers"], HelpName = "FILE" };
        _bridges = new("--bridges") { Description = words["option.bridges"], HelpName = "FILE" };
        _from = new("--from") { Description = words["option.surface-from"], HelpName = "FILE", Required = true };
        _where = new("--where") { Description = words["option.where"], HelpName = "FILTER" };
        _population = new("--population") { Description = words["option.surface-population"], HelpName = "FILE" };
        _direction = new("--direction") { Description = words["option.direction"], HelpName = string.Join('|', TravelDirections.Words) };
        _direction.AcceptOnlyFromAmong([.. TravelDirections.Words]);
        _neighbours = new("--neighbours") { Description = words["option.neighbours"], HelpName = "8|16" };
        _neighbours.AcceptOnlyFromAmong("8", "16");
        _slope = new("--slope") { Description = words["option.slope"], HelpName = "tobler|langmuir" };
        _slope.AcceptOnlyFromAmong("tobler", "langmuir");
        _within = new("--within") { Description = words["option.surface-within"], HelpName = "30min,60min" };
        _crs = new("--crs") { Description = words["option.crs"], HelpName = "CRS" };
        _out = new("--out", "-o") { Description = words["option.surface-out"], HelpName = "DIR", Required = true };
        _json = new("--json") { Description = words["option.json"] };
        Command = new("surface", words["verb.surface"])
        {
            _friction, _classes, _speeds, _heights, _roads, _travel.Mode, _travel.Tables, _travel.Free, _rivers, _bridges, _from, _where, _population, _direction, _neighbours, _slope, _within, _crs, _out, _json,
        };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        var request = Read(parsed, terminal.Words);
        SurfaceReply reply;
        using (var progress = new SurfaceProgress(terminal)) reply = SurfaceAct.Answer(request, progress, terminal.Cancellation);
        if (parsed.GetValue(_json))
        {
            using var stream = new MemoryStream();
            SurfaceJson.Write(stream, reply);
            terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        }
        else
        {
            SurfaceText.Print(reply, terminal);
        }

        foreach (var import in reply.Imports) AccountText.Complain(terminal, import);
        return ExitCode.Done;
    }

    SurfaceRequest Read(ParseResult parsed, WordTable words)
    {
        var (friction, classes, speeds) = (parsed.GetValue(_friction), parsed.GetValue(_classes), parsed.GetValue(_speeds));
        if (friction is null == classes is null) throw new UsageException(words["surface.ground-missing"]);
        if (speeds is null && classes is not null) throw new UsageException(words["surface.speeds-missing"]);
        foreach (var option in new Option[] { _travel.Mode, _travel.Tables, _travel.Free })
        {
            if (parsed.GetValue(_roads) is null && parsed.GetResult(option) is { Implicit: false }) throw new UsageException(words.Format("usage.only-with", option.Name, "--roads"));
        }

        if (parsed.GetValue(_bridges) is not null && parsed.GetValue(_rivers) is null) throw new UsageException(words["surface.rivers-missing"]);
        return new()
        {
            Friction = friction,
            Classes = classes,
            Speeds = speeds,
            Heights = parsed.GetValue(_heights),
            Roads = parsed.GetValue(_roads),
            Mode = _travel.ModeOf(parsed),
            Tables = parsed.GetValue(_travel.Tables),
            WithTraffic = !parsed.GetValue(_travel.Free),
            Rivers = parsed.GetValue(_rivers),
            Bridges = parsed.GetValue(_bridges),
            From = parsed.GetRequiredValue(_from),
            Where = parsed.GetValue(_where),
            Population = parsed.GetValue(_population),
            Crs = parsed.GetValue(_crs),
            Limits = [.. (parsed.GetValue(_within)?.Split(',', StringSplitOptions.TrimEntries) ?? []).Select(text => LimitOf(text, words))],
            OutFolder = parsed.GetRequiredValue(_out),
            Options = new()
            {
                Neighbours = parsed.GetValue(_neighbours) == "8" ? Neighbours.Eight : Neighbours.Sixteen,
                Direction = TravelDirections.Find(parsed.GetValue(_direction)) ?? TravelDirection.Towards,
                Slope = parsed.GetValue(_slope) == "langmuir" ? SlopePace.Langmuir : SlopePace.Tobler,
            },
        };
    }

    static SurfaceLimit LimitOf(string text, WordTable words) =>
        Quantity.TryTime(text, out var time) ? new(text, time) : throw new UsageException(words.Format("usage.value", "--within", text, "30min,60min"));
}
