namespace Geo.Benchmarks.Loads;

/// <summary>What one load took: seconds on the clock, seconds of the process's own processor time, its largest memory in MiB, and what it printed.</summary>
sealed record Cost(double Seconds, double Processor, double Megabytes, string Output = "")
{
    /// <summary>The median of each figure for itself.</summary>
    public static Cost Median(IReadOnlyList<Cost> runs) => new(Of(runs, cost => cost.Seconds), Of(runs, cost => cost.Processor), Of(runs, cost => cost.Megabytes));

    static double Of(IEnumerable<Cost> runs, Func<Cost, double> figure)
    {
        double[] sorted = [.. runs.Select(figure).Order()];
        return sorted[sorted.Length / 2];
    }
}
