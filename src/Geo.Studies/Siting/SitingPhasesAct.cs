using System.Diagnostics;
using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Imports;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>Answers a question where to build in phases: the best first step, then the best next one with what is built; and for as many sites the best set of all.</summary>
public static class SitingPhasesAct
{
    /// <param name="request">Its number of sites is not read; its budget is that of all phases together, where they have none of their own.</param>
    /// <param name="cancellation">Ends each search, not the answer: the best found comes back.</param>
    /// <exception cref="BadInputException">A table can't be used.</exception>
    public static IReadOnlyList<SitingPhase> Answer(SitingRequest request, IReadOnlyList<PhaseStep> phases, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(phases);
        return Answer(SitingTables.Read(Whole(request, phases), cancellation), phases, cancellation);
    }

    /// <param name="tables">Of the question for all phases together.</param>
    /// <param name="cancellation">Ends each search, not the answer: the best found comes back.</param>
    internal static IReadOnlyList<SitingPhase> Answer(SitingTables tables, IReadOnlyList<PhaseStep> phases, CancellationToken cancellation)
    {
        var answers = new List<SitingPhase>();
        int[]? stands = null;
        // The first phase is one search, each other two.
        var searches = (2 * phases.Count) - 1;
        foreach (var upTo in Sums(phases))
        {
            var best = SitingAct.Search(InTurn(Of(tables, upTo, null), searches--), cancellation);
            // A search that ended early is told no worse than the other one: what is allowed after a past is allowed without one, and the best set may be one that the past leads to.
            var next = stands is null ? best : SitingAct.Search(InTurn(Of(tables, upTo, stands), searches--), cancellation).Or(best, cancellation);
            answers.Add(new(upTo, Opened(tables.Problem, stands, next), Closed(tables.Problem, stands, next), next, best.Or(next, cancellation)));
            if (next.Solution.Open is not { } open) break;
            stands = open;
        }

        return answers;
    }

    /// <summary>One of so many searches that are left.</summary>
    static SitingTables InTurn(SitingTables tables, int searches) =>
        tables with { Request = tables.Request with { Time = SearchTime.LeftOf(tables.Request) / searches, Begun = Stopwatch.GetTimestamp() } };

    static int[] Opened(SitingProblem problem, int[]? stands, SitingReply next) =>
        [.. (next.Solution.Open ?? []).Except(stands ?? []).Where(site => problem.Status[site] is SiteStatus.Free or SiteStatus.Forced)];

    static int[] Closed(SitingProblem problem, int[]? stands, SitingReply next)
    {
        if (next.Solution.Open is not { } open) return [];
        int[] before = stands ?? [.. Enumerable.Range(0, problem.Status.Length)];
        return [.. before.Except(open).Where(site => problem.Status[site] is SiteStatus.Closable or SiteStatus.Movable)];
    }

    /// <summary>The question for all phases together.</summary>
    static SitingRequest Whole(SitingRequest request, IReadOnlyList<PhaseStep> phases) => Sums(phases)[^1] is var all ? request with { Sites = all.Sites, Budget = all.Budget ?? request.Budget } : request;

    /// <summary>[phase]: what it and those before it may do.</summary>
    static List<PhaseStep> Sums(IReadOnlyList<PhaseStep> phases)
    {
        var sums = new List<PhaseStep>();
        foreach (var phase in phases) sums.Add(sums.Count == 0 ? phase : new(sums[^1].Sites + phase.Sites, sums[^1].Budget + phase.Budget));
        return sums;
    }

    /// <summary>Checks the proofs of a plan, each phase's with what the proofs before it have built.</summary>
    /// <param name="pathOf">The path of the proof of a phase, from 1, and of the best set of as many sites.</param>
    /// <returns>[phase]: what each of the two proofs claims, and whether it holds.</returns>
    /// <exception cref="BadInputException">A table or a proof can't be read, or is of another question.</exception>
    public static IReadOnlyList<(SitingClaim Next, ProofVerdict NextVerdict, SitingClaim Best, ProofVerdict BestVerdict)> Verify(
        SitingRequest request, IReadOnlyList<PhaseStep> phases, Func<int, bool, string> pathOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(phases);
        return Verify(SitingTables.Read(Whole(request, phases), cancellation), phases, pathOf);
    }

    /// <param name="tables">Of the question for all phases together.</param>
    /// <inheritdoc cref="Verify(SitingRequest, IReadOnlyList{PhaseStep}, Func{int, bool, string}, CancellationToken)"/>
    internal static IReadOnlyList<(SitingClaim Next, ProofVerdict NextVerdict, SitingClaim Best, ProofVerdict BestVerdict)> Verify(SitingTables tables, IReadOnlyList<PhaseStep> phases, Func<int, bool, string> pathOf)
    {
        ArgumentNullException.ThrowIfNull(pathOf);
        var checks = new List<(SitingClaim, ProofVerdict, SitingClaim, ProofVerdict)>();
        int[]? stands = null;
        foreach (var upTo in Sums(phases))
        {
            var phase = checks.Count + 1;
            var (next, nextVerdict) = SitingAct.Verify(Of(tables, upTo, stands), pathOf(phase, false));
            var (best, bestVerdict) = SitingAct.Verify(Of(tables, upTo, null), pathOf(phase, true));
            checks.Add((next, nextVerdict, best, bestVerdict));
            // What the next phase stands on is not known.
            if (!nextVerdict.Holds || next.Open is null) break;
            stands = next.Open;
        }

        return checks;
    }

    /// <summary>The question for so many sites or so much money: what is built already stays, and what has closed or moved away stays closed, the place it has moved to being one more that may be built.</summary>
    /// <param name="stands">What the phases before leave open; null: there are none.</param>
    static SitingTables Of(SitingTables tables, PhaseStep upTo, int[]? stands)
    {
        var (status, moved) = stands is null ? (tables.Problem.Status, 0) : After(tables.Problem.Status, stands);
        var problem = tables.Problem with
        {
            Sites = upTo.Sites + moved,
            Status = status,
            Rules = upTo.Budget is { } budget ? [.. tables.Problem.Rules.Select(rule => rule.Kind == SitingRuleKind.Budget ? rule with { Most = SitingRules.Most(budget, tables.SiteCostScale) } : rule)] : tables.Problem.Rules,
        };
        return tables with { Request = tables.Request with { Sites = upTo.Sites, Budget = upTo.Budget ?? tables.Request.Budget }, Problem = problem, Asked = tables.Asked is null ? null : StandingSites.Settled(problem) };
    }

    static (SiteStatus[] Status, int Moved) After(SiteStatus[] status, int[] stands)
    {
        var (after, moved, isOpen) = (status.ToArray(), 0, stands.ToHashSet());
        for (var site = 0; site < after.Length; site++)
        {
            after[site] = (status[site], isOpen.Contains(site)) switch
            {
                (SiteStatus.Free, true) => SiteStatus.Forced,
                (SiteStatus.Closable or SiteStatus.Movable, false) => SiteStatus.Forbidden,
                var (unchanged, _) => unchanged,
            };
            moved += status[site] == SiteStatus.Movable && !isOpen.Contains(site) ? 1 : 0;
        }

        return (after, moved);
    }
}
