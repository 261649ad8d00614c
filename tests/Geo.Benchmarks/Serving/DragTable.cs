using System.Globalization;
using System.Runtime.InteropServices;

namespace Geo.Benchmarks.Serving;

/// <summary>Seeded drags at a server of its own: the demo and Grande Comore, straight and by roads, asked one move after the other as a page asks.</summary>
static class DragTable
{
    const string Written = "../../../shared/data/";

    /// <param name="only">Rows whose name holds it; all where it is empty.</param>
    public static void Print(int moves, string only)
    {
        Console.WriteLine($"{moves} moves by a server of its own, {DraggingServer.MovesOfADrag} a facility, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, load of the machine before: {Load()}");
        Console.WriteLine();
        Console.WriteLine("| study | warm | scenario opened, ms | first move, ms | picking up, p50, ms | largest, ms | a move, p50, ms | p95, ms | p99, ms | processor of the server, ms a move | bytes a move | memory, MB | largest, MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        using var scratch = new Loads.Scratch();
        foreach (var (name, file, travel, standard) in Rows())
        {
            if (!name.Contains(only, StringComparison.Ordinal)) continue;
            var study = Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileName(file));
            if (!file.Contains("demo", StringComparison.Ordinal))
            {
                if (DataFolder() is not { } data)
                {
                    Console.WriteLine($"| {name} | its data is not on this machine |");
                    continue;
                }

                study = scratch.PathOf(Path.GetFileName(file));
                File.WriteAllText(study, File.ReadAllText(file).Replace(Written, data + "/", StringComparison.Ordinal));
            }

            using var server = DraggingServer.Start(study, scratch.Folder);
            Row(name, server.Drag(travel, standard, moves));
        }
    }

    static (string Name, string File, string? Travel, string Standard)[] Rows() =>
    [
        ("demo, straight", Checkout.File("data", "demo", "study.yaml"), null, "KJ-R2"),
        ("demo, by roads", Checkout.File("data", "demo", "roads.yaml"), "roads", "PB-R1"),
        ("Grande Comore, straight", Checkout.File("data", "studies", "grande-comore.yaml"), null, "PB-R2"),
        ("Grande Comore, by roads", Checkout.File("data", "studies", "grande-comore-roads.yaml"), "roads", "PB-R2"),
    ];

    static void Row(string name, DragResult drag) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {drag.StartedMs:0} | {drag.OpenedMs:0} | {drag.FirstMs:0} | {At(drag.PickUps, 0.5):0} | {At(drag.PickUps, 1):0} | {At(drag.Moves, 0.5):0.0} | {At(drag.Moves, 0.95):0.0} | {At(drag.Moves, 0.99):0.0} | {drag.ProcessorMs:0.0} | {drag.Bytes:N0} | {drag.Megabytes} | {drag.LargestMegabytes} |"));

    static double At(IReadOnlyList<double> values, double share) => values.Count == 0 ? 0 : values.Order().ElementAt(Math.Min(values.Count - 1, (int)(share * values.Count)));

    static string? DataFolder()
    {
        var data = Environment.GetEnvironmentVariable("GEO_SHARED_DATA") is { Length: > 0 } given ? Path.GetFullPath(given) : Checkout.File("..", "shared", "data");
        return Directory.Exists(Path.Combine(data, "grande_comore")) ? data : null;
    }

    static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
