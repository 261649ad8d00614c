namespace Geo.Analyse.Allocation;

/// <summary>
/// Who goes where: as much weight as the open sites can take, none more than its capacity, and each its least first. Kept the largest there is as sites open and close, by augmenting paths.
/// </summary>
/// <remarks>Source of the paths: Ford and Fulkerson (1956), doi:10.4153/CJM-1956-045-5; a path never lowers the load of a site, so that who has its least keeps it.</remarks>
sealed class LoadFlow
{
    readonly SiteRows _rows;
    readonly long[] _capacities;
    readonly long[] _least;
    readonly WorkMeter _meter;
    readonly int[] _pairOf;
    readonly int[] _siteVia;
    readonly int[] _rowVia;
    readonly int[] _queue;
    readonly bool[] _isOpen;

    /// <param name="weights">[row]</param>
    /// <param name="capacities">[site]</param>
    /// <param name="least">[site]</param>
    public LoadFlow(SiteRows rows, long[] weights, long[] capacities, long[] least, WorkMeter meter)
    {
        (_rows, Weights, _capacities, _least, _meter) = (rows, weights, capacities, least, meter);
        (Flow, Left, Load) = (new long[rows.Site.Length], [.. weights], new long[rows.SiteCount]);
        (_pairOf, _siteVia, _rowVia, _queue, _isOpen) = (new int[rows.Site.Length], new int[rows.SiteCount], new int[rows.Count], new int[rows.SiteCount], new bool[rows.SiteCount]);
        var next = rows.FirstOfSite[..rows.SiteCount];
        for (var at = 0; at < rows.Site.Length; at++) _pairOf[next[rows.Site[at]]++] = at;
    }

    public SiteRows Rows => _rows;

    public long[] Weights { get; }

    /// <summary>[pair], by row.</summary>
    public long[] Flow { get; }

    /// <summary>[row]: the weight that goes nowhere.</summary>
    public long[] Left { get; }

    /// <summary>[site]</summary>
    public long[] Load { get; }

    public long Served { get; private set; }

    /// <summary>What open sites lack of their least.</summary>
    public long Lacking { get; private set; }

    /// <param name="isOpen">[site]</param>
    /// <param name="balanced">Whether loads are made the largest there are; else all are nothing yet.</param>
    public void Begin(ReadOnlySpan<bool> isOpen, bool balanced = true)
    {
        isOpen.CopyTo(_isOpen);
        Array.Clear(Flow);
        Array.Clear(Load);
        Weights.CopyTo(Left, 0);
        Served = 0;
        if (balanced) Balance();
    }

    public void Open(int site)
    {
        _isOpen[site] = true;
        Balance();
    }

    public void Close(int site)
    {
        _isOpen[site] = false;
        for (var at = _rows.FirstOfSite[site]; at < _rows.FirstOfSite[site + 1]; at++)
        {
            var pair = _pairOf[at];
            Left[_rows.Row[at]] += Flow[pair];
            Served -= Flow[pair];
            Flow[pair] = 0;
        }

        Load[site] = 0;
        Balance();
    }

    /// <summary>Sends weight along a pair, as far as it goes; before anything is balanced.</summary>
    public void Prefer(int pair)
    {
        var (row, site) = (RowOf(pair), _rows.Site[pair]);
        if (_isOpen[site]) Send(row, pair, Math.Min(Left[row], _capacities[site] - Load[site]));
    }

    public void Balance()
    {
        Lacking = 0;
        for (var site = 0; site < _isOpen.Length; site++)
        {
            if (!_isOpen[site]) continue;
            Fill(site, _least[site], canTake: true);
            Lacking += Math.Max(0, _least[site] - Load[site]);
        }

        for (var site = 0; site < _isOpen.Length; site++)
        {
            if (_isOpen[site]) Fill(site, _capacities[site], canTake: false);
        }
    }

    /// <summary>
    /// The rows that sites with room still could draw on: all of each goes to a site already. After <see cref="Balance"/> they and the capacities of the other sites are a smallest cut; where some site lacks its
    /// least, they are all that such sites and those they could draw on have.
    /// </summary>
    /// <param name="forLeast">Whether room is counted up to the least.</param>
    public bool[] RowsInReachOfRoom(bool forLeast)
    {
        var isReached = new bool[_rows.Count];
        for (var site = 0; site < _isOpen.Length; site++)
        {
            if (!_isOpen[site] || Load[site] >= (forLeast ? _least[site] : _capacities[site])) continue;
            Search(site, canTake: forLeast, out _, out _);
            for (var row = 0; row < isReached.Length; row++) isReached[row] |= _rowVia[row] >= 0;
        }

        return isReached;
    }

    void Fill(int site, long most, bool canTake)
    {
        for (var at = _rows.FirstOfSite[site]; at < _rows.FirstOfSite[site + 1] && Load[site] < most; at++)
        {
            if (Left[_rows.Row[at]] > 0) Send(_rows.Row[at], _pairOf[at], Math.Min(Left[_rows.Row[at]], most - Load[site]));
        }

        _meter.Spend(_rows.FirstOfSite[site + 1] - _rows.FirstOfSite[site]);
        while (Load[site] < most && Search(site, canTake, out var row, out var giver)) Augment(site, row, giver, most - Load[site]);
    }

    void Send(int row, int pair, long weight)
    {
        Flow[pair] += weight;
        Load[_rows.Site[pair]] += weight;
        Left[row] -= weight;
        Served += weight;
    }

    /// <summary>Breadth first from a site with room, backwards: rows that could go there, sites that they would leave, rows that could go to those.</summary>
    /// <param name="canTake">Whether a site that has more than its least may give.</param>
    bool Search(int from, bool canTake, out int endRow, out int giver)
    {
        Array.Fill(_rowVia, -1);
        Array.Fill(_siteVia, -1);
        var (head, tail, touched) = (0, 0, 0L);
        _queue[tail++] = from;
        while (head < tail)
        {
            var site = _queue[head++];
            for (var at = _rows.FirstOfSite[site]; at < _rows.FirstOfSite[site + 1]; at++)
            {
                var row = _rows.Row[at];
                touched++;
                if (_rowVia[row] >= 0) continue;
                _rowVia[row] = _pairOf[at];
                if (Left[row] > 0) return End(row, -1, out endRow, out giver, touched, true);
                for (var pair = _rows.First[row]; pair < _rows.First[row + 1]; pair++)
                {
                    var other = _rows.Site[pair];
                    touched++;
                    if (Flow[pair] == 0 || other == from || _siteVia[other] >= 0) continue;
                    _siteVia[other] = pair;
                    if (canTake && Load[other] > _least[other]) return End(row, other, out endRow, out giver, touched, true);
                    _queue[tail++] = other;
                }
            }
        }

        return End(-1, -1, out endRow, out giver, touched, false);
    }

    bool End(int row, int site, out int endRow, out int giver, long touched, bool found)
    {
        (endRow, giver) = (row, site);
        _meter.Spend(touched + _rows.Count);
        return found;
    }

    /// <summary>Moves as much as the path allows: from a row's rest, or from a site that gives, to the site with room.</summary>
    void Augment(int to, int row, int giver, long most)
    {
        most = Math.Min(most, giver < 0 ? Left[row] : Math.Min(Flow[_siteVia[giver]], Load[giver] - _least[giver]));
        for (var (r, site) = (row, _rows.Site[_rowVia[row]]); site != to; site = _rows.Site[_rowVia[r]])
        {
            most = Math.Min(most, Flow[_siteVia[site]]);
            r = RowOf(_siteVia[site]);
        }

        if (giver < 0)
        {
            Left[row] -= most;
            Served += most;
        }
        else
        {
            Flow[_siteVia[giver]] -= most;
            Load[giver] -= most;
        }

        var current = row;
        while (true)
        {
            var pair = _rowVia[current];
            Flow[pair] += most;
            var site = _rows.Site[pair];
            if (site == to) break;
            Flow[_siteVia[site]] -= most;
            current = RowOf(_siteVia[site]);
        }

        Load[to] += most;
    }

    int RowOf(int pair)
    {
        var row = Array.BinarySearch(_rows.First, pair);
        if (row < 0) return ~row - 1;
        while (_rows.First[row + 1] == pair) row++;
        return row;
    }
}
