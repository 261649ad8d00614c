using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>How often each demand point is covered, and what one site more or less changes, in people.</summary>
sealed class CoverageCount
{
    readonly long[] _weights;
    readonly int _needed;

    public CoverageCount(SitingProblem problem)
    {
        _weights = problem.Weights;
        _needed = problem.Model is SitingModel.BackupSetCovering or SitingModel.BackupMaximalCovering ? 2 : 1;
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

    /// <summary>People who are covered, as often as the model needs, by this site together with those that are open.</summary>
    public long GainOf(int site)
    {
        var gain = 0L;
        foreach (var row in Rows.RowsOf(site)) gain += Count[row] == _needed - 1 ? _weights[row] : 0;
        return gain;
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
