using Geo.Analyse.CostSurfaces;
using Geo.Model.Surfaces;
using Geo.Space.Coordinates;
using Geo.Space.Rasters;

namespace Geo.Analyse.Tests.CostSurfaces;

/// <summary>Small surfaces drawn as text, and what grows on them.</summary>
static class GrownSurface
{
    /// <summary>Rows of digits (seconds per metre) and # (barriers), cells of 1 m unless said otherwise.</summary>
    public static FrictionSurface Draw(string[] rows, double cell = 1, float[]? heights = null, bool[]? climbs = null)
    {
        var grid = new RasterGrid(rows[0].Length, rows.Length, 0, rows.Length * cell, cell, cell, null);
        var paces = rows.SelectMany(row => row.Select(sign => sign == '#' ? float.NaN : sign - '0')).ToArray();
        return new(new(grid, paces), heights is null ? null : new(grid, heights), climbs);
    }

    public static float[] Seconds(FrictionSurface ground, CostSurfaceOptions options, params long[] sources)
    {
        var surface = new CostSurface(ground, options);
        surface.Grow(sources);
        return surface.Seconds().Values.ToArray();
    }

    /// <summary>Seeded ground of paces over several orders of magnitude with a quarter of it barriers, heights and cells that slope does not touch.</summary>
    public static FrictionSurface Rough(int seed, int columns, int rows, bool isSteep, double orders = 1, Crs? crs = null)
    {
        var random = new Random(seed);
        var grid = crs is null ? new RasterGrid(columns, rows, 0, 0, 30, 20, null) : new RasterGrid(columns, rows, 110, 45, 0.001, 0.0008, crs);
        var paces = new float[columns * rows];
        var heights = new float[paces.Length];
        var climbs = new bool[paces.Length];
        for (var i = 0; i < paces.Length; i++)
        {
            paces[i] = random.Next(4) == 0 ? float.NaN : (float)Math.Pow(10, orders * (random.NextDouble() - 0.5));
            heights[i] = 40 * random.NextSingle();
            climbs[i] = random.Next(3) > 0;
        }

        return new(new(grid, paces), isSteep ? new(grid, heights) : null, climbs);
    }

    /// <summary>Some cells of a surface that are no barriers.</summary>
    public static long[] Open(FrictionSurface ground, int seed, int count)
    {
        var random = new Random(seed);
        var open = Enumerable.Range(0, (int)ground.Grid.Count).Where(cell => !ground.IsBarrier(cell)).ToArray();
        return [.. Enumerable.Range(0, count).Select(_ => (long)open[random.Next(open.Length)])];
    }
}
