using System.CommandLine;
using System.Globalization;
using System.Text;
using Geo.Analyse.Snapping;
using Geo.Cli.Terminals;
using Geo.Model.Travel;
using Geo.Space.Units;
using Geo.Studies.Streets;

namespace Geo.Cli.Verbs;

/// <summary><c>geo times --from A.csv --to B.csv --roads R</c>: journeys over roads between two lists of places.</summary>
sealed class TimesVerb
{
    readonly RoadOptions _roads;
    readonly Option<string> _from;
    readonly Option<string> _to;
    readonly Option<string> _direction;
    readonly Option<string?> _crs;
    readonly Option<string?> _within;
    readonly Option<bool> _noLengths;
    readonly Option<string?> _out;

    public TimesVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _roads = new(words);
        _from = new("--from") { Description = words["option.times-from"], HelpName = "A.csv", Required = true };
        _to = new("--to") { Description = words["option.times-to"], HelpName = "B.csv", Required = true };
        _direction = new("--direction") { Description = words["option.times-direction"], HelpName = string.Join('|', TravelDirections.Words), DefaultValueFactory = _ => TravelDirection.Away.Word() };
        _direction.AcceptOnlyFromAmong([.. TravelDirections.Words]);
        _crs = new("--crs") { Description = words["option.crs"], HelpName = "CRS" };
        _within = new("--within") { Description = words["option.times-within"], HelpName = "30min" };
        _noLengths = new("--no-lengths") { Description = words["option.times-no-lengths"] };
        _out = new("--out", "-o") { Description = words["option.times-out"], HelpName = "FILE.csv" };
        Command = new("times", words["verb.times"]) { _from, _to, _roads.Roads, _roads.Mode, _direction, _within, _crs, _roads.Heights, _roads.Tables, _roads.Free, _noLengths, _out, _roads.Json };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        var within = parsed.GetValue(_within);
        var request = new TimesRequest
        {
            From = parsed.GetRequiredValue(_from),
            To = parsed.GetRequiredValue(_to),
            Roads = parsed.GetRequiredValue(_roads.Roads),
            Mode = _roads.ModeOf(parsed),
            Direction = TravelDirections.Find(parsed.GetValue(_direction))!.Value,
            Within = within is null ? null : Quantity.TryTime(within, out var limit) ? limit : throw new UsageException(terminal.Words.Format("usage.value", "--within", within, "30min")),
            Crs = parsed.GetValue(_crs),
            Tables = parsed.GetValue(_roads.Tables),
            WithTraffic = !parsed.GetValue(_roads.Free),
            Heights = _roads.HeightsOf(parsed, terminal.Words),
            WithLengths = !parsed.GetValue(_noLengths),
        };
        var progress = RoadOptions.Steps(terminal);
        if (parsed.GetValue(_roads.Json)) return Json(request, parsed.GetValue(_out), progress, terminal);
        if (parsed.GetValue(_out) is { } file)
        {
            Explain(MatrixFile.Save(file, request, progress, terminal.Cancellation), terminal, terminal.Say);
            return ExitCode.Done;
        }

        MatrixFile.WriteHeader(terminal.Out);
        // On the error stream, because the table is on the other.
        Explain(TimesAct.Answer(request, (from, to, journey) => MatrixFile.WriteRow(terminal.Out, from, to, journey), progress, terminal.Cancellation), terminal, terminal.Tell);
        return ExitCode.Done;
    }

    static int Json(TimesRequest request, string? file, IProgress<RoadsProgress>? progress, Terminal terminal)
    {
        using var stream = new MemoryStream();
        if (file is not null)
        {
            StreetsJson.Write(stream, MatrixFile.Save(file, request, progress, terminal.Cancellation), file);
        }
        else
        {
            var pairs = new List<(string, string, Journey)>();
            StreetsJson.Write(stream, TimesAct.Answer(request, (from, to, journey) => pairs.Add((from, to, journey)), progress, terminal.Cancellation), pairs);
        }

        terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        return ExitCode.Done;
    }

    static void Explain(TimesReply reply, Terminal terminal, Action<string> say)
    {
        var words = terminal.Words;
        say(reply.Request.Within is { } within ? words.Format("times.done-within", reply.Pairs, reply.Reached, within.TotalMinutes.ToString("0.####", CultureInfo.InvariantCulture)) : words.Format("times.done", reply.Pairs, reply.Reached));
        say(words[reply.Request.Direction == TravelDirection.Towards ? "times.towards" : "times.away"]);
        if (reply.FromPlaces.OffNetwork + reply.ToPlaces.OffNetwork > 0) say(words.Format("times.off-network", reply.FromPlaces.OffNetwork, reply.ToPlaces.OffNetwork));
        StreetLines.Say(words, reply.Mode, say);
        foreach (var report in new[] { reply.From.Report, reply.To.Report }.Distinct()) AccountText.Complain(terminal, report);
    }
}
