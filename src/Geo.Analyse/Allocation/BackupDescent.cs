namespace Geo.Analyse.Allocation;

/// <summary>Lowers the bound of a case of covering by two: deflected subgradient steps in the two prices of each row that needs two and the one of each that needs one more; which site is the special one changes on the way.</summary>
sealed class BackupDescent
{
    /// <summary>Of a way: less is none.</summary>
    const double Least = 0.02;

    readonly Selection _selection;
    readonly WorkMeter _meter;
    readonly long[] _rest;
    readonly long[] _low;
    readonly long[] _high;
    readonly int[] _special;
    readonly int[] _count;
    readonly int[] _last;
    readonly double[] _lowWay;
    readonly double[] _highWay;
    readonly long[] _values;
    long _kept;

    /// <param name="rows">How many rows there are at most.</param>
    public BackupDescent(int rows, int sites, Selection selection, WorkMeter meter)
    {
        (_selection, _meter, _rest, _low, _high, _special) = (selection, meter, new long[rows], new long[rows], new long[rows], new int[rows]);
        (_count, _last, _lowWay, _highWay) = (new int[rows], new int[rows], new double[rows], new double[rows]);
        (_values, BestValues, Shares) = (new long[sites], new long[sites], new double[sites]);
    }

    /// <summary>The site values of the best bound, [site].</summary>
    public long[] BestValues { get; }

    /// <summary>How often each site was chosen lately, [site].</summary>
    public double[] Shares { get; }

    public long Best { get; private set; }

    /// <summary>Steps on from the rows' prices, which receive the best ones.</summary>
    /// <param name="goal">What the bound is held to reach at best: the objective of the best choice known, asked anew after <paramref name="look"/>.</param>
    /// <param name="floor">A bound below goal + this is as good as any.</param>
    /// <param name="look">Called every so many steps, with the chosen sites in the selection.</param>
    public void Run(BackupRows rows, DescentPlan plan, Func<long> goal, long floor, Action look)
    {
        Begin(rows, goal() + floor);
        var (pace, stale, bound) = (plan.Pace, 0, Full(rows));
        for (var step = 0; step < plan.Steps; step++)
        {
            if (bound < Best)
            {
                stale = step == 0 || bound < Best - ((Best - goal()) / 10_000) ? 0 : stale + 1;
                Keep(rows, bound);
            }
            else
            {
                stale++;
            }

            if (step % plan.Between == 0) look();
            if (Best < goal() + floor || _meter.IsOver) return;
            if (stale >= plan.Patience)
            {
                (pace, stale) = (pace * plan.Slowing, 0);
                if (pace < plan.Slowest) return;
                Return(rows);
                bound = Full(rows);
            }

            Note();
            if (!Step(rows, Math.Max(bound - goal(), 1), pace)) return;
            bound = Bound(rows);
        }
    }

    void Keep(BackupRows rows, long bound)
    {
        var count = rows.Weights.Length;
        Best = bound;
        _low.AsSpan(0, count).CopyTo(rows.Low);
        _high.AsSpan(0, count).CopyTo(rows.High);
        _special.AsSpan(0, count).CopyTo(rows.Special);
        _values.CopyTo(BestValues, 0);
    }

    /// <summary>The bound of the rows' prices as they are, with its site values.</summary>
    public void Evaluate(BackupRows rows)
    {
        Return(rows);
        Best = Full(rows);
        _values.CopyTo(BestValues, 0);
    }

    void Begin(BackupRows rows, long enough)
    {
        (Best, var all) = (long.MaxValue, rows.Covered);
        foreach (var weight in rows.Weights) all += weight;
        if (all < enough)
        {
            // Whom the case can cover at all, the best choice covers: without any price.
            Array.Clear(rows.Low);
            Array.Clear(rows.High);
        }

        Return(rows);
    }

    void Return(BackupRows rows)
    {
        rows.Low.CopyTo(_low, 0);
        rows.High.CopyTo(_high, 0);
        rows.Special.CopyTo(_special, 0);
        Array.Clear(_lowWay, 0, rows.Weights.Length);
        Array.Clear(_highWay, 0, rows.Weights.Length);
    }

    /// <summary>The bound of the prices, put together from all rows.</summary>
    long Full(BackupRows rows)
    {
        Array.Clear(_values);
        _kept = rows.Covered;
        for (var row = 0; row < rows.Weights.Length; row++)
        {
            _rest[row] = rows.Weights[row];
            if (_rest[row] > 0) _kept += _rest[row];
            var (low, high) = (_low[row], _high[row]);
            (_low[row], _high[row]) = (0, 0);
            Set(rows, row, low, high);
        }

        return Bound(rows);
    }

    long Bound(BackupRows rows)
    {
        _meter.Spend(rows.Weights.Length);
        return _kept + _selection.Best(_values);
    }

    /// <summary>Gives a row other prices; its sites' values and what it keeps go along.</summary>
    void Set(BackupRows rows, int row, long low, long high)
    {
        unchecked
        {
            var (isTwice, before) = (rows.IsTwice[row], _rest[row]);
            var rest = rows.Weights[row] - high - (isTwice ? low : 0);
            _kept += Math.Max(rest, 0) - Math.Max(before, 0);
            var rise = high - _high[row];
            if (isTwice) _values[_special[row]] += low - _low[row] - rise;
            (_low[row], _high[row], _rest[row]) = (low, high, rest);
            if (rise == 0) return;
            var sites = rows.Rows.SitesOf(row);
            var values = _values;
            foreach (var site in sites) values[site] += rise;
            _meter.Spend(sites.Length);
        }
    }

    void Note()
    {
        const double Memory = 0.95;
        for (var site = 0; site < Shares.Length; site++) Shares[site] = (Memory * Shares[site]) + (_selection.IsChosen[site] ? 1 - Memory : 0);
    }

    bool Step(BackupRows rows, long distance, double pace)
    {
        Count(rows);
        var norm = 0.0;
        for (var row = 0; row < rows.Weights.Length; row++) norm += Turn(rows, row);
        if (norm < 1e-9) return false;
        var length = pace * distance / norm;
        for (var row = 0; row < rows.Weights.Length; row++) Move(rows, row, length);
        return true;
    }

    void Count(BackupRows rows)
    {
        Array.Clear(_count, 0, rows.Weights.Length);
        foreach (var site in _selection.Chosen.AsSpan(0, _selection.ChosenCount))
        {
            foreach (var row in rows.Rows.RowsOf(site))
            {
                _count[row]++;
                _last[row] = site;
            }
        }
    }

    /// <summary>Turns a row's way; its square.</summary>
    double Turn(BackupRows rows, int row)
    {
        var (count, need) = (_count[row], rows.IsTwice[row] ? 2 : 1);
        // At a rest of nothing taking is as good as not: what fits the choice is right.
        var takes = _rest[row] > 0 || (_rest[row] == 0 && count >= need) ? 1 : 0;
        var (low, high) = (0.0, (double)(count - takes));
        if (need == 2)
        {
            // Where one price is all the sites', the special one is whichever is alone chosen.
            if (_low[row] == _high[row] && count == 1) _special[row] = _last[row];
            var own = _selection.IsChosen[_special[row]] ? 1 : 0;
            (low, high) = (own - takes, count - own - takes);
            if (low > 0 && _low[row] == 0) low = 0;
        }

        if ((high > 0 && _high[row] == 0) || (need == 1 && high < 0 && _high[row] >= rows.Weights[row])) high = 0;
        _lowWay[row] = Deflected(low, _lowWay[row]);
        _highWay[row] = Deflected(high, _highWay[row]);
        return (_lowWay[row] * _lowWay[row]) + (_highWay[row] * _highWay[row]);
    }

    /// <summary>The way with half of the one before; what is left of one long ago is none.</summary>
    static double Deflected(double way, double before) => way + (0.5 * before) is var both && Math.Abs(both) < Least ? 0 : both;

    void Move(BackupRows rows, int row, double length)
    {
        if (_lowWay[row] == 0 && _highWay[row] == 0) return;
        var weight = rows.Weights[row];
        var high = Math.Clamp(_high[row] - (length * _highWay[row]), 0, weight);
        if (!rows.IsTwice[row])
        {
            Set(rows, row, _low[row], (long)Math.Round(high));
            return;
        }

        var low = Math.Clamp(_low[row] - (length * _lowWay[row]), 0, weight);
        if (low > high) low = high = (low + high) / 2;
        if (low + high > weight) (low, high) = (Math.Min(low, weight / 2), weight - Math.Min(low, weight / 2));
        Set(rows, row, (long)low, Math.Max((long)low, (long)Math.Round(high)));
    }
}
