using System.CommandLine;
using System.Globalization;
using System.Text;
using Geo.Cli.Terminals;
using Geo.Model.Demand;
using Geo.Model.Studies;
using Geo.Model.Travel;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Space.Units;
using Geo.Studies.Reach;

namespace Geo.Cli.Verbs;

/// <summary><c>geo reach</c>: how many people are within the limits, without a study file.</summary>
sealed class ReachVerb
{
    const string Straight = "straight", Detour = "detour", Roads = "roads";

    readonly Option<string> _facilities;
    readonly Option<string> _demand;
    readonly Option<string> _within;
    readonly Option<string?> _speed;
    readonly Option<string?> _detour;
    readonly Option<string?> _where;
    readonly Option<string?> _clip;
    readonly Option<string?> _by;
    readonly Option<string?> _crs;
    readonly Option<string?> _travel;
    readonly Option<string?> _direction;
    readonly RoadOptions _roads;

    public ReachVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _facilities = new("--facilities") { Description = words["option.facilities"], HelpName = "FILE", Required = true };
        _demand = new("--demand") { Description = words["option.demand"], HelpName = "FILE", Required = true };
        _within = new("--within") { Description = words["option.within"], HelpName = "5km,10km", Required = true };
        _speed = new("--speed") { Description = words["option.reach-speed"], HelpName = "40km/h" };
        _detour = new("--detour") { Description = words["option.reach-detour"], HelpName = "1.3" };
        _where = new("--where") { Description = words["option.where"], HelpName = "FILTER" };
        _clip = new("--clip") { Description = words["option.clip"], HelpName = "W,S,E,N|FILE" };
        _by = new("--by") { Description = words["option.by"], HelpName = "FILE" };
        _crs = new("--crs") { Description = words["option.crs"], HelpName = "CRS" };
        _travel = new("--travel") { Description = words["option.reach-travel"], HelpName = "straight|detour|roads" };
        _travel.AcceptOnlyFromAmong(Straight, Detour, Roads);
        _direction = new("--direction") { Description = words["option.reach-direction"], HelpName = string.Join('|', TravelDirections.Words) };
        _direction.AcceptOnlyFromAmong([.. TravelDirections.Words]);
        _roads = new(words);
        _roads.Roads.Required = false;
        Command = new("reach", words["verb.reach"])
        {
            _facilities, _demand, _within, _travel, _speed, _detour, _roads.Roads, _roads.Mode, _direction, _roads.Heights, _roads.Tables, _roads.Free, _where, _clip, _by, _crs, _roads.Json,
        };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        var reply = ReachAct.Answer(Read(parsed, terminal.Words), terminal.Cancellation);
        if (parsed.GetValue(_roads.Json))
        {
            using var stream = new MemoryStream();
            ReachJson.Write(stream, reply);
            terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        }
        else
        {
            Print(reply, terminal);
        }

        foreach (var import in reply.Imports) AccountText.Complain(terminal, import);

        return ExitCode.Done;
    }

    static void Print(ReachReply reply, Terminal terminal)
    {
        var words = terminal.Words;
        foreach (var import in reply.Imports) terminal.Say(words.Format("run.imported", import.File, import.Read, import.Accepted, import.Repaired, import.Rejected));
        terminal.Draw(ReachTable.Of(reply, words));
        terminal.Say(words[reply.Roads is null ? "reach.basis" : "reach.basis-roads"]);
        if (reply.Roads is { } roads)
        {
            terminal.Say(words[reply.Request.Roads!.Direction == TravelDirection.Towards ? "reach.towards" : "reach.away"]);
            StreetLines.Say(words, roads.Mode, terminal.Say);
            terminal.Say(words.Format("reach.off-network", roads.FacilitiesOffNetwork, roads.PointsOffNetwork, Figures.Persons(roads.PeopleOffNetwork)));
        }

        if (reply.Request.Speed is { } speed) terminal.Say(words.Format("reach.assumption", speed.KilometresPerHour, reply.Request.DetourFactor));
        if (reply.FromPolygons != default) terminal.Say(words.Format("reach.polygons", reply.FromPolygons.Centroid, reply.FromPolygons.InteriorPoint));
        if (reply.Answer.FacilitiesUnlocated > 0) terminal.Say(words.Format("reach.facilities-unlocated", reply.Answer.FacilitiesUnlocated));
        if (reply.UnlocatedRows > 0) terminal.Say(words.Format("reach.people-unlocated", reply.UnlocatedRows, Figures.Persons(reply.Answer.Unlocated)));
        if (reply.ClippedPoints > 0) terminal.Say(words.Format("reach.clipped", reply.ClippedPoints));
        if (reply.Answer.OutsideUnits > People.Nobody) terminal.Say(words.Format("reach.outside", Figures.Persons(reply.Answer.OutsideUnits)));
    }

    ReachRequest Read(ParseResult parsed, WordTable words)
    {
        var limits = parsed.GetRequiredValue(_within).Split(',', StringSplitOptions.TrimEntries).Select(text => LimitOf(text, words)).ToList();
        var speed = SpeedOf(parsed.GetValue(_speed), words);
        var roads = RoadsOf(parsed, limits, words);
        if (roads is null && speed is null && limits.Any(limit => limit.Time is not null)) throw new UsageException(words["reach.speed-missing"]);
        var clip = parsed.GetValue(_clip);
        var box = BoxOf(clip, words);
        return new()
        {
            Facilities = parsed.GetRequiredValue(_facilities),
            Demand = parsed.GetRequiredValue(_demand),
            Where = parsed.GetValue(_where),
            Box = box,
            ClipPath = box is null ? clip : null,
            By = parsed.GetValue(_by),
            Crs = parsed.GetValue(_crs),
            Limits = limits,
            Speed = speed,
            DetourFactor = parsed.GetValue(_travel) == Straight ? 1 : DetourOf(parsed.GetValue(_detour), words) ?? 1.3m,
            Roads = roads,
        };
    }

    /// <summary>Null where nobody travels by roads. What goes with the other ways of travelling alone is refused, never passed over.</summary>
    ReachRoads? RoadsOf(ParseResult parsed, List<ReachLimit> limits, WordTable words)
    {
        var (file, travel) = (parsed.GetValue(_roads.Roads), parsed.GetValue(_travel));
        if (file is null && travel != Roads)
        {
            if (travel == Straight && parsed.GetValue(_detour) is not null) throw new UsageException(words.Format("usage.not-together", "--travel straight", "--detour"));
            foreach (var option in new Option[] { _roads.Mode, _roads.Heights, _roads.Tables, _roads.Free, _direction })
            {
                if (parsed.GetResult(option) is { Implicit: false }) throw new UsageException(words.Format("usage.only-with", option.Name, "--travel roads"));
            }

            return null;
        }

        if (file is null) throw new UsageException(words["reach.roads-missing"]);
        if (travel is not (null or Roads)) throw new UsageException(words.Format("usage.not-together", $"--travel {travel}", "--roads"));
        if (parsed.GetValue(_speed) is not null || parsed.GetValue(_detour) is not null) throw new UsageException(words.Format("usage.not-together", "--roads", parsed.GetValue(_speed) is null ? "--detour" : "--speed"));
        if (limits.Find(limit => limit.Time is null) is { } distance) throw new UsageException(words.Format("reach.roads-in-time", distance.Text));
        var mode = _roads.ModeOf(parsed);
        return new()
        {
            Path = file,
            Mode = mode,
            Direction = TravelDirections.Find(parsed.GetValue(_direction)) ?? (mode == TravelMode.Ambulance ? TravelDirection.Away : TravelDirection.Towards),
            Tables = parsed.GetValue(_roads.Tables),
            WithTraffic = !parsed.GetValue(_roads.Free),
            Heights = _roads.HeightsOf(parsed, words),
        };
    }

    static ReachLimit LimitOf(string text, WordTable words) =>
        Quantity.TryDistance(text, out var distance) ? new(text, distance, null)
        : Quantity.TryTime(text, out var time) ? new(text, null, time)
        : throw new UsageException(words.Format("usage.value", "--within", text, "5km,10km · 15min,30min"));

    static Speed? SpeedOf(string? text, WordTable words) => text is null ? null
        : Quantity.TrySpeed(text, out var speed) ? speed : throw new UsageException(words.Format("usage.value", "--speed", text, "40km/h"));

    static decimal? DetourOf(string? text, WordTable words) => text is null ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor is >= 1 and <= 10 ? factor
        : throw new UsageException(words.Format("usage.value", "--detour", text, "1.3"));

    /// <summary>Four numbers are a box; anything else is the name of a file.</summary>
    static BoundingBox? BoxOf(string? text, WordTable words)
    {
        var parts = text?.Split(',') ?? [];
        var numbers = parts.Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToArray();
        if (numbers is not [var west, var south, var east, var north] || !numbers.All(double.IsFinite)) return null;
        return west is >= -180 && west < east && east is <= 180 && south is >= -90 && south < north && north is <= 90 ? new(west, south, east, north)
            : throw new UsageException(words.Format("usage.clip", text));
    }
}
