using Geo.Analyse.ServiceAreas;
using Geo.Model.Findings;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using Geo.Space.Units;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.ServiceAreas;

public sealed class ServiceAreaDrawingTests
{
    [Fact]
    public void Circles_apart_stay_apart_and_overlapping_ones_dissolve()
    {
        Assert.Equal(2, ServiceAreaDrawing.Dissolved([new(0, 0), new(1, 0)], 20_000_000).NumGeometries);
        Assert.Equal(1, ServiceAreaDrawing.Dissolved([new(0, 0), new(0.3, 0)], 20_000_000).NumGeometries);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Leaving_out_circles_that_others_hide_changes_nothing(int seed)
    {
        var random = new Random(seed);
        var centres = Enumerable.Range(0, 120).Select(_ => new LonLat(104 + (random.NextDouble() * 0.4), 30 + (random.NextDouble() * 0.4))).ToList();
        centres.AddRange(centres.Take(5).ToList()); // some stand on the same spot
        var all = OverlayNGRobust.Union(centres.Select(centre => (Geometry)GeodesicCircle.Draw(centre, new Metres(9_000), new Metres(1))).ToList());
        var drawn = ServiceAreaDrawing.Dissolved(centres, 9_000_000);

        Assert.Equal(0, all.SymmetricDifference(drawn).Area, 12);
    }

    [Fact]
    public void A_ring_of_circles_that_hides_the_edge_of_another_does_not_hide_its_middle()
    {
        // Six circles of 10 km centred 15 km around a seventh cover all of its edge, and nothing of the 5 km around its centre.
        var middle = new LonLat(104, 30);
        LonLat[] centres = [.. Enumerable.Range(0, 6).Select(sixth => Geodesic.Direct(middle, sixth * 60, new Metres(15_000))), middle];

        Assert.True(ServiceAreaDrawing.Dissolved(centres, 10_000_000).Covers(new Point(104, 30)));
        Assert.False(ServiceAreaDrawing.Dissolved(centres[..6], 10_000_000).Covers(new Point(104, 30)));
    }

    [Fact]
    public void The_drawing_agrees_with_the_decisions_but_for_a_metre_at_the_edge()
    {
        // Every 50 cm along the equator across the limit of 20 km, where the polygon falls short of the circle by up to a metre.
        var scene = new Scene().Unit("a", Box(-1, -1, 1, 1)).Facility("1", 0);
        for (var i = -20; i <= 20; i++) scene.People(20_000 + (i * 0.5), 1).PeopleAt(Degrees((20_000 + (i * 0.5)) * 0.7), 0.1271, 1);
        var finding = scene.Reach(20);

        Assert.Equal(82, finding.Check.Compared);
        Assert.InRange(finding.Check.Largest, 0, 1_000);
        Assert.InRange(finding.Check.Disagreeing, 0, 4);
    }

    [Fact]
    public void A_drawing_that_is_wrong_is_found_out()
    {
        var scene = new Scene().Unit("a", Box(-1, -1, 1, 1)).Facility("1", 0).People(1_000, 1).People(7_000, 1);
        var placed = scene.Place();
        var check = ServiceAreaDrawing.Check(placed.Demand, scene.Reach(5).Nearest, 5_000_000, Box(0, -1, 1, 1));

        Assert.Equal(new DrawingCheck(2, 1, 2_000_000), check);
    }
}
