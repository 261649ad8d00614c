using System.Diagnostics;

namespace Geo.Benchmarks;

/// <summary>Measures by turns, so that what else the machine does falls on all alike.</summary>
static class Stopwatches
{
    /// <returns>For each action the medians of wall and processor seconds.</returns>
    public static (double Wall, double Processor)[] Medians(int runs, params Action[] actions)
    {
        var walls = actions.Select(_ => new List<double>()).ToArray();
        var processors = actions.Select(_ => new List<double>()).ToArray();
        using var process = Process.GetCurrentProcess();
        for (var run = 0; run < runs; run++)
        {
            for (var at = 0; at < actions.Length; at++)
            {
                GC.Collect();
                process.Refresh();
                var before = process.TotalProcessorTime;
                var watch = Stopwatch.StartNew();
                actions[at]();
                walls[at].Add(watch.Elapsed.TotalSeconds);
                process.Refresh();
                processors[at].Add((process.TotalProcessorTime - before).TotalSeconds);
            }
        }

        return [.. walls.Zip(processors, (wall, processor) => (Median(wall), Median(processor)))];
    }

    static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
