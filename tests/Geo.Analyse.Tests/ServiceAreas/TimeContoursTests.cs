using Geo.Analyse.ServiceAreas;
using Geo.Model.Streets;
using Geo.Space.Rasters;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Tests.ServiceAreas;

public sealed class TimeContoursTests
{
    const int No = TravelGraph.Unreachable;

    // Nodes at 0.5, 1.5, 2.5, …; north is up.
    static RasterGrid Grid(int columns, int rows) => new(columns, rows, 0, rows, 1, 1, null);

    [Fact]
    public void Between_two_nodes_the_outline_lies_where_the_time_meets_the_limit()
    {
        // 10 s in the middle, 20 s at its four neighbours, 15 s asked: half way to each. A square on its corner, 1 across: 0.5 of area.
        int[] ms = [No, 20_000, No, 20_000, 10_000, 20_000, No, 20_000, No];

        var ground = Assert.IsType<Polygon>(Assert.Single(TimeContours.Within(Grid(3, 3), ms, 15_000).Geometries));

        Assert.Equal(0.5, ground.Area, 12);
        Assert.Equal([(1, 1.5), (1.5, 1), (1.5, 2), (2, 1.5)], ground.Coordinates[1..].Select(point => (point.X, point.Y)).Order());
        Assert.True(ground.Shell.IsCCW);
    }

    [Fact]
    public void Toward_a_node_that_nothing_reaches_the_outline_lies_half_way_and_a_grid_ends_with_its_cells()
    {
        // The one node of the grid: its cell without the four corners that would need a node there.
        var ground = TimeContours.Within(Grid(1, 1), [7], 7);

        Assert.Equal(0.5, ground.Area, 12);
        Assert.Equal(new Envelope(0, 1, 0, 1), ground.EnvelopeInternal);
    }

    [Fact]
    public void A_node_beyond_the_limit_in_the_midst_is_a_hole_and_no_other()
    {
        int[] ms = [1, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 1];

        var ground = Assert.IsType<Polygon>(Assert.Single(TimeContours.Within(Grid(4, 3), ms, 5).Geometries));

        // Half way to each of four neighbours: 0.5 × 1 × 1.
        Assert.Equal(0.5, new Polygon(Assert.Single(ground.Holes)).Area, 12);
        Assert.False(ground.Holes[0].IsCCW);
    }

    [Theory]
    [InlineData(5, 1)] // the mean of 1, 9, 9, 1 is 5
    [InlineData(4, 2)]
    public void Two_corners_of_a_square_meet_where_its_mean_is_within_the_limit(int limit, int parts)
    {
        Assert.Equal(parts, TimeContours.Within(Grid(2, 2), [1, 9, 9, 1], limit).NumGeometries);
    }

    [Fact]
    public void Nobody_within_the_limit_is_no_ground()
    {
        Assert.True(TimeContours.Within(Grid(2, 1), [No, 8], 7).IsEmpty);
        Assert.Throws<ArgumentException>(() => TimeContours.Within(Grid(2, 1), [8], 7));
    }

    [Fact]
    public void Seeded_fields_give_valid_nested_outlines_that_hold_exactly_the_nodes_within_the_limit()
    {
        var random = new Random(20261122);
        for (var field = 0; field < 60; field++)
        {
            var grid = Grid(random.Next(1, 24), random.Next(1, 24));
            var ms = new int[grid.Count];
            for (var node = 0; node < ms.Length; node++) ms[node] = random.Next(6) == 0 ? No : random.Next(0, 20);
            Geometry shorter = MultiPolygon.Empty;
            for (var limit = 0; limit < 20; limit += random.Next(1, 5))
            {
                var ground = TimeContours.Within(grid, ms, limit);
                Assert.True(ground.IsValid, $"field {field}, limit {limit}");
                // Where both outlines lie half way they are one line, computed once; nothing sticks out by more than rounding.
                Assert.True(shorter.Difference(ground).Area < 1e-9, $"field {field}, limit {limit}");
                HoldsWhatItShould(grid, ms, limit, ground);
                shorter = ground;
            }
        }
    }

    static void HoldsWhatItShould(RasterGrid grid, int[] ms, int limit, MultiPolygon ground)
    {
        var inside = ground.IsEmpty ? null : new IndexedPointInAreaLocator(ground);
        for (var node = 0; node < ms.Length; node++)
        {
            var place = new Coordinate(grid.CentreX(node % grid.Columns), grid.CentreY(node / grid.Columns));
            Assert.Equal(ms[node] <= limit, inside?.Locate(place) == Location.Interior);
        }
    }
}
