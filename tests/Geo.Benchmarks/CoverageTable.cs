using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Geo.Analyse.Coverage;

namespace Geo.Benchmarks;

/// <summary>Workload W1 side by side: ours on one thread and on all cores, NetTopologySuite's trees, the C++ limit; one table of medians.</summary>
sealed class CoverageTable
{
    const int WarmUps = 4;

    // The trees take minutes beyond this.
    const int MostForTrees = 2_000_000;

    readonly ReachScene _scene;
    readonly byte[] _counts;
    readonly int[] _first, _second;
    readonly long[] _firstMm, _secondMm;

    CoverageTable(ReachScene scene)
    {
        _scene = scene;
        var count = scene.Longitudes.Length;
        (_counts, _first, _second, _firstMm, _secondMm) = (new byte[count], new int[count], new int[count], new long[count], new long[count]);
    }

    public static void Print(int demand, int facilities, int runs)
    {
        var table = new CoverageTable(new ReachScene(demand, facilities));
        for (var run = 0; run < WarmUps; run++)
        {
            table.Count(1);
            table.Find(1);
        }

        var cores = Environment.ProcessorCount;
        var coverage = Stopwatches.Medians(runs, () => table.Count(1), () => table.Count(cores));
        var nearest = Stopwatches.Medians(runs, () => table.Find(1), () => table.Find(cores));
        var ownMegabytes = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        var trees = demand <= MostForTrees ? TreePeer.Run(table._scene, Math.Min(runs, 3)) : null;
        var limit = LimitPeer.Run(demand, facilities, runs);

        Console.WriteLine($"{demand} demand points, {facilities} facilities, medians of {runs} runs, {RuntimeInformation.FrameworkDescription}, {cores} cores");
        Console.WriteLine();
        Console.WriteLine("| kernel | ours, 1 thread, s | processor s | ours, all cores, s | NetTopologySuite, s | C++ limit, s | ours / limit | NetTopologySuite / ours |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        PrintRow("coverage, ≥ 1 and ≥ 2", coverage, trees?.CoverageSeconds, limit?.CoverageSeconds);
        PrintRow("nearest and second, mm", nearest, trees?.NearestSeconds, limit?.NearestSeconds);
        Console.WriteLine();
        table.PrintAnswers(trees);
        Console.WriteLine($"largest memory of ours with its data: {ownMegabytes} MB");
    }

    void Count(int threads) => CoverageKernel.Count(
        _scene.Longitudes, _scene.Latitudes, _scene.FacilityLongitudes, _scene.FacilityLatitudes, _scene.RadiiMm, _counts, threads);

    void Find(int threads) => NearestTwoKernel.Find(
        _scene.Longitudes, _scene.Latitudes, _scene.FacilityLongitudes, _scene.FacilityLatitudes, _first, _firstMm, _second, _secondMm, threads);

    static void PrintRow(string kernel, (double Wall, double Processor)[] ours, double? trees, double? limit)
    {
        var one = ours[0].Wall;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {kernel} | {one:F3} | {ours[0].Processor:F3} | {ours[1].Wall:F3} | {Seconds(trees)} | {Seconds(limit)} | {Ratio(one, limit)} | {Ratio(trees, one)} |"));
    }

    static string Seconds(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "–";

    static string Ratio(double? value, double? to) => (value / to)?.ToString("F2", CultureInfo.InvariantCulture) ?? "–";

    void PrintAnswers(TreePeer.Answer? trees)
    {
        long one = 0, two = 0, people = 0;
        decimal sumMm = 0;
        for (var row = 0; row < _counts.Length; row++)
        {
            if (_counts[row] >= 1) (one, people) = (one + 1, people + ReachScene.PeopleAt(row));
            if (_counts[row] >= 2) two++;
            sumMm += _firstMm[row];
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ours: ≥ 1 {one}, ≥ 2 {two}, people {people}, mean nearest {sumMm / 1000 / _counts.Length:F3} m"));
        if (trees is not null)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"NetTopologySuite, on an equal-area plane (its distances are planar): ≥ 1 {trees.One}, ≥ 2 {trees.Two}, mean nearest {trees.MeanMetres:F3} m"));
        }
    }
}
