using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Who might be served by whom within which capacities: every row, and apart from them the rows that not every choice serves whole.</summary>
sealed class LoadQuestion
{
    /// <param name="weights">[row]</param>
    /// <param name="capacities">[site]</param>
    /// <param name="least">[site]</param>
    /// <param name="mustOpen">[site]: open in every case.</param>
    /// <param name="mustClose">[site]: closed in every case.</param>
    public LoadQuestion(SiteRows rows, long[] weights, long[] capacities, long[] least, bool[] mustOpen, bool[] mustClose, WorkMeter meter)
    {
        IsLost = [.. Enumerable.Range(0, rows.Count).Select(row => AreClosed(rows.SitesOf(row), mustClose))];
        (Rows, Weights, Capacities, Least, Meter) = (rows, weights, capacities, least, meter);
        IsSettled = SettledRows.Find(rows, weights, capacities, mustOpen, meter);
        Doubtful = SettledRows.Others(rows, IsSettled, out var kept);
        (Kept, DoubtfulWeights) = (kept, Array.ConvertAll(kept, row => weights[row]));
        for (var row = 0; row < weights.Length; row++)
        {
            Settled += IsSettled[row] ? weights[row] : 0;
            InReach += IsLost[row] ? 0 : weights[row];
        }

        LeastOfDoubtful = [.. least];
        for (var site = 0; site < least.Length; site++)
        {
            foreach (var row in rows.RowsOf(site)) LeastOfDoubtful[site] -= IsSettled[row] ? weights[row] : 0;
            // A least above the capacity closes the site.
            LeastOfDoubtful[site] = Math.Clamp(LeastOfDoubtful[site], 0, capacities[site]);
        }
    }

    /// <summary>Of a problem in its own units, by itself.</summary>
    public static LoadQuestion Of(SitingProblem problem, bool[] mustOpen)
    {
        var meter = new WorkMeter(long.MaxValue, CancellationToken.None);
        var served = ServedRows.Of(problem, problem.LimitOf, oneIsEnough: false, meter);
        return new(served.Rows, served.Weights, problem.Capacities, [.. Enumerable.Range(0, problem.Status.Length).Select(problem.LeastOf)], mustOpen, new bool[mustOpen.Length], meter);
    }

    public SiteRows Rows { get; }

    /// <summary>[row]</summary>
    public long[] Weights { get; }

    /// <summary>[site]</summary>
    public long[] Capacities { get; }

    /// <summary>[site]</summary>
    public long[] Least { get; }

    public bool HasLeast => Least.Any(one => one > 0);

    public WorkMeter Meter { get; }

    /// <summary>[row]: whether every site that serves it is closed.</summary>
    public bool[] IsLost { get; }

    /// <summary>What the rows weigh that are not lost.</summary>
    public long InReach { get; }

    /// <summary>[row]</summary>
    public bool[] IsSettled { get; }

    /// <summary>What the settled rows weigh.</summary>
    public long Settled { get; }

    /// <summary>The rows that are not settled.</summary>
    public SiteRows Doubtful { get; }

    /// <summary>[doubtful]: the row.</summary>
    public int[] Kept { get; }

    /// <summary>[doubtful]</summary>
    public long[] DoubtfulWeights { get; }

    /// <summary>[site]: what is left of its least when it has all settled rows in reach.</summary>
    public long[] LeastOfDoubtful { get; }

    static bool AreClosed(ReadOnlySpan<int> sites, bool[] mustClose)
    {
        foreach (var site in sites)
        {
            if (!mustClose[site]) return false;
        }

        return true;
    }

    /// <summary>A flow over every row, leasts first.</summary>
    public LoadFlow Whole() => new(Rows, Weights, Capacities, Least, Meter);

    /// <summary>A flow over the rows that are not settled, leasts apart.</summary>
    public LoadFlow OfDoubtful() => new(Doubtful, DoubtfulWeights, Capacities, new long[Capacities.Length], Meter);

    /// <summary>A flow that fills leasts and no more: they can be kept together where all of them fill.</summary>
    public LoadFlow OfLeasts() => new(Rows, Weights, Least, new long[Least.Length], Meter);
}
