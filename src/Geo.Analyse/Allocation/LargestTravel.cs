using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>The largest cost to the nearest.</summary>
/// <remarks>
/// Without the site demand points are looked at from the farthest on. As long as another site is nearer to each, the largest cost is its own to one of them; the first that it is not nearer to goes where it went, and nobody
/// after it goes farther.
/// </remarks>
sealed class LargestTravel : ITravelTotals
{
    readonly SitingProblem _problem;
    readonly NearestOpen _nearest;
    readonly int[] _farthest;
    readonly bool[] _isOwn;
    readonly int[] _passed;
    readonly long[] _largest;
    readonly List<long> _least = [];

    public LargestTravel(SitingProblem problem, NearestOpen nearest)
    {
        (_problem, _nearest, _isOwn, _passed, _largest) = (problem, nearest, new bool[problem.Weights.Length], new int[problem.Status.Length], new long[problem.Status.Length]);
        _farthest = Sorted([.. Enumerable.Range(0, problem.Weights.Length).Where(row => problem.Weights[row] > 0)], nearest.First);
    }

    public long Begin(int site)
    {
        var own = Sorted(_nearest.RowsOf(site).ToArray(), _nearest.Second);
        foreach (var row in own) _isOwn[row] = true;
        Array.Clear(_passed);
        Array.Clear(_largest);
        _least.Clear();
        var (ofOwn, ofOthers) = (0, Others(0));
        for (var left = 1; left > 0 && (ofOwn < own.Length || ofOthers < _farthest.Length);)
        {
            var isOwn = ofOwn < own.Length && (ofOthers == _farthest.Length || _nearest.Second[own[ofOwn]] > _nearest.First[_farthest[ofOthers]]);
            left = isOwn ? Pass(own[ofOwn], _nearest.Second) : Pass(_farthest[ofOthers], _nearest.First);
            if (isOwn) ofOwn++;
            else ofOthers = Others(ofOthers + 1);
        }

        foreach (var row in own) _isOwn[row] = false;
        foreach (var row in _farthest)
        {
            if (_nearest.First[row] < NearestOpen.None) return _nearest.First[row];
        }

        return 0;
    }

    public long? With(int site)
    {
        var least = _passed[site] < _least.Count ? _least[_passed[site]] : 0;
        return least == NearestOpen.None ? null : Math.Max(_largest[site], least);
    }

    /// <summary>Looks at one demand point more; returns how many sites are nearer to all so far.</summary>
    int Pass(int row, long[] costs)
    {
        var (pairs, left, limit) = (_problem.Pairs, 0, Math.Min(_problem.LimitOf(row), costs[row] - 1));
        for (var at = pairs.First[row]; at < pairs.First[row + 1]; at++)
        {
            var site = pairs.Site[at];
            if (pairs.Cost[at] > limit || _passed[site] < _least.Count) continue;
            (_passed[site], _largest[site]) = (_least.Count + 1, Math.Max(_largest[site], pairs.Cost[at]));
            left++;
        }

        _least.Add(costs[row]);
        return left;
    }

    int Others(int at)
    {
        while (at < _farthest.Length && _isOwn[_farthest[at]]) at++;
        return at;
    }

    /// <summary>The farthest first.</summary>
    static int[] Sorted(int[] rows, long[] costs)
    {
        rows.AsSpan().Sort((one, other) => costs[other].CompareTo(costs[one]));
        return rows;
    }
}
