using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>The same question with its demand points and its sites in another order.</summary>
static class Relabelled
{
    public static SitingProblem Of(SitingProblem problem, Random lot)
    {
        int[] demand = [.. Enumerable.Range(0, problem.Pairs.DemandCount)], sites = [.. Enumerable.Range(0, problem.Pairs.SiteCount)];
        lot.Shuffle(demand);
        lot.Shuffle(sites);
        var from = new int[problem.Pairs.Site.Length];
        for (var i = 0; i < demand.Length; i++) from.AsSpan(problem.Pairs.First[i]..problem.Pairs.First[i + 1]).Fill(demand[i]);
        return problem with
        {
            Pairs = SitePairs.Of(demand.Length, sites.Length, from, Array.ConvertAll(problem.Pairs.Site, site => sites[site]), problem.Pairs.Cost),
            Weights = Moved(problem.Weights, demand),
            Status = Moved(problem.Status, sites),
            SiteCosts = Moved(problem.SiteCosts, sites),
            Limits = Moved(problem.Limits, demand),
            Capacities = Moved(problem.Capacities, sites),
            Least = Moved(problem.Least, sites),
            Rules = [.. problem.Rules.Select(rule => Of(rule, sites))],
        };
    }

    static SitingRule Of(SitingRule rule, int[] sites)
    {
        var (renamed, amounts) = (Array.ConvertAll(rule.Sites, site => sites[site]), rule.Amounts.ToArray());
        if (amounts.Length == 0) Array.Sort(renamed);
        else Array.Sort(renamed, amounts);
        return rule with { Sites = renamed, Amounts = amounts };
    }

    /// <summary>What stands for each, or one for all, or nothing.</summary>
    static T[] Moved<T>(T[] values, int[] to)
    {
        if (values.Length != to.Length) return values;
        var moved = new T[values.Length];
        for (var at = 0; at < values.Length; at++) moved[to[at]] = values[at];
        return moved;
    }
}
