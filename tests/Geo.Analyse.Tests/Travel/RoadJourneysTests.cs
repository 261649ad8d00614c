using Geo.Analyse.Tests.Streets;
using Geo.Analyse.Travel;
using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Travel;
using Geo.Space.Places;

namespace Geo.Analyse.Tests.Travel;

public sealed class RoadJourneysTests
{
    [Theory]
    [InlineData(Impedance.Milliseconds, TravelDirection.Towards)]
    [InlineData(Impedance.Milliseconds, TravelDirection.Away)]
    [InlineData(Impedance.Millimetres, TravelDirection.Towards)]
    [InlineData(Impedance.Millimetres, TravelDirection.Away)]
    public void Asked_place_by_place_the_nearest_two_come_out_the_same(Impedance unit, TravelDirection direction)
    {
        var random = new Random(8215);
        for (var round = 0; round < 5; round++)
        {
            LonLat[] people = [.. Enumerable.Range(0, 40).Select(_ => Somewhere(random))], places = [.. Enumerable.Range(0, 6).Select(_ => Somewhere(random))];
            people[0] = places[0];
            var journeys = new RoadJourneys(Blocks.Of(random).Build(), new() { Speeds = Town.Speeds }, Demand(people));
            var kind = new JourneyKind(TravelMode.Car, unit, direction);
            var found = journeys.Nearest(kind, places, [.. Enumerable.Range(0, places.Length)], TestContext.Current.CancellationToken);
            Assert.Equal(unit, found.Unit);

            var (rows, limits, reached) = (Enumerable.Range(0, people.Length).ToArray(), Enumerable.Repeat(NearestTwo.None, people.Length).ToArray(), new Reached());
            var all = people.Select(_ => new List<(long Cost, int Facility)>()).ToArray();
            foreach (var (facility, place) in places.Index())
            {
                journeys.From(kind).List(place, rows, limits, reached);
                for (var at = 0; at < reached.Count; at++) all[reached.At[at]].Add((reached.Impedance[at], facility));
            }

            for (var row = 0; row < people.Length; row++)
            {
                var best = all[row].Order().Append((NearestTwo.None, -1)).Append((NearestTwo.None, -1)).ToArray();
                Assert.Equal((best[0], best[1]), ((found.FirstCost[row], found.First[row]), (found.SecondCost[row], found.Second[row])));
            }
        }
    }

    [Fact]
    public void A_limit_leaves_out_whoever_is_beyond_it_and_changes_nobody_else()
    {
        // 1,000 m at 100 ms a metre.
        var journeys = new RoadJourneys(new Town().Corner("a", 0, 0).Corner("b", 0.01, 0).Street("a", "b", 1000).Build(), new() { Speeds = Town.Speeds }, Demand([new(0, 0), new(0.005, 0), new(0.01, 0)]));
        var reached = new Reached();
        journeys.From(new(TravelMode.Walk, Impedance.Milliseconds, TravelDirection.Towards)).List(new(0, 0), [2, 1, 0], [99_999, 50_000, 0], reached);

        Assert.Equal([(1, 50_000L), (2, 0L)], Enumerable.Range(0, reached.Count).Select(at => (reached.At[at], reached.Impedance[at])));
    }

    [Fact]
    public void The_drawn_ground_of_a_longer_limit_holds_that_of_a_shorter_one()
    {
        var journeys = new RoadJourneys(Blocks.Of(new Random(4)).Build(), new() { Speeds = Town.Speeds }, Demand([new(0, 0), new(0.04, 0.04)]));
        var drawn = journeys.Drawn(new(TravelMode.Walk, Impedance.Millimetres, TravelDirection.Towards), [new(0.02, 0.02)], [500_000, 2_000_000], TestContext.Current.CancellationToken);

        Assert.True(drawn[0].Area > 0);
        Assert.True(drawn[1].Covers(drawn[0]));
    }

    static DemandPoints Demand(LonLat[] people) => Blocks.People(people);

    static LonLat Somewhere(Random random) => Blocks.Somewhere(random);
}
