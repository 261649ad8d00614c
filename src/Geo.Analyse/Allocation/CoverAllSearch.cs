namespace Geo.Analyse.Allocation;

/// <summary>Set covering: the site that serves most still wanting per cost, again and again; then what is not needed goes, the dearest first.</summary>
/// <param name="costs">[site], scaled.</param>
sealed class CoverAllSearch(SiteRows rows, long[] costs, int need, SiteRules rules, WorkMeter meter) : ISiteSearch
{
    readonly int[] _count = new int[rows.Count];
    readonly int[] _wanting = new int[rows.SiteCount];
    readonly int[] _order = [.. Enumerable.Range(0, rows.SiteCount).OrderByDescending(site => costs[site]).ThenBy(site => rows.RowsOf(site).Length).ThenByDescending(site => site)];

    public long Improve(bool[] isOpen)
    {
        Begin(isOpen);
        while (BestClosed(isOpen) is >= 0 and var site)
        {
            isOpen[site] = true;
            Change(site, 1);
        }

        foreach (var site in _order)
        {
            if (isOpen[site] && rules.IsFree(site) && costs[site] > 0 && IsSpare(site))
            {
                isOpen[site] = false;
                Change(site, -1);
            }
        }

        var sum = 0L;
        for (var site = 0; site < isOpen.Length; site++) sum -= isOpen[site] ? costs[site] : 0;
        foreach (var count in _count)
        {
            if (count < need) return long.MinValue;
        }

        return sum;
    }

    void Begin(bool[] isOpen)
    {
        Array.Clear(_count);
        for (var site = 0; site < isOpen.Length; site++)
        {
            isOpen[site] = (isOpen[site] || rules.MustOpen[site]) && !rules.MustClose[site];
            if (!isOpen[site]) continue;
            foreach (var row in rows.RowsOf(site)) _count[row]++;
        }

        for (var site = 0; site < isOpen.Length; site++)
        {
            _wanting[site] = 0;
            foreach (var row in rows.RowsOf(site)) _wanting[site] += _count[row] < need ? 1 : 0;
        }

        meter.Spend(2L * rows.Row.Length);
    }

    int BestClosed(bool[] isOpen)
    {
        var best = -1;
        for (var site = 0; site < isOpen.Length; site++)
        {
            if (isOpen[site] || !rules.IsFree(site) || _wanting[site] == 0) continue;
            if (best < 0 || (Int128)_wanting[site] * costs[best] > (Int128)_wanting[best] * costs[site]) best = site;
        }

        meter.Spend(isOpen.Length);
        return best;
    }

    void Change(int site, int by)
    {
        foreach (var row in rows.RowsOf(site))
        {
            var wanted = _count[row] < need;
            _count[row] += by;
            if (_count[row] < need == wanted) continue;
            foreach (var other in rows.SitesOf(row)) _wanting[other] += wanted ? -1 : 1;
        }

        meter.Spend(rows.RowsOf(site).Length);
    }

    bool IsSpare(int site)
    {
        foreach (var row in rows.RowsOf(site))
        {
            if (_count[row] <= need) return false;
        }

        return true;
    }
}
