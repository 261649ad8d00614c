namespace Geo.Analyse.Allocation;

/// <summary>Greedy filling, then swaps of one open for one closed site while any is better; the gain of every site is kept up to date with each change.</summary>
/// <param name="weights">[row], scaled.</param>
/// <param name="gains">What k open sites are worth, [k] from 0, in units of weight.</param>
sealed class CoverageSearch(SiteRows rows, long[] weights, long[] gains, SiteRules rules, WorkMeter meter) : ISiteSearch
{
    readonly int[] _count = new int[rows.Count];
    readonly long[] _gain = new long[rows.SiteCount];
    long _objective;

    public long Improve(bool[] isOpen)
    {
        Begin(isOpen);
        Fill(isOpen);
        while (!meter.IsOver && SwapRound(isOpen))
        {
        }

        return _objective;
    }

    void Begin(bool[] isOpen)
    {
        Array.Clear(_count);
        var used = 0;
        for (var site = 0; site < isOpen.Length; site++)
        {
            isOpen[site] = (isOpen[site] || rules.MustOpen[site] || !rules.IsCounted[site]) && !rules.MustClose[site];
            if (isOpen[site] && rules.IsCounted[site] && !rules.MustOpen[site] && used >= FreeSlots()) isOpen[site] = false;
            if (!isOpen[site]) continue;
            if (rules.IsCounted[site] && !rules.MustOpen[site]) used++;
            foreach (var row in rows.RowsOf(site)) _count[row]++;
        }

        Array.Clear(_gain);
        _objective = 0;
        for (var row = 0; row < _count.Length; row++)
        {
            _objective += weights[row] * Worth(_count[row]);
            var more = weights[row] * Margin(_count[row]);
            if (more == 0) continue;
            foreach (var site in rows.SitesOf(row)) _gain[site] += more;
        }

        meter.Spend(rows.Site.Length);
    }

    int FreeSlots()
    {
        var slots = rules.Slots;
        for (var site = 0; site < rules.Count; site++) slots -= rules.MustOpen[site] && rules.IsCounted[site] ? 1 : 0;
        return slots;
    }

    void Fill(bool[] isOpen)
    {
        var left = FreeSlots();
        for (var site = 0; site < isOpen.Length; site++) left -= isOpen[site] && rules.IsCounted[site] && !rules.MustOpen[site] ? 1 : 0;
        for (; left > 0 && BestClosed(isOpen) is >= 0 and var site; left--)
        {
            isOpen[site] = true;
            Change(site, 1);
        }
    }

    bool SwapRound(bool[] isOpen)
    {
        var better = false;
        for (var site = 0; site < isOpen.Length; site++)
        {
            if (!isOpen[site] || !rules.IsCounted[site] || !rules.IsFree(site)) continue;
            var before = _objective;
            Change(site, -1);
            isOpen[site] = false;
            var instead = BestClosed(isOpen);
            if (_objective + _gain[instead] <= before) instead = site;
            isOpen[instead] = true;
            Change(instead, 1);
            better |= instead != site;
            if (meter.IsOver) break;
        }

        return better;
    }

    int BestClosed(bool[] isOpen)
    {
        var best = -1;
        for (var site = 0; site < isOpen.Length; site++)
        {
            if (!isOpen[site] && rules.IsCounted[site] && rules.IsFree(site) && (best < 0 || _gain[site] > _gain[best])) best = site;
        }

        return best;
    }

    /// <summary>Opens (+1) or closes (−1) a site.</summary>
    void Change(int site, int by)
    {
        var touched = 0L;
        foreach (var row in rows.RowsOf(site))
        {
            var (before, after) = (_count[row], _count[row] + by);
            _count[row] = after;
            _objective += weights[row] * (Worth(after) - Worth(before));
            var more = weights[row] * (Margin(after) - Margin(before));
            if (more == 0) continue;
            var sites = rows.SitesOf(row);
            touched += sites.Length;
            foreach (var other in sites) _gain[other] += more;
        }

        meter.Spend(touched + rows.RowsOf(site).Length + rules.Count);
    }

    long Worth(int count) => gains[Math.Min(count, gains.Length - 1)];

    long Margin(int count) => Worth(count + 1) - Worth(count);
}
