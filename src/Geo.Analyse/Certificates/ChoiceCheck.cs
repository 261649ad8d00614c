using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>Whether a choice of sites is allowed, and worth what it says.</summary>
static class ChoiceCheck
{
    public static bool IsMaximised(SitingModel model) => model is SitingModel.MaximalCovering or SitingModel.BackupMaximalCovering or SitingModel.ExpectedCovering or SitingModel.CapacitatedCovering;

    /// <param name="parts">Of capacitated covering: who goes where.</param>
    public static ProofFlaw Find(SitingProblem problem, int[] open, long objective, IReadOnlyList<SitingPart>? parts = null)
    {
        var isOpen = new bool[problem.Status.Length];
        foreach (var site in open)
        {
            if (site < 0 || site >= isOpen.Length || isOpen[site] || problem.Status[site] == SiteStatus.Forbidden) return ProofFlaw.SiteNotAllowed;
            isOpen[site] = true;
        }

        var (counted, movable) = (0, 0);
        for (var site = 0; site < isOpen.Length; site++)
        {
            var status = problem.Status[site];
            if (!isOpen[site] && (status is SiteStatus.Existing or SiteStatus.Forced)) return ProofFlaw.SiteNotAllowed;
            movable += status == SiteStatus.Movable ? 1 : 0;
            counted += isOpen[site] && (status is SiteStatus.Free or SiteStatus.Forced or SiteStatus.Movable) ? 1 : 0;
        }

        if (problem.Sites is { } sites && counted > sites + movable) return ProofFlaw.TooManySites;
        if (!RuleCheck.AreKept(problem, isOpen)) return ProofFlaw.RuleBroken;
        if (problem.Model == SitingModel.CapacitatedCovering) return !PartsCheck.Holds(problem, isOpen, parts ?? [], out var served) ? ProofFlaw.AssignmentWrong : served == objective ? ProofFlaw.None : ProofFlaw.ObjectiveWrong;
        if (!Value(problem, isOpen, out var value)) return ProofFlaw.NotServed;
        return value == objective ? ProofFlaw.None : ProofFlaw.ObjectiveWrong;
    }

    /// <summary>The objective by its definition; null where somebody who must be served is not, or it is too large to be told.</summary>
    public static long? ValueOf(SitingProblem problem, int[] open)
    {
        var isOpen = new bool[problem.Status.Length];
        foreach (var site in open) isOpen[site] = true;
        return Value(problem, isOpen, out var value) && value <= long.MaxValue ? (long)value : null;
    }

    /// <summary>The objective by its definition; false where somebody who must be served is not.</summary>
    static bool Value(SitingProblem problem, bool[] isOpen, out Int128 value)
    {
        value = 0;
        var (covered, total, unserved) = ((Int128)0, (Int128)0, false);
        for (var i = 0; i < problem.Weights.Length; i++)
        {
            var (reached, nearest) = Reach(problem, i, isOpen);
            var weight = problem.Weights[i];
            total += weight;
            if (weight == 0) continue;
            unserved |= reached < (problem.Model == SitingModel.BackupSetCovering ? 2 : 1);
            covered += reached > 0 ? weight : 0;
            value = problem.Model switch
            {
                SitingModel.MaximalCovering => value + (reached > 0 ? weight : 0),
                SitingModel.BackupMaximalCovering => value + (reached > 1 ? weight : 0),
                SitingModel.ExpectedCovering => value + ((Int128)weight * problem.Levels.Take(reached).Sum(level => (long)level)),
                SitingModel.PMedian => value + (reached > 0 ? (Int128)weight * nearest : 0),
                SitingModel.PCentre => Int128.Max(value, reached > 0 ? nearest : 0),
                _ => value,
            };
        }

        if (IsMaximised(problem.Model)) return true;
        if (problem.Model is SitingModel.PMedian or SitingModel.PCentre) return !unserved;
        for (var site = 0; site < isOpen.Length; site++) value += isOpen[site] && problem.Status[site] != SiteStatus.Existing ? problem.SiteCosts.Length > 0 ? problem.SiteCosts[site] : 1 : 0;
        return problem.Model == SitingModel.SetCovering && problem.Target is { } target && target < total ? covered >= target : !unserved;
    }

    static (int Reached, long Nearest) Reach(SitingProblem problem, int demand, bool[] isOpen)
    {
        var (pairs, limit, reached, nearest) = (problem.Pairs, problem.LimitOf(demand), 0, long.MaxValue);
        for (var at = pairs.First[demand]; at < pairs.First[demand + 1]; at++)
        {
            if (!isOpen[pairs.Site[at]] || pairs.Cost[at] > limit) continue;
            reached++;
            nearest = Math.Min(nearest, pairs.Cost[at]);
        }

        return (reached, nearest);
    }
}
