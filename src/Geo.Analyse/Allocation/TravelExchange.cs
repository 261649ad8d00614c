using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Exchanges counted in weight × cost (p-median) or in the largest cost (p-centre). An exchange that leaves somebody out of reach is none.</summary>
sealed class TravelExchange : IExchange
{
    readonly SitingProblem _problem;
    readonly SiteRows _rows;
    readonly long[] _cost;
    readonly bool[] _isOpen;
    readonly long[] _least;

    public TravelExchange(SitingProblem problem, int[] open)
    {
        var pairs = problem.Pairs;
        (_problem, _rows, _cost, _isOpen, _least) = (problem, new(problem.Status.Length, pairs.First, pairs.Site), new long[pairs.Site.Length], new bool[problem.Status.Length], new long[problem.Weights.Length]);
        foreach (var site in open) _isOpen[site] = true;
        var next = _rows.FirstOfSite[..problem.Status.Length];
        for (var at = 0; at < pairs.Site.Length; at++) _cost[next[pairs.Site[at]]++] = pairs.Cost[at];
    }

    public (int Site, long Loss)? Best(int site)
    {
        FillLeast(site);
        var lacking = Enumerable.Range(0, _least.Length).Count(i => _least[i] == long.MaxValue && _problem.Weights[i] > 0);
        var before = Value(site, 0, out _);
        (int Site, long Loss)? best = null;
        for (var other = 0; other < _isOpen.Length; other++)
        {
            if (_isOpen[other] || _problem.Status[other] is not (SiteStatus.Free or SiteStatus.Movable)) continue;
            var value = Value(other, lacking, out var served);
            if (served && (best is null || value - before < best.Value.Loss)) best = (other, value - before);
        }

        return best;
    }

    /// <summary>The least cost of each demand point without a site.</summary>
    void FillLeast(int site)
    {
        var pairs = _problem.Pairs;
        for (var i = 0; i < _least.Length; i++)
        {
            _least[i] = long.MaxValue;
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (_isOpen[pairs.Site[at]] && pairs.Site[at] != site && pairs.Cost[at] <= _problem.LimitOf(i)) _least[i] = Math.Min(_least[i], pairs.Cost[at]);
            }
        }
    }

    /// <summary>The objective with a site more; whether it serves everybody whom the others do not.</summary>
    long Value(int site, int lacking, out bool served)
    {
        var mine = new Dictionary<int, long>();
        for (var at = _rows.FirstOfSite[site]; at < _rows.FirstOfSite[site + 1]; at++)
        {
            var row = _rows.Row[at];
            if (_problem.Weights[row] == 0 || _cost[at] > _problem.LimitOf(row) || _cost[at] >= _least[row]) continue;
            mine[row] = _cost[at];
            lacking -= _least[row] == long.MaxValue ? 1 : 0;
        }

        var value = 0L;
        for (var row = 0; row < _least.Length; row++)
        {
            if (_problem.Weights[row] == 0) continue;
            var cost = mine.TryGetValue(row, out var nearer) ? nearer : _least[row];
            if (cost == long.MaxValue) continue;
            value = _problem.Model == SitingModel.PCentre ? Math.Max(value, cost) : value + (_problem.Weights[row] * cost);
        }

        served = lacking <= 0;
        return value;
    }
}
