namespace Geo.Analyse.Allocation;

/// <summary>Greedy filling, then swaps of one open for one closed site while any is better; the gain of every site is kept up to date with each change.</summary>
/// <param name="weights">[row], scaled.</param>
/// <param name="gains">What k open sites are worth, [k] from 0, in units of weight.</param>
sealed class CoverageSearch(SiteRows rows, long[] weights, long[] gains, SiteRules rules, WorkMeter meter) : ISiteSearch
{
    readonly CoverageScore _score = new(rows, weights, gains, meter);

    public long Improve(bool[] isOpen)
    {
        Begin(isOpen);
        Fill(isOpen);
        while (!meter.IsOver && SwapRound(isOpen))
        {
        }

        return _score.Value;
    }

    void Begin(bool[] isOpen)
    {
        var used = 0;
        for (var site = 0; site < isOpen.Length; site++)
        {
            isOpen[site] = (isOpen[site] || rules.MustOpen[site] || !rules.IsCounted[site]) && !rules.MustClose[site];
            if (isOpen[site] && rules.IsCounted[site] && !rules.MustOpen[site] && used >= FreeSlots()) isOpen[site] = false;
            if (isOpen[site] && rules.IsCounted[site] && !rules.MustOpen[site]) used++;
        }

        _score.Begin(isOpen);
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
            _score.Open(site);
        }
    }

    bool SwapRound(bool[] isOpen)
    {
        var better = false;
        for (var site = 0; site < isOpen.Length; site++)
        {
            if (!isOpen[site] || !rules.IsCounted[site] || !rules.IsFree(site)) continue;
            var before = _score.Value;
            _score.Close(site);
            isOpen[site] = false;
            var instead = BestClosed(isOpen);
            if (_score.Value + _score.Gain(instead) <= before) instead = site;
            isOpen[instead] = true;
            _score.Open(instead);
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
            if (!isOpen[site] && rules.IsCounted[site] && rules.IsFree(site) && (best < 0 || _score.Gain(site) > _score.Gain(best))) best = site;
        }

        return best;
    }
}
