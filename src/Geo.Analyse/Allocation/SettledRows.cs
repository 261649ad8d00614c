namespace Geo.Analyse.Allocation;

/// <summary>
/// Rows that are served whole whatever else opens: those in reach of a site that stays open and has room left, or could make room by sending others on. All who reach such sites are served by such sites already, so that what is
/// built serves others; and a least that it needs of them changes nothing, since what it draws leaves nobody unserved who is served.
/// </summary>
/// <remarks>The decomposition of Dulmage and Mendelsohn (1958), doi:10.4153/CJM-1958-052-0, of a flow.</remarks>
static class SettledRows
{
    /// <param name="isOpen">[site]: open in every case.</param>
    /// <returns>[row]</returns>
    public static bool[] Find(SiteRows rows, long[] weights, long[] capacities, ReadOnlySpan<bool> isOpen, WorkMeter meter)
    {
        var flow = new LoadFlow(rows, weights, capacities, new long[capacities.Length], meter);
        flow.Begin(isOpen);
        return flow.RowsInReachOfRoom(forLeast: false);
    }

    /// <summary>The others, by themselves; <paramref name="kept"/> receives which they are.</summary>
    public static SiteRows Others(SiteRows rows, bool[] isSettled, out int[] kept)
    {
        kept = [.. Enumerable.Range(0, rows.Count).Where(row => !isSettled[row])];
        var (first, sites) = (new int[kept.Length + 1], new List<int>());
        for (var at = 0; at < kept.Length; at++)
        {
            foreach (var site in rows.SitesOf(kept[at])) sites.Add(site);
            first[at + 1] = sites.Count;
        }

        return new(rows.SiteCount, first, [.. sites]);
    }
}
