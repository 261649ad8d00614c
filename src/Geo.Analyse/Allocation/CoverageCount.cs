using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>How often each demand point is covered, and what one site more or less changes, in the objective's unit: weight; of expected covering, which counts parts of it, millionths of a weight.</summary>
sealed class CoverageCount
{
    readonly long[] _weights;
    readonly long[] _levels;
    // Kept up to date: adding up a site's people each time it is asked took most of an answer's time.
    readonly long[] _gain;

    public CoverageCount(SitingProblem problem)
    {
        _weights = problem.Weights;
        _levels = problem.Model switch
        {
            SitingModel.BackupSetCovering or SitingModel.BackupMaximalCovering => [0, 1],
            SitingModel.ExpectedCovering => [.. problem.Levels],
            _ => [1],
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
        _gain = new long[Rows.SiteCount];
        for (var row = 0; row < Count.Length; row++) Add(row, Margin(row, 0));
    }

    public SiteRows Rows { get; }

    /// <summary>[demand]</summary>
    public int[] Count { get; }

    /// <summary>People who are covered, as often as the model needs or as is expected, by this site together with those that are open.</summary>
    public long GainOf(int site) => _gain[site];

    public void Open(int site) => Change(site, 1);

    public void Close(int site) => Change(site, -1);

    void Change(int site, int by)
    {
        foreach (var row in Rows.RowsOf(site))
        {
            var before = Margin(row, Count[row]);
            Count[row] += by;
            var more = Margin(row, Count[row]) - before;
            if (more != 0) Add(row, more);
        }
    }

    /// <summary>What one open site more is worth to a row that has so many.</summary>
    long Margin(int row, int count) => count < _levels.Length ? _weights[row] * _levels[count] : 0;

    void Add(int row, long gain)
    {
        foreach (var site in Rows.SitesOf(row)) _gain[site] += gain;
    }
}
