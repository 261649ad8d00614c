using System.Text.Json;
using Geo.Analyse.CostSurfaces;
using Geo.Space.Rasters;

namespace Geo.Analyse.Tests.CostSurfaces;

/// <summary>Held against GRASS GIS: the example in the manual of r.cost, and r.cost itself on a made landscape.</summary>
public sealed class GrassTests
{
    [Theory]
    [InlineData(Neighbours.Eight, "expected_8dir")]
    [InlineData(Neighbours.Sixteen, "expected_knight")]
    public void The_example_in_the_manual_of_r_cost(Neighbours neighbours, string expected)
    {
        using var example = JsonDocument.Parse(File.ReadAllBytes(SharedData.Require("reference/grass_rcost/rcost_doc_example.json")));
        var root = example.RootElement;
        var costs = Rows(root.GetProperty("cost"));
        var grid = new RasterGrid(costs[0].Length, costs.Length, 0, costs.Length, 1, 1, null);
        var start = root.GetProperty("start_row_col");

        var seconds = GrownSurface.Seconds(
            new(new(grid, [.. costs.SelectMany(row => row)])), new() { Neighbours = neighbours }, grid.CellOf(start[1].GetInt32(), start[0].GetInt32()));

        var printed = Rows(root.GetProperty(expected)).SelectMany(row => row).ToArray();
        for (var cell = 0; cell < printed.Length; cell++)
        {
            // Printed 9, by the manual's own rule √5 × (3 + 5 + 5 + 2) ÷ 4.
            if (neighbours == Neighbours.Sixteen && cell == grid.CellOf(3, 5)) Assert.Equal(8.385, seconds[cell], 3);
            else Assert.Equal(printed[cell], MathF.Floor(seconds[cell] + 0.5f));
        }
    }

    [Fact]
    public void The_made_landscape_has_the_mean_time_of_r_cost()
    {
        // r.cost (GRASS 8.2) on the top-left 1,000 × 1,000 cells, 8 neighbours: 984,883 cells, mean 3,257.278 s.
        const int Side = 1000;
        var grid = new RasterGrid(Side, Side, 0, Side * SeededTerrain.CellMetres, SeededTerrain.CellMetres, SeededTerrain.CellMetres, null);

        var seconds = GrownSurface.Seconds(new(new(grid, SeededTerrain.Friction(Side))), new() { Neighbours = Neighbours.Eight }, SeededTerrain.Sources(Side));

        var reached = seconds.Where(value => !float.IsNaN(value)).ToArray();
        Assert.Equal(984_883, reached.Length);
        Assert.Equal(3257.278, reached.Average(value => (double)value), 3257.278 * 1e-5);
    }

    static float[][] Rows(JsonElement rows) => [.. rows.EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.GetSingle()).ToArray())];
}
