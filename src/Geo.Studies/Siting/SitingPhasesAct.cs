using Geo.Analyse.Certificates;
using Geo.Model.Imports;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>Answers a question where to build in phases: the best first step, then the best next one with what is built; and for as many sites the best set of all.</summary>
public static class SitingPhasesAct
{
    /// <param name="request">Its number of sites is not read.</param>
    /// <param name="phases">How many sites each phase builds.</param>
    /// <param name="cancellation">Ends each search, not the answer: the best found comes back.</param>
    /// <exception cref="BadInputException">A table can't be used.</exception>
    public static IReadOnlyList<SitingPhase> Answer(SitingRequest request, IReadOnlyList<int> phases, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(phases);
        var tables = SitingTables.Read(request with { Sites = phases.Sum() }, cancellation);
        var (answers, built, sites) = (new List<SitingPhase>(), (int[])[], 0);
        foreach (var phase in phases)
        {
            sites += phase;
            var best = SitingAct.Answer(Of(tables, sites, []), cancellation);
            var next = answers.Count == 0 ? best : SitingAct.Answer(Of(tables, sites, built), cancellation);
            int[] open = next.Solution.Open ?? [];
            answers.Add(new(sites, [.. open.Except(built).Where(site => tables.Problem.Status[site] is SiteStatus.Free or SiteStatus.Forced)], next, best));
            if (next.Solution.Open is null) break;
            built = open;
        }

        return answers;
    }

    /// <summary>Checks the proofs of a plan, each phase's with what the proofs before it have built.</summary>
    /// <param name="pathOf">The path of the proof of a phase, from 1, and of the best set of as many sites.</param>
    /// <returns>[phase]: what each of the two proofs claims, and whether it holds.</returns>
    /// <exception cref="BadInputException">A table or a proof can't be read, or is of another question.</exception>
    public static IReadOnlyList<(SitingClaim Next, ProofVerdict NextVerdict, SitingClaim Best, ProofVerdict BestVerdict)> Verify(
        SitingRequest request, IReadOnlyList<int> phases, Func<int, bool, string> pathOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(phases);
        ArgumentNullException.ThrowIfNull(pathOf);
        var tables = SitingTables.Read(request with { Sites = phases.Sum() }, cancellation);
        var (checks, built, sites) = (new List<(SitingClaim, ProofVerdict, SitingClaim, ProofVerdict)>(), (int[])[], 0);
        for (var phase = 1; phase <= phases.Count; phase++)
        {
            sites += phases[phase - 1];
            var (next, nextVerdict) = Check(Of(tables, sites, built), pathOf(phase, false));
            var (best, bestVerdict) = Check(Of(tables, sites, []), pathOf(phase, true));
            checks.Add((next, nextVerdict, best, bestVerdict));
            built = next.Open ?? [];
        }

        return checks;
    }

    static (SitingClaim, ProofVerdict) Check(SitingTables tables, string path)
    {
        var claim = SitingProofJson.Read(path, tables);
        return (claim, SitingCheck.Check(tables.Problem, claim.Open, claim.Objective, claim.Bound, claim.Proof, claim.Parts));
    }

    /// <summary>The question for so many sites, with those built already forced.</summary>
    static SitingTables Of(SitingTables tables, int sites, int[] built)
    {
        SiteStatus[] status = [.. tables.Problem.Status];
        foreach (var site in built)
        {
            if (status[site] == SiteStatus.Free) status[site] = SiteStatus.Forced;
        }

        return tables with { Request = tables.Request with { Sites = sites }, Problem = tables.Problem with { Sites = sites, Status = status } };
    }
}
