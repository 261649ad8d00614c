namespace Geo.Analyse.Allocation;

/// <summary>What is covered, as often as it counts, and what each site more would add.</summary>
/// <param name="weights">[row], scaled.</param>
/// <param name="gains">What k open sites are worth, [k] from 0, in units of weight.</param>
sealed class CoverageScore(SiteRows rows, long[] weights, long[] gains, WorkMeter meter) : ISiteScore
{
    readonly int[] _count = new int[rows.Count];
    readonly long[] _gain = new long[rows.SiteCount];

    public long Value { get; private set; }

    public bool IsComplete => true;

    public bool CanGainByClosing => false;

    public void Begin(ReadOnlySpan<bool> isOpen)
    {
        Array.Clear(_count);
        for (var site = 0; site < isOpen.Length; site++)
        {
            if (!isOpen[site]) continue;
            foreach (var row in rows.RowsOf(site)) _count[row]++;
        }

        Array.Clear(_gain);
        Value = 0;
        for (var row = 0; row < _count.Length; row++)
        {
            Value += weights[row] * Worth(_count[row]);
            var more = weights[row] * Margin(_count[row]);
            if (more == 0) continue;
            foreach (var site in rows.SitesOf(row)) _gain[site] += more;
        }

        meter.Spend(rows.Site.Length);
    }

    public void Open(int site) => Change(site, 1);

    public void Close(int site) => Change(site, -1);

    public long Gain(int site) => _gain[site];

    void Change(int site, int by)
    {
        var touched = 0L;
        foreach (var row in rows.RowsOf(site))
        {
            var (before, after) = (_count[row], _count[row] + by);
            _count[row] = after;
            Value += weights[row] * (Worth(after) - Worth(before));
            var more = weights[row] * (Margin(after) - Margin(before));
            if (more == 0) continue;
            var sites = rows.SitesOf(row);
            touched += sites.Length;
            foreach (var other in sites) _gain[other] += more;
        }

        meter.Spend(touched + rows.RowsOf(site).Length + rows.SiteCount);
    }

    long Worth(int count) => gains[Math.Min(count, gains.Length - 1)];

    long Margin(int count) => Worth(count + 1) - Worth(count);
}
