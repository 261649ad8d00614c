using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Facilities that may be closed where closing them earns nothing: they take no place, cost nothing that is counted, and no rule is kept better without them. With them any choice is as good or better, so they stay.</summary>
public static class KeptFacilities
{
    /// <summary>Ascending.</summary>
    public static int[] Of(SitingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        // Where sites are to be few, each counts while it is kept.
        if (problem.Model is SitingModel.SetCovering or SitingModel.BackupSetCovering || !problem.Status.Contains(SiteStatus.Closable)) return [];
        var isHindered = new bool[problem.Status.Length];
        foreach (var rule in problem.Rules)
        {
            for (var at = 0; at < rule.Sites.Length; at++) isHindered[rule.Sites[at]] |= rule.AmountOf(at) > 0;
        }

        return [.. Enumerable.Range(0, isHindered.Length).Where(site => problem.Status[site] == SiteStatus.Closable && !isHindered[site] && problem.LeastOf(site) == 0)];
    }

    /// <summary>The same question, where they stay.</summary>
    internal static SitingProblem Standing(SitingProblem problem, int[] kept)
    {
        if (kept.Length == 0) return problem;
        var status = (SiteStatus[])problem.Status.Clone();
        foreach (var site in kept) status[site] = SiteStatus.Existing;
        return problem with { Status = status };
    }

    /// <summary>The answer to that question as one to the first: its proof begins with what stays.</summary>
    internal static SitingSolution Told(SitingSolution solution, int[] kept) => kept.Length == 0 || solution.Proof is not { } proof
        ? solution
        : solution with { Proof = proof with { Steps = [new(ProofStepKind.Open, -1, kept), .. proof.Steps] } };
}
