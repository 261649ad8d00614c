using Geo.Analyse.CostSurfaces;
using Geo.Model.Surfaces;
using Geo.Space.Coordinates;
using Geo.Space.Places;
using Geo.Space.Rasters;

namespace Geo.Analyse.Tests.CostSurfaces;

public sealed class GroundDraftTests
{
    // Cells of 1° from 10° E, 5° N: row 0 is 4…5° N.
    static readonly RasterGrid s_grid = new(4, 3, 10, 5, 1, 1, Crs.Wgs84);
    static readonly GroundSpeed s_field = new("1", "Field", 3.6m, GroundMode.Walking); // 1 s/m
    static readonly GroundSpeed s_marsh = new("2", "Marsh", 1.8m, GroundMode.Walking); // 2 s/m
    static readonly GroundSpeed s_water = new("3", "Water", 0, GroundMode.Walking);
    static readonly GroundSpeed s_road = new("r", "Road", 36, GroundMode.Motorised); // 0.1 s/m

    [Fact]
    public void Classes_give_their_speeds_and_what_the_table_lacks_is_named()
    {
        var classes = new Surface(s_grid, [1, 2, 3, float.NaN, 1, 1, 1, 9, 9, 1, 1, 1]);

        var draft = GroundDraft.OfClasses(classes, [s_field, s_marsh, s_water], out var unknown);

        Assert.Equal([1, 2, float.NaN, float.NaN, 1, 1, 1, float.NaN, float.NaN, 1, 1, 1], Paces(draft));
        Assert.Equal(("9", 2), unknown.Select(one => (one.Key, one.Value)).Single());
        Assert.Equal((8, 8), draft.Count());
    }

    [Fact]
    public void Fractions_are_weighed_over_what_can_be_passed_and_most_water_is_a_barrier()
    {
        var grid = new RasterGrid(4, 1, 10, 5, 1, 1, Crs.Wgs84);
        var draft = GroundDraft.OfFractions(
        [
            (s_field, new(grid, [75, 30, 20, 0])),
            (s_marsh, new(grid, [25, 20, 20, 0])),
            (s_water, new(grid, [0, 50, 60, float.NaN])),
        ]);

        // ¾ × 1 + ¼ × 2; (30 + 40) ÷ 50, half water is none too much; 60 of 100 is; nothing is nothing.
        Assert.Equal([1.25f, 1.4f, float.NaN, float.NaN], Paces(draft));
    }

    [Fact]
    public void A_road_makes_the_cells_it_touches_faster_and_none_slower()
    {
        var draft = Field();

        Assert.Equal(4, draft.BurnRoads([Line(s_road, (10.5, 3.5), (13.5, 3.5))]));
        Assert.Equal(1, draft.BurnRoads([Line(s_marsh, (10.5, 3.5), (10.5, 4.5))]));

        Assert.Equal([1, 1, 1, 1, 0.1f, 0.1f, 0.1f, 0.1f, 1, 1, 1, 1], Paces(draft));
        Assert.Equal((12, 8), draft.Count());
    }

    [Fact]
    public void A_river_across_corners_leaves_no_hole_and_is_crossed_by_roads_or_by_bridges_alone()
    {
        GroundLine[] river = [Line(null, (10.2, 4.9), (13.2, 1.9))];

        var closed = Field();
        closed.Block(river, null);
        var surface = new CostSurface(closed.Finish(null, out _), new() { Neighbours = Neighbours.Sixteen });
        surface.Grow([3]);
        Assert.Equal(float.NaN, surface.Seconds().Values[8]); // south-western corner

        var crossed = Field();
        crossed.BurnRoads([Line(s_road, (10.5, 3.5), (13.5, 3.5))]);
        Assert.Equal(2, crossed.Block(river, null).Crossed);
        Assert.Equal(0, Field().Block(river, [Line(null, (13.9, 4.9), (13.8, 4.8))]).Crossed);
    }

    [Fact]
    public void What_a_line_does_outside_of_the_raster_is_let_go()
    {
        var draft = Field();

        Assert.Equal(4, draft.BurnRoads([Line(s_road, (-100, 4.5), (100, 4.5))]));
        Assert.Equal(0, draft.BurnRoads([Line(s_road, (-100, 40), (100, 40)), Line(s_road, (0, 0), (9, 9))]));
    }

    [Fact]
    public void Heights_are_taken_between_their_own_cells_and_what_has_none_is_counted()
    {
        // Heights of 2° cells, 100 m at 11° E and 300 m at 13° E; nothing east of 14°, nor north of 4°.
        var heights = new Surface(new RasterGrid(2, 1, 10, 4, 2, 2, Crs.Wgs84), [100, 300]);

        var ground = Field().Finish(heights, out var without);

        Assert.Equal(4, without);
        Assert.Equal([float.NaN, float.NaN, float.NaN, float.NaN, 100, 150, 250, 300], ground.Heights!.Values[..8].ToArray());
    }

    static GroundDraft Field() => GroundDraft.OfClasses(new(s_grid, [.. Enumerable.Repeat(1f, 12)]), [s_field], out _);

    static float[] Paces(GroundDraft draft) => draft.Finish(null, out _).SecondsPerMetre.Values.ToArray();

    static GroundLine Line(GroundSpeed? speed, params (double Longitude, double Latitude)[] places) => new([.. places.Select(place => new LonLat(place.Longitude, place.Latitude))], speed);
}
