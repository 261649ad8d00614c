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
    readonly long[] _before;
    readonly KeptRules _rules;
    long _sum;

    public TravelExchange(SitingProblem problem, int[] open)
    {
        var pairs = problem.Pairs;
        (_problem, _rows, _cost, _isOpen, _least, _before) =
            (problem, new(problem.Status.Length, pairs.First, pairs.Site), new long[pairs.Site.Length], new bool[problem.Status.Length], new long[problem.Weights.Length], new long[problem.Weights.Length]);
        _rules = new(problem, open);
        foreach (var site in open) _isOpen[site] = true;
        var next = _rows.FirstOfSite[..problem.Status.Length];
        for (var at = 0; at < pairs.Site.Length; at++) _cost[next[pairs.Site[at]]++] = pairs.Cost[at];
    }

    public (int Site, long Loss)? Best(int site)
    {
        FillLeast(site);
        var lacking = Enumerable.Range(0, _least.Length).Count(i => _least[i] == long.MaxValue && _problem.Weights[i] > 0);
        _sum = Enumerable.Range(0, _problem.Model == SitingModel.PCentre ? 0 : _least.Length).Sum(i => _least[i] == long.MaxValue ? 0 : _problem.Weights[i] * _least[i]);
        var before = Value(site, 0, out _);
        (int Site, long Loss)? best = null;
        for (var other = 0; other < _isOpen.Length; other++)
        {
            if (_isOpen[other] || _problem.Status[other] is not (SiteStatus.Free or SiteStatus.Movable) || !_rules.Allow(site, other)) continue;
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
        // Of a sum only what the site changes: adding up everybody for each of hundreds of sites took most of an answer's time.
        var isSum = _problem.Model != SitingModel.PCentre;
        var value = isSum ? _sum : 0;
        var rows = _rows.RowsOf(site);
        for (var at = 0; at < rows.Length; at++)
        {
            var (row, cost) = (rows[at], _cost[_rows.FirstOfSite[site] + at]);
            (_before[at], var weight) = (_least[row], _problem.Weights[row]);
            if (weight == 0 || cost > _problem.LimitOf(row) || cost >= _least[row]) continue;
            var isNew = _least[row] == long.MaxValue;
            lacking -= isNew ? 1 : 0;
            if (isSum) value += weight * (isNew ? cost : cost - _least[row]);
            else _least[row] = cost;
        }

        if (!isSum)
        {
            for (var row = 0; row < _least.Length; row++) value = _problem.Weights[row] == 0 || _least[row] == long.MaxValue ? value : Math.Max(value, _least[row]);
            for (var at = 0; at < rows.Length; at++) _least[rows[at]] = _before[at];
        }

        served = lacking <= 0;
        return value;
    }
}
