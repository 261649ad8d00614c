using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Space.Places;

namespace Geo.Analyse.Tests.Streets;

public sealed class TimeTableTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Times_and_off_road_legs_are_those_of_the_table_with_lengths(bool withHierarchy)
    {
        var random = new Random(161122);
        for (var round = 0; round < 4; round++)
        {
            var mode = Blocks(random).Graph();
            var index = new StreetIndex(mode);
            var (from, to) = (Tied(mode, index, random, 21), Tied(mode, index, random, 30));
            var (one, many) = (new JourneyTable(mode, from, to), new TimeTable(new(mode.Graph, withHierarchy ? Contraction.Contract(new(mode.Graph)) : null), from, to));
            var (row, rows) = (new Journey[to.Count], new Journey[7 * to.Count]);
            for (var start = 0; start < from.Count; start++)
            {
                if (start % 7 == 0) many.Fill(start, 7, rows, TestContext.Current.CancellationToken);
                one.Fill(start, row, TestContext.Current.CancellationToken);
                for (var end = 0; end < to.Count; end++)
                {
                    var found = rows[(start % 7 * to.Count) + end];
                    Assert.Equal((row[end].Ms, row[end].OffRoadMm), (found.Ms, found.OffRoadMm));
                    Assert.Equal(row[end].Exists ? Journey.LengthUnknown : 0, found.StreetMm);
                }
            }
        }
    }

    /// <summary>Some of the places are 2 km and more off the streets.</summary>
    static SnappedPlaces Tied(ModeGraph mode, StreetIndex index, Random random, int count) =>
        SnappedPlaces.Of(mode, index, [.. Enumerable.Range(0, count).Select(_ => new LonLat((random.NextDouble() * 0.06) - 0.01, (random.NextDouble() * 0.06) - 0.01))]);

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
