using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Analyse.Coverage;

/// <summary>Running sums behind one <see cref="ReachCoverage"/>.</summary>
sealed class CoverageGroup(IReadOnlyList<ReachThreshold> thresholds)
{
    readonly long[] _limitsMm = [.. thresholds.Select(threshold => threshold.LimitMm)];
    readonly long[] _once = new long[thresholds.Count];
    readonly long[] _twice = new long[thresholds.Count];
    readonly List<long> _distancesMm = [];
    readonly List<long> _weights = [];
    long _people;

    public void Add(long millionths, long firstMm, long secondMm)
    {
        _people += millionths;
        for (var i = 0; i < _limitsMm.Length; i++)
        {
            if (firstMm <= _limitsMm[i]) _once[i] += millionths;
            if (secondMm <= _limitsMm[i]) _twice[i] += millionths;
        }

        if (firstMm == NearestTwo.None) return;
        _distancesMm.Add(firstMm);
        _weights.Add(millionths);
    }

    public ReachCoverage Coverage() =>
        new(new(_people), Array.ConvertAll(_once, sum => new People(sum)), Array.ConvertAll(_twice, sum => new People(sum)), Spread());

    NearestSpread? Spread()
    {
        if (_people == 0 || _distancesMm.Count == 0) return null;
        long[] distances = [.. _distancesMm];
        long[] weights = [.. _weights];
        Array.Sort(distances, weights);
        Int128 weighted = 0;
        for (var i = 0; i < distances.Length; i++) weighted += (Int128)distances[i] * weights[i];
        return new((long)((weighted + (_people / 2)) / _people), Median(distances, weights), distances[^1]);
    }

    long Median(long[] distances, long[] weights)
    {
        var within = 0L;
        var i = 0;
        // Half of the people, rounded up: doubling them could overflow.
        for (; within + weights[i] < _people - (_people / 2); i++) within += weights[i];
        return distances[i];
    }
}
