using Geo.Analyse.CostSurfaces;
using Geo.Model.Surfaces;
using Geo.Space.Coordinates;
using Geo.Space.Rasters;

namespace Geo.Analyse.Tests.CostSurfaces;

public sealed class CostSurfaceTests
{
    static readonly CostSurfaceOptions s_eight = new() { Neighbours = Neighbours.Eight };
    static readonly CostSurfaceOptions s_sixteen = new();

    [Fact]
    public void A_step_is_as_long_as_the_line_between_centres_and_a_knights_move_crosses_four_cells()
    {
        var seconds = GrownSurface.Seconds(GrownSurface.Draw(["569", "965"]), s_sixteen, 0);

        Assert.Equal((5 + 6) / 2.0, seconds[1], 5);
        Assert.Equal((5 + 6) / 2.0 * Math.Sqrt(2), seconds[4], 5);
        Assert.Equal((5 + 6 + 6 + 5) / 4.0 * Math.Sqrt(5), seconds[5], 5);
    }

    [Fact]
    public void A_wall_is_passed_at_its_gap()
    {
        var wall = GrownSurface.Draw(["11#11", "11#11", "11#11", "11#11", "11111"]);

        // Two down and twice across a corner into the gap, and the same again on the other side; knights take one of the corners with a step.
        Assert.Equal(2 * (2 + (2 * Math.Sqrt(2))), GrownSurface.Seconds(wall, s_eight, 0)[4], 5);
        Assert.Equal(2 * (Math.Sqrt(5) + 1 + Math.Sqrt(2)), GrownSurface.Seconds(wall, s_sixteen, 0)[4], 5);
    }

    [Theory]
    [InlineData("1#1", "1#1")] // through both cells between
    [InlineData("11#", "##1")] // one of the two is enough
    public void A_knight_does_not_jump_over_barriers(string north, string south)
    {
        var seconds = GrownSurface.Seconds(GrownSurface.Draw([north, south]), s_sixteen, 0);

        Assert.Equal(north[1] == '#', float.IsNaN(seconds[5]));
        if (north[1] != '#') Assert.Equal(1 + Math.Sqrt(2), seconds[5], 5); // beside and then across the corner, not √5
    }

    [Fact]
    public void Two_barriers_that_meet_at_a_corner_let_a_step_pass_between_them() =>
        Assert.Equal(Math.Sqrt(2), GrownSurface.Seconds(GrownSurface.Draw(["1#", "#1"]), s_eight, 0)[3], 5);

    [Fact]
    public void A_cell_exactly_at_the_limit_is_reached_and_none_beyond()
    {
        // 100 m at ¾ s/m are 75 s: fifteen minutes are exactly twelve cells.
        var ground = new FrictionSurface(new(new RasterGrid(20, 1, 0, 0, 100, 100, null), [.. Enumerable.Repeat(0.75f, 20)]));
        var surface = new CostSurface(ground, s_sixteen);

        surface.Grow([0], TimeSpan.FromMinutes(15));
        Assert.Equal(900, surface.Seconds().Values[12]);
        Assert.Equal(float.NaN, surface.Seconds().Values[13]);

        surface.Grow([0], TimeSpan.FromMinutes(15) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(825, surface.Seconds().Values[11]);
        Assert.Equal(float.NaN, surface.Seconds().Values[12]);
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(4, 0)]
    public void Of_two_sources_as_near_the_first_named_is_taken(long first, long second)
    {
        var surface = new CostSurface(GrownSurface.Draw(["11111"]), s_eight);

        surface.Grow([first, second]);

        Assert.Equal(0, surface.Sources()[2]);
        Assert.Equal([0, 1, 2, 1, 0], surface.Seconds().Values.ToArray());
    }

    [Fact]
    public void A_source_on_a_barrier_reaches_nothing_and_one_in_anothers_cell_is_not_named()
    {
        var surface = new CostSurface(GrownSurface.Draw(["1#11"]), s_eight);

        surface.Grow([1, 3, 3]);

        Assert.Equal([-1, -1, 1, 1], surface.Sources());
        Assert.Equal([float.NaN, float.NaN, 1, 0], surface.Seconds().Values.ToArray());
    }

    [Fact]
    public void Ground_without_friction_takes_no_time() => Assert.Equal([0, 0, 0, 0.5f], GrownSurface.Seconds(GrownSurface.Draw(["0001"]), s_eight, 0));

    [Fact]
    public void Cells_measured_in_degrees_are_as_long_as_the_ground_there()
    {
        // GeodSolve -i: 60 10 60 10.001 is 55.800002 m, 60 10 60.001 10 is 111.412296 m.
        var grid = new RasterGrid(2, 2, 9.9995, 60.0015, 0.001, 0.001, Crs.Wgs84);
        var ground = new FrictionSurface(new(grid, [1, 1, 1, 1]));

        var seconds = GrownSurface.Seconds(ground, s_eight, 2);

        Assert.Equal(55.8000, seconds[3], 3);
        Assert.Equal(111.4123, seconds[0], 3);
    }

    [Fact]
    public void Metres_of_web_mercator_are_not_the_grounds()
    {
        // At 60° N a metre of the ground is about two of EPSG:3857 (1 ÷ cos 60°, on the ellipsoid 1.9950…2.0100).
        var (x, y) = Crs.Get("EPSG:3857").FromWgs84(new(10, 60));
        var ground = new FrictionSurface(new(new RasterGrid(2, 1, x, y, 200, 200, Crs.Get("EPSG:3857")), [1, 1]));

        Assert.InRange(GrownSurface.Seconds(ground, s_eight, 0)[1], 99.5, 100.5);
    }

    [Fact]
    public void What_one_growth_left_is_forgotten_by_the_next()
    {
        var ground = GrownSurface.Rough(7, 40, 30, isSteep: true);
        var surface = new CostSurface(ground, s_sixteen);
        var (first, second) = (GrownSurface.Open(ground, 1, 3), GrownSurface.Open(ground, 2, 2));

        surface.Grow(first, TimeSpan.FromMinutes(5));
        surface.Grow(second, TimeSpan.FromMinutes(5));
        var fresh = new CostSurface(ground, s_sixteen);
        fresh.Grow(second, TimeSpan.FromMinutes(5));
        Assert.Equal(fresh.Seconds().Values.ToArray(), surface.Seconds().Values.ToArray());

        surface.Grow(first);
        Assert.Equal(GrownSurface.Seconds(ground, s_sixteen, first), surface.Seconds().Values.ToArray());
    }

    [Fact]
    public void A_search_that_is_cancelled_stops() =>
        Assert.Throws<OperationCanceledException>(() => new CostSurface(GrownSurface.Draw(["11"]), s_eight).Grow([0], null, new CancellationToken(canceled: true)));

    [Fact]
    public void What_can_not_be_asked_is_refused()
    {
        var surface = new CostSurface(GrownSurface.Draw(["11"]), s_eight);

        Assert.Throws<ArgumentOutOfRangeException>(() => surface.Grow([2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => surface.Grow([-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => surface.Grow([0], TimeSpan.FromDays(25)));
        Assert.Throws<ArgumentException>(() => new FrictionSurface(new(new RasterGrid(1, 1, 0, 0, 1, 1, null), [-1])));
    }
}
