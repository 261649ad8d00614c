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
    // Of p-centre: what a site more costs each demand point, and the points by what they have without it, the farthest first.
    readonly long[] _here;
    readonly int[] _order;
    readonly KeptRules _rules;
    long _sum;

    public TravelExchange(SitingProblem problem, int[] open)
    {
        var pairs = problem.Pairs;
        (_problem, _rows, _cost, _isOpen, _least, _here) =
            (problem, new(problem.Status.Length, pairs.First, pairs.Site), new long[pairs.Site.Length], new bool[problem.Status.Length], new long[problem.Weights.Length], new long[problem.Weights.Length]);
        _order = problem.Model == SitingModel.PCentre ? [.. Enumerable.Range(0, _least.Length).Where(row => problem.Weights[row] > 0)] : [];
        Array.Fill(_here, long.MaxValue);
        _rules = new(problem, open);
        foreach (var site in open) _isOpen[site] = true;
        var next = _rows.FirstOfSite[..problem.Status.Length];
        for (var at = 0; at < pairs.Site.Length; at++) _cost[next[pairs.Site[at]]++] = pairs.Cost[at];
    }

    public (int Site, long Loss)? Best(int site, CancellationToken cancellation)
    {
        FillLeast(site);
        var lacking = Enumerable.Range(0, _least.Length).Count(i => _least[i] == long.MaxValue && _problem.Weights[i] > 0);
        _sum = Enumerable.Range(0, _problem.Model == SitingModel.PCentre ? 0 : _least.Length).Sum(i => _least[i] == long.MaxValue ? 0 : _problem.Weights[i] * _least[i]);
        Array.Sort(Array.ConvertAll(_order, row => -_least[row]), _order);
        var before = Value(site, 0, out _);
        (int Site, long Loss)? best = null;
        for (var other = 0; other < _isOpen.Length; other++)
        {
            cancellation.ThrowIfCancellationRequested();
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
        var rows = _rows.RowsOf(site);
        var (value, isSum) = (_sum, _problem.Model != SitingModel.PCentre);
        for (var at = 0; at < rows.Length; at++)
        {
            var (row, cost) = (rows[at], _cost[_rows.FirstOfSite[site] + at]);
            var weight = _problem.Weights[row];
            if (weight == 0 || cost > _problem.LimitOf(row) || cost >= _least[row]) continue;
            var isNew = _least[row] == long.MaxValue;
            lacking -= isNew ? 1 : 0;
            if (isSum) value += weight * (isNew ? cost : cost - _least[row]);
            else _here[row] = cost;
        }

        served = lacking <= 0;
        return isSum ? value : Farthest(rows);
    }

    /// <summary>The largest cost with a site more: nobody behind the first who has no more than that without it can have more.</summary>
    long Farthest(ReadOnlySpan<int> rows)
    {
        var value = 0L;
        foreach (var row in _order)
        {
            var cost = Math.Min(_least[row], _here[row]);
            if (_least[row] <= value) break;
            if (cost < long.MaxValue) value = Math.Max(value, cost);
        }

        foreach (var row in rows) _here[row] = long.MaxValue;
        return value;
    }
}
