using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Geo.Benchmarks;

/// <summary>What others take for the same raster: GRASS's r.cost and r.walk, scikit-image, and w4_limit2 where PEERS_WORK names a folder that holds it. Absent ones are left out.</summary>
static partial class SurfacePeers
{
    const string Python = "/usr/bin/python3";

    public static IEnumerable<string> Run(int side)
    {
        var folder = Directory.CreateTempSubdirectory("geo-surface-").FullName;
        try
        {
            WriteInputs(folder, side);
            foreach (var line in Grass(folder, side)) yield return line;
            foreach (var line in Image(folder, side)) yield return line;
            if (Environment.GetEnvironmentVariable("PEERS_WORK") is { Length: > 0 } work && File.Exists(Path.Combine(work, "w4_limit2")))
            {
                var text = Shell(work, $"./w4_limit2 {side} 3 0");
                if (Limit().Match(text) is { Success: true } match) yield return $"C++ yardstick, level | {match.Groups[1]} | {match.Groups[2]} | {match.Groups[3]} | {match.Groups[4]}";
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void WriteInputs(string folder, int side)
    {
        var paces = Array.ConvertAll(SeededTerrain.Friction(side), pace => float.IsNaN(pace) ? -9999f : pace);
        File.WriteAllBytes(Path.Combine(folder, "friction.f32"), MemoryMarshal.AsBytes(paces.AsSpan()));
        File.WriteAllBytes(Path.Combine(folder, "dem.f32"), MemoryMarshal.AsBytes(SeededTerrain.Heights(side).AsSpan()));
        var sources = SeededTerrain.Sources(side);
        File.WriteAllLines(Path.Combine(folder, "cells.txt"), sources.Select(cell => $"{cell / side} {cell % side}"));
        File.WriteAllLines(Path.Combine(folder, "points.txt"), sources.Select((cell, at) => string.Create(
            CultureInfo.InvariantCulture, $"{(cell % side + 0.5) * SeededTerrain.CellMetres}|{(side - (cell / side) - 0.5) * SeededTerrain.CellMetres}|{at}")));
    }

    static IEnumerable<string> Grass(string folder, int side)
    {
        var edge = side * (int)SeededTerrain.CellMetres;
        var place = $"north={edge} south=0 east={edge} west=0 rows={side} cols={side}";
        File.WriteAllText(Path.Combine(folder, "grass.sh"), $$"""
            cd {{folder}}; TIMEFORMAT='%R %U'
            g.region n={{edge}} s=0 e={{edge}} w=0 rows={{side}} cols={{side}}
            r.in.bin -f --q input=dem.f32 output=dem bytes=4 {{place}} anull=-99999
            r.in.bin -f --q input=friction.f32 output=pace bytes=4 {{place}} anull=-9999
            r.mapcalc --q "cost = pace * 30.0"
            r.mapcalc --q "none = if(isnull(pace), null(), 0.0)"
            v.in.ascii --q input=points.txt output=sources separator=pipe x=1 y=2 cat=3
            echo "r.cost, 8 neighbours"; time r.cost --q input=cost output=a start_points=sources memory=4000; r.univar -g a | grep -E "^(n|mean)="
            echo "r.cost, 16 neighbours"; time r.cost -k --q input=cost output=b start_points=sources memory=4000; r.univar -g b | grep -E "^(n|mean)="
            echo "r.walk, 8 neighbours"; time r.walk --q elevation=dem friction=none output=c start_points=sources memory=4000; r.univar -g c | grep -E "^(n|mean)="
            """);
        foreach (Match match in Grown().Matches(Shell(folder, $"command -v grass >/dev/null && grass --tmp-location XY --exec bash {folder}/grass.sh 2>&1")))
        {
            yield return $"GRASS {match.Groups[1]} | {match.Groups[2]} | {match.Groups[3]} | {match.Groups[4]} | {match.Groups[5]}";
        }
    }

    static IEnumerable<string> Image(string folder, int side)
    {
        File.WriteAllText(Path.Combine(folder, "image.py"), $"""
            import numpy as np, time
            from skimage.graph import MCP_Geometric
            f = np.fromfile('friction.f32', dtype='<f4').reshape({side}, {side}).astype(float)
            c = np.where(f < 0, -1, f * 30)
            s = [tuple(int(n) for n in line.split()) for line in open('cells.txt')]
            w, p = time.perf_counter(), time.process_time()
            d, _ = MCP_Geometric(c, fully_connected=True).find_costs(s)
            w, p = time.perf_counter() - w, time.process_time() - p
            ok = np.isfinite(d) & (c > 0)
            print('scikit-image MCP_Geometric, 8 neighbours | %.2f | %.2f | %d | %.3f' % (w, p, ok.sum(), d[ok].mean()))
            """);
        var text = Shell(folder, $"{Python} image.py 2>/dev/null").Trim();
        return text.Length > 0 ? [text] : [];
    }

    static string Shell(string folder, string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }

    [GeneratedRegex(@"wall ([0-9.]+) cpu ([0-9.]+).*\| n ([0-9]+) .*mean ([0-9.]+)")]
    private static partial Regex Limit();

    [GeneratedRegex(@"(r\.(?:cost|walk), \d+ neighbours)\s+([0-9.]+) ([0-9.]+)\s+n=(\d+)\s+mean=([0-9.]+)")]
    private static partial Regex Grown();
}
