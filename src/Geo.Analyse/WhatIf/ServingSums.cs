using Geo.Analyse.Standards;
using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Analyse.WhatIf;

/// <summary>People by cell and limit, and distances by cell, kept up row by row: exact, since whole numbers are added and taken back.</summary>
sealed class ServingSums
{
    readonly DemandPoints _demand;
    readonly RowsByUnit _rows;
    readonly List<long[]> _limits;
    readonly DistanceCells _distances;
    readonly HashSet<int> _staleNearest = [];
    readonly HashSet<int> _staleSecond = [];

    ServingSums(DemandPoints demand, RowsByUnit rows, List<long[]> limits, DistanceCells distances, ReachCells[] cells) =>
        (_demand, _rows, _limits, _distances, Cells) = (demand, rows, limits, distances, cells);

    /// <summary>One for each list of limits.</summary>
    public ReachCells[] Cells { get; }

    public static ServingSums Count(DemandPoints demand, int units, RowsByUnit rows, List<long[]> limits, NearestTwo nearest) =>
        new(demand, rows, limits, DistanceCells.Count(demand, units, nearest), [.. limits.Select(list => ReachCells.Count(demand, units, nearest, list))]);

    public ServingSums Copy() => new(_demand, _rows, _limits, _distances.Copy(), Array.ConvertAll(Cells, cells => cells.Copy()));

    /// <summary>The distances, their largest ones looked for again where rows have left them.</summary>
    public DistanceCells Distances(NearestTwo nearest)
    {
        Refresh(_staleNearest, _distances.Nearest, nearest.FirstCost);
        Refresh(_staleSecond, _distances.Second, nearest.SecondCost);
        return _distances;
    }

    public void Change(int row, long firstMm, long secondMm, long newFirstMm, long newSecondMm)
    {
        var cell = (_demand.Units[row] * ReachCells.Classes) + (int)_demand.Classes[row];
        var people = _demand.Millionths[row];
        for (var list = 0; list < Cells.Length; list++) Change(Cells[list], _limits[list], cell, people, firstMm, secondMm, newFirstMm, newSecondMm);
        Change(_distances.Nearest[cell], _staleNearest, cell, people, firstMm, newFirstMm);
        Change(_distances.Second[cell], _staleSecond, cell, people, secondMm, newSecondMm);
    }

    static void Change(ReachCells cells, long[] limits, int cell, long people, long firstMm, long secondMm, long newFirstMm, long newSecondMm)
    {
        var (band, newBand) = (ReachCells.BandOf(firstMm, limits), ReachCells.BandOf(newFirstMm, limits));
        if (band != newBand)
        {
            InBand(cells, limits.Length, cell, band) -= people;
            InBand(cells, limits.Length, cell, newBand) += people;
        }

        if (secondMm <= limits[^1]) cells.Twice[cell] -= people;
        if (newSecondMm <= limits[^1]) cells.Twice[cell] += people;
    }

    static ref long InBand(ReachCells cells, int bands, int cell, int band) => ref band < bands ? ref cells.Inside[(cell * bands) + band] : ref cells.Outside[cell];

    static void Change(DistanceSum sum, HashSet<int> stale, int cell, long people, long mm, long newMm)
    {
        if (mm == newMm) return;
        if (mm != NearestTwo.None)
        {
            sum.Remove(mm, people);
            if (mm == sum.LargestMm) stale.Add(cell);
        }

        if (newMm != NearestTwo.None) sum.Add(newMm, people);
    }

    void Refresh(HashSet<int> stale, DistanceSum[] sums, long[] distancesMm)
    {
        foreach (var cell in stale)
        {
            var itsClass = (UrbanRural)(cell % ReachCells.Classes);
            var largest = 0L;
            foreach (var row in _rows[cell / ReachCells.Classes])
            {
                if (_demand.Classes[row] == itsClass && distancesMm[row] != NearestTwo.None) largest = Math.Max(largest, distancesMm[row]);
            }

            sums[cell].LargestMm = largest;
        }

        stale.Clear();
    }
}
