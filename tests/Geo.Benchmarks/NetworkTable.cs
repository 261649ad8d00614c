using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Geo.Analyse.ShortestPaths;
using Geo.Model.Streets;
using Geo.Store.Networks;

namespace Geo.Benchmarks;

/// <summary>Workload W3 side by side: a town of crooked streets prepared once, then the nearest facility, half an hour round each, and a matrix; one thread, one table, with the sums other programs get.</summary>
sealed class NetworkTable
{
    const int Facilities = 250, Targets = 20_000, WithinMs = 1_800_000, PeersLines = 514, WarmUps = 4, WayPairs = 1000;

    readonly GridTown _town;
    readonly TravelGraph _graph;
    readonly PlaceEnd[] _facilities;
    readonly PlaceEnd[] _targets;
    readonly int[] _ms;
    readonly int[] _place;
    readonly int[] _matrix = new int[Facilities * Targets];

    NetworkTable(int lines)
    {
        _town = new(lines);
        _graph = new(_town.FirstOut, _town.Head, _town.ArcMs);
        (_facilities, _targets) = (Ends(_town.Facilities(Facilities)), Ends(_town.Targets(Targets)));
        (_ms, _place) = (new int[_graph.VertexCount], new int[_graph.VertexCount]);
    }

    public static void Print(int lines, int runs) => new NetworkTable(lines).Print(runs, lines == PeersLines);

    void Print(int runs, bool hasPeers)
    {
        Console.WriteLine($"{_graph.VertexCount} vertices, {_graph.ArcCount} arcs, medians of {runs} runs on one thread, {RuntimeInformation.FrameworkDescription}");
        TravelHierarchy? hierarchy = null;
        var preparation = Stopwatches.Medians(Math.Min(runs, 3), () => hierarchy = Contraction.Contract(new(_graph)))[0];
        var (plain, times) = (new TravelTimes(_graph), new TravelTimes(_graph, hierarchy));
        (long Count, long Sum) within = default;
        Action[] actions =
        [
            () => plain.Nearest(_facilities, PlainSearch.LongestMs, _ms, _place),
            () => times.Nearest(_facilities, PlainSearch.LongestMs, _ms, _place),
            () => within = Within(times),
            () => times.Matrix(_facilities, Facilities, _targets, Targets, _matrix),
        ];
        for (var run = 0; run < WarmUps; run++) Array.ForEach(actions, action => action());
        var ours = Stopwatches.Medians(runs, actions);
        var pack = PackSeconds(hierarchy!, runs);
        var wayMicroseconds = WayMicroseconds(times);
        var ownMegabytes = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;

        var (limit, scipy, pgRouting) = hasPeers ? (NetworkPeers.Limit(), NetworkPeers.SciPy(), NetworkPeers.PgRouting()) : (null, null, null);
        Console.WriteLine();
        Console.WriteLine("| workload | ours, s | processor s | C++ yardstick, processor s | SciPy | pgRouting | sum, ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        Row($"nearest of {Facilities}, plain search", ours[0], limit?.Nearest, scipy?.Nearest, pgRouting?.Nearest, Sum(_ms));
        Row($"nearest of {Facilities}, sweep", ours[1], limit?.Nearest, scipy?.Nearest, pgRouting?.Nearest, Sum(_ms));
        Row($"30 minutes round {Facilities}, {within.Count} vertices", ours[2], limit?.Within, scipy?.Within, pgRouting?.Within, within.Sum);
        Row($"matrix {Facilities} × {Targets}", ours[3], limit?.Matrix, scipy?.Matrix, pgRouting?.Matrix, Sum(_matrix));
        Row("preparation of the hierarchy", preparation, null, null, null, null);
        Row("the pack: opened and checked", pack, null, null, null, null);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a way with its arcs: {wayMicroseconds:F0} µs; shortcuts and arcs {hierarchy!.Up.Count} up, {hierarchy.Down.Count} down; largest memory {ownMegabytes} MB"));
        if (hasPeers) Console.WriteLine("expected sums: nearest 155733199478, 30 minutes 3101184 vertices and 3957683389641, matrix 29006122653807");
    }

    (long Count, long Sum) Within(TravelTimes times)
    {
        long count = 0, sum = 0;
        times.Within(_facilities, Facilities, WithinMs, (_, vertices, ms) =>
        {
            count += vertices.Length;
            sum += Sum(ms);
        });
        return (count, sum);
    }

    (double Wall, double Processor) PackSeconds(TravelHierarchy hierarchy, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("geo-pack-");
        try
        {
            var (path, fingerprint) = (Path.Combine(folder.FullName, "town.pack"), new byte[ColumnFile.FingerprintLength]);
            NetworkPack.Write(path, fingerprint, _graph, hierarchy);
            using (var pack = NetworkPack.Open(path, fingerprint))
            {
                // What was found in memory must be found in the file.
                var expected = Sum(_ms);
                new TravelTimes(pack.Graph, pack.Hierarchy).Nearest(_facilities, PlainSearch.LongestMs, _ms, _place);
                if (Sum(_ms) != expected) throw new InvalidDataException("The pack answers otherwise than what it was made from.");
            }

            return Stopwatches.Medians(runs, () => NetworkPack.Open(path, fingerprint).Dispose())[0];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    double WayMicroseconds(TravelTimes times)
    {
        var clock = Stopwatch.StartNew();
        for (var pair = 0; pair < WayPairs; pair++) times.Way([_facilities[pair % Facilities]], [_targets[pair]]);
        return clock.Elapsed.TotalMicroseconds / WayPairs;
    }

    static PlaceEnd[] Ends(int[] vertices) => [.. vertices.Select((vertex, place) => new PlaceEnd(place, vertex, 0))];

    static long Sum(ReadOnlySpan<int> ms)
    {
        long sum = 0;
        foreach (var one in ms) sum += one;
        return sum;
    }

    static void Row(string workload, (double Wall, double Processor) ours, double? limit, double? scipy, double? pgRouting, long? sum) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {workload} | {ours.Wall:F3} | {ours.Processor:F3} | {Seconds(limit)} | {Seconds(scipy)} | {Seconds(pgRouting)} | {sum?.ToString(CultureInfo.InvariantCulture) ?? "–"} |"));

    static string Seconds(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "–";
}
