using System.CommandLine;
using System.Text;
using Geo.Cli.Terminals;
using Geo.Import.Costs;
using Geo.Model.Findings;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Access;

namespace Geo.Cli.Verbs;

/// <summary><c>geo access</c>: how much of a supply each demand point has access to, from a table of costs.</summary>
sealed class AccessVerb
{
    static readonly AccessMethod[] s_methods = [AccessMethod.TwoStep, AccessMethod.EnhancedTwoStep, AccessMethod.ThreeStep, AccessMethod.Gravity, AccessMethod.Cumulative];

    readonly Option<string> _costs;
    readonly Option<string> _demand;
    readonly Option<string> _supply;
    readonly Option<string> _method;
    readonly Option<string> _cutoff;
    readonly Option<string?> _unit;
    readonly Option<string?> _decay;
    readonly Option<bool> _json;

    public AccessVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        var words = shared.Words;
        _costs = new("--costs") { Description = words["option.costs"], HelpName = "OD.csv", Required = true };
        _demand = new("--demand") { Description = words["option.access-demand"], HelpName = "FILE.csv", Required = true };
        _supply = new("--supply") { Description = words["option.supply"], HelpName = "FILE.csv", Required = true };
        _method = new("--method") { Description = words["option.method"], HelpName = string.Join('|', s_methods.Select(AccessJson.WordOf)), Required = true };
        _cutoff = new("--cutoff") { Description = words["option.cutoff"], HelpName = "30min|5km", Required = true };
        _unit = new("--unit") { Description = words["option.unit"], HelpName = string.Join('|', CostUnit.Words) };
        _decay = new("--decay") { Description = words["option.decay"], HelpName = "steps|linear|exponential:B|10min:1,20min:0.68" };
        _json = new("--json") { Description = words["option.json"] };
        Command = new("access", words["verb.access"]) { _costs, _demand, _supply, _method, _cutoff, _unit, _decay, _json };
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        var reply = AccessAct.Answer(Read(parsed, terminal.Words), terminal.Cancellation);
        if (parsed.GetValue(_json))
        {
            using var stream = new MemoryStream();
            AccessJson.Write(stream, reply);
            terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        }
        else
        {
            Print(reply, terminal);
        }

        return ExitCode.Done;
    }

    AccessRequest Read(ParseResult parsed, WordTable words)
    {
        var unit = parsed.GetValue(_unit);
        return new()
        {
            Costs = parsed.GetRequiredValue(_costs),
            Demand = parsed.GetRequiredValue(_demand),
            Supply = parsed.GetRequiredValue(_supply),
            Method = MethodOf(parsed.GetRequiredValue(_method), words),
            Cutoff = AccessWords.LimitOf(parsed.GetRequiredValue(_cutoff)) ?? throw new UsageException(words.Format("usage.value", "--cutoff", parsed.GetRequiredValue(_cutoff), "30min · 5km")),
            Unit = unit is null ? null : CostUnit.Find(unit) ?? throw new UsageException(words.Format("usage.value", "--unit", unit, string.Join(" · ", CostUnit.Words))),
            Decay = parsed.GetValue(_decay) is not { } decay ? null
                : AccessWords.DecayOf(decay) ?? throw new UsageException(words.Format("usage.value", "--decay", decay, "steps · linear · exponential:0.05 · 10min:1,20min:0.68,30min:0.22")),
        };
    }

    static AccessMethod MethodOf(string text, WordTable words)
    {
        var at = Array.FindIndex(s_methods, method => AccessJson.WordOf(method).Equals(text, StringComparison.OrdinalIgnoreCase));
        return at >= 0 ? s_methods[at] : throw new UsageException(words.Format("usage.value", "--method", text, string.Join(" · ", s_methods.Select(AccessJson.WordOf))));
    }

    static void Print(AccessReply reply, Terminal terminal)
    {
        var words = terminal.Words;
        terminal.Draw(AccessTable.Of(reply, words));
        if (reply.Inequality is { } inequality) terminal.Draw(InequalityTables.One(inequality, words, reply.IsPerPerson ? 1000 : 1));
        terminal.Say(words.Format(
            "access.basis", words.Of("access-method", reply.Request.Method), reply.Request.Cutoff.Text, reply.Decay is { } decay ? words.Format("access.decay", decay.Text) : "",
            reply.Costs.Cost.Length, reply.Reached.Count(reached => reached), reply.Supply.Ids.Count, Math.Round(reply.ReachedSupply, 6), Math.Round(reply.Supply.Amounts.Sum(), 6)));
        if (reply.Without > 0) terminal.Say(words.Format("access.without", Math.Round(reply.Without, 6)));
        if (reply.Costs.LeftOut > 0) terminal.Complain(words.Format("access.left-out", reply.Costs.LeftOut));
    }
}
