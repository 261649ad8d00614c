namespace Geo.Analyse.Allocation;

/// <summary>
/// Who goes where: as much weight as the open sites can take, none more than its capacity, and each its least first. Kept the largest there is as sites open and close, by augmenting paths.
/// </summary>
/// <remarks>Source of the paths: Ford and Fulkerson (1956), doi:10.4153/CJM-1956-045-5, level by level as Dinic (1970) has it; a path never lowers the load of a site below its least, so that who has it keeps it.</remarks>
sealed class LoadFlow
{
    const int None = -1;

    readonly SiteRows _rows;
    readonly long[] _capacities;
    readonly long[] _least;
    readonly WorkMeter _meter;
    readonly int[] _pairOf;
    readonly int[] _level;
    readonly int[] _next;
    readonly long[] _seen;
    readonly int[] _queue;
    readonly bool[] _isOpen;
    // The pairs of a row that carry weight, or did: few of the many sites that could serve it.
    readonly int[] _carrier;
    readonly int[] _nextCarrier;
    readonly bool[] _isCarrier;
    readonly List<int> _touched = [];
    readonly bool _hasLeast;
    readonly long _total;
    long _search;
    long _balances = 1;

    /// <param name="weights">[row]</param>
    /// <param name="capacities">[site]</param>
    /// <param name="least">[site]</param>
    public LoadFlow(SiteRows rows, long[] weights, long[] capacities, long[] least, WorkMeter meter)
    {
        (_rows, Weights, _capacities, _least, _meter) = (rows, weights, capacities, least, meter);
        (Flow, Left, Load) = (new long[rows.Site.Length], [.. weights], new long[rows.SiteCount]);
        (_pairOf, _level, _next, _seen, _queue, _isOpen) = (new int[rows.Site.Length], new int[rows.SiteCount], new int[rows.SiteCount], new long[rows.Count], new int[rows.SiteCount], new bool[rows.SiteCount]);
        (_carrier, _nextCarrier, _isCarrier) = (new int[rows.Count], new int[rows.Site.Length], new bool[rows.Site.Length]);
        Array.Fill(_carrier, None);
        (_hasLeast, _total) = (least.Any(one => one > 0), weights.Sum());
        var next = rows.FirstOfSite[..rows.SiteCount];
        for (var at = 0; at < rows.Site.Length; at++) _pairOf[next[rows.Site[at]]++] = at;
    }

    public SiteRows Rows => _rows;

    public long[] Weights { get; }

    /// <summary>[pair], by row.</summary>
    public long[] Flow { get; }

    /// <summary>[row]: the weight that goes nowhere; what is taken from it, or given to it, is not, or is, there to be served.</summary>
    public long[] Left { get; }

    /// <summary>[site]</summary>
    public long[] Load { get; }

    public long Served { get; private set; }

    /// <summary>A row from which nothing can be drawn, whatever else is drawn meanwhile.</summary>
    long Dead => -_balances;

    /// <summary>The weight that goes nowhere.</summary>
    public long LeftOver => _total - Served;

    /// <summary>What open sites lack of their least.</summary>
    public long Lacking { get; private set; }

    /// <param name="isOpen">[site]</param>
    /// <param name="balanced">Whether loads are made the largest there are; else all are nothing yet.</param>
    public void Begin(ReadOnlySpan<bool> isOpen, bool balanced = true)
    {
        isOpen.CopyTo(_isOpen);
        for (var row = 0; row < _carrier.Length; row++)
        {
            for (var pair = _carrier[row]; pair >= 0; pair = _nextCarrier[pair]) (Flow[pair], _isCarrier[pair]) = (0, false);
            _carrier[row] = None;
        }

        Array.Clear(Load);
        Weights.CopyTo(Left, 0);
        Served = 0;
        _meter.Spend(_carrier.Length);
        if (balanced) Balance();
    }

    public void Open(int site)
    {
        _isOpen[site] = true;
        // Who could draw no more before can't now: what the new site takes is never given back. Only of leasts some may have been in want.
        if (_hasLeast) Balance();
        else Fill(site, _capacities[site], canTake: false);
        _balances++;
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

    /// <summary>What of a row goes to sites that have no room.</summary>
    public long ServedByFull(int row)
    {
        var sum = 0L;
        for (var pair = _carrier[row]; pair >= 0; pair = _nextCarrier[pair]) sum += Load[_rows.Site[pair]] == _capacities[_rows.Site[pair]] ? Flow[pair] : 0;
        return sum;
    }

    /// <summary>Sends weight along a pair, as far as it goes; before anything is balanced.</summary>
    public void Prefer(int pair)
    {
        var (row, site) = (RowOf(pair), _rows.Site[pair]);
        var weight = Math.Min(Left[row], _capacities[site] - Load[site]);
        if (_isOpen[site] && weight > 0) Send(row, pair, weight);
    }

    public void Balance()
    {
        Lacking = 0;
        _balances++;
        for (var site = 0; site < _isOpen.Length && _hasLeast; site++)
        {
            if (!_isOpen[site]) continue;
            Fill(site, _least[site], canTake: true);
            Lacking += Math.Max(0, _least[site] - Load[site]);
        }

        for (var site = 0; site < _isOpen.Length; site++)
        {
            if (_isOpen[site]) Fill(site, _capacities[site], canTake: false);
        }

        _balances++;
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
            IsLevelled(site, canTake: forLeast);
            foreach (var row in _touched) isReached[row] = true;
        }

        for (var row = 0; row < isReached.Length; row++) isReached[row] |= _seen[row] == Dead;
        _balances++;
        return isReached;
    }

    void Fill(int site, long most, bool canTake)
    {
        for (var at = _rows.FirstOfSite[site]; at < _rows.FirstOfSite[site + 1] && Load[site] < most; at++)
        {
            if (Left[_rows.Row[at]] > 0) Send(_rows.Row[at], _pairOf[at], Math.Min(Left[_rows.Row[at]], most - Load[site]));
        }

        _meter.Spend(_rows.FirstOfSite[site + 1] - _rows.FirstOfSite[site]);
        while (Load[site] < most && IsLevelled(site, canTake))
        {
            _rows.FirstOfSite.AsSpan(0, _next.Length).CopyTo(_next);
            Load[site] += Drawn(site, most - Load[site], canTake);
        }
    }

    void Send(int row, int pair, long weight)
    {
        Carry(row, pair);
        Flow[pair] += weight;
        Load[_rows.Site[pair]] += weight;
        Left[row] -= weight;
        Served += weight;
    }

    void Carry(int row, int pair)
    {
        if (_isCarrier[pair]) return;
        (_nextCarrier[pair], _carrier[row], _isCarrier[pair]) = (_carrier[row], pair, true);
    }

    /// <summary>Forgets the pairs of a row that carry nothing any more.</summary>
    void Tidy(int row)
    {
        var before = None;
        for (var pair = _carrier[row]; pair >= 0; pair = _nextCarrier[pair])
        {
            if (Flow[pair] > 0) before = pair;
            else
            {
                _isCarrier[pair] = false;
                if (before < 0) _carrier[row] = _nextCarrier[pair];
                else _nextCarrier[before] = _nextCarrier[pair];
            }
        }
    }

    /// <summary>
    /// Breadth first from a site with room, backwards: rows that could go there, sites that they would leave, rows that could go to those. Ends at the level of the first row with a rest, or site that gives.
    /// </summary>
    /// <param name="canTake">Whether a site that has more than its least may give.</param>
    /// <returns>Whether any is found.</returns>
    bool IsLevelled(int from, bool canTake)
    {
        _search++;
        _touched.Clear();
        Array.Fill(_level, -1);
        var (head, tail, touched, end) = (0, 0, 0L, int.MaxValue);
        _queue[tail++] = from;
        _level[from] = 0;
        while (head < tail && _level[_queue[head]] <= end)
        {
            var site = _queue[head++];
            for (var at = _rows.FirstOfSite[site]; at < _rows.FirstOfSite[site + 1]; at++)
            {
                var row = _rows.Row[at];
                touched++;
                if (_seen[row] == _search || _seen[row] == Dead) continue;
                _seen[row] = _search;
                _touched.Add(row);
                Tidy(row);
                if (Left[row] > 0) end = Math.Min(end, _level[site]);
                for (var pair = _carrier[row]; pair >= 0; pair = _nextCarrier[pair])
                {
                    var other = _rows.Site[pair];
                    touched++;
                    if (_level[other] >= 0) continue;
                    _level[other] = _level[site] + 1;
                    if (canTake && Load[other] > _least[other]) end = Math.Min(end, _level[site]);
                    _queue[tail++] = other;
                }
            }
        }

        _meter.Spend(touched + _level.Length);
        if (end < int.MaxValue) return true;
        // What a search has seen in vain leads to no rest, and no path elsewhere goes through it, so that it stays so until sites open or close. Who may give is another question.
        if (canTake) return false;
        foreach (var row in _touched) _seen[row] = Dead;
        return false;
    }

    /// <summary>Draws weight to a site along the levels, each row and each site asked once while it has something: from rests, from sites that give, and from what sites of the next level draw in turn.</summary>
    /// <returns>How much; the site's load is not changed.</returns>
    long Drawn(int site, long most, bool canTake)
    {
        var (drawn, touched) = (0L, 0L);
        for (; _next[site] < _rows.FirstOfSite[site + 1]; _next[site]++)
        {
            var (row, into) = (_rows.Row[_next[site]], _pairOf[_next[site]]);
            var rest = Math.Min(Left[row], most - drawn);
            Carry(row, into);
            Left[row] -= rest;
            Served += rest;
            Flow[into] += rest;
            drawn += rest;
            // Nothing is forgotten here, so that the way through the list stays.
            for (var pair = _carrier[row]; pair >= 0 && drawn < most; pair = _nextCarrier[pair])
            {
                touched++;
                var other = _rows.Site[pair];
                if (Flow[pair] == 0 || _level[other] != _level[site] + 1) continue;
                var given = canTake ? Math.Min(Math.Max(Load[other] - _least[other], 0), Math.Min(Flow[pair], most - drawn)) : 0;
                Load[other] -= given;
                var passed = given + Drawn(other, Math.Min(Flow[pair], most - drawn) - given, canTake);
                Flow[pair] -= passed;
                Flow[into] += passed;
                drawn += passed;
            }

            if (drawn == most) break;
        }

        _meter.Spend(touched);
        return drawn;
    }

    int RowOf(int pair)
    {
        var row = Array.BinarySearch(_rows.First, pair);
        if (row < 0) return ~row - 1;
        while (_rows.First[row + 1] == pair) row++;
        return row;
    }
}
