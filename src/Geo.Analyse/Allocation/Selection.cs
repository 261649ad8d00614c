namespace Geo.Analyse.Allocation;

/// <summary>Which sites are open, closed or free in a case, and the best sum of values over those that may be open: a limited number of counted ones, any number of others.</summary>
sealed class Selection
{
    readonly bool[] _isCounted;
    readonly int _slots;
    readonly int[] _heap;
    readonly List<(int Site, SiteState Before)> _trail = [];
    int _size;

    /// <param name="isCounted">[site]</param>
    /// <param name="slots">How many counted sites may be open.</param>
    public Selection(bool[] isCounted, int slots)
    {
        (_isCounted, _slots) = (isCounted, Math.Min(slots, isCounted.Length));
        (State, Chosen, IsChosen, _heap) = (new SiteState[isCounted.Length], new int[isCounted.Length], new bool[isCounted.Length], new int[_slots + 1]);
    }

    /// <summary>[site]</summary>
    public SiteState[] State { get; }

    /// <summary>The sites of the best sum; the first <see cref="ChosenCount"/>.</summary>
    public int[] Chosen { get; }

    public int ChosenCount { get; private set; }

    /// <summary>[site]</summary>
    public bool[] IsChosen { get; }

    /// <summary>Counted sites that are open by decision.</summary>
    public int Taken { get; private set; }

    public int SlotsLeft => _slots - Taken;

    public int Mark => _trail.Count;

    public void Set(int site, SiteState state)
    {
        var before = State[site];
        _trail.Add((site, before));
        if (_isCounted[site]) Taken += (state == SiteState.Open ? 1 : 0) - (before == SiteState.Open ? 1 : 0);
        State[site] = state;
    }

    /// <summary>Back to where the trail was that long.</summary>
    public void Undo(int mark)
    {
        while (_trail.Count > mark)
        {
            var (site, before) = _trail[^1];
            _trail.RemoveAt(_trail.Count - 1);
            if (_isCounted[site]) Taken += (before == SiteState.Open ? 1 : 0) - (State[site] == SiteState.Open ? 1 : 0);
            State[site] = before;
        }
    }

    /// <summary>Whether a site is neither open nor closed and may still be opened.</summary>
    public bool IsFree(int site) => State[site] == SiteState.Free && (!_isCounted[site] || SlotsLeft > 0);

    /// <summary>The best sum; its sites are the chosen.</summary>
    public long Best(ReadOnlySpan<long> values)
    {
        for (var at = 0; at < ChosenCount; at++) IsChosen[Chosen[at]] = false;
        (ChosenCount, _size) = (0, 0);
        var (sum, left) = (0L, SlotsLeft);
        for (var site = 0; site < values.Length; site++)
        {
            if (State[site] == SiteState.Open) sum += Take(site, values);
            else if (State[site] == SiteState.Free && values[site] > 0)
            {
                if (!_isCounted[site]) sum += Take(site, values);
                else if (_size < left) Push(site, values);
                else if (left > 0 && values[site] > values[_heap[0]]) Replace(site, values);
            }
        }

        for (var at = 0; at < _size; at++) sum += Take(_heap[at], values);
        return sum;
    }

    /// <summary>What the best sum loses at least if a chosen free site is closed, or one not chosen is opened.</summary>
    /// <param name="worstChosen">From <see cref="Edge"/>.</param>
    /// <param name="bestLeft">From <see cref="Edge"/>.</param>
    public long Loss(int site, ReadOnlySpan<long> values, long worstChosen, long bestLeft)
    {
        if (!_isCounted[site]) return Math.Abs(values[site]);
        if (IsChosen[site]) return values[site] - bestLeft;
        return (_size < SlotsLeft ? 0 : worstChosen) - values[site];
    }

    /// <summary>The least value among the counted free sites that are chosen, and the largest, or 0, among those that are not.</summary>
    public (long WorstChosen, long BestLeft) Edge(ReadOnlySpan<long> values)
    {
        var bestLeft = 0L;
        for (var site = 0; site < values.Length; site++)
        {
            if (State[site] == SiteState.Free && _isCounted[site] && !IsChosen[site]) bestLeft = Math.Max(bestLeft, values[site]);
        }

        return (_size > 0 ? values[_heap[0]] : 0, bestLeft);
    }

    long Take(int site, ReadOnlySpan<long> values)
    {
        Chosen[ChosenCount++] = site;
        IsChosen[site] = true;
        return values[site];
    }

    void Push(int site, ReadOnlySpan<long> values)
    {
        var at = _size++;
        for (; at > 0 && values[site] < values[_heap[(at - 1) / 2]]; at = (at - 1) / 2) _heap[at] = _heap[(at - 1) / 2];
        _heap[at] = site;
    }

    void Replace(int site, ReadOnlySpan<long> values)
    {
        var at = 0;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= _size) break;
            if (child + 1 < _size && values[_heap[child + 1]] < values[_heap[child]]) child++;
            if (values[site] <= values[_heap[child]]) break;
            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = site;
    }
}
