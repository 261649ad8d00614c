using Geo.Demo.Measure;
using Geo.Demo.Terrain;

namespace Geo.Demo.Roads;

/// <summary>The easiest ways over the land: roads shun slopes and rivers, and follow roads already there.</summary>
sealed class Routes(Landscape land, RoadNetwork network)
{
    const double OnRoad = 0.35, Bridge = 9;

    const ulong Winding = 910;

    readonly double[] _cost = new double[Grid.Cells];
    readonly int[] _before = new int[Grid.Cells];

    /// <summary>Spreads from one place, or from every road there is.</summary>
    /// <param name="target">Stops there; −1: goes everywhere.</param>
    public void Spread(IEnumerable<int> from, int target = -1)
    {
        Array.Fill(_cost, double.MaxValue);
        Array.Fill(_before, -1);
        var frontier = new Frontier();
        foreach (var cell in from)
        {
            _cost[cell] = 0;
            frontier.Add(cell, 0);
        }

        while (frontier.Count > 0)
        {
            var (cell, cost) = frontier.Take();
            if (cost > _cost[cell]) continue;
            if (cell == target) return;
            foreach (var (next, length) in Grid.Around(cell))
            {
                var there = cost + Step(cell, next, length);
                if (there >= _cost[next]) continue;
                (_cost[next], _before[next]) = (there, cell);
                frontier.Add(next, there);
            }
        }
    }

    /// <summary>Builds the way back from a cell to where the spread began.</summary>
    public void Build(int from, int road)
    {
        for (var cell = from; _before[cell] >= 0; cell = _before[cell]) network.Link(cell, _before[cell], road);
    }

    double Step(int from, int to, double length)
    {
        var climb = Math.Abs(land.Height[from] - land.Height[to]) / (length * 100);
        var ease = network.RoadBetween(from, to) >= 0 ? OnRoad : 1;
        var water = land.Streams.IsRiver[to] && network.RoadBetween(from, to) < 0 ? Bridge : 0;
        var fields = 0.6 + (0.9 * Noise.Rough(Winding, Grid.Centre(to), 11, 3));
        return (length * ease * fields * (1 + (10 * climb) + (70 * climb * climb))) + water;
    }
}
