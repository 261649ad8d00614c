using Geo.Analyse.Streets;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Space.Places;

namespace Geo.Analyse.Tests.Streets;

public sealed class ModeGraphTests
{
    /// <summary>Halfway along a street of the equator, a thousandth of a degree each: places in the middle are half its time from either end.</summary>
    static LonLat Middle(int block) => new((block + 0.5) / 1000, 0);

    static Town Row(int blocks)
    {
        var town = new Town();
        for (var corner = 0; corner <= blocks; corner++) town.Corner($"{corner}", corner / 1000.0, 0);
        return town;
    }

    [Fact]
    public void A_metre_at_36_kilometres_per_hour_takes_a_tenth_of_a_second()
    {
        var mode = Row(2).Street("0", "1", 100).Street("1", "2", 7).Graph();

        Assert.Equal([10_000, 10_000, 700, 700], mode.DirectedMs.ToArray());
        Assert.Equal((3, 4, 0), (mode.Graph.VertexCount, mode.Graph.ArcCount, mode.Splits));
    }

    [Fact]
    public void Arcs_take_a_millisecond_at_least_and_halves_go_up()
    {
        // At 300 km/h (a limit travelled in full) a metre is 12 ms, so 1 mm is 0.012 ms; at 36 km/h 5 mm are 0.5 ms.
        var speeds = Town.Speeds;
        var network = Row(2).Street("0", "1", 1).Street("1", "2", 1).Build();
        StreetNetwork With(params int[] lengths) => new()
        {
            VertexLongitude = network.VertexLongitude,
            VertexLatitude = network.VertexLatitude,
            From = network.From,
            To = network.To,
            FirstShape = network.FirstShape,
            ShapeLongitude = network.ShapeLongitude,
            ShapeLatitude = network.ShapeLatitude,
            LengthMm = lengths,
            Class = network.Class,
            Surface = network.Surface,
            Track = network.Track,
            GroundWords = network.GroundWords,
            SpeedForward = network.SpeedForward,
            SpeedBackward = network.SpeedBackward,
            Traits = network.Traits,
            Forward = network.Forward,
            Backward = network.Backward,
            Source = network.Source,
            Name = network.Name,
            Names = network.Names,
            FerryMs = network.FerryMs,
            Barriers = network.Barriers,
            Restrictions = network.Restrictions,
            Report = network.Report,
        };

        var mode = ModeGraph.Of(With(1, 25), TravelMode.Car, new() { Speeds = speeds });

        Assert.Equal([1, 1, 3, 3], mode.DirectedMs.ToArray()); // 0.1 → 1, 2.5 → 3
    }

    [Fact]
    public void A_one_way_loop_is_gone_round()
    {
        // 0 → 1 → 2 → 0, each 100 m: from the middle of the first street to the middle of the third is 50 + 100 + 50 m, back 50 + 50 m.
        var town = new Town().Corner("0", 0, 0).Corner("1", 0.001, 0).Corner("2", 0, 0.001).Street("0", "1", 100, oneway: true).Street("1", "2", 100, oneway: true).Street("2", "0", 100, oneway: true);
        var (first, third) = (new LonLat(0.0005, 0), new LonLat(0, 0.0005));

        Assert.Equal((20_000, 10_000), (town.Graph().Ms(first, third), town.Graph().Ms(third, first)));
        Assert.Equal((10_000, 10_000), (town.Graph(TravelMode.Walk).Ms(first, third), town.Graph(TravelMode.Walk).Ms(third, first))); // walkers go either way
        Assert.Equal(27_500, town.Graph().Ms(new(0.00075, 0), new(0.0005, 0))); // a step back on one's own street: 25 + 100 + 100 + 50 m
    }

    [Fact]
    public void A_river_is_crossed_at_its_only_bridge()
    {
        // Two banks of three blocks of 100 m, the bridge of 20 m at the east end: between the west ends 300 + 20 + 300 m.
        var town = new Town();
        foreach (var (bank, latitude) in (ReadOnlySpan<(string, double)>)[("s", 0), ("n", 0.0005)])
        {
            for (var block = 0; block < 4; block++) town.Corner($"{bank}{block}", block / 1000.0, latitude);
        }

        for (var block = 0; block < 3; block++) town.Street($"s{block}", $"s{block + 1}", 100).Street($"n{block}", $"n{block + 1}", 100);
        var mode = town.Street("s3", "n3", 20, traits: SegmentTraits.Bridge).Graph();

        Assert.Equal(62_000, mode.Ms(new(0, 0), new(0, 0.0005)));
    }

    [Fact]
    public void An_island_is_reached_by_nobody_and_counted()
    {
        var mode = new Town().Corner("a", 0, 0).Corner("b", 0.001, 0).Corner("c", 0.1, 0.1).Corner("d", 0.101, 0.1).Corner("e", 0.102, 0.1)
            .Street("a", "b", 100).Street("c", "d", 50, oneway: true).Street("d", "e", 50).Graph();
        var islands = ModeIslands.Of(mode);

        Assert.Null(mode.Ms(new(0, 0), new(0.1, 0.1)));
        Assert.Equal([100_000, 100_000], islands.WeakLengthMm);
        Assert.Equal([1, 1, 0, 0, 0], islands.WeakOf);  // three corners before two
        Assert.Equal([2, 2, 1], islands.StrongVertices); // a–b, d–e, and c, to which nothing leads
    }

    /// <summary>A cross of four streets of 100 m with its centre at the origin: w, e, n, s.</summary>
    static Town Cross() => new Town().Corner("c", 0, 0).Corner("w", -0.001, 0).Corner("e", 0.001, 0).Corner("n", 0, 0.001).Corner("s", 0, -0.001)
        .Street("w", "c", 100).Street("c", "e", 100).Street("c", "n", 100).Street("c", "s", 100);

    [Fact]
    public void A_forbidden_turn_is_made_by_turning_round_further_on()
    {
        var mode = Cross().Turn(only: false, "w", "c", "n").Graph();

        // Straight to the east end, round, and back to the crossing: 100 + 100 + 100 + 100 m.
        Assert.Equal(40_000, mode.Ms(new(-0.001, 0), new(0, 0.001)));
        Assert.Equal(20_000, mode.Ms(new(0, 0.001), new(-0.001, 0)));  // the other way is free
        Assert.Equal(20_000, mode.Ms(new(0, -0.001), new(0, 0.001))); // so is who comes from elsewhere
        Assert.Equal(35_000, mode.Ms(new(-0.0005, 0), new(0, 0.001))); // who sets out on the street is bound too: 50 + 100 + 100 + 100 m
        Assert.Equal(1, mode.Splits);
        Assert.Equal(20_000, Cross().Turn(only: false, "w", "c", "n").Graph(TravelMode.Walk).Ms(new(-0.001, 0), new(0, 0.001))); // and walkers are not
    }

    [Fact]
    public void Only_straight_on_forbids_every_other_way_and_the_turn_back()
    {
        var mode = Cross().Turn(only: true, "w", "c", "e").Graph();

        Assert.Equal(20_000, mode.Ms(new(-0.001, 0), new(0.001, 0)));
        Assert.Equal(40_000, mode.Ms(new(-0.001, 0), new(0, 0.001)));
        Assert.Equal(40_000, mode.Ms(new(-0.001, 0), new(0, -0.001)));
        Assert.Equal(20_000, mode.Ms(new(0, 0.001), new(0, -0.001)));
    }

    [Fact]
    public void A_turn_back_that_is_forbidden_is_made_elsewhere()
    {
        var town = new Town().Corner("c", 0, 0).Corner("w", -0.001, 0).Corner("e", 0.002, 0).Street("w", "c", 100).Street("c", "e", 200).Turn(only: false, "w", "c", "w");
        var mode = town.Graph();

        // The vertex beside c, where one comes from w, leads to e alone.
        Assert.Equal(1, mode.Splits);
        Assert.Equal([town.At("e")], mode.Graph.Head.Span[mode.Graph.FirstOut.Span[^2]..mode.Graph.FirstOut.Span[^1]].ToArray().Select(head => mode.VertexOf.Span[head]));
    }

    [Fact]
    public void A_restriction_over_a_way_binds_only_those_who_came_by_its_first_street()
    {
        // w –100– c –100– d –100– e, c–s and d–n: from w over c–d no turn to n; the way round is to e and back.
        var town = new Town().Corner("c", 0, 0).Corner("d", 0.001, 0).Corner("w", -0.001, 0).Corner("e", 0.002, 0).Corner("n", 0.001, 0.001).Corner("s", 0, -0.001)
            .Street("w", "c", 100).Street("c", "d", 100).Street("d", "e", 100).Street("d", "n", 100).Street("c", "s", 100).Turn(only: false, "w", "c", "d", "n");
        var mode = town.Graph();

        Assert.Equal(50_000, mode.Ms(new(-0.001, 0), new(0.001, 0.001)));  // 100 + 100 + 100 back 100 + 100
        Assert.Equal(30_000, mode.Ms(new(0, -0.001), new(0.001, 0.001)));  // from s the same turn is free
        Assert.Equal(15_000, mode.Ms(new(0.0005, 0), new(0.001, 0.001)));  // and for who sets out between: 50 + 100
        Assert.Equal(20_000, mode.Ms(new(-0.001, 0), new(0.001, 0)));
        Assert.Equal(2, mode.Splits);
    }

    [Fact]
    public void Whoever_enters_a_mandatory_way_must_go_to_its_end()
    {
        var town = new Town().Corner("c", 0, 0).Corner("d", 0.001, 0).Corner("w", -0.001, 0).Corner("e", 0.002, 0).Corner("n", 0.001, 0.001).Corner("s", 0, -0.001)
            .Street("w", "c", 100).Street("c", "d", 100).Street("d", "e", 100).Street("d", "n", 100).Street("c", "s", 100).Turn(only: true, "w", "c", "d", "e");
        var mode = town.Graph();

        Assert.Equal(30_000, mode.Ms(new(-0.001, 0), new(0.002, 0)));
        Assert.Equal(50_000, mode.Ms(new(-0.001, 0), new(0.001, 0.001))); // to e, round, back to d, to n
        Assert.Equal(60_000, mode.Ms(new(-0.001, 0), new(0, -0.001)));    // to e, round, back to c, to s
        Assert.Equal(30_000, mode.Ms(new(0, -0.001), new(0.001, 0.001)));
    }

    [Fact]
    public void A_mode_that_cannot_follow_a_mandatory_way_is_not_bound_by_it()
    {
        // The way on is for walkers only, and the way there too, in a second town.
        Town Cut(string shut) => new Town().Corner("c", 0, 0).Corner("w", -0.001, 0).Corner("e", 0.001, 0).Corner("n", 0, 0.001).Corner("s", 0, -0.001)
            .Street("w", "c", 100, modes: shut == "w" ? TravelModes.Walk : TravelModes.All).Street("c", "e", 100, modes: shut == "e" ? TravelModes.Walk : TravelModes.All)
            .Street("c", "n", 100).Street("c", "s", 100).Turn(only: true, "w", "c", "e");

        Assert.Equal(20_000, Cut("e").Graph().Ms(new(-0.001, 0), new(0, 0.001)));
        Assert.Equal((20_000, 0), (Cut("w").Graph().Ms(new(0, -0.001), new(0, 0.001)), Cut("w").Graph().Splits));
    }

    [Fact]
    public void A_restriction_that_ends_another_one_still_binds()
    {
        // no w–c–d–n and no c–d–e: who came from w may go neither to n nor to e.
        var town = new Town().Corner("c", 0, 0).Corner("d", 0.001, 0).Corner("w", -0.001, 0).Corner("e", 0.002, 0).Corner("n", 0.001, 0.001)
            .Street("w", "c", 100).Street("c", "d", 100).Street("d", "e", 100).Street("d", "n", 100).Turn(only: false, "w", "c", "d", "n").Turn(only: false, "c", "d", "e");
        var mode = town.Graph();

        // Round at c and over c–d again without w before it, n is free; e is reached only from n.
        Assert.Equal(50_000, mode.Ms(new(-0.001, 0), new(0.001, 0.001)));
        Assert.Equal(70_000, mode.Ms(new(-0.001, 0), new(0.002, 0)));
    }

    [Fact]
    public void A_barrier_is_reached_from_both_sides_and_passed_by_who_may()
    {
        var town = Row(2).Street("0", "1", 100).Street("1", "2", 100).Barrier("1", TravelModes.Motor);
        var (west, east) = (Middle(0), Middle(1));

        Assert.Null(town.Graph().Ms(west, east));
        Assert.Equal(10_000, town.Graph(TravelMode.Bicycle).Ms(west, east));
        Assert.Equal(5_000, town.Graph().Ms(west, new(0.001, 0)));
    }

    [Fact]
    public void A_limit_is_travelled_by_its_share_and_bounds_who_ignores_it()
    {
        var modes = Town.Speeds.Modes.Select(settings => settings with { LimitShare = settings.Mode == TravelMode.Car ? 0.8m : 0 }).ToArray();
        ModeGraphOptions options = new() { Speeds = new() { ClassSpeeds = Town.Speeds.ClassSpeeds, GroundShares = Town.Speeds.GroundShares, TrafficShares = Town.Speeds.TrafficShares, Modes = modes } };
        var town = Row(2).Street("0", "1", 100, speed: 50_000).Street("1", "2", 100, speed: 18_000);

        Assert.Equal([9_000, 9_000, 25_000, 25_000], town.Graph(TravelMode.Car, options).DirectedMs.ToArray()); // 100 m at 40 and at 14.4 km/h
        Assert.Equal([10_000, 10_000, 20_000, 20_000], town.Graph(TravelMode.Bicycle, options).DirectedMs.ToArray());
    }

    [Fact]
    public void Traffic_slows_who_meets_it_and_a_siren_helps()
    {
        var modes = Town.Speeds.Modes.Select(settings => settings with { MeetsTraffic = settings.Mode is TravelMode.Car or TravelMode.Ambulance, SirenFactor = settings.Mode == TravelMode.Ambulance ? 1.25m : 1 }).ToArray();
        ModeGraphOptions options = new() { Speeds = new() { ClassSpeeds = Town.Speeds.ClassSpeeds, GroundShares = Town.Speeds.GroundShares, TrafficShares = [.. Town.Speeds.TrafficShares.Select(_ => 0.8m)], Modes = modes } };
        var town = Row(1).Street("0", "1", 100);

        Assert.Equal(12_500, town.Graph(TravelMode.Car, options).DirectedMs.Span[0]);              // 28.8 km/h
        Assert.Equal(10_000, town.Graph(TravelMode.Ambulance, options).DirectedMs.Span[0]);        // 36 · 0.8 · 1.25
        Assert.Equal(10_000, town.Graph(TravelMode.Bicycle, options).DirectedMs.Span[0]);
        Assert.Equal(10_000, town.Graph(TravelMode.Car, options with { WithTraffic = false }).DirectedMs.Span[0]);
    }

    [Fact]
    public void A_hairpin_road_is_slower_up_than_down_for_walkers_and_bicycles_and_not_for_cars()
    {
        // 1,000 m along, up 100 m: a rise of 0.1. Up exp(−3.5 · (0.15 − 0.05)) = 0.704688 of the pace, down exp(−3.5 · (0.05 − 0.05)) = 1.
        var town = new Town().Corner("0", 0, 0).Corner("1", 0.0089832, 0).Street("0", "1", 1000);
        ModeGraphOptions options = new() { Speeds = Town.Speeds, Elevation = place => place.Longitude * 111_319.490793 * 0.1 };

        var walk = town.Graph(TravelMode.Walk, options).DirectedMs.ToArray();
        Assert.Equal((141_907, 100_000), (walk[0], walk[1])); // 100,000 / 0.704688 = 141,906.8
        Assert.Equal([100_000, 100_000], town.Graph(TravelMode.Car, options).DirectedMs.ToArray());

        // Down 5 % a walker is exp(0.175) = 1.191246 times as fast, a bicycle no faster than on the level.
        var gentle = options with { Elevation = place => place.Longitude * 111_319.490793 * 0.05 };
        Assert.Equal(83_946, town.Graph(TravelMode.Walk, gentle).DirectedMs.Span[1]);
        Assert.Equal(100_000, town.Graph(TravelMode.Bicycle, gentle).DirectedMs.Span[1]);
    }

    [Fact]
    public void A_bridge_rises_evenly_between_its_ends_and_where_no_height_is_known_it_is_level()
    {
        ModeGraphOptions gorge = new() { Speeds = Town.Speeds, Elevation = place => place.Longitude is > 0.0005 and < 0.0085 ? -500 : 0 };
        Town Over(SegmentTraits traits) => new Town().Corner("0", 0, 0).Corner("1", 0.0089832, 0).Street("0", "1", 1000, traits: traits, bends: [(0.003, 0), (0.006, 0)]);

        Assert.Equal(100_000, Over(SegmentTraits.Bridge).Graph(TravelMode.Walk, gorge).DirectedMs.Span[0]);
        Assert.True(Over(SegmentTraits.None).Graph(TravelMode.Walk, gorge).DirectedMs.Span[0] > 150_000);
        Assert.Equal(100_000, Over(SegmentTraits.None).Graph(TravelMode.Walk, gorge with { Elevation = _ => double.NaN }).DirectedMs.Span[0]);
    }
}
