using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>The demand of a covering problem, as rows: who has people and a site in reach, those alike in their sites taken together.</summary>
sealed record ServedRows
{
    public required SiteRows Rows { get; init; }

    /// <summary>[row]</summary>
    public required long[] Weights { get; init; }

    /// <summary>[site]: the site taken instead, −1 where it is kept.</summary>
    public required int[] Instead { get; init; }

    /// <param name="serves">The largest cost at which a site serves, [demand].</param>
    /// <param name="oneIsEnough">Whether one open site is as good as several, so that some sites need not be looked at.</param>
    public static ServedRows Of(SitingProblem problem, Func<int, long> serves, bool oneIsEnough, WorkMeter meter)
    {
        var (pairs, status) = (problem.Pairs, problem.Status);
        var (first, sites, weights) = (new List<int> { 0 }, new List<int>(), new List<long>());
        for (var i = 0; i < pairs.DemandCount; i++)
        {
            if (problem.Weights[i] == 0) continue;
            var limit = serves(i);
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (pairs.Cost[at] <= limit && status[pairs.Site[at]] != SiteStatus.Forbidden) sites.Add(pairs.Site[at]);
            }

            if (sites.Count == first[^1]) continue;
            first.Add(sites.Count);
            weights.Add(problem.Weights[i]);
        }

        meter.Spend(pairs.Site.Length);
        var merged = Merge([.. first], [.. sites], [.. weights], pairs.SiteCount);
        if (!oneIsEnough) return merged;
        var instead = Dominance.Find(merged.Rows, status, problem.Model == SitingModel.SetCovering && problem.Target is null ? problem.SiteCosts : [], meter);
        return instead.All(site => site < 0) ? merged : Without(merged, instead);
    }

    static ServedRows Without(ServedRows all, int[] instead)
    {
        var (first, sites) = (new int[all.Rows.Count + 1], new List<int>());
        for (var row = 0; row < all.Rows.Count; row++)
        {
            foreach (var site in all.Rows.SitesOf(row))
            {
                if (instead[site] < 0) sites.Add(site);
            }

            first[row + 1] = sites.Count;
        }

        return Merge(first, [.. sites], all.Weights, all.Rows.SiteCount) with { Instead = instead };
    }

    static ServedRows Merge(int[] first, int[] sites, long[] weights, int siteCount)
    {
        var (rowOf, heads, sums) = (new Dictionary<ulong, List<int>>(), new List<int>(), new List<long>());
        for (var row = 0; row < weights.Length; row++)
        {
            var mine = sites.AsSpan(first[row]..first[row + 1]);
            var key = Mix(mine);
            if (!rowOf.TryGetValue(key, out var alike)) rowOf.Add(key, alike = []);
            var at = -1;
            foreach (var group in alike)
            {
                var head = heads[group];
                if (sites.AsSpan(first[head]..first[head + 1]).SequenceEqual(mine)) at = group;
            }

            if (at >= 0)
            {
                sums[at] += weights[row];
                continue;
            }

            alike.Add(heads.Count);
            heads.Add(row);
            sums.Add(weights[row]);
        }

        var (starts, kept) = (new int[heads.Count + 1], new List<int>());
        for (var group = 0; group < heads.Count; group++)
        {
            kept.AddRange(sites[first[heads[group]]..first[heads[group] + 1]]);
            starts[group + 1] = kept.Count;
        }

        var instead = new int[siteCount];
        Array.Fill(instead, -1);
        return new() { Rows = new(siteCount, starts, [.. kept]), Weights = [.. sums], Instead = instead };
    }

    static ulong Mix(ReadOnlySpan<int> sites)
    {
        var hash = 14695981039346656037UL;
        foreach (var site in sites) hash = unchecked((hash ^ (uint)site) * 1099511628211UL);
        return hash;
    }
}
