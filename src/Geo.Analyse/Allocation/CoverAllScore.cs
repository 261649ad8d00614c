namespace Geo.Analyse.Allocation;

/// <summary>What the open sites cost, below zero, and everybody not yet served counted as more than all sites cost.</summary>
/// <param name="costs">[site], scaled.</param>
sealed class CoverAllScore(SiteRows rows, long[] costs, int need, WorkMeter meter) : ISiteScore
{
    readonly long _penalty = costs.Sum() + 1;
    readonly int[] _count = new int[rows.Count];
    readonly int[] _wanting = new int[rows.SiteCount];
    long _lacking;

    public long Value { get; private set; }

    public bool IsComplete => _lacking == 0;

    public bool CanGainByClosing => true;

    public void Begin(ReadOnlySpan<bool> isOpen)
    {
        Array.Clear(_count);
        Array.Clear(_wanting);
        (_lacking, Value) = ((long)need * rows.Count, -_penalty * need * rows.Count);
        for (var row = 0; row < _count.Length; row++)
        {
            foreach (var site in rows.SitesOf(row)) _wanting[site]++;
        }

        for (var site = 0; site < isOpen.Length; site++)
        {
            if (isOpen[site]) Open(site);
        }

        meter.Spend(rows.Site.Length);
    }

    public void Open(int site) => Change(site, 1);

    public void Close(int site) => Change(site, -1);

    public long Gain(int site) => (_penalty * _wanting[site]) - costs[site];

    void Change(int site, int by)
    {
        var (touched, lacking) = (0L, _lacking);
        foreach (var row in rows.RowsOf(site))
        {
            var wanted = _count[row] < need;
            _lacking += Math.Max(0, need - _count[row] - by) - Math.Max(0, need - _count[row]);
            _count[row] += by;
            if (_count[row] < need == wanted) continue;
            touched += rows.SitesOf(row).Length;
            foreach (var other in rows.SitesOf(row)) _wanting[other] += wanted ? -1 : 1;
        }

        Value -= (by * costs[site]) + ((_lacking - lacking) * _penalty);
        meter.Spend(touched + rows.RowsOf(site).Length + rows.SiteCount);
    }
}
