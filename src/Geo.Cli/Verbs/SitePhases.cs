using System.Globalization;
using System.Text;
using Geo.Analyse.Certificates;
using Geo.Cli.Terminals;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Siting;

namespace Geo.Cli.Verbs;

/// <summary>A plan in phases: what each adds, what as many sites could do at best, and what is lost by taking one step at a time.</summary>
static class SitePhases
{
    /// <summary><c>2,2,3</c>; null where it is no such list of whole numbers from 1.</summary>
    public static IReadOnlyList<int>? Parse(string text)
    {
        var phases = new List<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var sites) || sites is < 1 or > 100_000) return null;
            phases.Add(sites);
        }

        return phases.Count is > 0 and <= 100 ? phases : null;
    }

    public static int Run(SitingRequest request, IReadOnlyList<int> phases, string? proof, bool isJson, Terminal terminal)
    {
        if (request.Verify is { } claims) return Verify(request, phases, claims, terminal);
        var plan = SitingPhasesAct.Answer(request, phases, terminal.Cancellation);
        if (proof is not null) Save(plan, proof);
        if (isJson)
        {
            using var json = new MemoryStream();
            SitingPhasesJson.Write(json, plan);
            terminal.Out.Write(Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length));
        }
        else
        {
            Print(plan, terminal);
        }

        return plan[^1].Next.Account is null ? ExitCode.BadInput : ExitCode.Done;
    }

    static void Print(IReadOnlyList<SitingPhase> plan, Terminal terminal)
    {
        var words = terminal.Words;
        var found = plan.Where(phase => phase.Next.Account is not null).ToList();
        if (found.Count > 0) terminal.Draw(Table(found, words));
        for (var at = 0; at < found.Count; at++) terminal.Say(Sentence(found[at], at + 1, words));
        if (found.Count < plan.Count) SiteText.Print(plan[^1].Next, terminal);
    }

    static string Sentence(SitingPhase phase, int number, WordTable words)
    {
        var (model, next, best) = (phase.Next, phase.Next.Solution.Objective!.Value, phase.Best.Solution.Objective);
        if (model.IsProven && phase.Best.IsProven)
        {
            return phase.Loss == 0 ? words.Format("site.phase-free", number, SiteText.Value(model, next, words), phase.Sites)
                : words.Format("site.phase-loses", number, SiteText.Value(model, next, words), phase.Sites, SiteText.Value(model, best!.Value, words), Figure(phase.Loss!.Value));
        }

        return words.Format("site.phase-bounded", number, SiteText.Value(model, next, words), phase.Sites, phase.LossAtMost is { } most ? Figure(most) : "–");
    }

    static Table Table(IReadOnlyList<SitingPhase> plan, WordTable words) => new()
    {
        Key = "phases",
        Title = words["site.phases"],
        Columns =
        [
            new("phase", words["column.phase"], CellKind.Number), new("built", words["column.built"], CellKind.Text), new("together", words["column.together"], CellKind.Number),
            new("covered", words["column.covered"], CellKind.Number), new("covered-best", words["column.covered-best"], CellKind.Number), new("loss", words["column.greedy-loss"], CellKind.Number),
            new("best", words["column.best-set"], CellKind.Text),
        ],
        Rows = [.. plan.Select((phase, at) => (IReadOnlyList<Cell>)
        [
            Number(at + 1), Cell.Of(Names(phase.Next, phase.Added)), Number(phase.Sites), Number(phase.Next.People(phase.Next.Account!.Covered)),
            phase.Best.Account is { } best ? Number(phase.Best.People(best.Covered)) : Cell.Absent(CellKind.Number),
            phase.Loss is { } loss ? Number(loss) : Cell.Absent(CellKind.Number), Cell.Of(Names(phase.Best, phase.Best.Solution.Open ?? [])),
        ])],
    };

    static string Names(SitingReply reply, IEnumerable<int> sites) => string.Join(", ", sites.Select(reply.Tables.NameOf));

    static Cell Number(decimal number) => new(CellKind.Number, Figure(number), number, number);

    static string Figure(decimal number) => number.ToString("#,0.###", CultureInfo.InvariantCulture);

    /// <summary><c>p.json</c> becomes <c>p-1.json</c> and <c>p-1-best.json</c> for the first phase.</summary>
    static string PathOf(string path, int phase, bool isBest) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-{phase}{(isBest ? "-best" : "")}{Path.GetExtension(path)}");

    static void Save(IReadOnlyList<SitingPhase> plan, string path)
    {
        for (var at = 0; at < plan.Count; at++)
        {
            foreach (var (reply, isBest) in ((SitingReply, bool)[])[(plan[at].Next, false), (plan[at].Best, true)])
            {
                if (reply.Solution is not { Proof: not null, Bound: not null }) continue;
                using var stream = File.Create(PathOf(path, at + 1, isBest));
                SitingProofJson.Write(stream, reply);
            }
        }
    }

    static int Verify(SitingRequest request, IReadOnlyList<int> phases, string path, Terminal terminal)
    {
        var (words, at) = (terminal.Words, 0);
        foreach (var (next, nextVerdict, best, bestVerdict) in SitingPhasesAct.Verify(request, phases, (phase, isBest) => PathOf(path, phase, isBest), terminal.Cancellation))
        {
            at++;
            foreach (var (verdict, isBest) in ((ProofVerdict, bool)[])[(nextVerdict, false), (bestVerdict, true)])
            {
                if (verdict.Holds) continue;
                terminal.Complain(words.Format("site.refused", PathOf(path, at, isBest), words.Of("proof-flaw", verdict.Flaw), verdict.Step < 0 ? "" : words.Format("site.refused-step", verdict.Step + 1)));
                return ExitCode.BadInput;
            }

            terminal.Say(words.Format("site.phase-verified", at, nextVerdict.Cases + bestVerdict.Cases, next.Objective == next.Bound && best.Objective == best.Bound ? words["site.phase-exact"] : ""));
        }

        return ExitCode.Done;
    }
}
