using Geo.Analyse.Snapping;
using Geo.Analyse.Tests.Streets;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using Geo.Space.Units;

namespace Geo.Analyse.Tests.Snapping;

public sealed class StreetIndexTests
{
    static readonly Metres s_kilometre = new(1000);

    static Town Street() => new Town().Corner("a", 0, 0).Corner("b", 0.001, 0).Street("a", "b", 100);

    [Fact]
    public void A_place_lies_on_the_segment_not_on_a_junction()
    {
        // 0.0001° of latitude at the equator are 11.057 m (GeodSolve -i: 0 0 → 0.0001 0 = 11.0574 m).
        var snap = new StreetIndex(Street().Graph()).Find(new(0.00025, 0.0001), s_kilometre);

        Assert.Equal((0, 25_000, 11_057), (snap.Segment, snap.AlongMm, snap.OffRoadMm));
        Assert.Equal((0.00025, 0), (Math.Round(snap.Foot.Longitude, 12), snap.Foot.Latitude));
    }

    [Theory]
    [InlineData(11.057, true)]
    [InlineData(11.056, false)]
    public void The_radius_is_inclusive_and_beyond_it_a_place_is_off_the_network(double metres, bool isOn) =>
        Assert.Equal(isOn, new StreetIndex(Street().Graph()).Find(new(0.0005, 0.0001), new(metres)).IsOnNetwork);

    [Fact]
    public void Of_streets_equally_near_the_first_is_taken()
    {
        var town = new Town().Corner("a", 0, 0).Corner("b", 0.001, 0).Corner("c", 0, 0.001).Corner("d", 0.001, 0.001).Street("c", "d").Street("a", "b").Street("b", "a", 150, bends: [(0.0005, 0)]);

        Assert.Equal(0, new StreetIndex(town.Graph()).Find(new(0.0005, 0.0005), s_kilometre).Segment);
        Assert.Equal(1, new StreetIndex(town.Graph()).Find(new(0.0005, 0.0001), s_kilometre).Segment);
    }

    [Fact]
    public void A_street_the_mode_may_not_use_or_step_onto_is_not_there()
    {
        var town = Street().Corner("c", 0, 0.002).Corner("d", 0.001, 0.002);
        var place = new LonLat(0.0005, 0.0019);

        Assert.Equal(0, new StreetIndex(town.Street("c", "d", modes: TravelModes.Walk).Graph()).Find(place, s_kilometre).Segment);
        Assert.Equal(1, new StreetIndex(town.Graph(TravelMode.Walk)).Find(place, s_kilometre).Segment);
        foreach (var (kind, traits) in ((StreetClass, SegmentTraits)[])[(StreetClass.Motorway, 0), (StreetClass.Ferry, SegmentTraits.Ferry), (StreetClass.Primary, SegmentTraits.Tunnel)])
        {
            var other = Street().Corner("c", 0, 0.002).Corner("d", 0.001, 0.002).Street("c", "d", kind: kind, traits: traits);
            Assert.Equal(0, new StreetIndex(other.Graph()).Find(place, s_kilometre).Segment);
        }
    }

    /// <summary>Every street is looked at, at hundreds of places along it, on the ellipsoid: nothing may lie nearer than what was found.</summary>
    [Fact]
    public void Nothing_lies_nearer_than_what_is_found()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        foreach (var (longitude, latitude) in ((double, double)[])[(43.3, -11.7), (106.5, 30.4), (15, 78)])
        {
            var town = new Town();
            for (var corner = 0; corner < 60; corner++) town.Corner($"{corner}", longitude + (random.NextDouble() * 0.08), latitude + (random.NextDouble() * 0.04));
            for (var street = 0; street < 40; street++) town.Street($"{random.Next(60)}", $"{random.Next(60)}", bends: [(longitude + (random.NextDouble() * 0.08), latitude + (random.NextDouble() * 0.04))]);
            var mode = town.Graph();
            var index = new StreetIndex(mode);
            for (var at = 0; at < 40; at++)
            {
                var place = new LonLat(longitude - 0.01 + (random.NextDouble() * 0.1), latitude - 0.01 + (random.NextDouble() * 0.06));
                var snap = index.Find(place, new(5000));
                Assert.True(snap.IsOnNetwork, $"seed {Seed}, {place}");
                Assert.Equal(snap.OffRoadMm, Geodesic.DistanceMm(place, snap.Foot));
                Assert.True(LeastMetres(mode.Network, place) >= (snap.OffRoadMm / 1000.0) - 0.02, $"seed {Seed}, {place}: {snap}"); // the foot is where the chord's is: 2 cm at most from the very nearest point of pieces this long
            }
        }
    }

    static double LeastMetres(StreetNetwork network, LonLat place)
    {
        var least = double.PositiveInfinity;
        for (var segment = 0; segment < network.SegmentCount; segment++)
        {
            for (var point = 1; point < network.PointsOf(segment); point++)
            {
                var (a, b) = (network.PointOf(segment, point - 1), network.PointOf(segment, point));
                for (var step = 0; step <= 200; step++)
                {
                    var share = step / 200.0;
                    least = Math.Min(least, Ecef.Of(place).ChordMetres(Ecef.Of(new(a.Longitude + (share * (b.Longitude - a.Longitude)), a.Latitude + (share * (b.Latitude - a.Latitude))))));
                }
            }
        }

        return least;
    }

    [Fact]
    public void The_two_sides_of_a_place_add_up_to_the_street_in_each_direction()
    {
        var mode = new Town().Corner("a", 0, 0).Corner("b", 0.001, 0).Corner("c", 0.0013, 0).Street("a", "b").Street("b", "c").Graph();
        var index = new StreetIndex(mode);
        for (var at = 0; at <= 50; at++)
        {
            var places = SnappedPlaces.Of(mode, index, [new(at / 50_000.0, 0)]);
            var (starts, arrivals) = (places.Starts(), places.Arrivals());
            Assert.Equal(mode.DirectedMs.Span[0], starts[0].Ms + arrivals[0].Ms);
            Assert.Equal(mode.DirectedMs.Span[1], starts[1].Ms + arrivals[1].Ms);
        }
    }

    [Fact]
    public void Two_places_on_one_street_travel_along_it_or_around_where_it_is_one_way()
    {
        // A block of 100 + 100 + 100 m; the first street is one-way from a to b.
        var town = new Town().Corner("a", 0, 0).Corner("b", 0.001, 0).Corner("c", 0.0005, 0.001).Street("a", "b", 100, oneway: true).Street("b", "c", 100).Street("c", "a", 100);
        var (near, far) = (new LonLat(0.0002, 0), new LonLat(0.0007, 0));

        Assert.Equal(5_000, town.Graph().Ms(near, far));
        Assert.Equal(25_000, town.Graph().Ms(far, near)); // 30 + 100 + 100 + 20 m
        Assert.Equal(5_000, town.Graph(TravelMode.Walk).Ms(far, near));
    }

    [Fact]
    public void The_way_to_the_street_is_walked_and_never_costs_nothing()
    {
        // Off the road at 3.6 km/h a metre is a second: 11.057 m on each side, 50 m at 36 km/h between.
        Assert.Equal(11_057 + 5_000 + 11_057, Street().Graph().Ms(new(0.00025, 0.0001), new(0.00075, -0.0001)));
    }

    [Fact]
    public void Neighbours_nearer_to_each_other_than_to_the_street_walk_across()
    {
        // 110.574 m from the street (GeodSolve: 0 0 → 0.001 0 = 110.5743 m), 22.264 m from each other.
        Assert.Equal(22_264, Street().Graph().Ms(new(0.0004, 0.001), new(0.0006, 0.001)));
    }

    [Fact]
    public void Places_off_the_network_have_no_way_on_and_are_counted()
    {
        var mode = Street().Graph();
        var places = SnappedPlaces.Of(mode, new StreetIndex(mode), [new(0.0005, 0), new(1, 1)]);

        Assert.Equal(1, places.OffNetwork);
        Assert.All(places.Starts(), end => Assert.Equal(0, end.Place));
        Assert.Null(mode.Ms(new(1, 1), new(1, 1)));
    }
}
