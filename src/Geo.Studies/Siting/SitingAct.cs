using System.Diagnostics;
using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Imports;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>Answers a question where to build from tables, and has its proof checked before it says so.</summary>
public static class SitingAct
{
    /// <param name="cancellation">Ends the search, not the answer: the best found comes back.</param>
    /// <exception cref="BadInputException">A table can't be used, or the limit is of another kind than the costs.</exception>
    public static SitingReply Answer(SitingRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tables = SitingTables.Read(request, cancellation);
        // Who stops before the search has begun has no answer to wait for.
        cancellation.ThrowIfCancellationRequested();
        return Search(tables, cancellation);
    }

    /// <summary>The same from tables that were read.</summary>
    /// <param name="cancellation">Ends the search, not the answer: the best found comes back.</param>
    public static SitingReply Search(SitingTables tables, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var (request, asked) = (tables.Request, tables.Asked ?? tables.Problem);
        var watch = Stopwatch.StartNew();
        using var time = new SearchTime(request, asked, cancellation);
        var solution = SiteSolver.Solve(asked, request.Effort, time.Search, time.Proof);
        CbcAnswer? peer = null;
        // What is handed to CBC has neither rules nor capacities.
        if (request.Cbc && asked.Rules.Count == 0 && asked.Model != SitingModel.CapacitatedCovering && !solution.IsBest && solution.Infeasibility is null && !cancellation.IsCancellationRequested)
        {
            time.Extend();
            peer = Cbc.Ask(asked, request.Time, cancellation);
            solution = Better(asked, solution, peer);
        }

        solution = SitingApart.Of(tables, solution, time.Search);
        var check = time.Check();
        solution = StayingPut.Of(asked, solution, check);
        var needless = tables.NeedsEach || tables.Between > 0 || check.IsCancellationRequested || solution.Open is not { } found ? [] : NeedlessSites.Of(tables.Problem, found, solution.Parts);
        solution = solution with { Open = solution.Open?.Except(needless).ToArray() };
        return new()
        {
            Tables = tables,
            Solution = solution,
            Verdict = Checked(asked, solution, check),
            Took = watch.Elapsed,
            Peer = peer,
            Needless = needless.Count,
            Account = solution.Open is { } open ? SiteAccounts.Of(tables.Problem, open, solution.Parts, time.Exchanges()) : null,
        };
    }

    /// <summary>Null where there is nothing to check, or it did not come to its end: the bound is then told as one that nobody checked.</summary>
    static ProofVerdict? Checked(SitingProblem asked, SitingSolution solution, CancellationToken cancellation)
    {
        try
        {
            return solution is { Bound: { } bound, Proof: { } proof } ? SitingCheck.Check(asked, solution.Open, solution.Objective ?? 0, bound, proof, solution.Parts, cancellation) : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The better of two choices; the bound stays the one that has a proof.</summary>
    static SitingSolution Better(SitingProblem problem, SitingSolution own, CbcAnswer? peer)
    {
        if (peer is null) return own;
        int[] open = [.. peer.Open.Union(KeptFacilities.Of(problem)).Order()];
        if (SitingCheck.ValueOf(problem, open) is not { } value) return own;
        var isBetter = own.Objective is not { } found || (SitingCheck.IsMaximised(problem.Model) ? value > found : value < found);
        return isBetter ? own with { Open = open, Objective = value } : own;
    }

    /// <summary>Checks an answer and its proof from a file against the tables.</summary>
    /// <exception cref="BadInputException">A table or the proof can't be read.</exception>
    public static (SitingTables Tables, SitingClaim Claim, ProofVerdict Verdict) Verify(SitingRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tables = SitingTables.Read(request, cancellation);
        var (claim, verdict) = Verify(tables, request.Verify!);
        return (tables, claim, verdict);
    }

    /// <summary>Checks an answer and its proof from a file: the bound on the question that was solved, the choice on the whole one as well.</summary>
    /// <exception cref="BadInputException">The proof can't be read, or is of another question.</exception>
    internal static (SitingClaim Claim, ProofVerdict Verdict) Verify(SitingTables tables, string path)
    {
        var (claim, asked) = (SitingProofJson.Read(path, tables), tables.Asked ?? tables.Problem);
        var verdict = SitingCheck.Check(asked, claim.Open, claim.Objective, claim.Bound, claim.Proof, claim.Parts);
        if (!verdict.Holds || claim.Open is not { } open || ReferenceEquals(asked, tables.Problem)) return (claim, verdict);
        return (claim, SitingCheck.ValueOf(tables.Problem, open) == claim.Objective ? verdict : new(ProofFlaw.ObjectiveWrong, -1, 0));
    }
}
