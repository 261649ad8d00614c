using Geo.Analyse.ServiceAreas;
using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Analyse.Tests.Streets;
using Geo.Model.Findings;
using Geo.Model.Travel;
using Geo.Space.Places;
using Geo.Space.Rasters;
using Geo.Space.Units;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Tests.ServiceAreas;

// On streets a metre takes 100 ms, on foot beside them a second; a place more than 1,000 m from a street is off the network. Near the equator a degree is 111,319.5 m of longitude and 110,574 m of latitude.
public sealed class IsochroneTests
{
    const double PerLongitude = 111_319.491, PerLatitude = 110_574.276;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One street along the equator, 4 km.</summary>
    static Town OneStreet(bool oneway = false) => new Town().Corner("west", 0, 0).Corner("east", 4000 / PerLongitude, 0).Street("west", "east", 4000, oneway);

    static (IsochroneGround Ground, IReadOnlyList<Isochrone> Drawn) Draw(ModeGraph mode, LonLat[] facilities, TravelDirection direction, double spacing, params int[] seconds)
    {
        var (index, times) = (new StreetIndex(mode), new TravelTimes(mode.Graph));
        var seats = SnappedPlaces.Of(mode, index, facilities, cancellation: Stop);
        int[] limits = [.. seconds.Select(second => second * 1000)];
        var area = IsochroneGrid.Reached(mode, times, seats, direction, limits.Max(), Stop)!;
        var ground = IsochroneGround.Of(mode, index, IsochroneGrid.Over(area, new Metres(spacing)), Stop);
        return (ground, Isochrones.Draw(ground, times, seats, direction, limits, Stop));
    }

    static double SquareMetres(Geometry ground) => ground.Area * PerLongitude * PerLatitude;

    [Fact]
    public void Along_one_street_a_minute_is_a_rhombus_600_metres_either_way_and_60_across()
    {
        var (_, drawn) = Draw(OneStreet().Graph(), [new(2000 / PerLongitude, 0)], TravelDirection.Away, 5, 60);

        // At 600 − 10 d metres along, d metres across are left: an area of 2 × 600 × 60 m². The last 50 m at each tip are narrower than a node's spacing.
        var ground = Assert.IsType<Polygon>(Assert.Single(Assert.Single(drawn).Ground.Geometries));
        Assert.InRange(SquareMetres(ground), 71_000, 73_000);
        Assert.InRange(ground.EnvelopeInternal.MaxX * PerLongitude, 2545, 2605);
        Assert.InRange(ground.EnvelopeInternal.MinX * PerLongitude, 1395, 1455);
        Assert.InRange(ground.EnvelopeInternal.MaxY * PerLatitude, 59, 60.1);
        Assert.InRange(ground.EnvelopeInternal.MinY * PerLatitude, -60.1, -59);
    }

    [Fact]
    public void On_a_one_way_street_the_two_directions_are_each_others_mirror()
    {
        LonLat[] middle = [new(2000 / PerLongitude, 0)];
        var away = Draw(OneStreet(oneway: true).Graph(), middle, TravelDirection.Away, 5, 60).Drawn[0].Ground.EnvelopeInternal;
        var towards = Draw(OneStreet(oneway: true).Graph(), middle, TravelDirection.Towards, 5, 60).Drawn[0].Ground.EnvelopeInternal;

        Assert.InRange(away.MinX * PerLongitude, 1994, 2001);
        Assert.InRange(away.MaxX * PerLongitude, 2545, 2605);
        Assert.InRange(towards.MinX * PerLongitude, 1395, 1455);
        Assert.InRange(towards.MaxX * PerLongitude, 1999, 2006);
    }

    [Fact]
    public void Within_a_ring_of_streets_there_is_a_hole_where_nobody_is_on_the_network()
    {
        // Four streets of 4 km around a square: the middle is 2 km from each of them.
        var (east, north) = (4000 / PerLongitude, 4000 / PerLatitude);
        var ring = new Town().Corner("a", 0, 0).Corner("b", east, 0).Corner("c", east, north).Corner("d", 0, north).Street("a", "b").Street("b", "c").Street("c", "d").Street("d", "a");

        var ground = Assert.IsType<Polygon>(Assert.Single(Draw(ring.Graph(), [new(0, 0)], TravelDirection.Towards, 40, 3600).Drawn[0].Ground.Geometries));

        var hole = new Polygon(Assert.Single(ground.Holes));
        Assert.InRange(SquareMetres(hole), 1900 * 1900, 2100 * 2100);
        Assert.True(hole.Contains(new Point(east / 2, north / 2)));
    }

    [Fact]
    public void Over_the_river_only_the_bridge_counts_and_beyond_it_the_ground_is_reached_later()
    {
        var town = TwoBanks();
        var drawn = Draw(town.Graph(), [new(0, 0)], TravelDirection.Away, 10, 120, 300, 420).Drawn;

        // Straight across the water from the facility, 300 m: by the bridge 2,000 + 300 + 2,000 m of street, 430 s.
        var across = new Point(0, 300 / PerLatitude);
        var bridgehead = new Point(2000 / PerLongitude, 300 / PerLatitude);
        Assert.Equal([false, false, false], drawn.Select(limit => limit.Ground.Contains(across)));
        Assert.Equal([false, true, true], drawn.Select(limit => limit.Ground.Contains(bridgehead)));
    }

    [Theory]
    [InlineData(TravelDirection.Towards)]
    [InlineData(TravelDirection.Away)]
    public void A_place_is_inside_exactly_if_its_time_is_within_the_limit_save_within_a_diagonal_of_the_grid(TravelDirection direction)
    {
        var (random, mode) = (new Random(61122), TwoBanks().Graph());
        LonLat[] facilities = [new(0, 0.0004), new(0.011, 0.0021)];
        int[] limits = [90, 200, 330, 500];
        var (ground, drawn) = Draw(mode, facilities, direction, 15, limits);
        var (index, times) = (new StreetIndex(mode), new TravelTimes(mode.Graph));
        SnappedPlaces Tied(LonLat place) => SnappedPlaces.Of(mode, index, [place]);
        int Way(SnappedPlaces from, SnappedPlaces to) => Math.Min(times.Way(from.Starts(), to.Arrivals(), Stop)?.Ms ?? int.MaxValue, from.Beside(0, to, 0).Ms);
        int Ms(LonLat place) => facilities.Min(facility => direction == TravelDirection.Away ? Way(Tied(facility), Tied(place)) : Way(Tied(place), Tied(facility)));
        var disagreeing = 0;
        for (var sample = 0; sample < 400; sample++)
        {
            var place = new LonLat(-0.006 + (random.NextDouble() * 0.034), -0.006 + (random.NextDouble() * 0.016));
            var ms = Ms(place);
            for (var limit = 0; limit < limits.Length; limit++)
            {
                var isDrawn = drawn[limit].Ground.Contains(new Point(place.Longitude, place.Latitude));
                if (isDrawn == (ms <= limits[limit] * 1000)) continue;
                disagreeing++;
                Assert.Contains(Corners(ground.Grid, place), corner => Ms(corner) <= limits[limit] * 1000 == isDrawn);
            }
        }

        // An outline is a few kilometres long; a quarter of a node's spacing on either side of it is a hundredth of the box.
        Assert.InRange(disagreeing, 0, 32);
    }

    [Fact]
    public void Longer_limits_hold_shorter_ones_and_none_depends_on_the_others_asked()
    {
        var mode = TwoBanks().Graph();
        LonLat[] facilities = [new(0, 0), new(0.015, 0.0027)];
        var (index, times) = (new StreetIndex(mode), new TravelTimes(mode.Graph));
        var seats = SnappedPlaces.Of(mode, index, facilities, cancellation: Stop);
        var ground = IsochroneGround.Of(mode, index, IsochroneGrid.Over(new(-0.01, 0.03, -0.01, 0.01), new Metres(25)), Stop);
        int[] limits = [30_000, 60_000, 120_000, 240_000, 480_000, 960_000];
        var all = Isochrones.Draw(ground, times, seats, TravelDirection.Towards, limits, Stop);

        for (var at = 0; at < limits.Length; at++)
        {
            Assert.True(all[at].Ground.IsValid);
            Assert.True(Isochrones.Draw(ground, times, seats, TravelDirection.Towards, [limits[at]], Stop)[0].Ground.EqualsExact(all[at].Ground));
            if (at > 0) Assert.True(all[at - 1].Ground.Difference(all[at].Ground).Area < 1e-15);
        }
    }

    [Fact]
    public void With_a_hierarchy_the_ground_is_the_same()
    {
        var mode = TwoBanks().Graph();
        var index = new StreetIndex(mode);
        var seats = SnappedPlaces.Of(mode, index, [new(0, 0)], cancellation: Stop);
        var ground = IsochroneGround.Of(mode, index, IsochroneGrid.Over(new(-0.01, 0.03, -0.01, 0.01), new Metres(25)), Stop);
        var hierarchy = Contraction.Contract(new(mode.Graph), cancellation: Stop);

        foreach (var direction in Enum.GetValues<TravelDirection>())
        {
            Assert.Equal(ground.Times(new(mode.Graph), seats, direction, 400_000, Stop), ground.Times(new(mode.Graph, hierarchy), seats, direction, 400_000, Stop));
        }
    }

    [Fact]
    public void The_grid_covers_the_area_and_keeps_to_the_number_of_nodes_and_to_the_spacing()
    {
        var area = new Envelope(113, 114, 30, 30.5);
        foreach (var grid in (RasterGrid[])[IsochroneGrid.Over(area), IsochroneGrid.Over(area, new Metres(400))])
        {
            Assert.True(new Envelope(grid.CentreX(0), grid.CentreX(grid.Columns - 1), grid.CentreY(grid.Rows - 1), grid.CentreY(0)).Contains(area));
            Assert.InRange(grid.Count, 1, IsochroneGrid.UsualNodes * 1.02);
        }

        // 1° × 0.5° at 30.25° north are 96,243 m × 55,428 m (GeodSolve): 10,669 m² each for 500,000 nodes, 103.3 m.
        Assert.Equal(103.3, IsochroneGrid.SpacingOf(IsochroneGrid.Over(area)).Value, 1);
        Assert.Equal(400, IsochroneGrid.SpacingOf(IsochroneGrid.Over(area, new Metres(400))).Value, 6);
        Assert.Equal(IsochroneGrid.FinestMetres, IsochroneGrid.SpacingOf(IsochroneGrid.Over(new(113, 113.001, 30, 30.001))).Value, 6);
        Assert.Throws<ArgumentException>(() => IsochroneGrid.Over(area, new Metres(1)));
    }

    [Fact]
    public void Nobody_on_the_network_is_no_ground()
    {
        var mode = OneStreet().Graph();
        var (index, times) = (new StreetIndex(mode), new TravelTimes(mode.Graph));
        var seats = SnappedPlaces.Of(mode, index, [new(0, 0.1)], cancellation: Stop);
        var ground = IsochroneGround.Of(mode, index, IsochroneGrid.Over(new(-0.01, 0.05, -0.01, 0.01), new Metres(100)), Stop);

        Assert.Null(IsochroneGrid.Reached(mode, times, seats, TravelDirection.Away, 600_000, Stop));
        Assert.True(Isochrones.Draw(ground, times, seats, TravelDirection.Away, [600_000], Stop)[0].Ground.IsEmpty);
    }

    /// <summary>The four nodes around a place; none of them where it lies beyond the grid.</summary>
    static IEnumerable<LonLat> Corners(RasterGrid grid, LonLat place)
    {
        var (column, row) = ((int)Math.Floor(((place.Longitude - grid.West) / grid.CellWidth) - 0.5), (int)Math.Floor(((grid.North - place.Latitude) / grid.CellHeight) - 0.5));
        for (var corner = 0; corner < 4; corner++) yield return new(grid.CentreX(column + (corner & 1)), grid.CentreY(row + (corner >> 1)));
    }

    /// <summary>A street on either bank, 300 m apart, a bridge 2 km to the east; lanes off both, one of them one-way.</summary>
    static Town TwoBanks()
    {
        var (east, north) = (2000 / PerLongitude, 300 / PerLatitude);
        return new Town().Corner("a", 0, 0).Corner("b", east, 0).Corner("c", 0, north).Corner("d", east, north).Corner("e", east / 2, -0.005).Corner("f", east * 1.4, -0.001)
            .Street("a", "b").Street("b", "d", traits: Model.Streets.SegmentTraits.Bridge).Street("c", "d").Street("a", "e", oneway: true).Street("e", "f").Street("b", "f");
    }
}
