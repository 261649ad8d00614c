namespace Geo.Analyse.Allocation;

/// <summary>
/// Capacitated covering: priced is that no row gives more weight than it has: K(u) = Σ u · weight, and v(j) is the best that site j could do by itself, Σ (1 − u) · weight over the rows it would take, the
/// cheapest first, up to its capacity, and no less than its least.
/// </summary>
/// <remarks>Source of the relaxation: Pirkul and Schilling (1991), doi:10.1287/mnsc.37.2.233, here with demand that may be split.</remarks>
/// <param name="weights">[row], not scaled.</param>
/// <param name="capacities">[site]</param>
/// <param name="least">[site]: no more than its rows have together, or the site is closed.</param>
/// <param name="scale">What one unit of weight is worth.</param>
sealed class LoadRelaxation(SiteRows rows, LoadFlow flow, long[] weights, long[] capacities, long[] least, long scale) : Relaxation(rows.Count, rows.SiteCount)
{
    /// <summary>Weight may be dearer than it is worth where a site needs it for its least.</summary>
    const int Dearest = 4;

    readonly int[] _order = new int[rows.Count];
    readonly long[] _keys = new long[rows.Count];
    readonly long[] _taken = new long[rows.SiteCount];
    readonly long[] _share = new long[rows.Site.Length];
    readonly bool[] _isChosen = new bool[rows.SiteCount];

    public override long[] Ceilings { get; } = Array.ConvertAll(weights, _ => least.Any(one => one > 0) ? Dearest * scale : scale);

    public override long Work => rows.Site.Length + (4L * rows.Count);

    public override int GradedCount => RowCount;

    public override long[] Start(ReadOnlySpan<bool> isOpen)
    {
        var u = new long[RowCount];
        for (var row = 0; row < u.Length; row++)
        {
            var open = 0;
            foreach (var site in rows.SitesOf(row)) open += isOpen[site] ? 1 : 0;
            u[row] = scale / (open + 1);
        }

        return u;
    }

    public override long Evaluate(ReadOnlySpan<long> u, Span<long> values)
    {
        values.Clear();
        Array.Clear(_taken);
        var constant = 0L;
        for (var row = 0; row < u.Length; row++)
        {
            (_order[row], _keys[row]) = (row, u[row]);
            constant += u[row] * weights[row];
        }

        // A key twice would leave the order to the sort: rows of equal price are taken in their own.
        Array.Sort(_keys, _order);
        SortTies();
        foreach (var row in _order)
        {
            var worth = scale - u[row];
            for (var pair = rows.First[row]; pair < rows.First[row + 1]; pair++)
            {
                var site = rows.Site[pair];
                var share = Math.Clamp((worth > 0 ? capacities[site] : least[site]) - _taken[site], 0, weights[row]);
                _share[pair] = share;
                _taken[site] += share;
                values[site] += worth * share;
            }
        }

        return constant;
    }

    public override void Slopes(ReadOnlySpan<long> u, ReadOnlySpan<int> chosen, Span<int> slopes)
    {
    }

    public override void GradedSlopes(ReadOnlySpan<int> chosen, Span<double> slopes, Span<double> grades)
    {
        foreach (var site in chosen) _isChosen[site] = true;
        for (var row = 0; row < weights.Length; row++)
        {
            var left = weights[row];
            for (var pair = rows.First[row]; pair < rows.First[row + 1]; pair++) left -= _isChosen[rows.Site[pair]] ? _share[pair] : 0;
            (slopes[row], grades[row]) = (left / (double)weights[row], weights[row]);
        }

        foreach (var site in chosen) _isChosen[site] = false;
    }

    /// <summary>Of a smallest cut: the rows that are served whole cost what they are worth, the others nothing. Where no loads are allowed: the rows that sites lack are dearer than everything.</summary>
    public override long[]? Final(ReadOnlySpan<SiteState> states)
    {
        var isOpen = new bool[states.Length];
        for (var site = 0; site < isOpen.Length; site++) isOpen[site] = states[site] == SiteState.Open;
        flow.Begin(isOpen);
        var dear = flow.Lacking > 0 ? scale * ((4 * weights.Sum()) + 4) : scale;
        return Array.ConvertAll(flow.RowsInReachOfRoom(forLeast: flow.Lacking > 0), isReached => isReached ? dear : 0);
    }

    void SortTies()
    {
        for (var (from, to) = (0, 0); from < _keys.Length; from = to)
        {
            for (to = from + 1; to < _keys.Length && _keys[to] == _keys[from]; to++)
            {
            }

            if (to > from + 1) _order.AsSpan(from..to).Sort();
        }
    }
}
