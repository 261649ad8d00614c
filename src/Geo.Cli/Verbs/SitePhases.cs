using System.Globalization;
using System.Text;
using Geo.Analyse.Certificates;
using Geo.Cli.Terminals;
using Geo.Model.Siting;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Outputs;
using Geo.Studies.Siting;

namespace Geo.Cli.Verbs;

/// <summary>A plan in phases: what each adds, what as many sites could do at best, and what is lost by taking one step at a time.</summary>
static class SitePhases
{
    const int MostPhases = 100;
    const int MostNamed = 4;

    /// <summary><c>2,2,3</c>, or <c>500,300</c> of money, or as long a list of each; null where they are no such lists.</summary>
    public static IReadOnlyList<PhaseStep>? Parse(string? sites, string? budgets)
    {
        var counts = sites?.Split(',', StringSplitOptions.TrimEntries).Select(Count).ToList();
        var money = budgets?.Split(',', StringSplitOptions.TrimEntries).Select(SiteRuleOptions.Amount).ToList();
        if (counts?.Contains(null) == true || money?.Contains(null) == true || (counts is not null && money is not null && counts.Count != money.Count)) return null;
        var number = counts?.Count ?? money?.Count ?? 0;
        return number is > 0 and <= MostPhases ? [.. Enumerable.Range(0, number).Select(at => new PhaseStep(counts?[at], money?[at]))] : null;
    }

    static int? Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sites) && sites is >= 1 and <= 100_000 ? sites : null;

    public static int Run(SitingRequest request, IReadOnlyList<PhaseStep> phases, string? proof, bool isJson, Terminal terminal)
    {
        if (request.Verify is { } claims) return Verified(claims, SitingPhasesAct.Verify(request, phases, PathOf(claims), terminal.Cancellation), terminal);
        var plan = SitingPhasesAct.Answer(request, phases, terminal.Cancellation);
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

        if (proof is not null) Save(plan, proof);
        return plan[^1].Next.Account is null ? SiteText.Unanswered(plan[^1].Next, terminal) : ExitCode.Done;
    }

    static void Print(IReadOnlyList<SitingPhase> plan, Terminal terminal)
    {
        Tell(plan, terminal);
        if (plan[^1].Next.Account is null) SiteText.Print(plan[^1].Next, terminal);
    }

    /// <summary>The phases that have an answer: a table, and what each loses.</summary>
    public static void Tell(IReadOnlyList<SitingPhase> plan, Terminal terminal)
    {
        var words = terminal.Words;
        var found = plan.Where(phase => phase.Next.Account is not null).ToList();
        if (found.Count > 0) terminal.Draw(Table(found, found.Exists(phase => phase.Closed.Count > 0), words).Compact());
        for (var at = 0; at < found.Count; at++)
        {
            terminal.Say(Sentence(found[at], at + 1, words));
            Needless("site.phase-needless", at + 1, found[at].Next.Needless, found[at].Added.Count, terminal);
            if (!ReferenceEquals(found[at].Best, found[at].Next)) Needless("site.phase-best-needless", at + 1, found[at].Best.Needless, Built(found[at].Best).Count(), terminal);
        }
    }

    static void Needless(string key, int number, int needless, int built, Terminal terminal)
    {
        if (needless > 0) terminal.Say(terminal.Words.Format(key, number, needless, needless + built));
    }

    static string Sentence(SitingPhase phase, int number, WordTable words)
    {
        var (model, next, best, means) = (phase.Next, phase.Next.Solution.Objective!.Value, phase.Best.Solution.Objective, Means(phase.UpTo, words));
        if (model.IsProven && phase.Best.IsProven)
        {
            return phase.Loss == 0 ? words.Format("site.phase-free", number, SiteText.Value(model, next, words), means)
                : words.Format("site.phase-loses", number, SiteText.Value(model, next, words), means, SiteText.Value(model, best!.Value, words), SiteText.Figure(Loss(phase)!.Value));
        }

        return words.Format("site.phase-bounded", number, SiteText.Value(model, next, words), means, phase.Best.Bound is { } bound ? SiteText.Figure(Math.Abs(Told(phase.Best, bound, isBound: true) - Told(model, next))) : "–");
    }

    /// <summary>The difference of the two figures as they are told; null where one of them is not known.</summary>
    static decimal? Loss(SitingPhase phase) => phase.Next.Solution.Objective is { } next && phase.Best.Solution.Objective is { } best ? Math.Abs(Told(phase.Best, best) - Told(phase.Next, next)) : null;

    static decimal Told(SitingReply reply, long value, bool isBound = false) => SiteText.Told(reply, reply.Shown(value), isBound);

    /// <summary>So many sites, so much money, or both.</summary>
    static string Means(PhaseStep upTo, WordTable words) => upTo switch
    {
        { Sites: { } sites, Budget: { } budget } => words.Format("site.phase-both", sites, SiteText.Figure(budget)),
        { Budget: { } budget } => words.Format("site.phase-budget", SiteText.Figure(budget)),
        _ => words.Format("site.phase-sites", upTo.Sites),
    };

    static Table Table(List<SitingPhase> plan, bool haveClosed, WordTable words) => new()
    {
        Key = "phases",
        Title = words["site.phases"],
        Columns =
        [
            new("phase", words["column.phase"], CellKind.Number), new("built", words["column.built"], CellKind.Text),
            .. haveClosed ? [new("closed", words["column.phase-closed"], CellKind.Text)] : Array.Empty<Column>(), new("together", words["column.together"], CellKind.Number),
            new("covered", words[SiteText.Key("column.covered", plan[0].Next)], CellKind.Number), new("covered-best", words[SiteText.Key("column.covered-best", plan[0].Next)], CellKind.Number), new("loss", words["column.greedy-loss"], CellKind.Number),
            new("best", words["column.best-set"], CellKind.Text), new("spent", words["column.spent"], CellKind.Number),
        ],
        Rows = [.. plan.Select((phase, at) => (IReadOnlyList<Cell>)
        [
            Number(at + 1), Cell.Of(Names(phase.Next, phase.Added, words)),
            .. haveClosed ? [Cell.Of(phase.Closed.Count == 0 ? "–" : Names(phase.Next, phase.Closed, words))] : Array.Empty<Cell>(), Number(plan.Take(at + 1).Sum(one => one.Added.Count)), Number(Covered(phase.Next)!.Value),
            Covered(phase.Best) is { } best ? Number(best) : Cell.Absent(CellKind.Number),
            Loss(phase) is { } loss ? Number(loss) : Cell.Absent(CellKind.Number), Cell.Of(Built(phase.Best).ToHashSet().SetEquals(Built(phase.Next)) ? words["site.phase-same"] : Names(phase.Best, Built(phase.Best), words)), phase.Next.Spent is { } spent ? Number(spent) : Cell.Absent(CellKind.Number),
        ])],
    };

    /// <summary>As often as the model asks; null where there is no answer.</summary>
    static decimal? Covered(SitingReply reply) => reply.Account is not { } account ? null
        : SiteText.People(reply, reply.People(reply.Tables.Problem.Model == SitingModel.BackupMaximalCovering ? reply.Solution.Objective!.Value : account.Covered));

    /// <summary>Over a study facilities that stand are not listed once more with each phase.</summary>
    static IEnumerable<int> Built(SitingReply reply) => (reply.Solution.Open ?? []).Where(site => reply.Tables.Names is null || reply.Tables.Problem.Status[site] is SiteStatus.Free or SiteStatus.Forced);

    /// <summary>A table of lists is read only where they are short; all of them are in the answer for programs.</summary>
    static string Names(SitingReply reply, IEnumerable<int> sites, WordTable words)
    {
        var all = sites.ToList();
        return string.Join(words["list.comma"], all.Take(MostNamed).Select(site => reply.Tables.NameOf(site, words.Language))) + (all.Count > MostNamed ? $" … (+{all.Count - MostNamed})" : "");
    }

    static Cell Number(decimal number) => new(CellKind.Number, SiteText.Figure(number), number, number);

    /// <summary><c>p.json</c> becomes <c>p-1.json</c> and <c>p-1-best.json</c> for the first phase.</summary>
    static string PathOf(string path, int phase, bool isBest) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-{phase}{(isBest ? "-best" : "")}{Path.GetExtension(path)}");

    /// <summary>The proofs of every phase, and of the best set beside it.</summary>
    public static void Save(IReadOnlyList<SitingPhase> plan, string path)
    {
        for (var at = 0; at < plan.Count; at++)
        {
            foreach (var (reply, isBest) in ((SitingReply, bool)[])[(plan[at].Next, false), (plan[at].Best, true)])
            {
                if (reply.Solution is not { Proof: not null, Bound: not null }) continue;
                WholeFile.Save(PathOf(path, at + 1, isBest), stream => SitingProofJson.Write(stream, reply));
            }
        }
    }

    /// <summary>Where the proof of a phase, from 1, and that of the best set stand.</summary>
    public static Func<int, bool, string> PathOf(string path) => (phase, isBest) => PathOf(path, phase, isBest);

    /// <summary>What was checked, phase by phase, up to the first that does not hold.</summary>
    public static int Verified(string path, IReadOnlyList<(SitingClaim Next, ProofVerdict NextVerdict, SitingClaim Best, ProofVerdict BestVerdict)> checks, Terminal terminal)
    {
        var (words, at) = (terminal.Words, 0);
        foreach (var (next, nextVerdict, best, bestVerdict) in checks)
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
