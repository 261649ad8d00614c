using Geo.Demo.Borders;
using Geo.Demo.Measure;
using Geo.Demo.Terrain;

namespace Geo.Demo.Settlements;

/// <summary>Where one can live: the land, its townships, and how well each cell suits.</summary>
sealed class Ground
{
    const ulong Farmland = 500;

    public Ground(Landscape land, Coverage coverage)
    {
        Land = land;
        for (var cell = 0; cell < Grid.Cells; cell++)
        {
            Township[cell] = coverage.Find(Grid.Centre(cell));
            if (Township[cell] >= 0 && !land.Streams.IsRiver[cell]) Comfort[cell] = ComfortOf(cell);
        }
    }

    public Landscape Land { get; }

    /// <summary>Index into the recipe's townships of each cell's centre; −1 beyond the county.</summary>
    public int[] Township { get; } = new int[Grid.Cells];

    /// <summary>0 (nobody would build there) to 1 (level, low, near water, good soil).</summary>
    public double[] Comfort { get; } = new double[Grid.Cells];

    double ComfortOf(int cell)
    {
        var level = 1 - Noise.Step(0.04, 0.40, Land.Slope[cell]);
        var low = 1 - (0.93 * Noise.Step(380, 1000, Land.Height[cell]));
        var water = 0.35 + (0.65 * (1 - Noise.Step(2, 16, Land.Streams.Distance[cell])));
        var soil = 0.25 + (1.1 * Noise.Step(0.28, 0.72, Noise.Rough(Farmland, Grid.Centre(cell), 22, 4)));
        return level * low * water * Math.Min(1, soil);
    }
}
