using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Geo.Analyse.CostSurfaces;
using Geo.Model.Surfaces;
using Geo.Model.Travel;
using Geo.Space.Rasters;

namespace Geo.Benchmarks;

/// <summary>Workload W4 side by side: least times over a made landscape of 4,000 × 4,000 cells from 250 sources, ours on one thread, GRASS, scikit-image and the C++ yardstick where they are installed.</summary>
static class SurfaceTable
{
    public static void Print(int side, int runs)
    {
        var grid = new RasterGrid(side, side, 0, side * SeededTerrain.CellMetres, SeededTerrain.CellMetres, SeededTerrain.CellMetres, null);
        var (paces, sources) = (SeededTerrain.Friction(side), SeededTerrain.Sources(side));
        var (friction, heights) = (new Surface(grid, paces), new Surface(grid, SeededTerrain.Heights(side)));
        // The walker of r.walk: 0.72 s a metre wherever there is land, and slope.
        var walked = new Surface(grid, Array.ConvertAll(paces, pace => float.IsNaN(pace) ? pace : 0.72f));
        Console.WriteLine($"{side} × {side} cells, {sources.Length} sources, medians of {runs} runs, {RuntimeInformation.FrameworkDescription}, one thread");
        Console.WriteLine();
        Console.WriteLine("| surface | wall s | processor s | cells reached | mean s |");
        Console.WriteLine("|---|---|---|---|---|");
        var eight = new CostSurfaceOptions { Neighbours = Neighbours.Eight };
        Row("ours, level, 8 neighbours", new(friction), eight, sources, runs);
        Row("ours, level, 16 neighbours", new(friction), new(), sources, runs);
        Row("ours, Langmuir as r.walk, 8 neighbours", new(walked, heights), eight with { Slope = SlopePace.Langmuir, Direction = TravelDirection.Away }, sources, runs);
        Row("ours, Tobler towards, 8 neighbours", new(friction, heights), eight, sources, runs);
        Row("ours, Tobler towards, 16 neighbours", new(friction, heights), new(), sources, runs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| largest memory of ours with its data: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB | | | | |"));
        foreach (var line in SurfacePeers.Run(side)) Console.WriteLine($"| {line} |");
    }

    static void Row(string name, FrictionSurface ground, CostSurfaceOptions options, long[] sources, int runs)
    {
        var surface = new CostSurface(ground, options);
        surface.Grow(sources);
        var (wall, processor) = Stopwatches.Medians(runs, () => surface.Grow(sources))[0];
        var (count, sum) = (0L, 0.0);
        foreach (var seconds in surface.Seconds().Values)
        {
            if (!float.IsNaN(seconds)) (count, sum) = (count + 1, sum + seconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {wall:F2} | {processor:F2} | {count} | {sum / count:F3} |"));
    }
}
