using System.CommandLine;
using Geo.Cli.Terminals;
using Geo.Model;
using Geo.Present.Words;
using Geo.Space.Coordinates;
using Geo.Studies.Conversions;

namespace Geo.Cli.Verbs;

/// <summary><c>geo convert --from CRS --to CRS</c>: points named on the command line, or a whole table.</summary>
sealed class ConvertVerb
{
    readonly Option<string> _from;
    readonly Option<string> _to;
    readonly Option<string?> _file;
    readonly Option<string?> _x;
    readonly Option<string?> _y;
    readonly Option<string?> _out;
    readonly Argument<string[]> _points;

    public ConvertVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _from = new("--from") { Description = words["option.from"], HelpName = "CRS", Required = true };
        _to = new("--to") { Description = words["option.to"], HelpName = "CRS", Required = true };
        _file = new("--file") { Description = words["option.convert-file"], HelpName = "FILE.csv" };
        _x = new("--x") { Description = words["option.x"], HelpName = "COLUMN" };
        _y = new("--y") { Description = words["option.y"], HelpName = "COLUMN" };
        _out = new("--out", "-o") { Description = words["option.convert-out"], HelpName = "FILE.csv" };
        _points = new("points") { Description = words["argument.points"], HelpName = "X,Y", Arity = ArgumentArity.ZeroOrMore };
        Command = new("convert", words["verb.convert"]) { _points, _from, _to, _file, _x, _y, _out };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        var from = SystemOf(parsed.GetRequiredValue(_from), terminal.Words);
        var to = SystemOf(parsed.GetRequiredValue(_to), terminal.Words);
        var points = parsed.GetValue(_points) ?? [];
        if (parsed.GetValue(_file) is { } file)
        {
            if (points.Length > 0) throw new UsageException(terminal.Words["convert.points-and-file"]);
            return ConvertTable(new(file, parsed.GetValue(_x), parsed.GetValue(_y), from, to), parsed.GetValue(_out), terminal);
        }

        if (points.Length == 0) throw new UsageException(terminal.Words["convert.nothing"]);
        // Nothing is converted before all of the line is understood; then every point is tried, so that all that can't be converted are named at once.
        var places = points.Select(point => PointOf(point, from, terminal.Words)).ToList();
        var converted = places.Select((place, at) => ConvertPoint(points[at], place, from, to, terminal)).ToList();
        return converted.TrueForAll(isGood => isGood) ? ExitCode.Done : ExitCode.BadInput;
    }

    static Crs SystemOf(string code, WordTable words) => Crs.Find(code)
        ?? throw new UsageException(LocalDatumCrs.Find(code) is { } local
            ? words.Format("convert.crs-local", code, words.Language == Language.Chinese ? local.ChineseName : local.Name)
            : words.Format("convert.crs-unknown", code, string.Join(", ", Crs.Nearest(code))));

    static (double X, double Y) PointOf(string point, Crs from, WordTable words) =>
        point.Split(',', StringSplitOptions.TrimEntries) is [var first, var second]
        && WrittenCoordinate.TryParse(first, from, isEast: true, out var x) && WrittenCoordinate.TryParse(second, from, isEast: false, out var y) ? (x, y)
            : throw new UsageException(words.Format("convert.point-malformed", point));

    static bool ConvertPoint(string point, (double X, double Y) place, Crs from, Crs to, Terminal terminal)
    {
        var (x, y) = place;
        if (PointConversion.Convert(from, to, new Span<double>(ref x), new Span<double>(ref y)) > 0)
        {
            terminal.Complain(terminal.Words.Format("convert.point-outside", point, from.Code, to.Code));
            return false;
        }

        terminal.Out.WriteLine($"{TableConversion.Write(x, to)},{TableConversion.Write(y, to)}");
        return true;
    }

    static int ConvertTable(TableToConvert table, string? outPath, Terminal terminal)
    {
        ConvertedTable converted;
        if (outPath is null) converted = TableConversion.Convert(table, terminal.Out, terminal.Cancellation);
        else converted = TableConversion.Convert(table, outPath, terminal.Cancellation);
        foreach (var fault in converted.Faults) terminal.Complain(fault);
        // On the error stream, because the table may be on the other.
        if (!terminal.Quiet || converted.NotConverted > 0)
        {
            terminal.Complain(terminal.Words.Format("convert.done", converted.Read, converted.Read - converted.NotConverted, converted.NotConverted));
        }

        return converted.NotConverted > 0 ? ExitCode.BadInput : ExitCode.Done;
    }
}
