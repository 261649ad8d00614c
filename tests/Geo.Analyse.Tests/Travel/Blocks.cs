using Geo.Analyse.Tests.Streets;
using Geo.Model.Demand;
using Geo.Space.Places;

namespace Geo.Analyse.Tests.Travel;

/// <summary>A seeded town of five by five corners, and people in it.</summary>
static class Blocks
{
    public static LonLat Somewhere(Random random) => new(random.NextDouble() * 0.04, random.NextDouble() * 0.04);

    /// <summary>Streets between neighbours, some missing, some for one way only.</summary>
    public static Town Of(Random random)
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

    /// <summary>One person at each place, all in one unit.</summary>
    public static DemandPoints People(LonLat[] people) => new()
    {
        Ids = [.. Enumerable.Range(1, people.Length).Select(id => (long)id)],
        Longitudes = [.. people.Select(place => place.Longitude)],
        Latitudes = [.. people.Select(place => place.Latitude)],
        Millionths = [.. people.Select(_ => 1_000_000L)],
        Units = new int[people.Length],
        Classes = new UrbanRural[people.Length],
    };
}
