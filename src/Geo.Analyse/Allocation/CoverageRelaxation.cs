namespace Geo.Analyse.Allocation;

/// <summary>
/// Maximal covering, with backup or expected covering alike: row g gains F(k) = weight × the first k levels where k open sites serve it; priced is k ≤ the number of open sites that serve g,
/// so that K(u) = Σ max over k of F(k) − u·k, and v(j) = Σ u over the rows j serves. Sites that a case has opened are among the k: it begins with their number.
/// </summary>
/// <param name="weights">[row], scaled.</param>
/// <param name="gains">What k open sites are worth, [k] from 0, in units of weight.</param>
sealed class CoverageRelaxation(SiteRows rows, long[] weights, long[] gains) : Relaxation(rows.Count, rows.SiteCount)
{
    readonly int[] _count = new int[rows.Count];
    readonly int[] _open = new int[rows.Count];

    public override long[] Ceilings { get; } = Array.ConvertAll(weights, weight => weight * Steepest(gains));

    public override long Work => rows.Site.Length + rows.Count;

    public override void Enter(ReadOnlySpan<SiteState> states)
    {
        // Where one open site is as good as two, multipliers of zero say the same.
        if (gains.Length == 2) return;
        Array.Clear(_open);
        for (var site = 0; site < states.Length; site++)
        {
            if (states[site] != SiteState.Open) continue;
            foreach (var row in rows.RowsOf(site)) _open[row]++;
        }
    }

    public override long[] Start(ReadOnlySpan<bool> isOpen)
    {
        var u = new long[RowCount];
        for (var row = 0; row < u.Length; row++)
        {
            var open = 0;
            foreach (var site in rows.SitesOf(row)) open += isOpen[site] ? 1 : 0;
            u[row] = open == 0 ? Ceilings[row] : Ceilings[row] / (open + 1);
        }

        return u;
    }

    public override long Evaluate(ReadOnlySpan<long> u, Span<long> values)
    {
        values.Clear();
        var constant = 0L;
        unchecked
        {
            for (var row = 0; row < u.Length; row++)
            {
                var price = u[row];
                constant += Best(row, price, out _);
                if (price == 0) continue;
                foreach (var site in rows.SitesOf(row)) values[site] += price;
            }
        }

        return constant;
    }

    public override void Slopes(ReadOnlySpan<long> u, ReadOnlySpan<int> chosen, Span<int> slopes)
    {
        Array.Clear(_count);
        foreach (var site in chosen)
        {
            foreach (var row in rows.RowsOf(site)) _count[row]++;
        }

        for (var row = 0; row < u.Length; row++)
        {
            Best(row, u[row], out var taken);
            // At the ceiling taking nothing is as good as taking: what fits the choice is right.
            if (u[row] >= Ceilings[row] && _count[row] == 0) taken = 0;
            slopes[row] = _count[row] - taken;
        }
    }

    long Best(int row, long price, out int taken)
    {
        var (weight, last) = (weights[row], gains.Length - 1);
        taken = _open[row];
        var best = (weight * gains[Math.Min(taken, last)]) - (price * taken);
        for (var k = taken + 1; k <= last; k++)
        {
            var gain = (weight * gains[k]) - (price * k);
            if (gain >= best) (best, taken) = (gain, k);
        }

        return best;
    }

    /// <summary>The largest gain per site: beyond that price no row takes any.</summary>
    static long Steepest(long[] gains)
    {
        var steepest = 0L;
        for (var k = 1; k < gains.Length; k++) steepest = Math.Max(steepest, (gains[k] + k - 1) / k);
        return steepest;
    }
}
