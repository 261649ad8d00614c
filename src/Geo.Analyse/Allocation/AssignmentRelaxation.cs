namespace Geo.Analyse.Allocation;

/// <summary>
/// p-median: maximise −Σ cost to the nearest open site; priced is that each row is served once: K(u) = −Σ u, v(j) = Σ over its rows of what u exceeds their cost by.
/// </summary>
/// <param name="first">[row + 1]</param>
/// <param name="site">[pair], by row, ascending in cost.</param>
/// <param name="cost">Weight × cost, [pair].</param>
/// <param name="ceilings">The largest price that makes sense, [row].</param>
/// <param name="groups">Of which rows of another relaxation these are made; null: of none.</param>
sealed class AssignmentRelaxation(int sites, int[] first, int[] site, long[] cost, long[] ceilings, TravelRows? groups = null) : Relaxation(first.Length - 1, sites)
{
    /// <summary>With no more, a step costs nothing to speak of.</summary>
    const int FewPairs = 64;

    readonly SiteRows _rows = new(sites, first, site);
    readonly long[] _costOfSite = SiteRows.Turned(sites, site, cost);

    long _touched = site.Length;

    public override long[] Ceilings { get; } = ceilings;

    public override long Work => _touched + RowCount;

    public override bool CanNarrow => site.Length > FewPairs;

    /// <summary>Of each row the sites that may still be open, up to the nearest that is; those alike in them are one.</summary>
    public override Relaxation? Within(Selection selection)
    {
        if (!CanNarrow) return null;
        var (starts, kept, costs, staysOpen) = (new int[first.Length], new List<int>(), new List<long>(), Array.ConvertAll(selection.State, state => state == SiteState.Open));
        for (var row = 0; row < RowCount; row++)
        {
            for (var at = first[row]; at < first[row + 1]; at++)
            {
                if (!staysOpen[site[at]] && !selection.IsFree(site[at])) continue;
                kept.Add(site[at]);
                costs.Add(cost[at]);
                if (staysOpen[site[at]]) break;
            }

            starts[row + 1] = kept.Count;
            if (kept.Count * 2L > site.Length) return null;
        }

        var rows = new TravelRows(starts, [.. kept], [.. costs], staysOpen);
        var most = rows.Gather(Ceilings);
        for (var row = 0; row < most.Length; row++) most[row] = rows.IsServed[row] ? rows.Ceilings[row] : most[row];
        return new AssignmentRelaxation(SiteCount, rows.First, rows.Site, rows.Cost, most, rows);
    }

    public override long[] Narrow(long[] u)
    {
        var prices = groups!.Gather(u);
        for (var row = 0; row < prices.Length; row++) prices[row] = Math.Min(prices[row], Ceilings[row]);
        return prices;
    }

    public override long[] Widen(long[] u) => groups!.Expand(u, scale: 1);

    public override long[] Start(ReadOnlySpan<bool> isOpen)
    {
        var u = new long[RowCount];
        for (var row = 0; row < u.Length; row++)
        {
            var (nearest, second) = (-1L, -1L);
            for (var at = first[row]; at < first[row + 1] && second < 0; at++)
            {
                if (!isOpen[site[at]]) continue;
                if (nearest < 0) nearest = cost[at];
                else second = cost[at];
            }

            u[row] = nearest < 0 ? Ceilings[row] : second < 0 ? nearest : nearest + ((second - nearest) / 2);
        }

        return u;
    }

    public override long Evaluate(ReadOnlySpan<long> u, Span<long> values)
    {
        values.Clear();
        var (constant, touched) = (0L, 0L);
        unchecked
        {
            for (var row = 0; row < u.Length; row++)
            {
                var price = u[row];
                constant -= price;
                var (at, end) = (first[row], first[row + 1]);
                for (; at < end && cost[at] < price; at++) values[site[at]] += price - cost[at];
                touched += at - first[row];
            }
        }

        _touched = touched;
        return constant;
    }

    public override void Slopes(ReadOnlySpan<long> u, ReadOnlySpan<int> chosen, Span<int> slopes)
    {
        slopes.Fill(-1);
        foreach (var j in chosen)
        {
            for (var at = _rows.FirstOfSite[j]; at < _rows.FirstOfSite[j + 1]; at++)
            {
                var row = _rows.Row[at];
                if (_costOfSite[at] < u[row]) slopes[row]++;
            }
        }
    }
}
