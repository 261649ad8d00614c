namespace Geo.Analyse.Allocation;

/// <summary>A relaxation whose rules about sites are priced as well: K(u, m) = K(u) + Σ m · most, v(j) = v(j) of u − Σ m · amount. The multipliers of the rules stand behind those of the rows.</summary>
sealed class RuledRelaxation : Relaxation
{
    static readonly long s_largest = 1L << 60;

    readonly Relaxation _inner;
    readonly RuleSums _rules;
    readonly double[] _grades;
    readonly long[] _left;

    /// <param name="largest">No objective is larger, scaled.</param>
    /// <param name="unit">What one of the objective's units is in the problem's.</param>
    public RuledRelaxation(Relaxation inner, RuleSums rules, long largest, long unit) : base(inner.RowCount + rules.Count, inner.SiteCount)
    {
        (_inner, _rules, _left, _grades) = (inner, rules, new long[rules.Count], new double[rules.Count]);
        var ceilings = new long[rules.Count];
        for (var rule = 0; rule < ceilings.Length; rule++)
        {
            var (one, sum, least, count) = (rules.Rules[rule], 0L, long.MaxValue, 0);
            for (var at = 0; at < one.Sites.Length; at++)
            {
                if (one.AmountOf(at) == 0) continue;
                sum += Math.Abs(one.AmountOf(at));
                least = Math.Min(least, Math.Abs(one.AmountOf(at)));
                count++;
            }

            // At a price at which no site is worth its amount, a higher one says no more; and no sum of prices overflows.
            ceilings[rule] = count == 0 ? 0 : Math.Min((largest / least) + 1, Math.Min(s_largest / rules.Count / Math.Max(sum, Math.Abs(one.Most)), s_largest / unit));
            _grades[rule] = count == 0 ? 1 : Math.Max(1, (double)sum / count);
        }

        Ceilings = [.. inner.Ceilings, .. ceilings];
    }

    public override long[] Ceilings { get; }

    public override long Work => _inner.Work + _rules.Size;

    public override int GradedCount => _inner.GradedCount + _rules.Count;

    public override IReadOnlyList<long[]> Plain => [.. _inner.Plain.Select(u => (long[])[.. u, .. new long[_rules.Count]])];

    public override void Enter(ReadOnlySpan<SiteState> states) => _inner.Enter(states);

    public override long[] Start(ReadOnlySpan<bool> isOpen) => [.. _inner.Start(isOpen), .. new long[_rules.Count]];

    public override long Evaluate(ReadOnlySpan<long> u, Span<long> values)
    {
        var constant = _inner.Evaluate(u[.._inner.RowCount], values);
        var prices = u[_inner.RowCount..];
        _rules.Price(prices, values);
        for (var rule = 0; rule < prices.Length; rule++) constant += prices[rule] * _rules.Rules[rule].Most;
        return constant;
    }

    public override void Slopes(ReadOnlySpan<long> u, ReadOnlySpan<int> chosen, Span<int> slopes) => _inner.Slopes(u[.._inner.RowCount], chosen, slopes[.._inner.RowCount]);

    public override void GradedSlopes(ReadOnlySpan<int> chosen, Span<double> slopes, Span<double> grades)
    {
        var rows = _inner.GradedCount;
        _inner.GradedSlopes(chosen, slopes[..rows], grades[..rows]);
        _rules.Left(chosen, _left);
        _grades.CopyTo(grades[rows..]);
        for (var rule = 0; rule < _left.Length; rule++) slopes[rows + rule] = _left[rule] / _grades[rule];
    }

    public override long[]? Final(ReadOnlySpan<SiteState> states) => _inner.Final(states) is { } u ? [.. u, .. new long[_rules.Count]] : null;
}
