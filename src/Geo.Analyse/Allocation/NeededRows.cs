namespace Geo.Analyse.Allocation;

/// <summary>
/// Of rows that all have to be served, those that say something: a row that a site which stays open serves is served, and so is one whose sites are all those of another row and more, once that row is.
/// </summary>
sealed class NeededRows
{
    const long MostWork = 200_000_000;

    readonly int _all;
    readonly int[] _kept;

    NeededRows(SiteRows rows, int all, int[] kept) => (Rows, _all, _kept) = (rows, all, kept);

    public SiteRows Rows { get; }

    /// <param name="need">How many open sites each row needs.</param>
    /// <param name="staysOpen">[site]</param>
    public static NeededRows Of(SiteRows rows, int need, bool[] staysOpen, WorkMeter meter)
    {
        var (order, keptOf, mark, kept, work) = (new List<int>(), new List<int>?[rows.SiteCount], new bool[rows.SiteCount], new List<int>(), 0L);
        for (var row = 0; row < rows.Count; row++)
        {
            if (Staying(rows, row, staysOpen) < need) order.Add(row);
        }

        // The shortest first: only a row no longer can be within another.
        foreach (var row in order.OrderBy(row => rows.SitesOf(row).Length))
        {
            var sites = rows.SitesOf(row);
            foreach (var site in sites) mark[site] = true;
            if (work > MostWork || !HasWithin(rows, sites, keptOf, mark, ref work))
            {
                kept.Add(row);
                (keptOf[Rarest(rows, sites)] ??= []).Add(row);
            }

            foreach (var site in sites) mark[site] = false;
        }

        meter.Spend(work);
        kept.Sort();
        var (first, sitesOfKept) = (new int[kept.Count + 1], new List<int>());
        for (var at = 0; at < kept.Count; at++)
        {
            sitesOfKept.AddRange(rows.SitesOf(kept[at]));
            first[at + 1] = sitesOfKept.Count;
        }

        return new(new(rows.SiteCount, first, [.. sitesOfKept]), rows.Count, [.. kept]);
    }

    /// <summary>Prices of the needed rows as prices of all: those of the others are nothing.</summary>
    /// <param name="prices">[needed row, then what is not a row's]</param>
    public long[] Expand(long[] prices)
    {
        var all = new long[_all + prices.Length - _kept.Length];
        for (var at = 0; at < _kept.Length; at++) all[_kept[at]] = prices[at];
        prices.AsSpan(_kept.Length..).CopyTo(all.AsSpan(_all..));
        return all;
    }

    static int Staying(SiteRows rows, int row, bool[] staysOpen)
    {
        var staying = 0;
        foreach (var site in rows.SitesOf(row)) staying += staysOpen[site] ? 1 : 0;
        return staying;
    }

    static bool HasWithin(SiteRows rows, ReadOnlySpan<int> sites, List<int>?[] keptOf, bool[] mark, ref long work)
    {
        foreach (var site in sites)
        {
            foreach (var other in keptOf[site] ?? [])
            {
                var isWithin = true;
                foreach (var one in rows.SitesOf(other))
                {
                    work++;
                    if (mark[one]) continue;
                    isWithin = false;
                    break;
                }

                if (isWithin) return true;
            }
        }

        return false;
    }

    /// <summary>The site that the fewest rows have: kept under it, a row is looked at the most seldom.</summary>
    static int Rarest(SiteRows rows, ReadOnlySpan<int> sites)
    {
        var rarest = sites[0];
        foreach (var site in sites)
        {
            if (rows.RowsOf(site).Length < rows.RowsOf(rarest).Length) rarest = site;
        }

        return rarest;
    }
}
