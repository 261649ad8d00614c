namespace Geo.Analyse.Allocation;

/// <summary>
/// Who goes where: as much weight as the open sites can take, none more than its capacity, and each its least first. Kept the largest there is as sites open and close, by augmenting paths.
/// </summary>
/// <remarks>Source of the paths: Ford and Fulkerson (1956), doi:10.4153/CJM-1956-045-5, level by level as Dinic (1970) has it; a path never lowers the load of a site below its least, so that who has it keeps it.</remarks>
sealed class LoadFlow
{
    /// <summary>A row from which nothing can be drawn, whatever else is drawn meanwhile.</summary>
    const long Dead = -1;

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
    long _search;

    /// <param name="weights">[row]</param>
    /// <param name="capacities">[site]</param>
    /// <param name="least">[site]</param>
    public LoadFlow(SiteRows rows, long[] weights, long[] capacities, long[] least, WorkMeter meter)
    {
        (_rows, Weights, _capacities, _least, _meter) = (rows, weights, capacities, least, meter);
        (Flow, Left, Load) = (new long[rows.Site.Length], [.. weights], new long[rows.SiteCount]);
        (_pairOf, _level, _next, _seen, _queue, _isOpen) = (new int[rows.Site.Length], new int[rows.SiteCount], new int[rows.SiteCount], new long[rows.Count], new int[rows.SiteCount], new bool[rows.SiteCount]);
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

        Array.Clear(_seen);
        for (var site = 0; site < _isOpen.Length; site++)
        {
            if (_isOpen[site]) Fill(site, _capacities[site], canTake: false);
        }

        Array.Clear(_seen);
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
            for (var row = 0; row < isReached.Length; row++) isReached[row] |= _seen[row] == _search || _seen[row] == Dead;
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
        while (Load[site] < most && IsLevelled(site, canTake))
        {
            _rows.FirstOfSite.AsSpan(0, _next.Length).CopyTo(_next);
            Load[site] += Drawn(site, most - Load[site], canTake);
        }
    }

    void Send(int row, int pair, long weight)
    {
        Flow[pair] += weight;
        Load[_rows.Site[pair]] += weight;
        Left[row] -= weight;
        Served += weight;
    }

    /// <summary>
    /// Breadth first from a site with room, backwards: rows that could go there, sites that they would leave, rows that could go to those. Ends at the level of the first row with a rest, or site that gives.
    /// </summary>
    /// <param name="canTake">Whether a site that has more than its least may give.</param>
    /// <returns>Whether any is found.</returns>
    bool IsLevelled(int from, bool canTake)
    {
        _search++;
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
                if (Left[row] > 0) end = Math.Min(end, _level[site]);
                for (var pair = _rows.First[row]; pair < _rows.First[row + 1]; pair++)
                {
                    var other = _rows.Site[pair];
                    touched++;
                    if (Flow[pair] == 0 || _level[other] >= 0) continue;
                    _level[other] = _level[site] + 1;
                    if (canTake && Load[other] > _least[other]) end = Math.Min(end, _level[site]);
                    _queue[tail++] = other;
                }
            }
        }

        _meter.Spend(touched + _rows.Count);
        if (end < int.MaxValue) return true;
        // What a search has seen in vain leads to no rest, and no path elsewhere goes through it, so that it stays so until sites open or close. Who may give is another question.
        for (var row = 0; row < _seen.Length && !canTake; row++) _seen[row] = _seen[row] == _search ? Dead : _seen[row];
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
            Left[row] -= rest;
            Served += rest;
            Flow[into] += rest;
            drawn += rest;
            for (var pair = _rows.First[row]; pair < _rows.First[row + 1] && drawn < most; pair++)
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
