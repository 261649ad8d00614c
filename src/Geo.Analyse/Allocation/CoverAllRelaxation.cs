namespace Geo.Analyse.Allocation;

/// <summary>Set covering: maximise −Σ cost of the open sites; priced is that enough of them serve each row: K(u) = −need · Σ u, v(j) = Σ u over the rows j serves − its cost.</summary>
/// <param name="costs">[site], scaled.</param>
/// <param name="need">How many open sites each row needs.</param>
sealed class CoverAllRelaxation(SiteRows rows, long[] costs, int need) : Relaxation(rows.Count, rows.SiteCount)
{
    public override long[] Ceilings { get; } = Caps(rows, costs);

    public override long Work => rows.Site.Length + rows.Count;

    public override long[] Start(ReadOnlySpan<bool> isOpen)
    {
        var u = new long[RowCount];
        for (var row = 0; row < u.Length; row++)
        {
            var least = long.MaxValue;
            foreach (var site in rows.SitesOf(row)) least = Math.Min(least, costs[site] / rows.RowsOf(site).Length);
            u[row] = least == long.MaxValue ? 0 : least;
        }

        return u;
    }

    public override long Evaluate(ReadOnlySpan<long> u, Span<long> values)
    {
        for (var site = 0; site < values.Length; site++) values[site] = -costs[site];
        var constant = 0L;
        unchecked
        {
            for (var row = 0; row < u.Length; row++)
            {
                var price = u[row];
                if (price == 0) continue;
                constant -= price;
                foreach (var site in rows.SitesOf(row)) values[site] += price;
            }
        }

        return constant * need;
    }

    public override void Slopes(ReadOnlySpan<long> u, ReadOnlySpan<int> chosen, Span<int> slopes)
    {
        slopes.Fill(-need);
        foreach (var site in chosen)
        {
            foreach (var row in rows.RowsOf(site)) slopes[row]++;
        }
    }

    // A row never pays for more than all the sites that could serve it, twice over so that a case without enough of them shows.
    static long[] Caps(SiteRows rows, long[] costs)
    {
        var all = costs.Sum();
        var caps = new long[rows.Count];
        Array.Fill(caps, (2 * all) + 1);
        return caps;
    }
}
