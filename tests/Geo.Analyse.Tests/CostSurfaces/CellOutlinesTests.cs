using Geo.Analyse.CostSurfaces;
using Geo.Space.Coordinates;
using Geo.Space.Rasters;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Tests.CostSurfaces;

public sealed class CellOutlinesTests
{
    static MultiPolygon Of(params string[] rows) =>
        CellOutlines.Of(new(rows[0].Length, rows.Length, 0, rows.Length, 1, 1, Crs.Wgs84), [.. rows.SelectMany(row => row).Select(cell => cell == '#')]);

    [Fact]
    public void Cells_that_meet_at_a_corner_alone_are_two_polygons()
    {
        var drawn = Of("#.", ".#");

        Assert.Equal([1, 1], drawn.Geometries.Select(part => part.Area));
        Assert.True(drawn.IsValid);
    }

    [Fact]
    public void What_cells_enclose_is_a_hole_even_where_it_touches_the_outside_at_a_corner()
    {
        var drawn = Of("###.", "#.##", "####", "....");
        var touching = Of(".###", "#.##", "####", "####");

        Assert.Equal((10, 1), (drawn.Area, ((Polygon)Assert.Single(drawn.Geometries)).NumInteriorRings));
        Assert.Equal((14, 1), (touching.Area, ((Polygon)Assert.Single(touching.Geometries)).NumInteriorRings));
        Assert.True(drawn.IsValid && touching.IsValid);
    }

    [Fact]
    public void A_place_is_inside_exactly_if_its_cell_is_and_more_cells_hold_fewer()
    {
        var random = new Random(77);
        for (var round = 0; round < 200; round++)
        {
            var (columns, rows) = (random.Next(1, 12), random.Next(1, 12));
            var grid = new RasterGrid(columns, rows, 106, 31, 0.25, 0.125, null);
            bool[] few = [.. Enumerable.Range(0, columns * rows).Select(_ => random.Next(3) > 0)], many = [.. few.Select(one => one || random.Next(2) == 0)];
            var (drawn, wider) = (CellOutlines.Of(grid, few), CellOutlines.Of(grid, many));

            Assert.True(drawn.IsValid && wider.IsValid, $"round {round}");
            Assert.True(wider.Covers(drawn));
            for (var cell = 0; cell < few.Length; cell++)
            {
                var place = new Point(grid.West + ((cell % columns + random.NextDouble()) * 0.25), grid.North - ((cell / columns + random.NextDouble()) * 0.125));
                Assert.Equal(few[cell], drawn.Covers(place));
            }
        }
    }

    [Fact]
    public void Of_a_projected_grid_corners_are_degrees()
    {
        // cs2cs EPSG:32648 EPSG:4326 says 31.00359184 105 of the north-western corner and 30.99456691 105.02094867 of the south-eastern one.
        var grid = new RasterGrid(2, 1, 500_000, 3_430_000, 1000, 1000, Crs.Get("EPSG:32648"));
        var box = CellOutlines.Of(grid, [true, true]).EnvelopeInternal;

        Assert.Equal((105, 31.00359184), (Math.Round(box.MinX, 7), Math.Round(box.MaxY, 8)));
        Assert.Equal(30.99456691, box.MinY, 5);
        Assert.Equal(105.02094867, box.MaxX, 5);
    }
}
