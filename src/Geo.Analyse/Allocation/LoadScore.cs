namespace Geo.Analyse.Allocation;

/// <summary>
/// The weight that open sites can serve within their capacities; below zero while some lack their least. Leasts are looked at by themselves: where they can be kept they lower nothing, since what can be served grows from any loads that
/// are possible to the largest sum.
/// </summary>
sealed class LoadScore(LoadQuestion question, long scale) : ISiteScore
{
    readonly LoadFlow _flow = question.OfDoubtful();
    readonly LoadFlow? _leasts = question.HasLeast ? question.OfLeasts() : null;
    readonly bool[] _isOpen = new bool[question.Capacities.Length];
    readonly int[] _openOf = new int[question.Kept.Length];
    // Who of a row could come to a new site, and after how many changes of the flow that was counted: many sites ask between two changes.
    readonly long[] _loose = new long[question.Kept.Length];
    readonly int[] _countedAt = new int[question.Kept.Length];
    int _changes;
    long _needed;
    long _outOfReach;

    public long Value => Lacking > 0 ? -Lacking : (question.Settled + _flow.Served) * scale;

    public bool IsComplete => Lacking == 0;

    public bool CanGainByClosing => _leasts is not null;

    long Lacking => _leasts is null ? 0 : _needed - _leasts.Served;

    public void Begin(ReadOnlySpan<bool> isOpen)
    {
        isOpen.CopyTo(_isOpen);
        _flow.Begin(isOpen);
        _changes++;
        _leasts?.Begin(isOpen);
        (_needed, _outOfReach) = (0, 0);
        Array.Clear(_openOf);
        foreach (var weight in question.DoubtfulWeights) _outOfReach += weight;
        for (var site = 0; site < isOpen.Length; site++)
        {
            if (!isOpen[site]) continue;
            _needed += question.Least[site];
            Reach(site, 1);
        }
    }

    public void Open(int site)
    {
        _isOpen[site] = true;
        _flow.Open(site);
        _changes++;
        if (question.Least[site] > 0) _leasts?.Open(site);
        _needed += question.Least[site];
        Reach(site, 1);
    }

    public void Close(int site)
    {
        _isOpen[site] = false;
        _flow.Close(site);
        _changes++;
        if (question.Least[site] > 0) _leasts?.Close(site);
        _needed -= question.Least[site];
        Reach(site, -1);
    }

    public long Gain(int site)
    {
        var before = Value;
        Open(site);
        var gain = Value - before;
        Close(site);
        return gain;
    }

    /// <summary>Who goes nowhere in its reach, and whom full sites could send, so that they take others; and none but those whom it or an open site reaches.</summary>
    public long GainAtMost(int site)
    {
        if (Lacking > 0) return long.MaxValue;
        var (rows, capacity, sum) = (question.Doubtful, question.Capacities[site], 0L);
        var reached = _flow.LeftOver - _outOfReach;
        foreach (var row in rows.RowsOf(site))
        {
            sum += LooseOf(row);
            reached += _openOf[row] == 0 ? question.DoubtfulWeights[row] : 0;
        }

        question.Meter.Spend(rows.RowsOf(site).Length);
        return Math.Min(sum, Math.Min(capacity, reached)) * scale;
    }

    /// <summary>Who of a row goes nowhere, or to a full site.</summary>
    long LooseOf(int row)
    {
        if (_countedAt[row] == _changes) return _loose[row];
        _countedAt[row] = _changes;
        return _loose[row] = _flow.Left[row] + _flow.ServedByFull(row);
    }

    void Reach(int site, int by)
    {
        foreach (var row in question.Doubtful.RowsOf(site))
        {
            var before = _openOf[row];
            _openOf[row] += by;
            if (before == 0 || _openOf[row] == 0) _outOfReach -= by * question.DoubtfulWeights[row];
        }
    }
}
