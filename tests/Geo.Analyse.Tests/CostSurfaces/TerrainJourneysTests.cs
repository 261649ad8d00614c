using Geo.Analyse.CostSurfaces;
using Geo.Analyse.Tests.Streets;
using Geo.Analyse.Travel;
using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Streets;
using Geo.Model.Surfaces;
using Geo.Model.Travel;
using Geo.Space.Coordinates;
using Geo.Space.Places;
using Geo.Space.Rasters;

namespace Geo.Analyse.Tests.CostSurfaces;

/// <summary>Cells of a thousandth of a degree of the equator, 111.3195 by 110.5743 m (GeodSolve); the ground is walked at 3.6 km/h, streets are travelled at 36.</summary>
public sealed class TerrainJourneysTests
{
    static readonly JourneyKind s_walk = new(TravelMode.Walk, Impedance.Milliseconds, TravelDirection.Towards);
    static readonly JourneyKind s_drive = s_walk with { Mode = TravelMode.Car };

    static RasterGrid Grid(int columns, int rows) => new(columns, rows, 0, rows * 0.001, 0.001, 0.001, Crs.Wgs84);

    static LonLat Centre(int column, int row, int rows) => new((column + 0.5) * 0.001, (rows - row - 0.5) * 0.001);

    static DemandPoints People(params LonLat[] places) => new()
    {
        Ids = [.. places.Select((_, at) => (long)at)],
        Longitudes = [.. places.Select(place => place.Longitude)],
        Latitudes = [.. places.Select(place => place.Latitude)],
        Millionths = [.. places.Select(_ => 1_000_000L)],
        Units = new int[places.Length],
        Classes = new UrbanRural[places.Length],
    };

    static TerrainJourneys Over(Surface heights, StreetNetwork? roads, params LonLat[] people) =>
        new(GroundDraft.OfHeights(heights, new("", "", 3.6m, GroundMode.Walking)), heights, new() { Source = new() { Path = "dem.tif" }, Roads = roads, Options = new() { Speeds = Town.Speeds } }, People(people));

    static NearestTwo Nearest(TerrainJourneys terrain, JourneyKind kind, params LonLat[] facilities) =>
        terrain.Nearest(kind, facilities, [.. Enumerable.Range(10, facilities.Length)], TestContext.Current.CancellationToken);

    [Fact]
    public void People_walk_to_the_road_drive_along_it_and_walk_again()
    {
        // The road fills the southern of two rows: from the northern row's first cell to its last down half at 1 s/m and half at 0.1, four steps along it, and up again.
        var road = new Town().Corner("west", 0.0005, 0.0005).Corner("east", 0.0045, 0.0005).Street("west", "east", kind: StreetClass.Residential).Build();
        var level = new Surface(Grid(5, 2), new float[10]);

        var driven = Nearest(Over(level, road, Centre(4, 0, 2)), s_drive, Centre(0, 0, 2));
        var walked = Nearest(Over(level, null, Centre(4, 0, 2)), s_walk, Centre(0, 0, 2));

        Assert.Equal((Impedance.Milliseconds, 10), (driven.Unit, driven.First[0]));
        Assert.Equal(1000 * ((2 * 110.5743 * 0.55) + (4 * 111.3195 * 0.1)), driven.FirstCost[0], 2.0);
        Assert.Equal(1000 * 4 * 111.3195, walked.FirstCost[0], 2.0);
        Assert.Equal((-1, NearestTwo.None), (walked.Second[0], walked.SecondCost[0]));
    }

    [Fact]
    public void The_way_is_told_as_it_was_taken_on_foot_to_the_road_along_it_and_on_foot_again()
    {
        // As above; the facility is in the first cell of the northern row, the place in its last, from where people come. Both steps between the rows are half on the road.
        var road = new Town().Corner("west", 0.0005, 0.0005).Corner("east", 0.0045, 0.0005).Street("west", "east", kind: StreetClass.Residential).Build();
        var terrain = Over(new(Grid(5, 2), new float[10]), road);
        var (here, clinic) = (Centre(4, 0, 2), Centre(0, 0, 2));

        var way = Assert.Single(terrain.Ways(s_drive, here, [clinic], [10], inParts: true, TestContext.Current.CancellationToken).Ways);
        Assert.Equal([null, StreetClass.Road, null], way.Parts.Select(part => part.Class));
        Assert.Equal([here, Centre(4, 1, 2)], way.Parts[0].Line);
        Assert.Equal(5, way.Parts[1].Line.Count);
        Assert.Equal(4 * 111_319.5, way.Parts[1].Mm, 4.0);
        Assert.Equal(1000 * 4 * 111.3195 * 0.1, way.Parts[1].Ms ?? 0, 2.0);
        Assert.Equal([Centre(0, 1, 2), clinic], way.Parts[2].Line);
        Assert.Equal(way.Cost, way.Parts.Sum(part => part.Ms));

        // An ambulance comes the other way.
        var come = Assert.Single(terrain.Ways(s_drive with { Direction = TravelDirection.Away }, here, [clinic], [10], inParts: true, TestContext.Current.CancellationToken).Ways);
        Assert.Equal((clinic, here), (come.Parts[0].Line[0], come.Parts[^1].Line[^1]));
        Assert.True(terrain.Ways(s_drive, new(0.5, 0.5), [clinic], [10], inParts: true, TestContext.Current.CancellationToken).IsOff);
    }

    [Fact]
    public void Down_to_a_clinic_is_quicker_than_up_from_it()
    {
        // Ten in a hundred, up eastward: down 10 % takes as long as the level, up e^0.35 times as long.
        var ramp = new Surface(Grid(5, 1), [0, 11.13195f, 22.2639f, 33.39585f, 44.5278f]);
        var terrain = Over(ramp, null, Centre(4, 0, 1));

        Assert.Equal(445_278, Nearest(terrain, s_walk, Centre(0, 0, 1)).FirstCost[0], 4.0);
        Assert.Equal(445_278 * Math.Exp(0.35), Nearest(terrain, s_walk with { Direction = TravelDirection.Away }, Centre(0, 0, 1)).FirstCost[0], 4.0);
    }

    [Theory]
    [InlineData(TravelDirection.Towards)]
    [InlineData(TravelDirection.Away)]
    public void Of_those_nearer_to_a_place_than_to_others_the_search_that_ends_at_the_others_misses_nobody_and_has_the_same_times(TravelDirection direction)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            // Heights by lot, a cell in ten a barrier; people in every cell.
            var lot = new Random(seed);
            var heights = new Surface(Grid(12, 9), [.. Enumerable.Range(0, 108).Select(_ => lot.Next(10) == 0 ? float.NaN : lot.Next(60))]);
            LonLat[] people = [.. Enumerable.Range(0, 108).Select(cell => Centre(cell % 12, cell / 12, 9))];
            var kind = s_walk with { Direction = direction };
            var terrain = Over(heights, null, people);
            LonLat[] others = [people[lot.Next(108)], people[lot.Next(108)]];
            var first = Nearest(terrain, kind, others).FirstCost;

            var (all, nearer) = (terrain.From(kind), terrain.From(kind).NearerThan(others));
            // The limits change: what the search before has left must not be taken for ways.
            foreach (var limit in (long[])[long.MaxValue, 400_000, 100_000, long.MaxValue])
            {
                var place = people[lot.Next(108)];
                var (whole, part) = (Times(all, place, limit), Times(nearer, place, limit));
                foreach (var (row, cost) in part) Assert.Equal(whole[row], cost);
                Assert.Equal(whole.Where(pair => pair.Value <= first[pair.Key]), part.Where(pair => pair.Value <= first[pair.Key]));
                Assert.DoesNotContain(part, pair => pair.Value - 3 > first[pair.Key]);
            }
        }

        static Dictionary<int, long> Times(ITravelModel travel, LonLat place, long limit)
        {
            var found = new Reached();
            travel.List(place, [.. Enumerable.Range(0, 108)], [.. Enumerable.Repeat(limit, 108)], found);
            return found.At.ToArray().Zip(found.Impedance.ToArray()).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }

    [Fact]
    public void Who_lies_off_the_ground_has_no_time_and_a_facility_off_it_serves_nobody()
    {
        var terrain = Over(new(Grid(5, 1), [0, 0, float.NaN, 0, 0]), null, Centre(0, 0, 1), new(0.02, 0.0005), Centre(4, 0, 1));

        var found = Nearest(terrain, s_walk, new(0.5, 0.5), Centre(1, 0, 1));

        // Barriers part the row; the second person is 1.6 km east of the raster.
        Assert.Equal([11, -1, -1], found.First);
        Assert.Equal([NearestTwo.None, NearestTwo.None], found.FirstCost[1..]);
    }

    [Fact]
    public void Nobody_drives_without_roads_and_terrain_knows_minutes_alone()
    {
        var terrain = Over(new(Grid(5, 1), new float[5]), null, Centre(0, 0, 1));

        Assert.True(terrain.Answers(s_walk));
        Assert.False(terrain.Answers(s_drive));
        Assert.False(terrain.Answers(s_walk with { Unit = Impedance.Millimetres }));
        Assert.Throws<ArgumentException>(() => terrain.From(s_drive));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_place_alone_has_the_times_that_all_together_have(int seed)
    {
        var (random, grid) = (new Random(seed), Grid(40, 30));
        var heights = new Surface(grid, [.. Enumerable.Range(0, 1200).Select(_ => random.Next(12) == 0 ? float.NaN : 60 * random.NextSingle())]);
        LonLat[] people = [.. Enumerable.Range(0, 60).Select(_ => Any(random))], facilities = [.. Enumerable.Range(0, 5).Select(_ => Any(random))];
        var terrain = Over(heights, null, people);
        foreach (var kind in (JourneyKind[])[s_walk, s_walk with { Direction = TravelDirection.Away }])
        {
            var together = Nearest(terrain, kind, facilities);
            var alone = people.Select(_ => new List<(long Ms, int Facility)>()).ToArray();
            var (travel, reached, limits) = (terrain.From(kind), new Reached(), new long[people.Length]);
            Array.Fill(limits, long.MaxValue);
            for (var facility = 0; facility < facilities.Length; facility++)
            {
                travel.List(facilities[facility], [.. Enumerable.Range(0, people.Length)], limits, reached);
                for (var at = 0; at < reached.Count; at++) alone[reached.At[at]].Add((reached.Impedance[at], 10 + facility));
            }

            for (var row = 0; row < people.Length; row++)
            {
                alone[row].Sort();
                Assert.Equal(alone[row].Count > 0 ? alone[row][0] : (NearestTwo.None, -1), (together.FirstCost[row], together.First[row]));
                Assert.Equal(alone[row].Count > 1 ? alone[row][1] : (NearestTwo.None, -1), (together.SecondCost[row], together.Second[row]));
                var ways = terrain.Ways(kind, people[row], facilities, [.. Enumerable.Range(10, 5)], inParts: true, TestContext.Current.CancellationToken);
                Assert.Equal(alone[row].Take(2).Select(one => (one.Facility, one.Ms)), ways.Ways.Select(way => (way.Facility, way.Cost)));
                Assert.All(ways.Ways, way => Assert.Equal(way.Cost, way.Parts.Sum(part => part.Ms)));
            }
        }
    }

    static LonLat Any(Random random) => new(0.04 * random.NextDouble(), 0.03 * random.NextDouble());

    [Fact]
    public void The_drawn_ground_is_the_cells_from_which_the_walk_is_short_enough()
    {
        // Level cells walked at 3.6 km/h: two cells west or east are 222.639 s, one down is 110.5743 s.
        var terrain = Over(new Surface(Grid(7, 3), new float[21]), null, Centre(4, 1, 3), Centre(6, 1, 3));
        var drawn = terrain.Drawn(s_walk, [Centre(3, 1, 3)], [111_320, 222_640], TestContext.Current.CancellationToken);

        // Four neighbours and the cell itself; and further on three rows of five but for their four corners, 247 s away by a knight's move.
        Assert.Equal([5, 11], drawn.Select(ground => (int)Math.Round(ground.Area / 1e-6)));
        Assert.True(drawn[1].Covers(drawn[0]));
        Assert.Equal(drawn[1].Covers(new NetTopologySuite.Geometries.Point(0.0045, 0.0015)), Nearest(terrain, s_walk, Centre(3, 1, 3)).FirstCost[0] <= 222_640);
    }
}
