using Geo.Analyse.CostSurfaces;
using Geo.Model.Surfaces;
using Geo.Model.Travel;
using Geo.Space.Coordinates;
using Geo.Space.Places;

namespace Geo.Analyse.Tests.CostSurfaces;

/// <summary>What must hold on any ground, on seeded rough ground; the seed is in the test's name.</summary>
public sealed class SurfacePropertyTests
{
    public static TheoryData<int, Neighbours, bool, double, bool> Grounds()
    {
        var grounds = new TheoryData<int, Neighbours, bool, double, bool>();
        for (var seed = 0; seed < 24; seed++)
        {
            // Paces over one order of magnitude, or over six; a plane or degrees; level or steep.
            grounds.Add(seed, seed % 2 == 0 ? Neighbours.Eight : Neighbours.Sixteen, seed / 2 % 2 == 1, seed / 4 % 2 == 1 ? 6 : 1, seed / 8 % 2 == 1);
        }

        return grounds;
    }

    [Theory]
    [MemberData(nameof(Grounds))]
    public void Times_equal_those_of_a_plain_search(int seed, Neighbours neighbours, bool isSteep, double orders, bool isGlobe)
    {
        var ground = GrownSurface.Rough(seed, 37, 23, isSteep, orders, isGlobe ? Crs.Wgs84 : null);
        var options = new CostSurfaceOptions { Neighbours = neighbours, Direction = seed % 3 == 0 ? TravelDirection.Away : TravelDirection.Towards };
        var sources = GrownSurface.Open(ground, seed, 3);

        var seconds = GrownSurface.Seconds(ground, options, sources);

        var plain = PlainSearch.Seconds(ground, options, sources);
        for (var cell = 0; cell < seconds.Length; cell++)
        {
            Assert.Equal(double.IsInfinity(plain[cell]), float.IsNaN(seconds[cell]));
            if (float.IsNaN(seconds[cell])) continue;
            // Tobler's table 1.5e-6, floats in and out 1e-6; lengths between rows in degrees 2e-5; half a microsecond a step.
            Assert.True(Math.Abs(plain[cell] - seconds[cell]) <= (plain[cell] * (isGlobe ? 2e-5 : 4e-6)) + 1e-3, $"cell {cell}: {seconds[cell]}, plainly {plain[cell]}");
        }
    }

    [Theory]
    [MemberData(nameof(Grounds))]
    public void A_source_is_the_one_whose_own_time_is_least_and_the_second_the_next(int seed, Neighbours neighbours, bool isSteep, double orders, bool isGlobe)
    {
        var ground = GrownSurface.Rough(seed, 31, 29, isSteep, orders, isGlobe ? Crs.Wgs84 : null);
        var options = new CostSurfaceOptions { Neighbours = neighbours };
        var sources = GrownSurface.Open(ground, seed, 5);
        var surface = new CostSurface(ground, options);
        surface.Grow(sources);
        var (named, seconds) = (surface.Sources(), surface.Seconds().Values.ToArray());
        var two = new NearestTwoSurface(ground, options);
        two.Grow(sources);
        var alone = sources.Select(source => Alone(ground, options, source)).ToArray();

        for (var cell = 0; cell < named.Length; cell++)
        {
            var order = Enumerable.Range(0, sources.Length).Where(source => alone[source][cell].First >= 0).OrderBy(source => alone[source][cell].FirstMs).ToArray();
            var found = two.Find(cell);
            Assert.Equal(order.Length == 0 ? -1 : alone[order[0]][cell].FirstMs, found.First < 0 ? -1 : found.FirstMs);
            Assert.Equal(named[cell], found.First);
            if (found.First >= 0) Assert.Equal(alone[named[cell]][cell].FirstMs, found.FirstMs);
            if (found.First >= 0) Assert.Equal(seconds[cell], found.FirstMs / 1000.0, Math.Max(1e-3, seconds[cell] * 1e-6));
            Assert.Equal(order.Length < 2, found.Second < 0);
            if (found.Second < 0) continue;
            Assert.NotEqual(found.First, found.Second);
            Assert.Equal(alone[order[1]][cell].FirstMs, found.SecondMs);
            Assert.Equal(alone[found.Second][cell].FirstMs, found.SecondMs);
        }
    }

    [Theory]
    [MemberData(nameof(Grounds))]
    public void There_and_back_are_as_long_on_level_ground_and_on_slopes_when_the_direction_is_turned(int seed, Neighbours neighbours, bool isSteep, double orders, bool isGlobe)
    {
        var ground = GrownSurface.Rough(seed, 33, 27, isSteep, orders, isGlobe ? Crs.Wgs84 : null);
        var ends = GrownSurface.Open(ground, seed, 2);
        var away = new CostSurfaceOptions { Neighbours = neighbours, Direction = TravelDirection.Away };
        var towards = away with { Direction = TravelDirection.Towards };

        Assert.Equal(GrownSurface.Seconds(ground, away, ends[0])[ends[1]], GrownSurface.Seconds(ground, towards, ends[1])[ends[0]]);
        if (!isSteep) Assert.Equal(GrownSurface.Seconds(ground, away, ends[0])[ends[1]], GrownSurface.Seconds(ground, away, ends[1])[ends[0]]);
    }

    [Theory]
    [MemberData(nameof(Grounds))]
    public void More_sources_slow_nobody_and_longer_limits_hold_shorter_ones(int seed, Neighbours neighbours, bool isSteep, double orders, bool isGlobe)
    {
        var ground = GrownSurface.Rough(seed, 41, 33, isSteep, orders, isGlobe ? Crs.Wgs84 : null);
        var options = new CostSurfaceOptions { Neighbours = neighbours };
        var sources = GrownSurface.Open(ground, seed, 4);
        var few = GrownSurface.Seconds(ground, options, sources[..2]);
        var many = GrownSurface.Seconds(ground, options, sources);
        var surface = new CostSurface(ground, options);

        for (var cell = 0; cell < few.Length; cell++) Assert.True(float.IsNaN(few[cell]) || many[cell] <= few[cell]);
        foreach (var minutes in new[] { 1, 5, 15, 60 })
        {
            surface.Grow(sources, TimeSpan.FromMinutes(minutes));
            var within = surface.Seconds().Values.ToArray();
            for (var cell = 0; cell < within.Length; cell++)
            {
                // Inside exactly those whose time without a limit is at most the limit, with the same time.
                if (Math.Abs(many[cell] - (60 * minutes)) < 0.01) continue;
                Assert.Equal(many[cell] <= 60 * minutes ? many[cell] : float.NaN, within[cell]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Grounds))]
    public void Slower_ground_everywhere_is_as_much_slower_and_changes_no_nearest(int seed, Neighbours neighbours, bool isSteep, double orders, bool isGlobe)
    {
        var ground = GrownSurface.Rough(seed, 29, 31, isSteep, orders, isGlobe ? Crs.Wgs84 : null);
        var options = new CostSurfaceOptions { Neighbours = neighbours };
        var sources = GrownSurface.Open(ground, seed, 3);
        var plain = new NearestTwoSurface(ground, options);
        plain.Grow(sources);

        foreach (var factor in (float[])[1e-3f, 0.25f, 7, 1e3f])
        {
            var scaled = new NearestTwoSurface(new(new(ground.Grid, [.. ground.SecondsPerMetre.Values.ToArray().Select(pace => pace * factor)]), ground.Heights, Climbs(ground)), options);
            scaled.Grow(sources);
            for (var cell = 0; cell < ground.Grid.Count; cell++)
            {
                var (one, other) = (plain.Find(cell), scaled.Find(cell));
                // Beyond 24 days nothing is told apart.
                if (Math.Max(one.FirstMs, one.FirstMs * (double)factor) > 2e9) continue;
                Assert.Equal(one.First < 0, other.First < 0);
                if (one.First < 0) continue;
                // A millisecond of rounding at each end, half a microsecond a step.
                var grain = 2 + (factor * 2) + (one.FirstMs * (double)factor * 1e-5);
                Assert.Equal(one.FirstMs * (double)factor, other.FirstMs, grain);
                if (one.Second < 0 || (one.SecondMs - one.FirstMs) * (double)factor > 2 * grain) Assert.Equal(one.First, other.First);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Grounds))]
    public void More_roads_slow_nobody(int seed, Neighbours neighbours, bool isSteep, double orders, bool isGlobe)
    {
        var ground = GrownSurface.Rough(seed, 35, 25, isSteep, orders, isGlobe ? Crs.Wgs84 : null);
        var options = new CostSurfaceOptions { Neighbours = neighbours };
        var sources = GrownSurface.Open(ground, seed, 2);
        float[]? before = null;
        for (var roads = 0; roads < 4; roads++)
        {
            // The same draw of lines each time, one more of them; on foot, so that slope means on the road what it means beside it.
            var draft = GroundDraft.OfFriction(new(ground.Grid, ground.SecondsPerMetre.Values.ToArray()));
            draft.BurnRoads(Enumerable.Range(0, roads).Select(road => new GroundLine([Place(ground, seed + (7 * road)), Place(ground, seed + (7 * road) + 3)], new("", "", 3.6m * (1 + (road % 3)), GroundMode.Walking))));
            var seconds = GrownSurface.Seconds(draft.Finish(ground.Heights, out _), options, sources);
            for (var cell = 0; before is not null && cell < seconds.Length; cell++) Assert.True(float.IsNaN(before[cell]) || seconds[cell] <= before[cell], $"cell {cell}: {before[cell]} s without road {roads}, {seconds[cell]} s with it");
            before = seconds;
        }
    }

    static LonLat Place(FrictionSurface ground, int seed)
    {
        var random = new Random(seed);
        var grid = ground.Grid;
        return new(grid.West + (grid.CellWidth * grid.Columns * random.NextDouble()), grid.North - (grid.CellHeight * grid.Rows * random.NextDouble()));
    }

    static bool[] Climbs(FrictionSurface ground) => [.. Enumerable.Range(0, (int)ground.Grid.Count).Select(cell => ground.Climbs(cell))];

    static (int First, long FirstMs)[] Alone(FrictionSurface ground, CostSurfaceOptions options, long source)
    {
        var surface = new NearestTwoSurface(ground, options);
        surface.Grow([source]);
        return [.. Enumerable.Range(0, (int)ground.Grid.Count).Select(cell => (surface.Find(cell).First, surface.Find(cell).FirstMs))];
    }
}
