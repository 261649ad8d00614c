using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>How much weight sites cover, counted from the pairs themselves.</summary>
static class ServedWeight
{
    public static long Total(SitingProblem problem)
    {
        var sum = 0L;
        foreach (var weight in problem.Weights) sum += weight;
        return sum;
    }

    /// <summary>Sites within the limit of a demand point that are not forbidden.</summary>
    public static int Reaching(SitingProblem problem, int demand)
    {
        var (pairs, limit, count) = (problem.Pairs, problem.LimitOf(demand), 0);
        for (var at = pairs.First[demand]; at < pairs.First[demand + 1]; at++) count += pairs.Cost[at] <= limit && problem.Status[pairs.Site[at]] != SiteStatus.Forbidden ? 1 : 0;
        return count;
    }

    /// <summary>What all sites that are not forbidden cover together.</summary>
    public static long Reachable(SitingProblem problem)
    {
        var sum = 0L;
        for (var i = 0; i < problem.Weights.Length; i++) sum += problem.Weights[i] > 0 && Reaching(problem, i) > 0 ? problem.Weights[i] : 0;
        return sum;
    }
}
