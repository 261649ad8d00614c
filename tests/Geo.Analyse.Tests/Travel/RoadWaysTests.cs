using Geo.Analyse.Tests.Streets;
using Geo.Analyse.Travel;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Space.Places;

namespace Geo.Analyse.Tests.Travel;

/// <summary>The way that "why" tells of. In the town a metre on a street takes 100 ms, a metre on foot off it a second.</summary>
public sealed class RoadWaysTests
{
    static readonly JourneyKind s_clinic = new(TravelMode.Car, Impedance.Milliseconds, TravelDirection.Towards);

    [Theory]
    [InlineData(Impedance.Milliseconds, TravelDirection.Towards)]
    [InlineData(Impedance.Milliseconds, TravelDirection.Away)]
    [InlineData(Impedance.Millimetres, TravelDirection.Towards)]
    [InlineData(Impedance.Millimetres, TravelDirection.Away)]
    public void Asked_at_a_demand_point_the_ways_are_those_the_findings_count_and_their_parts_add_up_to_them(Impedance unit, TravelDirection direction)
    {
        var random = new Random(1117);
        var told = 0;
        for (var round = 0; round < 5; round++)
        {
            LonLat[] people = [.. Enumerable.Range(0, 40).Select(_ => Blocks.Somewhere(random))], places = [.. Enumerable.Range(0, 6).Select(_ => Blocks.Somewhere(random))];
            people[0] = places[0];
            int[] indices = [3, 4, 7, 8, 11, 12];
            var journeys = new RoadJourneys(Blocks.Of(random).Build(), new() { Speeds = Town.Speeds }, Demand(people));
            var kind = new JourneyKind(TravelMode.Car, unit, direction);
            var found = journeys.Nearest(kind, places, indices, TestContext.Current.CancellationToken);
            for (var row = 0; row < people.Length; row++)
            {
                var ways = journeys.Ways(kind, people[row], places, indices, inParts: true, TestContext.Current.CancellationToken);
                (int, long)[] counted = [(found.First[row], found.FirstCost[row]), (found.Second[row], found.SecondCost[row])];
                Assert.Equal(counted.Where(one => one.Item1 >= 0), ways.Ways.Select(way => (way.Facility, way.Cost)));
                foreach (var way in ways.Ways)
                {
                    var (here, there) = (people[row], places[Array.IndexOf(indices, way.Facility)]);
                    Assert.Equal(way.Cost, way.Parts.Sum(part => unit == Impedance.Milliseconds ? part.Ms : part.Mm));
                    Assert.Equal(direction == TravelDirection.Towards ? (here, there) : (there, here), (way.Parts[0].Line[0], way.Parts[^1].Line[^1]));
                    for (var part = 1; part < way.Parts.Count; part++) Assert.Equal(way.Parts[part - 1].Line[^1], way.Parts[part].Line[0]);
                    told++;
                }
            }
        }

        Assert.True(told > 200);
    }

    [Fact]
    public void A_way_is_told_on_foot_to_the_street_along_each_street_and_on_foot_again()
    {
        // Two streets of 1,000 and 500 m that meet at b, a bend half way of the first; a home 0.0001° north of its first quarter, a clinic at the end of the second.
        var town = new Town().Corner("a", 0, 0).Corner("b", 0.01, 0).Corner("c", 0.01, 0.005)
            .Street("a", "b", 1000, bends: (0.005, 0)).Street("b", "c", 500, kind: StreetClass.Track);
        var ways = Journeys(town).Ways(s_clinic, new(0.0025, 0.0001), [new(0.01, 0.005)], [5], inParts: true, TestContext.Current.CancellationToken);

        // 0.0001° of the meridian at the equator is 11.057 m; the first quarter lies 250 m along.
        var way = Assert.Single(ways.Ways);
        Assert.Equal((5, 11_057 + 75_000 + 50_000L), (way.Facility, way.Cost));
        Assert.Equal([(null, 11_057L, 11_057L), (StreetClass.Residential, 750_000, 75_000), (StreetClass.Track, 500_000, 50_000), (null, 0, 0)], way.Parts.Select(part => (part.Class, part.Mm, part.Ms ?? -1)));
        Assert.Equal([new(0.0025, 0), new(0.005, 0), new(0.01, 0)], way.Parts[1].Line);
        Assert.Equal([new(0.01, 0), new(0.01, 0.005)], way.Parts[2].Line);
    }

    [Fact]
    public void One_way_streets_are_told_as_they_are_travelled()
    {
        // Round the triangle from a to c by b; the straight way back is open from c to a alone.
        var town = new Town().Corner("a", 0, 0).Corner("b", 0.005, 0.005).Corner("c", 0.01, 0).Street("a", "b", 800).Street("b", "c", 900).Street("c", "a", 1000, oneway: true);
        var journeys = Journeys(town);

        Assert.Equal([new(0, 0), new(0.005, 0.005), new(0.01, 0)], Line(journeys.Ways(s_clinic, new(0, 0), [new(0.01, 0)], [0], inParts: true, TestContext.Current.CancellationToken)));
        Assert.Equal([new(0.01, 0), new(0, 0)], Line(journeys.Ways(s_clinic with { Direction = TravelDirection.Away }, new(0, 0), [new(0.01, 0)], [0], inParts: true, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void On_one_street_the_way_runs_along_the_part_between()
    {
        var town = new Town().Corner("a", 0, 0).Corner("b", 0.01, 0).Street("a", "b", 1000, bends: (0.005, 0));
        var ways = Journeys(town).Ways(s_clinic, new(0.0075, 0), [new(0.0025, 0)], [0], inParts: true, TestContext.Current.CancellationToken);

        Assert.Equal(50_000, ways.Ways[0].Cost);
        Assert.Equal([new(0.0075, 0), new(0.005, 0), new(0.0025, 0)], Line(ways));
    }

    [Fact]
    public void Off_the_network_there_is_no_way_and_facilities_that_lie_so_are_named()
    {
        // A kilometre is as far as anybody walks to a street: 0.02° are 2.2 km.
        var journeys = Journeys(new Town().Corner("a", 0, 0).Corner("b", 0.01, 0).Street("a", "b", 1000));

        var far = journeys.Ways(s_clinic, new(0, 0.02), [new(0, 0), new(0, 0.03)], [2, 4], inParts: true, TestContext.Current.CancellationToken);
        Assert.True(far.IsOff);
        Assert.Empty(far.Ways);
        var near = journeys.Ways(s_clinic, new(0.01, 0), [new(0, 0), new(0, 0.03)], [2, 4], inParts: true, TestContext.Current.CancellationToken);
        Assert.Equal((false, 2), (near.IsOff, Assert.Single(near.Ways).Facility));
        Assert.Equal([4], near.FacilitiesOff);
    }

    static IEnumerable<LonLat> Line(PlaceWays ways) => ways.Ways[0].Parts.Where(part => part.Class is not null).SelectMany(part => part.Line).Select(place => new LonLat(Math.Round(place.Longitude, 9), Math.Round(place.Latitude, 9)));

    static RoadJourneys Journeys(Town town) => new(town.Build(), new() { Speeds = Town.Speeds }, Demand([]));

    static DemandPoints Demand(LonLat[] people) => Blocks.People(people);
}
