namespace Geo.Analyse.Allocation;

/// <summary>Lowers the bound of a case of capacitated covering: deflected subgradient steps in the prices of its rows, as <see cref="DualDescent"/> makes them.</summary>
/// <param name="rows">How many rows there are at most.</param>
/// <param name="scale">What one unit of weight is worth.</param>
sealed class LoadDescent(SiteRows rows, long[] capacities, Selection selection, long scale, WorkMeter meter)
{
    readonly long[] _price = new long[rows.Count];
    readonly long[] _sorted = new long[rows.Count];
    readonly int[] _order = new int[rows.Count];
    readonly long[] _part = new long[rows.Site.Length];
    readonly long[] _room = new long[rows.SiteCount];
    readonly double[] _left = new double[rows.Count];
    readonly double[] _way = new double[rows.Count];
    readonly long[] _values = new long[rows.SiteCount];

    /// <summary>The site values of the best bound, [site].</summary>
    public long[] BestValues { get; } = new long[rows.SiteCount];

    /// <summary>How often each site was chosen lately, [site].</summary>
    public double[] Shares { get; } = new double[rows.SiteCount];

    public long Best { get; private set; }

    /// <summary>Steps on from the prices of a case, which receives the best ones.</summary>
    /// <param name="goal">What the bound is held to reach at best, asked anew after each look.</param>
    /// <param name="isEnough">Whether the best so far is as good as any.</param>
    /// <param name="look">Called every so many steps, with the chosen sites in the selection.</param>
    public void Run(LoadCase one, DescentPlan plan, Func<long> goal, Func<bool> isEnough, Action look)
    {
        Best = long.MaxValue;
        Return(one);
        var (pace, stale) = (plan.Pace, 0);
        for (var step = 0; step < plan.Steps; step++)
        {
            var bound = Bound(one);
            if (bound < Best)
            {
                stale = step == 0 || bound < Best - ((Best - goal()) / 10_000) ? 0 : stale + 1;
                Best = bound;
                _price.AsSpan(0, one.Price.Length).CopyTo(one.Price);
                _values.CopyTo(BestValues, 0);
            }
            else
            {
                stale++;
            }

            if (step % plan.Between == 0) look();
            if (isEnough() || meter.IsOver) return;
            if (stale >= plan.Patience)
            {
                (pace, stale) = (pace * plan.Slowing, 0);
                if (pace < plan.Slowest) return;
                Return(one);
                bound = Bound(one);
            }

            Note();
            if (!Step(one, Math.Max(bound - goal(), 1), pace)) return;
        }
    }

    /// <summary>The bound of the prices that a case has.</summary>
    public long Look(LoadCase one)
    {
        Return(one);
        return Bound(one);
    }

    void Return(LoadCase one)
    {
        one.Price.CopyTo(_price, 0);
        Array.Clear(_way, 0, one.Price.Length);
    }

    /// <summary>Rows by their price, the cheapest first, each site taking what it has room for.</summary>
    long Bound(LoadCase one)
    {
        var (count, first, site) = (one.Price.Length, one.Rows.First, one.Rows.Site);
        Array.Clear(_values);
        Array.Clear(_part, 0, site.Length);
        capacities.CopyTo(_room, 0);
        var constant = one.Served * scale;
        for (var row = 0; row < count; row++)
        {
            constant += _price[row] * one.Weights[row];
            (_order[row], _sorted[row]) = (row, _price[row]);
        }

        CostOrder.Sort(_sorted.AsSpan(0, count), _order.AsSpan(0, count));
        for (var at = 0; at < count && _sorted[at] < scale; at++)
        {
            var (row, worth) = (_order[at], scale - _sorted[at]);
            var weight = one.Weights[row];
            for (var pair = first[row]; pair < first[row + 1]; pair++)
            {
                var part = Math.Min(weight, _room[site[pair]]);
                if (part == 0) continue;
                _part[pair] = part;
                _room[site[pair]] -= part;
                _values[site[pair]] += worth * part;
            }
        }

        meter.Spend(site.Length + (4L * count));
        return constant + selection.Best(_values);
    }

    void Note()
    {
        const double Memory = 0.95;
        for (var site = 0; site < Shares.Length; site++) Shares[site] = (Memory * Shares[site]) + (selection.IsChosen[site] ? 1 - Memory : 0);
    }

    bool Step(LoadCase one, long distance, double pace)
    {
        CountLeft(one);
        var norm = 0.0;
        for (var row = 0; row < one.Price.Length; row++)
        {
            var slope = _left[row] / one.Weights[row];
            if ((slope > 0 && _price[row] == 0) || (slope < 0 && _price[row] >= scale)) slope = 0;
            _way[row] = slope + (0.5 * _way[row]);
            norm += _way[row] * _way[row];
        }

        if (norm < 1e-9) return false;
        var length = pace * distance / norm;
        for (var row = 0; row < one.Price.Length; row++) _price[row] = (long)Math.Clamp(Math.Round(_price[row] - (length * _way[row] / one.Weights[row])), 0, scale);
        return true;
    }

    /// <summary>What of each row the chosen sites leave, below zero where they take more than there is. What is worth nothing may as well be taken: a price that nobody presses on stays.</summary>
    void CountLeft(LoadCase one)
    {
        var (first, site) = (one.Rows.First, one.Rows.Site);
        for (var row = 0; row < one.Price.Length; row++)
        {
            var left = one.Weights[row];
            for (var pair = first[row]; pair < first[row + 1]; pair++)
            {
                if (selection.IsChosen[site[pair]]) left -= _part[pair];
            }

            for (var pair = first[row]; pair < first[row + 1] && left > 0 && _price[row] == scale; pair++)
            {
                if (!selection.IsChosen[site[pair]]) continue;
                var part = Math.Min(_room[site[pair]], left);
                _room[site[pair]] -= part;
                left -= part;
            }

            _left[row] = left;
        }
    }
}
