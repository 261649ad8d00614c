using Geo.Analyse.ShortestPaths;
using Geo.Model.Streets;

namespace Geo.Analyse.Tests.ShortestPaths;

/// <summary>An independent judge: pgRouting on the same graph, to the millisecond. 5,000 pairs on a small town as a rule, 100,000 on the large one with GEO_LONG=1.</summary>
public sealed class PgRoutingTests
{
    static bool IsLong => Environment.GetEnvironmentVariable("GEO_LONG") == "1";

    [Fact]
    public void PgRouting_finds_the_same_times()
    {
        var (lines, origins, targets) = IsLong ? (514, 100, 1000) : (120, 50, 100);
        var town = new GridTown(lines);
        var graph = new TravelGraph(town.FirstOut, town.Head, town.ArcMs);
        var (from, to) = (town.Facilities(origins).Distinct().ToArray(), town.Targets(targets).Distinct().ToArray());

        var judged = PgRouting.Times(town.FirstOut, town.Head, town.ArcMs, from, to);

        var ours = new int[from.Length * to.Length];
        new TravelTimes(graph, Contraction.Contract(new(graph))).Matrix(Ends(from), from.Length, Ends(to), to.Length, ours);
        Assert.Equal(from.Length * to.Length, judged.Count);
        for (var pair = 0; pair < ours.Length; pair++) Assert.Equal(judged[(from[pair / to.Length], to[pair % to.Length])], ours[pair]);
    }

    static PlaceEnd[] Ends(int[] vertices) => [.. vertices.Select((vertex, place) => new PlaceEnd(place, vertex, 0))];
}
