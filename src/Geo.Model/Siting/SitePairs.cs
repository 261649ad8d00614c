namespace Geo.Model.Siting;

/// <summary>Which candidate sites a demand point can reach, and at what cost. A pair that is not there is unreachable.</summary>
public sealed class SitePairs
{
    /// <param name="first">Where the pairs of a demand point begin, [demand + 1], ascending from 0.</param>
    /// <param name="site">[pair], ascending within a demand point, each once.</param>
    /// <param name="cost">[pair], whole milliseconds or millimetres, not negative.</param>
    /// <exception cref="ArgumentException">An array does not match the shape above.</exception>
    public SitePairs(int sites, int[] first, int[] site, long[] cost)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(cost);
        if (first.Length == 0 || first[0] != 0 || first[^1] != site.Length || site.Length != cost.Length) throw new ArgumentException("The arrays do not match.", nameof(first));
        for (var i = 0; i + 1 < first.Length; i++)
        {
            if (first[i] > first[i + 1]) throw new ArgumentException($"The pairs of demand point {i} end before they begin.", nameof(first));
            for (var at = first[i]; at < first[i + 1]; at++)
            {
                if (site[at] < 0 || site[at] >= sites || (at > first[i] && site[at] <= site[at - 1])) throw new ArgumentException($"Sites of demand point {i} are not ascending below {sites}.", nameof(site));
                if (cost[at] < 0) throw new ArgumentException($"A cost of demand point {i} is negative.", nameof(cost));
            }
        }

        (SiteCount, First, Site, Cost) = (sites, first, site, cost);
    }

    public int DemandCount => First.Length - 1;

    public int SiteCount { get; }

    /// <summary>[demand + 1]</summary>
    public int[] First { get; }

    /// <summary>[pair]</summary>
    public int[] Site { get; }

    /// <summary>[pair]</summary>
    public long[] Cost { get; }

    /// <param name="demand">[pair], in any order.</param>
    /// <param name="site">[pair]</param>
    /// <param name="cost">[pair]</param>
    /// <exception cref="ArgumentException">A pair stands twice, or an index is outside.</exception>
    public static SitePairs Of(int demandCount, int siteCount, int[] demand, int[] site, long[] cost)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(cost);
        var first = new int[demandCount + 1];
        foreach (var i in demand) first[i + 1]++;
        for (var i = 0; i < demandCount; i++) first[i + 1] += first[i];
        var (next, sites, costs) = (first[..demandCount], new int[site.Length], new long[site.Length]);
        for (var at = 0; at < demand.Length; at++)
        {
            var to = next[demand[at]]++;
            (sites[to], costs[to]) = (site[at], cost[at]);
        }

        for (var i = 0; i < demandCount; i++) sites.AsSpan(first[i]..first[i + 1]).Sort(costs.AsSpan(first[i]..first[i + 1]));
        return new(siteCount, first, sites, costs);
    }
}
