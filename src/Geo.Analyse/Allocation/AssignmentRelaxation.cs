namespace Geo.Analyse.Allocation;

/// <summary>
/// p-median: maximise −Σ cost to the nearest open site; priced is that each row is served once: K(u) = −Σ u, v(j) = Σ over its rows of what u exceeds their cost by.
/// </summary>
/// <param name="first">[row + 1]</param>
/// <param name="site">[pair], by row, ascending in cost.</param>
/// <param name="cost">Weight × cost, [pair].</param>
/// <param name="ceilings">The largest price that makes sense, [row].</param>
sealed class AssignmentRelaxation(int sites, int[] first, int[] site, long[] cost, long[] ceilings) : Relaxation(first.Length - 1, sites)
{
    readonly SiteRows _rows = new(sites, first, site);
    readonly long[] _costOfSite = SiteRows.Turned(sites, site, cost);

    long _touched = site.Length;

    public override long[] Ceilings { get; } = ceilings;

    public override long Work => _touched + RowCount;

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
