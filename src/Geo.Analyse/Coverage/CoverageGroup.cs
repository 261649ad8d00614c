using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Analyse.Coverage;

/// <summary>Running sums behind one <see cref="ReachCoverage"/>.</summary>
sealed class CoverageGroup(IReadOnlyList<ReachThreshold> thresholds)
{
    readonly long[] _limits = [.. thresholds.Select(threshold => threshold.Limit)];
    readonly long[] _once = new long[thresholds.Count];
    readonly long[] _twice = new long[thresholds.Count];
    readonly List<long> _costs = [];
    readonly List<long> _weights = [];
    long _people;
    long _reached;

    public void Add(long millionths, long first, long second)
    {
        _people += millionths;
        for (var i = 0; i < _limits.Length; i++)
        {
            if (first <= _limits[i]) _once[i] += millionths;
            if (second <= _limits[i]) _twice[i] += millionths;
        }

        if (first == NearestTwo.None) return;
        _reached += millionths;
        _costs.Add(first);
        _weights.Add(millionths);
    }

    public ReachCoverage Coverage() =>
        new(new(_people), Array.ConvertAll(_once, sum => new People(sum)), Array.ConvertAll(_twice, sum => new People(sum)), new(_people - _reached), Spread());

    NearestSpread? Spread()
    {
        if (_reached == 0) return null;
        long[] costs = [.. _costs];
        long[] weights = [.. _weights];
        Array.Sort(costs, weights);
        Int128 weighted = 0;
        for (var i = 0; i < costs.Length; i++) weighted += (Int128)costs[i] * weights[i];
        return new((long)((weighted + (_reached / 2)) / _reached), Median(costs, weights), costs[^1]);
    }

    long Median(long[] costs, long[] weights)
    {
        var within = 0L;
        var i = 0;
        // Half of the people, rounded up: doubling them could overflow.
        for (; within + weights[i] < _reached - (_reached / 2); i++) within += weights[i];
        return costs[i];
    }
}
