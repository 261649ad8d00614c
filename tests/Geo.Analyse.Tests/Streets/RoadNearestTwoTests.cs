using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Model.Findings;
using Geo.Model.Travel;
using Geo.Space.Places;

namespace Geo.Analyse.Tests.Streets;

public sealed class RoadNearestTwoTests
{
    // Every metre takes 100 ms; a hundredth of a degree is one street of 1,000 m.
    static Town OneWayStreet() => new Town().Corner("a", 0, 0).Corner("b", 0.01, 0).Corner("c", 0.02, 0).Street("a", "b", 1000).Street("b", "c", 1000, oneway: true);

    static NearestTwo Find(ModeGraph mode, LonLat[] facilities, LonLat[] demand, TravelDirection direction)
    {
        var index = new StreetIndex(mode);
        int[] indices = [.. facilities.Select((_, at) => 10 + at)];
        return RoadNearestTwo.Find(new(mode.Graph), SnappedPlaces.Of(mode, index, facilities), indices, SnappedPlaces.Of(mode, index, demand), direction, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Who_drives_to_whom_decides_on_a_one_way_street()
    {
        LonLat[] ends = [new(0, 0), new(0.02, 0)];
        var towards = Find(OneWayStreet().Graph(), ends, [new(0.015, 0)], TravelDirection.Towards);
        var away = Find(OneWayStreet().Graph(), ends, [new(0.015, 0)], TravelDirection.Away);

        Assert.Equal(Impedance.Milliseconds, towards.Unit);
        Assert.Equal((11, 50_000, -1, NearestTwo.None), (towards.First[0], towards.FirstCost[0], towards.Second[0], towards.SecondCost[0]));
        Assert.Equal((10, 150_000, -1, NearestTwo.None), (away.First[0], away.FirstCost[0], away.Second[0], away.SecondCost[0]));
    }

    [Fact]
    public void Along_one_street_nobody_goes_round_by_its_ends_and_of_two_equally_far_the_smaller_index_comes_first()
    {
        var found = Find(OneWayStreet().Graph(), [new(0.006, 0), new(0.002, 0)], [new(0.004, 0)], TravelDirection.Towards);

        Assert.Equal((10, 20_000, 11, 20_000), (found.First[0], found.FirstCost[0], found.Second[0], found.SecondCost[0]));
    }

    [Fact]
    public void Off_the_network_is_no_time_and_never_zero()
    {
        // 0.02° of latitude are 2,211 m; the snap radius is 1,000 m.
        var found = Find(OneWayStreet().Graph(), [new(0, 0)], [new(0.005, 0.02)], TravelDirection.Towards);

        Assert.Equal((-1, NearestTwo.None), (found.First[0], found.FirstCost[0]));
    }

    [Theory]
    [InlineData(TravelDirection.Towards)]
    [InlineData(TravelDirection.Away)]
    public void In_seeded_towns_the_nearest_two_are_those_of_all_pairs(TravelDirection direction)
    {
        var random = new Random(6112);
        for (var round = 0; round < 6; round++)
        {
            var mode = Blocks(random).Graph();
            LonLat[] facilities = [.. Enumerable.Range(0, 7).Select(_ => Somewhere(random))];
            LonLat[] demand = [.. Enumerable.Range(0, 25).Select(_ => Somewhere(random)), facilities[0]];
            var found = Find(mode, facilities, demand, direction);
            for (var row = 0; row < demand.Length; row++)
            {
                var all = facilities.Select((facility, at) => (Ms: direction == TravelDirection.Towards ? mode.Ms(demand[row], facility) : mode.Ms(facility, demand[row]), At: 10 + at))
                    .Where(pair => pair.Ms is not null).Select(pair => ((long)pair.Ms!.Value, pair.At)).Order().Append((NearestTwo.None, -1)).Append((NearestTwo.None, -1)).ToArray();
                Assert.Equal(all[0], (found.FirstCost[row], found.First[row]));
                Assert.Equal(all[1], (found.SecondCost[row], found.Second[row]));
            }
        }
    }

    static LonLat Somewhere(Random random) => new(random.NextDouble() * 0.04, random.NextDouble() * 0.04);

    /// <summary>Five by five corners, streets between neighbours, some missing, some for one way only.</summary>
    static Town Blocks(Random random)
    {
        var town = new Town();
        for (var corner = 0; corner < 25; corner++) town.Corner($"{corner}", corner % 5 * 0.01, corner / 5 * 0.01);
        for (var corner = 0; corner < 25; corner++)
        {
            if (corner % 5 < 4 && random.Next(5) > 0) town.Street($"{corner}", $"{corner + 1}", oneway: random.Next(3) == 0);
            if (corner < 20 && random.Next(5) > 0) town.Street($"{corner}", $"{corner + 5}", oneway: random.Next(3) == 0);
        }

        return town;
    }
}
