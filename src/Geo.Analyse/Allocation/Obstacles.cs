using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>What can be seen before any search: that a question has no answer, by which constraint, and what would do.</summary>
static class Obstacles
{
    public static SitingInfeasibility? Find(SitingProblem problem)
    {
        if (problem.Sites is { } sites)
        {
            var forced = problem.Status.Count(status => status == SiteStatus.Forced);
            if (forced > sites + SiteRules.Movable(problem.Status)) return new(SitingObstacle.TooManyForced, [], null, forced - SiteRules.Movable(problem.Status), ServedWeight.Reachable(problem));
        }

        if (problem.Target is { } target && target < ServedWeight.Total(problem))
        {
            var reachable = ServedWeight.Reachable(problem);
            return target <= reachable ? null : new(SitingObstacle.TargetBeyondReach, [], null, null, reachable);
        }

        return MustServeAll(problem.Model) ? OutOfReach(problem) : null;
    }

    /// <summary>Of capacitated covering: the sites that must be open and have a least; null where there are none.</summary>
    public static SitingInfeasibility? TooFewPeople(SitingProblem problem)
    {
        if (problem.Model != SitingModel.CapacitatedCovering) return null;
        int[] sites = [.. Enumerable.Range(0, problem.Status.Length).Where(site => problem.Status[site] == SiteStatus.Forced && problem.LeastOf(site) > 0)];
        return TooFewPeople(problem, sites);
    }

    /// <param name="sites">Those that can't have their least.</param>
    public static SitingInfeasibility TooFewPeople(SitingProblem problem, int[] sites) =>
        new(SitingObstacle.TooFewPeople, [], null, null, ServedWeight.Reachable(problem)) { Sites = sites, LeastPossible = LeastPossible(problem) };

    /// <summary>By halving: who can all have so many can all have fewer.</summary>
    static long LeastPossible(SitingProblem problem)
    {
        bool[] isForced = [.. problem.Status.Select(status => status == SiteStatus.Forced)];
        var meter = new WorkMeter(long.MaxValue, CancellationToken.None);
        var served = ServedRows.Of(problem, problem.LimitOf, oneIsEnough: false, meter);
        var (low, high) = (0L, Enumerable.Range(0, isForced.Length).Where(site => isForced[site]).Select(problem.LeastOf).DefaultIfEmpty(0).Max());
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (CanAllHave(middle)) low = middle;
            else high = middle - 1;
        }

        return low;

        bool CanAllHave(long most)
        {
            long[] leasts = [.. isForced.Select((isOne, site) => isOne ? Math.Min(most, problem.LeastOf(site)) : 0)];
            if (leasts.Where((least, site) => least > problem.Capacities[site]).Any()) return false;
            var flow = new LoadFlow(served.Rows, served.Weights, leasts, new long[leasts.Length], meter);
            flow.Begin(isForced);
            return flow.Served == leasts.Sum();
        }
    }

    public static bool MustServeAll(SitingModel model) => model is SitingModel.SetCovering or SitingModel.BackupSetCovering or SitingModel.PMedian or SitingModel.PCentre;

    static SitingInfeasibility? OutOfReach(SitingProblem problem)
    {
        var need = problem.Model == SitingModel.BackupSetCovering ? 2 : 1;
        int[] lacking = [.. Enumerable.Range(0, problem.Weights.Length).Where(i => problem.Weights[i] > 0 && ServedWeight.Reaching(problem, i) < need)];
        if (lacking.Length == 0) return null;
        long? needed = 0;
        foreach (var i in lacking) needed = needed is { } so && Nth(problem, i, need) is { } cost ? Math.Max(so, cost) : null;
        return new(SitingObstacle.OutOfReach, lacking, needed, null, ServedWeight.Reachable(problem));
    }

    /// <summary>The cost of the nearest site, or the second nearest, that is not forbidden; null where there are not as many.</summary>
    static long? Nth(SitingProblem problem, int demand, int nth)
    {
        var pairs = problem.Pairs;
        var costs = Enumerable.Range(pairs.First[demand], pairs.First[demand + 1] - pairs.First[demand])
            .Where(at => problem.Status[pairs.Site[at]] != SiteStatus.Forbidden).Select(at => pairs.Cost[at]).Order().Skip(nth - 1);
        return costs.Select(cost => (long?)cost).FirstOrDefault();
    }
}
