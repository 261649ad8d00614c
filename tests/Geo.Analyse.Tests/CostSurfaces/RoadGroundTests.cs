using Geo.Analyse.CostSurfaces;
using Geo.Analyse.Streets;
using Geo.Analyse.Tests.Streets;
using Geo.Model.Streets;
using Geo.Model.Surfaces;
using Geo.Model.Travel;
using Geo.Space.Coordinates;
using Geo.Space.Rasters;

namespace Geo.Analyse.Tests.CostSurfaces;

/// <summary>A street along the equator in cells of a thousandth of a degree, five to a row; the town's speeds are 36 km/h on any street, the ground's 3.6.</summary>
public sealed class RoadGroundTests
{
    static readonly ModeGraphOptions s_options = new() { Speeds = Town.Speeds };

    static Town Street(int metres = 0, bool oneway = false, TravelModes modes = TravelModes.All, SegmentTraits traits = SegmentTraits.None, int speed = 0, StreetClass kind = StreetClass.Residential) =>
        new Town().Corner("west", 0.0005, 0.0005).Corner("east", 0.0045, 0.0005).Street("west", "east", metres, oneway, modes, kind, traits, speed);

    static GroundSpeed? Speed(Town town, TravelMode mode = TravelMode.Car) => RoadGround.Lines(town.Build(), mode, s_options).SingleOrDefault()?.Speed;

    [Fact]
    public void A_street_is_as_fast_as_its_mode_and_one_way_streets_too()
    {
        Assert.Equal((36, GroundMode.Motorised), (Speed(Street())!.KilometresPerHour, Speed(Street())!.Mode));
        Assert.Equal(36, Speed(Street(oneway: true))!.KilometresPerHour);
        Assert.Equal(GroundMode.Bicycling, Speed(Street(), TravelMode.EBike)!.Mode);
        Assert.Equal(GroundMode.Walking, Speed(Street(), TravelMode.Walk)!.Mode);
    }

    [Fact]
    public void Where_a_car_may_not_go_people_walk_and_where_nobody_may_there_is_no_road()
    {
        Assert.Equal(GroundMode.Walking, Speed(Street(modes: TravelModes.Walk))!.Mode);
        Assert.Null(Speed(Street(modes: TravelModes.Bicycle)));
    }

    [Fact]
    public void A_ferry_is_as_fast_as_its_class_and_no_slope_changes_it() =>
        Assert.Equal((36, GroundMode.Motorised), (Speed(Street(kind: StreetClass.Ferry, traits: SegmentTraits.Ferry), TravelMode.Walk)!.KilometresPerHour, Speed(Street(kind: StreetClass.Ferry), TravelMode.Walk)!.Mode));

    [Theory]
    [InlineData(SegmentTraits.None, 0)]
    [InlineData(SegmentTraits.Roundabout, 0)]
    [InlineData(SegmentTraits.Bridge, 1)]
    [InlineData(SegmentTraits.Tunnel, 1)]
    [InlineData(SegmentTraits.Ford, 1)]
    [InlineData(SegmentTraits.Ferry, 1)]
    public void Bridges_tunnels_fords_and_ferries_cross_water(SegmentTraits traits, int crossings) => Assert.Equal(crossings, RoadGround.Crossings(Street(traits: traits).Build()).Count());

    [Fact]
    public void People_walk_to_the_road_and_drive_from_there()
    {
        // Two rows; the road fills the southern one. The quickest way along the northern row goes straight down to the road (half of the step at 1 s/m, half at 0.1), along it, and up again.
        var grid = new RasterGrid(5, 2, 0, 0.002, 0.001, 0.001, Crs.Wgs84);
        var draft = GroundDraft.OfFriction(new(grid, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]));
        Assert.Equal(5, draft.BurnRoads(RoadGround.Lines(Street().Build(), TravelMode.Car, s_options)));

        var seconds = GrownSurface.Seconds(draft.Finish(null, out _), new() { Neighbours = Neighbours.Eight }, 0);

        // GeodSolve: 0.001° of longitude 111.3195 m, of latitude 110.5743 m.
        Assert.Equal((2 * 110.5743 * 0.55) + (4 * 111.3195 * 0.1), seconds[4], 2);
    }
}
