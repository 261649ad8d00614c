namespace Geo.Analyse.Allocation;

/// <summary>p-median: greedy filling, then the best swap of one open for one closed site while any is better.</summary>
/// <remarks>Source of the swap's arithmetic: Resende and Werneck (2007), EJOR 182(1), 54–68, doi:10.1016/j.ejor.2006.02.063, after Whitaker (1983).</remarks>
sealed class AssignmentSearch : ISiteSearch
{
    readonly int[] _first;
    readonly int[] _site;
    readonly long[] _cost;
    readonly SiteRows _rows;
    readonly long[] _costOfSite;
    readonly SiteRules _rules;
    readonly WorkMeter _meter;
    readonly long[] _unserved;
    readonly int[] _nearest;
    readonly long[] _least;
    readonly long[] _second;
    readonly long[] _loss;
    readonly long[] _saved;

    /// <param name="first">[row + 1]</param>
    /// <param name="site">[pair], by row, ascending in cost.</param>
    /// <param name="cost">[pair], scaled.</param>
    /// <param name="unserved">What a row counts for that no open site serves, scaled, [row]: dearer than any pair of it, so that serving one more row always pays.</param>
    public AssignmentSearch(int[] first, int[] site, long[] cost, long[] unserved, SiteRules rules, WorkMeter meter)
    {
        (_first, _site, _cost, _unserved, _rules, _meter) = (first, site, cost, unserved, rules, meter);
        _rows = new(rules.Count, first, site);
        _costOfSite = SiteRows.Turned(rules.Count, site, cost);
        var rows = first.Length - 1;
        (_nearest, _least, _second) = (new int[rows], new long[rows], new long[rows]);
        (_loss, _saved) = (new long[rules.Count], new long[rules.Count]);
    }

    public long Improve(bool[] isOpen)
    {
        Begin(isOpen);
        while (!_meter.IsOver && Used(isOpen) < _rules.Slots && Add(isOpen))
        {
        }

        while (!_meter.IsOver && Swap(isOpen))
        {
        }

        return Objective();
    }

    int Used(bool[] isOpen)
    {
        var used = 0;
        for (var site = 0; site < isOpen.Length; site++) used += isOpen[site] && _rules.IsCounted[site] ? 1 : 0;
        return used;
    }

    void Begin(bool[] isOpen)
    {
        var used = 0;
        for (var site = 0; site < isOpen.Length; site++) used += _rules.MustOpen[site] && _rules.IsCounted[site] ? 1 : 0;
        for (var site = 0; site < isOpen.Length; site++)
        {
            isOpen[site] = (isOpen[site] || _rules.MustOpen[site] || !_rules.IsCounted[site]) && !_rules.MustClose[site];
            if (!isOpen[site] || !_rules.IsCounted[site] || _rules.MustOpen[site]) continue;
            if (used < _rules.Slots) used++;
            else isOpen[site] = false;
        }

        for (var row = 0; row < _least.Length; row++) Assign(row, isOpen);
        _meter.Spend(_site.Length);
    }

    void Assign(int row, bool[] isOpen)
    {
        (_nearest[row], _least[row], _second[row]) = (-1, _unserved[row], _unserved[row]);
        for (var at = _first[row]; at < _first[row + 1]; at++)
        {
            if (!isOpen[_site[at]]) continue;
            if (_nearest[row] < 0)
            {
                (_nearest[row], _least[row]) = (_site[at], _cost[at]);
            }
            else
            {
                _second[row] = _cost[at];
                break;
            }
        }
    }

    bool Add(bool[] isOpen)
    {
        var (best, most) = (-1, 0L);
        for (var site = 0; site < isOpen.Length; site++)
        {
            if (isOpen[site] || !_rules.IsCounted[site] || !_rules.IsFree(site)) continue;
            var saved = 0L;
            for (var at = _rows.FirstOfSite[site]; at < _rows.FirstOfSite[site + 1]; at++) saved += Math.Max(0, _least[_rows.Row[at]] - _costOfSite[at]);
            if (saved > most) (best, most) = (site, saved);
        }

        _meter.Spend(_site.Length);
        if (best < 0) return false;
        Open(best, isOpen);
        return true;
    }

    bool Swap(bool[] isOpen)
    {
        var (bestIn, bestOut, most) = (-1, -1, 0L);
        Array.Clear(_loss);
        for (var row = 0; row < _least.Length; row++)
        {
            if (_nearest[row] >= 0) _loss[_nearest[row]] += _second[row] - _least[row];
        }

        for (var site = 0; site < isOpen.Length; site++)
        {
            if (isOpen[site] || !_rules.IsCounted[site] || !_rules.IsFree(site)) continue;
            var gain = Saved(site);
            for (var other = 0; other < isOpen.Length; other++)
            {
                if (!isOpen[other] || !_rules.IsCounted[other] || !_rules.IsFree(other)) continue;
                var better = gain + _saved[other] - _loss[other];
                if (better > most) (bestIn, bestOut, most) = (site, other, better);
            }
        }

        _meter.Spend(_site.Length + ((long)isOpen.Length * isOpen.Length / 4));
        if (bestIn < 0) return false;
        isOpen[bestOut] = false;
        for (var at = _rows.FirstOfSite[bestOut]; at < _rows.FirstOfSite[bestOut + 1]; at++)
        {
            var row = _rows.Row[at];
            if (_costOfSite[at] <= _second[row]) Assign(row, isOpen);
        }

        Open(bestIn, isOpen);
        return true;
    }

    /// <summary>What opening a site saves, and in <see cref="_saved"/> how much of each open site's loss it makes good.</summary>
    long Saved(int site)
    {
        Array.Clear(_saved);
        var gain = 0L;
        for (var at = _rows.FirstOfSite[site]; at < _rows.FirstOfSite[site + 1]; at++)
        {
            var (row, cost) = (_rows.Row[at], _costOfSite[at]);
            if (cost >= _second[row]) continue;
            gain += Math.Max(0, _least[row] - cost);
            if (_nearest[row] >= 0) _saved[_nearest[row]] += _second[row] - Math.Max(cost, _least[row]);
        }

        return gain;
    }

    void Open(int site, bool[] isOpen)
    {
        isOpen[site] = true;
        for (var at = _rows.FirstOfSite[site]; at < _rows.FirstOfSite[site + 1]; at++)
        {
            var row = _rows.Row[at];
            if (_costOfSite[at] <= _second[row]) Assign(row, isOpen);
        }
    }

    long Objective()
    {
        var sum = 0L;
        for (var row = 0; row < _least.Length; row++)
        {
            if (_nearest[row] < 0) return long.MinValue;
            sum -= _least[row];
        }

        return sum;
    }
}
