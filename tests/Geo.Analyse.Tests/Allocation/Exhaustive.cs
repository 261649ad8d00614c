using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>Looks at every choice of sites there is.</summary>
static class Exhaustive
{
    /// <returns>The best objective; null where no choice is allowed.</returns>
    public static long? Best(SitingProblem problem)
    {
        long? best = null;
        for (var set = 0; set < 1 << problem.Status.Length; set++)
        {
            if (!IsAllowed(problem, set) || Value(problem, set) is not { } value) continue;
            best = best is not { } so ? value : IsMaximised(problem.Model) ? Math.Max(so, value) : Math.Min(so, value);
        }

        return best;
    }

    public static bool IsMaximised(SitingModel model) => model is SitingModel.MaximalCovering or SitingModel.BackupMaximalCovering or SitingModel.ExpectedCovering or SitingModel.CapacitatedCovering;

    static bool IsAllowed(SitingProblem problem, int set)
    {
        var built = 0;
        for (var j = 0; j < problem.Status.Length; j++)
        {
            var isOpen = (set >> j & 1) == 1;
            switch (problem.Status[j])
            {
                case SiteStatus.Forbidden when isOpen:
                case SiteStatus.Existing or SiteStatus.Forced when !isOpen:
                    return false;
                case SiteStatus.Free or SiteStatus.Forced when isOpen:
                    built++;
                    break;
                case SiteStatus.Movable when !isOpen:
                    built--;
                    break;
            }
        }

        foreach (var rule in problem.Rules)
        {
            var sum = 0L;
            for (var at = 0; at < rule.Sites.Length; at++) sum += (set >> rule.Sites[at] & 1) == 1 ? rule.AmountOf(at) : 0;
            if (sum > rule.Most) return false;
        }

        return problem.Sites is not { } sites || built <= sites;
    }

    static long? Value(SitingProblem problem, int set)
    {
        if (problem.Model == SitingModel.CapacitatedCovering) return LoadProblem.Served(problem, set);
        var (covered, twice, expected, travel, radius, unserved, once) = (0L, 0L, 0L, 0L, 0L, false, false);
        for (var i = 0; i < problem.Weights.Length; i++)
        {
            if (problem.Weights[i] == 0) continue;
            var costs = new List<long>();
            for (var at = problem.Pairs.First[i]; at < problem.Pairs.First[i + 1]; at++)
            {
                if ((set >> problem.Pairs.Site[at] & 1) == 1 && problem.Pairs.Cost[at] <= problem.LimitOf(i)) costs.Add(problem.Pairs.Cost[at]);
            }

            unserved |= costs.Count == 0;
            once |= costs.Count < 2;
            for (var k = 0; k < Math.Min(costs.Count, problem.Levels.Length); k++) expected += problem.Weights[i] * problem.Levels[k];
            if (costs.Count == 0) continue;
            covered += problem.Weights[i];
            twice += costs.Count > 1 ? problem.Weights[i] : 0;
            travel += problem.Weights[i] * costs.Min();
            radius = Math.Max(radius, costs.Min());
        }

        var cost = 0L;
        for (var j = 0; j < problem.Status.Length; j++) cost += (set >> j & 1) == 1 && problem.Status[j] != SiteStatus.Existing ? problem.SiteCosts.Length > 0 ? problem.SiteCosts[j] : 1 : 0;
        return problem.Model switch
        {
            SitingModel.SetCovering => problem.Target is { } target && target < problem.Weights.Sum() ? covered >= target ? cost : null : unserved ? null : cost,
            SitingModel.BackupSetCovering => once ? null : cost,
            SitingModel.MaximalCovering => covered,
            SitingModel.BackupMaximalCovering => twice,
            SitingModel.ExpectedCovering => expected,
            SitingModel.PMedian => unserved ? null : travel,
            _ => unserved ? null : radius,
        };
    }
}
