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
        var (pairs, status, rows) = (problem.Pairs, problem.Status, new AlikeRows());
        var sites = new int[pairs.SiteCount];
        for (var i = 0; i < pairs.DemandCount; i++)
        {
            if (problem.Weights[i] == 0) continue;
            var (limit, count) = (serves(i), 0);
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (pairs.Cost[at] <= limit && status[pairs.Site[at]] != SiteStatus.Forbidden) sites[count++] = pairs.Site[at];
            }

            if (count > 0) rows.Add(sites.AsSpan(0, count), problem.Weights[i]);
        }

        meter.Spend(pairs.Site.Length);
        var merged = Merged(rows, pairs.SiteCount);
        if (!oneIsEnough) return merged;
        var instead = Dominance.Find(merged.Rows, status, problem.Model == SitingModel.SetCovering && problem.Target is null ? problem.SiteCosts : [], meter);
        return instead.All(site => site < 0) ? merged : Without(merged, instead);
    }

    static ServedRows Without(ServedRows all, int[] instead)
    {
        var (rows, left) = (new AlikeRows(), new int[all.Rows.SiteCount]);
        for (var row = 0; row < all.Rows.Count; row++)
        {
            var count = 0;
            foreach (var site in all.Rows.SitesOf(row))
            {
                if (instead[site] < 0) left[count++] = site;
            }

            rows.Add(left.AsSpan(0, count), all.Weights[row]);
        }

        return Merged(rows, all.Rows.SiteCount) with { Instead = instead };
    }

    static ServedRows Merged(AlikeRows rows, int siteCount)
    {
        var instead = new int[siteCount];
        Array.Fill(instead, -1);
        return new() { Rows = rows.Of(siteCount), Weights = rows.Weights, Instead = instead };
    }
}
