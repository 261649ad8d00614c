using System.Globalization;
using System.Runtime.InteropServices;

namespace Geo.Benchmarks.Loads;

/// <summary>A province through the command itself, once: import into each store, and the whole run to its report.</summary>
static class ProvinceTable
{
    public static void Print(int demand, int facilities, int units)
    {
        using var scratch = new Scratch();
        var study = ProvinceFiles.Write(scratch.Folder, demand, facilities, units);
        Console.WriteLine($"{demand} demand points, {facilities} facilities, {units} units, once, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {scratch.Server ?? "no PostgreSQL (GEO_TEST_POSTGRES)"}");
        Console.WriteLine();
        Console.WriteLine("| act | s | processor s | MB |");
        Console.WriteLine("|---|---|---|---|");
        var file = scratch.PathOf("store.gpkg");
        PrintRow("geo import, GeoPackage", "import", study, "--store", file, "--out", scratch.PathOf("account"), "--quiet");
        if (scratch.Address is { } address) PrintRow("geo import, PostGIS", "import", study, "--store", address, "--out", scratch.PathOf("account"), "--quiet");
        PrintRow("geo run, files to every output", "run", study, "--out", scratch.PathOf("out"), "--quiet");
        PrintRow("geo run --from-store, GeoPackage", "run", study, "--store", file, "--from-store", "--out", scratch.PathOf("out"), "--quiet");
    }

    static void PrintRow(string act, params string[] arguments)
    {
        var cost = MeasuredProcess.Run(ProductCommand.Path, arguments);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {act} | {cost.Seconds:F1} | {cost.Processor:F1} | {cost.Megabytes:F0} |"));
    }
}
