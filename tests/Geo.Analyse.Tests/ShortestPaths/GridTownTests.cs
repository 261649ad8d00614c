using Geo.Analyse.ShortestPaths;
using Geo.Model.Streets;

namespace Geo.Analyse.Tests.ShortestPaths;

/// <summary>The town of 264,196 vertices against sums that other programs computed, and its whole trees against their proof.</summary>
/// <remarks>
/// The sums are those of SciPy's csgraph.dijkstra and of a plain search in C++ on the same files, which differ in nothing; the matrix's is RoutingKit's too.
/// </remarks>
public sealed class GridTownTests
{
    static readonly Lazy<GridTown> s_town = new(() => new(514));
    static readonly Lazy<TravelTimes> s_times = new(() =>
    {
        var graph = new TravelGraph(s_town.Value.FirstOut, s_town.Value.Head, s_town.Value.ArcMs);
        return new(graph, Contraction.Contract(new(graph)));
    });

    static PlaceEnd[] AtVertices(int[] vertices) => [.. vertices.Select((vertex, place) => new PlaceEnd(place, vertex, 0))];

    [Fact]
    public void The_nearest_of_250_facilities_for_every_vertex()
    {
        var (graph, starts) = (s_times.Value.Graph, AtVertices(s_town.Value.Facilities(250)));
        Assert.Equal((264_196, 724_428), (graph.VertexCount, graph.ArcCount));
        var (ms, place, plainMs, plainPlace) = (new int[graph.VertexCount], new int[graph.VertexCount], new int[graph.VertexCount], new int[graph.VertexCount]);
        s_times.Value.Nearest(starts, PlainSearch.LongestMs, ms, place);
        new TravelTimes(graph).Nearest(starts, PlainSearch.LongestMs, plainMs, plainPlace);
        Assert.Equal(155_733_199_478, ms.Sum(one => (long)one));
        Assert.True(ms.AsSpan().SequenceEqual(plainMs));
        Assert.True(place.AsSpan().SequenceEqual(plainPlace));
        Certificate.Check(graph, starts, ms);
    }

    [Fact]
    public void What_250_facilities_reach_within_30_minutes()
    {
        long settled = 0, sum = 0;
        s_times.Value.Within(AtVertices(s_town.Value.Facilities(250)), 250, 1_800_000, (_, vertices, ms) =>
        {
            settled += vertices.Length;
            foreach (var one in ms) sum += one;
        });
        Assert.Equal((3_101_184, 3_957_683_389_641), (settled, sum));
    }

    [Fact]
    public void The_matrix_of_250_facilities_and_20_000_targets()
    {
        var ms = new int[250 * 20_000];
        s_times.Value.Matrix(AtVertices(s_town.Value.Facilities(250)), 250, AtVertices(s_town.Value.Targets(20_000)), 20_000, ms);
        Assert.Equal(29_006_122_653_807, ms.Sum(one => (long)one));
    }

    // 5,000 pairs as a rule, 100,000 with GEO_LONG=1.
    [Fact]
    public void Hierarchy_sweep_and_plain_search_agree_on_seeded_pairs()
    {
        var (times, graph) = (s_times.Value, s_times.Value.Graph);
        var origins = Environment.GetEnvironmentVariable("GEO_LONG") == "1" ? 1000 : 50;
        var random = new Random(20261122);
        var (plain, targets) = (new PlainSearch(new(graph)), new int[100]);
        for (var origin = 0; origin < origins; origin++)
        {
            var start = new PlaceEnd(0, random.Next(graph.VertexCount), 0);
            for (var at = 0; at < targets.Length; at++) targets[at] = random.Next(graph.VertexCount);
            var swept = new int[targets.Length];
            times.Matrix([start], 1, AtVertices(targets), targets.Length, swept);
            plain.RunTo([start], targets);
            for (var at = 0; at < targets.Length; at++)
            {
                var way = times.Way([start], [new(0, targets[at], 0)])!;
                Assert.Equal(plain.MsTo(targets[at]), swept[at]);
                Assert.Equal(plain.MsTo(targets[at]), way.Ms);
                Assert.True(Certificate.IsWay(graph, way.Arcs, start, targets[at], way.Ms));
            }
        }
    }
}
