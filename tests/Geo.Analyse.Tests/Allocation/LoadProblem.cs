using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>Small questions with capacities by lot, some with a least, some with rules; and their answers by every choice and every set of its sites.</summary>
static class LoadProblem
{
    public static SitingProblem Of(int seed)
    {
        var (lot, ruled) = (new Random(seed * 31), RuledProblem.Of(seed));
        var (sites, unit) = (ruled.Status.Length, lot.Next(3) == 0 ? 10 : 1);
        long[] weights = [.. ruled.Weights.Select(_ => lot.Next(6) == 0 ? 0L : lot.Next(1, 40) * unit)];
        long[] capacities = [.. Enumerable.Range(0, sites).Select(_ => (long)lot.Next(0, 90) * unit)];
        return ruled with
        {
            Model = SitingModel.CapacitatedCovering,
            Weights = weights,
            Levels = [],
            Target = null,
            SiteCosts = [],
            Sites = lot.Next(4) == 0 ? null : lot.Next(0, 5),
            Rules = lot.Next(2) == 0 ? ruled.Rules : [new(SitingRuleKind.Apart, [0], [], 1)],
            Capacities = capacities,
            Least = lot.Next(2) == 0 ? [] : [.. capacities.Select(capacity => lot.Next(3) == 0 ? 0 : lot.Next(0, (int)capacity + 5) / unit * unit)],
        };
    }

    /// <summary>
    /// What the open sites can serve; null where they can't all have their least. Loads are possible if no set of sites takes more than all who reach one of it have (Hall, Gale); so the largest sum of them is
    /// the least, over sets, of who reaches the set and the capacities outside it, and a least within all bounds can always be kept.
    /// </summary>
    public static long? Served(SitingProblem problem, int open)
    {
        var served = long.MaxValue;
        for (var set = open; ; set = (set - 1) & open)
        {
            var (reach, least, rest) = (0L, 0L, 0L);
            for (var i = 0; i < problem.Weights.Length; i++)
            {
                for (var at = problem.Pairs.First[i]; at < problem.Pairs.First[i + 1]; at++)
                {
                    if ((set >> problem.Pairs.Site[at] & 1) == 0 || problem.Pairs.Cost[at] > problem.LimitOf(i)) continue;
                    reach += problem.Weights[i];
                    break;
                }
            }

            for (var j = 0; j < problem.Status.Length; j++)
            {
                if ((open >> j & 1) == 0) continue;
                if (problem.LeastOf(j) > problem.Capacities[j]) return null;
                if ((set >> j & 1) == 1) least += problem.LeastOf(j);
                else rest += problem.Capacities[j];
            }

            if (least > reach) return null;
            served = Math.Min(served, reach + rest);
            if (set == 0) return served;
        }
    }
}
