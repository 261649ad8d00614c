using System.CommandLine;
using System.Globalization;
using System.Text;
using Geo.Cli.Terminals;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Equity;

namespace Geo.Cli.Verbs;

/// <summary><c>geo equity --values v.csv</c>: how unevenly a value per head is spread over people.</summary>
sealed class EquityVerb
{
    readonly Option<string> _values;
    readonly Option<bool> _rank;
    readonly Option<string?> _line;
    readonly Option<string?> _alpha;
    readonly Option<bool> _json;

    public EquityVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _values = new("--values") { Description = words["option.values"], HelpName = "FILE.csv", Required = true };
        _rank = new("--rank") { Description = words["option.rank"] };
        _line = new("--line") { Description = words["option.line"], HelpName = "Z" };
        _alpha = new("--alpha") { Description = words["option.alpha"], HelpName = "0,1,2" };
        _json = new("--json") { Description = words["option.json"] };
        Command = new("equity", words["verb.equity"]) { _values, _rank, _line, _alpha, _json };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        var line = LineOf(parsed.GetValue(_line), terminal.Words);
        if (line is null && parsed.GetValue(_alpha) is not null) throw new UsageException(terminal.Words["equity.alpha-needs-line"]);
        var reply = EquityAct.Answer(new(parsed.GetRequiredValue(_values), parsed.GetValue(_rank), line, AlphasOf(parsed.GetValue(_alpha), terminal.Words)), terminal.Cancellation);
        if (parsed.GetValue(_json))
        {
            using var stream = new MemoryStream();
            EquityJson.Write(stream, reply);
            terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        }
        else if (reply.Measures is { } measures)
        {
            terminal.Draw(InequalityTables.One(measures, terminal.Words));
            terminal.Say(terminal.Words["equity.basis"]);
        }
        else
        {
            terminal.Say(terminal.Words["equity.nobody"]);
        }

        return ExitCode.Done;
    }

    static double? LineOf(string? text, WordTable words) => text is null ? null
        : Number(text) is > 0 and var line ? line : throw new UsageException(words.Format("usage.value", "--line", text, "3.32"));

    static List<double> AlphasOf(string? text, WordTable words) => text is null ? [0, 1, 2]
        : [.. text.Split(',', StringSplitOptions.TrimEntries).Select(part => Number(part) is >= 0 and var alpha ? alpha : throw new UsageException(words.Format("usage.value", "--alpha", text, "0,1,2")))];

    static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
