using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>What it costs each demand point with a weight to go to the nearest and the second nearest open site within its limit.</summary>
sealed class NearestOpen
{
    /// <summary>The cost where there is no such site.</summary>
    public const long None = long.MaxValue;

    readonly int[] _firstOfSite;
    readonly int[] _rows;

    /// <param name="isOpen">[site]</param>
    public NearestOpen(SitingProblem problem, bool[] isOpen)
    {
        var (pairs, nearest) = (problem.Pairs, new int[problem.Weights.Length]);
        (First, Second, _firstOfSite) = (new long[nearest.Length], new long[nearest.Length], new int[isOpen.Length + 1]);
        Array.Fill(nearest, -1);
        Array.Fill(First, None);
        Array.Fill(Second, None);
        for (var row = 0; row < nearest.Length; row++)
        {
            if (problem.Weights[row] == 0) continue;
            var limit = problem.LimitOf(row);
            for (var at = pairs.First[row]; at < pairs.First[row + 1]; at++)
            {
                var cost = pairs.Cost[at];
                if (!isOpen[pairs.Site[at]] || cost > limit || cost >= Second[row]) continue;
                if (cost < First[row]) (nearest[row], First[row], Second[row]) = (pairs.Site[at], cost, First[row]);
                else Second[row] = cost;
            }

            if (nearest[row] >= 0) _firstOfSite[nearest[row] + 1]++;
        }

        for (var site = 0; site < isOpen.Length; site++) _firstOfSite[site + 1] += _firstOfSite[site];
        var next = _firstOfSite[..^1];
        _rows = new int[_firstOfSite[^1]];
        for (var row = 0; row < nearest.Length; row++)
        {
            if (nearest[row] >= 0) _rows[next[nearest[row]]++] = row;
        }
    }

    /// <summary>[demand]</summary>
    public long[] First { get; }

    /// <summary>[demand]</summary>
    public long[] Second { get; }

    /// <summary>The demand points whose nearest open site it is, ascending.</summary>
    public ReadOnlySpan<int> RowsOf(int site) => _rows.AsSpan(_firstOfSite[site].._firstOfSite[site + 1]);
}
