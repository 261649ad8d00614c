namespace Geo.Analyse.Allocation;

/// <summary>Rows of demand and the sites that serve them, both ways.</summary>
sealed class SiteRows
{
    /// <param name="first">[row + 1]</param>
    /// <param name="site">[pair], by row.</param>
    public SiteRows(int sites, int[] first, int[] site)
    {
        (First, Site, FirstOfSite, Row) = (first, site, new int[sites + 1], new int[site.Length]);
        foreach (var j in site) FirstOfSite[j + 1]++;
        for (var j = 0; j < sites; j++) FirstOfSite[j + 1] += FirstOfSite[j];
        var next = FirstOfSite[..sites];
        for (var row = 0; row < Count; row++)
        {
            for (var at = first[row]; at < first[row + 1]; at++) Row[next[site[at]]++] = row;
        }
    }

    /// <summary>What stands beside each pair, by site instead of by row.</summary>
    /// <param name="site">[pair], by row.</param>
    /// <param name="beside">[pair], by row.</param>
    public static long[] Turned(int sites, int[] site, long[] beside)
    {
        var (next, turned) = (new int[sites + 1], new long[beside.Length]);
        foreach (var j in site) next[j + 1]++;
        for (var j = 0; j < sites; j++) next[j + 1] += next[j];
        for (var at = 0; at < site.Length; at++) turned[next[site[at]]++] = beside[at];
        return turned;
    }

    public int Count => First.Length - 1;

    public int SiteCount => FirstOfSite.Length - 1;

    /// <summary>[row + 1]</summary>
    public int[] First { get; }

    /// <summary>[pair], by row.</summary>
    public int[] Site { get; }

    /// <summary>[site + 1]</summary>
    public int[] FirstOfSite { get; }

    /// <summary>[pair], by site, ascending.</summary>
    public int[] Row { get; }

    public ReadOnlySpan<int> SitesOf(int row) => Site.AsSpan(First[row], First[row + 1] - First[row]);

    public ReadOnlySpan<int> RowsOf(int site) => Row.AsSpan(FirstOfSite[site], FirstOfSite[site + 1] - FirstOfSite[site]);
}
