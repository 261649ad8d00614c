using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Sums of weight × cost to the nearest.</summary>
sealed class TravelSums : ITravelTotals
{
    readonly SitingProblem _problem;
    readonly NearestOpen _nearest;
    readonly long _sum;
    readonly int _lacking;
    readonly Change[] _ofAll;
    readonly Change[] _ofOwn;
    long _without;
    int _wanting;

    public TravelSums(SitingProblem problem, NearestOpen nearest)
    {
        (_problem, _nearest, _ofAll, _ofOwn) = (problem, nearest, new Change[problem.Status.Length], new Change[problem.Status.Length]);
        for (var row = 0; row < problem.Weights.Length; row++)
        {
            if (problem.Weights[row] == 0) continue;
            if (nearest.First[row] == NearestOpen.None) _lacking++;
            else _sum += problem.Weights[row] * nearest.First[row];
            Add(row, nearest.First[row], _ofAll, 1);
        }
    }

    public long Begin(int site)
    {
        Array.Clear(_ofOwn);
        (_without, _wanting) = (_sum, _lacking);
        foreach (var row in _nearest.RowsOf(site))
        {
            _without -= _problem.Weights[row] * _nearest.First[row];
            if (_nearest.Second[row] == NearestOpen.None) _wanting++;
            else _without += _problem.Weights[row] * _nearest.Second[row];
            Add(row, _nearest.First[row], _ofOwn, -1);
            Add(row, _nearest.Second[row], _ofOwn, 1);
        }

        return _sum;
    }

    public long? With(int site) => _ofAll[site].Served + _ofOwn[site].Served < _wanting ? null : _without + _ofAll[site].Sum + _ofOwn[site].Sum;

    /// <summary>What each site changes for a demand point that goes so far without it.</summary>
    void Add(int row, long least, Change[] changes, int times)
    {
        var (pairs, weight, limit) = (_problem.Pairs, times * _problem.Weights[row], Math.Min(_problem.LimitOf(row), least - 1));
        for (var at = pairs.First[row]; at < pairs.First[row + 1]; at++)
        {
            if (pairs.Cost[at] > limit) continue;
            ref var change = ref changes[pairs.Site[at]];
            change.Sum += weight * (least == NearestOpen.None ? pairs.Cost[at] : pairs.Cost[at] - least);
            change.Served += least == NearestOpen.None ? times : 0;
        }
    }

    /// <param name="Sum">Of weight × cost.</param>
    /// <param name="Served">Demand points that no other site serves.</param>
    record struct Change(long Sum, int Served);
}
