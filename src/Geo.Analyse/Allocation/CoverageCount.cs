using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>How often each demand point is covered, and what one site more or less changes, in people.</summary>
sealed class CoverageCount
{
    const int Whole = 1_000_000;

    readonly long[] _weights;
    readonly int[] _levels;

    public CoverageCount(SitingProblem problem)
    {
        _weights = problem.Weights;
        _levels = problem.Model switch
        {
            SitingModel.BackupSetCovering or SitingModel.BackupMaximalCovering => [0, Whole],
            SitingModel.ExpectedCovering => problem.Levels,
            _ => [Whole],
        };
        var (pairs, first, sites) = (problem.Pairs, new int[problem.Weights.Length + 1], new List<int>());
        for (var i = 0; i < problem.Weights.Length; i++)
        {
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (pairs.Cost[at] <= problem.LimitOf(i)) sites.Add(pairs.Site[at]);
            }

            first[i + 1] = sites.Count;
        }

        Rows = new(problem.Status.Length, first, [.. sites]);
        Count = new int[Rows.Count];
    }

    public SiteRows Rows { get; }

    /// <summary>[demand]</summary>
    public int[] Count { get; }

    /// <summary>People who are covered, as often as the model needs or as is expected, by this site together with those that are open; parts of a weight are dropped.</summary>
    public long GainOf(int site)
    {
        Int128 gain = 0;
        foreach (var row in Rows.RowsOf(site)) gain += Count[row] < _levels.Length ? (Int128)_weights[row] * _levels[Count[row]] : 0;
        return (long)(gain / Whole);
    }

    public void Open(int site)
    {
        foreach (var row in Rows.RowsOf(site)) Count[row]++;
    }

    public void Close(int site)
    {
        foreach (var row in Rows.RowsOf(site)) Count[row]--;
    }
}
