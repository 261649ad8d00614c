namespace Geo.Analyse.Allocation;

/// <summary>What it costs to reach the nearest open site, below zero; a row without one counts as dearer than any other.</summary>
sealed class AssignmentScore : ISiteScore
{
    readonly int[] _first;
    readonly int[] _site;
    readonly long[] _cost;
    readonly SiteRows _rows;
    readonly long[] _costOfSite;
    readonly bool[] _isOpen;
    readonly long[] _least;
    readonly long[] _unserved;
    readonly WorkMeter _meter;
    int _lacking;

    /// <param name="first">[row + 1]</param>
    /// <param name="site">[pair], by row, ascending in cost.</param>
    /// <param name="cost">[pair], scaled.</param>
    /// <param name="unserved">What a row counts for that no open site serves, scaled, [row]: dearer than any pair of it.</param>
    public AssignmentScore(int sites, int[] first, int[] site, long[] cost, long[] unserved, WorkMeter meter)
    {
        (_first, _site, _cost, _unserved, _rows, _meter) = (first, site, cost, unserved, new(sites, first, site), meter);
        (_costOfSite, _isOpen, _least) = (SiteRows.Turned(sites, site, cost), new bool[sites], new long[first.Length - 1]);
    }

    public long Value { get; private set; }

    public bool IsComplete => _lacking == 0;

    public bool CanGainByClosing => false;

    public void Begin(ReadOnlySpan<bool> isOpen)
    {
        isOpen.CopyTo(_isOpen);
        (Value, _lacking) = (0, 0);
        for (var row = 0; row < _least.Length; row++)
        {
            _least[row] = LeastOf(row);
            Value -= _least[row];
            _lacking += _least[row] == _unserved[row] ? 1 : 0;
        }

        _meter.Spend(_site.Length);
    }

    public void Open(int site)
    {
        _isOpen[site] = true;
        Renew(site);
    }

    public void Close(int site)
    {
        _isOpen[site] = false;
        Renew(site);
    }

    public long Gain(int site)
    {
        var saved = 0L;
        for (var at = _rows.FirstOfSite[site]; at < _rows.FirstOfSite[site + 1]; at++) saved += Math.Max(0, _least[_rows.Row[at]] - _costOfSite[at]);
        _meter.Spend(_rows.RowsOf(site).Length);
        return saved;
    }

    void Renew(int site)
    {
        for (var at = _rows.FirstOfSite[site]; at < _rows.FirstOfSite[site + 1]; at++)
        {
            var row = _rows.Row[at];
            if (_costOfSite[at] > _least[row]) continue;
            var least = LeastOf(row);
            Value += _least[row] - least;
            _lacking += (least == _unserved[row] ? 1 : 0) - (_least[row] == _unserved[row] ? 1 : 0);
            _least[row] = least;
        }

        _meter.Spend(4L * _rows.RowsOf(site).Length);
    }

    long LeastOf(int row)
    {
        for (var at = _first[row]; at < _first[row + 1]; at++)
        {
            if (_isOpen[_site[at]]) return _cost[at];
        }

        return _unserved[row];
    }
}
