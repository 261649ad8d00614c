using Geo.Analyse.Candidates;
using Geo.Analyse.Tests.Streets;
using Geo.Model.Streets;
using Geo.Model.Surfaces;
using Geo.Model.Travel;

namespace Geo.Analyse.Tests.Candidates;

public sealed class CandidateTests
{
    [Fact]
    public void A_junction_is_where_three_streets_meet_that_the_mode_may_travel()
    {
        // b: four ends, one of them a footway. c: two, and a ferry. d: a loop and one more.
        var town = new Town()
            .Corner("a", 0, 0).Corner("b", 0.01, 0).Corner("c", 0.02, 0).Corner("d", 0.01, 0.01).Corner("e", 0.01, -0.01).Corner("f", 0.03, 0)
            .Street("a", "b").Street("b", "c").Street("b", "d").Street("b", "e", modes: TravelModes.Walk)
            .Street("c", "f").Street("c", "e", traits: SegmentTraits.Ferry).Street("d", "d", 100, bends: [(0.011, 0.011)]);

        Assert.Equal([town.At("b"), town.At("d")], Junctions.Of(town.Build(), TravelMode.Car));
        Assert.Equal([town.At("b"), town.At("d")], Junctions.Of(town.Build(), TravelMode.Walk));
        Assert.Equal([1], Junctions.Of(new Town().Corner("a", 0, 0).Corner("d", 1, 0).Street("a", "d").Street("d", "d", 100, bends: [(1.001, 0.001)]).Build(), TravelMode.Car));
    }

    [Fact]
    public void A_grid_fills_a_box_by_its_spacing_at_the_middle()
    {
        // On the equator a degree east is 111,319.491 m; north of it, at 0°, 110,574.276 m: 0.02° are 2.23 steps of a kilometre, so two.
        var places = EvenGrid.Over(new(0, -0.01), new(0.02, 0.01), new(1000), 100)!;

        Assert.Equal([(1, 1), (1, 2), (2, 1), (2, 2)], places.Select(at => (at.Row, at.Column)));
        Assert.Equal(0.5 * 1000 / 111_319.491, places[0].Place.Longitude, 8);
        Assert.Equal(-0.01 + (0.5 * 1000 / 110_574.276), places[0].Place.Latitude, 8);
        Assert.Equal(1.5 * 1000 / 111_319.491, places[3].Place.Longitude, 8);
        Assert.Null(EvenGrid.Over(new(0, -0.01), new(0.02, 0.01), new(1000), 3));
        Assert.Single(EvenGrid.Over(new(0, 0), new(0, 0), new(1000), 1)!);
    }

    [Fact]
    public void A_slope_is_rise_over_run_in_whatever_direction_and_unknown_at_the_edge()
    {
        // Cells of 0.001° at the equator: 111.319 m east, 110.574 m north. A rise of 10 m a cell to the east, 5 m to the north.
        var values = new float[25];
        for (var row = 0; row < 5; row++)
        {
            for (var column = 0; column < 5; column++) values[(row * 5) + column] = (10 * column) - (5 * row);
        }

        var heights = new Surface(new(5, 5, 0, 0.0025, 0.001, 0.001, null), values);

        Assert.Equal(Math.Sqrt(Math.Pow(10 / 111.319491, 2) + Math.Pow(5 / 110.574276, 2)), GroundSlope.At(heights, new(0.0025, 0)), 6);
        Assert.True(double.IsNaN(GroundSlope.At(heights, new(0.0002, 0))));
        Assert.True(double.IsNaN(GroundSlope.At(heights, new(1, 1))));
    }

    [Fact]
    public void Closed_ground_holds_its_border()
    {
        var ground = new ClosedGround([Scene.Box(0, 0, 1, 1), Scene.Box(5, 5, 6, 6)]);

        Assert.Equal([true, true, true, false, false], new (double X, double Y)[] { (0.5, 0.5), (1, 0.5), (5.5, 5.5), (1.1, 0.5), (3, 3) }.Select(at => ground.Holds(new(at.X, at.Y))));
    }
}
