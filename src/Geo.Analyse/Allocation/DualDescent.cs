namespace Geo.Analyse.Allocation;

/// <summary>
/// Lowers the bound of a relaxation by deflected subgradient steps of Polyak's length, multipliers kept whole.
/// </summary>
/// <remarks>Sources: Held, Wolfe and Crowder (1974), Mathematical Programming 6, 62–88, doi:10.1007/BF01580223; Camerini, Fratta and Maffioli (1975), doi:10.1007/BFb0120697.</remarks>
sealed class DualDescent
{
    readonly Relaxation _relaxation;
    readonly Selection _selection;
    readonly WorkMeter _meter;
    readonly long[] _u;
    readonly long[] _values;
    readonly int[] _slopes;
    readonly double[] _way;
    readonly double[] _amounts;
    readonly double[] _grades;

    public DualDescent(Relaxation relaxation, Selection selection, WorkMeter meter)
    {
        (_relaxation, _selection, _meter) = (relaxation, selection, meter);
        (_u, _slopes, _way) = (new long[relaxation.RowCount], new int[relaxation.RowCount], new double[relaxation.RowCount]);
        (_amounts, _grades) = (new double[relaxation.GradedCount], new double[relaxation.GradedCount]);
        (_values, BestValues, Shares) = (new long[relaxation.SiteCount], new long[relaxation.SiteCount], new double[relaxation.SiteCount]);
    }

    /// <summary>The site values of the best bound, [site].</summary>
    public long[] BestValues { get; }

    /// <summary>The site values of the last bound, [site].</summary>
    public long[] Values => _values;

    /// <summary>How often each site was chosen lately, [site]: near 0 or 1 where the relaxed problem is decided about it.</summary>
    public double[] Shares { get; }

    public long Best { get; private set; }

    /// <summary>Steps from the best multipliers on until the bound is below a floor, the steps are spent or lead nowhere.</summary>
    /// <param name="best">The multipliers to begin with; receives the best found.</param>
    /// <param name="goal">What the bound is held to reach at best: the objective of a known choice.</param>
    /// <param name="floor">A bound below this is as good as any.</param>
    /// <param name="each">Asked after each step that was the best so far or every so-manieth, with the chosen sites; returns a new (goal, floor).</param>
    public void Run(long[] best, DescentPlan plan, ref long goal, ref long floor, Func<(long Goal, long Floor)>? each)
    {
        best.CopyTo(_u, 0);
        Array.Clear(_way);
        Best = long.MaxValue;
        var (pace, stale) = (plan.Pace, 0);
        for (var step = 0; step < plan.Steps; step++)
        {
            var bound = _relaxation.Evaluate(_u, _values) + _selection.Best(_values);
            _meter.Spend(_relaxation.Work);
            if (bound < Best)
            {
                stale = step == 0 || bound < Best - ((Best - goal) / 10_000) ? 0 : stale + 1;
                Best = bound;
                _u.CopyTo(best, 0);
                _values.CopyTo(BestValues, 0);
            }
            else
            {
                stale++;
            }

            if (each is not null && step % plan.Between == 0) (goal, floor) = each();
            if (Best < floor || _meter.IsOver) return;
            if (stale >= plan.Patience)
            {
                (pace, stale) = (pace * plan.Slowing, 0);
                if (pace < plan.Slowest) return;
                best.CopyTo(_u, 0);
                Array.Clear(_way);
                BestValues.CopyTo(_values, 0);
                bound = _relaxation.Evaluate(_u, _values) + _selection.Best(_values);
            }

            Note();
            if (!Step(bound, goal, pace)) return;
        }
    }

    void Note()
    {
        const double Memory = 0.95;
        for (var site = 0; site < Shares.Length; site++) Shares[site] = (Memory * Shares[site]) + (_selection.IsChosen[site] ? 1 - Memory : 0);
    }

    bool Step(long bound, long goal, double pace)
    {
        _relaxation.Slopes(_u, _selection.Chosen.AsSpan(0, _selection.ChosenCount), _slopes);
        var (ceilings, norm, plain) = (_relaxation.Ceilings, 0.0, _u.Length - _amounts.Length);
        for (var row = 0; row < plain; row++)
        {
            double slope = _slopes[row];
            if ((slope > 0 && _u[row] == 0) || (slope < 0 && _u[row] >= ceilings[row])) slope = 0;
            var way = slope + (0.5 * _way[row]);
            _way[row] = way;
            norm += way * way;
        }

        norm += TurnGraded(plain);
        if (norm < 1e-9) return false;
        var length = pace * Math.Max(bound - goal, 1) / norm;
        for (var row = 0; row < plain; row++)
        {
            if (_way[row] == 0) continue;
            _u[row] = (long)Math.Clamp(Math.Round(_u[row] - (length * _way[row])), 0, ceilings[row]);
        }

        for (var row = plain; row < _u.Length; row++) _u[row] = (long)Math.Clamp(Math.Round(_u[row] - (length * _way[row] / _grades[row - plain])), 0, ceilings[row]);
        return true;
    }

    /// <summary>The way of the graded multipliers; its square.</summary>
    double TurnGraded(int plain)
    {
        if (_amounts.Length == 0) return 0;
        _relaxation.GradedSlopes(_selection.Chosen.AsSpan(0, _selection.ChosenCount), _amounts, _grades);
        var norm = 0.0;
        for (var row = plain; row < _u.Length; row++)
        {
            var slope = _amounts[row - plain];
            if ((slope > 0 && _u[row] == 0) || (slope < 0 && _u[row] >= _relaxation.Ceilings[row])) slope = 0;
            _way[row] = slope + (0.5 * _way[row]);
            norm += _way[row] * _way[row];
        }

        return norm;
    }
}
