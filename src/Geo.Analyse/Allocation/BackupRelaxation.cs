namespace Geo.Analyse.Allocation;

/// <summary>
/// Maximal covering by two sites: row g counts whole where two open sites serve it. Priced are that twice what counts is no more than its open sites (t), and, for each site k of the row, that what counts is no more than
/// the open sites but k (m of the pair): K = Σ max(0, weight − 2t − Σ m), v(j) = Σ over its rows of t + Σ m − m of its own pair. The second kind makes whole choices exact: one open site counts for nothing.
/// </summary>
/// <param name="weights">[row], scaled.</param>
sealed class BackupRelaxation(SiteRows rows, long[] weights) : Relaxation(rows.Count + rows.Site.Length, rows.SiteCount)
{
    readonly int[] _count = new int[rows.Count];
    readonly bool[] _isChosen = new bool[rows.SiteCount];
    readonly long[] _rest = new long[rows.Count];

    public override long[] Ceilings { get; } = [.. weights, .. Enumerable.Range(0, rows.Count).SelectMany(row => Enumerable.Repeat(weights[row], rows.SitesOf(row).Length))];

    public override long Work => (2L * rows.Site.Length) + rows.Count;

    public override long[] Start(ReadOnlySpan<bool> isOpen)
    {
        var u = new long[RowCount];
        for (var row = 0; row < rows.Count; row++)
        {
            var open = 0;
            foreach (var site in rows.SitesOf(row)) open += isOpen[site] ? 1 : 0;
            u[row] = open >= 2 ? 0 : weights[row] / 3;
        }

        return u;
    }

    public override long Evaluate(ReadOnlySpan<long> u, Span<long> values)
    {
        values.Clear();
        var constant = 0L;
        var pairs = u[rows.Count..];
        for (var row = 0; row < rows.Count; row++)
        {
            var (first, last, sum) = (rows.First[row], rows.First[row + 1], 0L);
            for (var pair = first; pair < last; pair++) sum += pairs[pair];
            var rest = weights[row] - (2 * u[row]) - sum;
            _rest[row] = rest;
            constant += Math.Max(0, rest);
            var price = u[row] + sum;
            if (price == 0) continue;
            for (var pair = first; pair < last; pair++) values[rows.Site[pair]] += price - pairs[pair];
        }

        return constant;
    }

    public override void Slopes(ReadOnlySpan<long> u, ReadOnlySpan<int> chosen, Span<int> slopes)
    {
        Array.Clear(_count);
        foreach (var site in chosen)
        {
            _isChosen[site] = true;
            foreach (var row in rows.RowsOf(site)) _count[row]++;
        }

        for (var row = 0; row < rows.Count; row++)
        {
            // At a rest of nothing taking is as good as not: what fits the choice is right.
            var takes = _rest[row] > 0 || (_rest[row] == 0 && _count[row] >= 2) ? 1 : 0;
            slopes[row] = _count[row] - (2 * takes);
            for (var pair = rows.First[row]; pair < rows.First[row + 1]; pair++) slopes[rows.Count + pair] = _count[row] - (_isChosen[rows.Site[pair]] ? 1 : 0) - takes;
        }

        foreach (var site in chosen) _isChosen[site] = false;
    }
}
