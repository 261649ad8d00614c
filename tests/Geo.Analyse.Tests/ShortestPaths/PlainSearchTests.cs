using Geo.Analyse.ShortestPaths;
using Geo.Model.Streets;

namespace Geo.Analyse.Tests.ShortestPaths;

public sealed class PlainSearchTests
{
    // A square with a diagonal and a dead end, times in seconds:
    //   0 —2— 1
    //   |   / |
    //   5  4  1       2 → 4 takes 7 and is one-way; 5 is an island.
    //   | /   |
    //   3 —9— 2 → 4
    static readonly TravelGraph s_square = SeededGraph.From(
        6,
        [
            (0, 1, 2000), (1, 0, 2000), (0, 3, 5000), (3, 0, 5000), (1, 3, 4000), (3, 1, 4000), (1, 2, 1000), (2, 1, 1000), (3, 2, 9000), (2, 3, 9000), (2, 4, 7000),
        ]);

    static int[] Times(TravelGraph graph, int cutoffMs, params PlaceEnd[] starts)
    {
        var search = new PlainSearch(new(graph));
        search.Run(starts, cutoffMs);
        return [.. Enumerable.Range(0, graph.VertexCount).Select(search.MsTo)];
    }

    [Fact]
    public void Times_on_a_square_are_those_added_by_hand() =>
        Assert.Equal([0, 2000, 3000, 5000, 10_000, TravelGraph.Unreachable], Times(s_square, PlainSearch.LongestMs, new PlaceEnd(0, 0, 0)));

    [Fact]
    public void A_vertex_at_exactly_the_cutoff_is_reached_and_one_a_millisecond_farther_is_not()
    {
        Assert.Equal([0, 2000, 3000, 5000, TravelGraph.Unreachable, TravelGraph.Unreachable], Times(s_square, 5000, new PlaceEnd(0, 0, 0)));
        Assert.Equal(TravelGraph.Unreachable, Times(s_square, 4999, new PlaceEnd(0, 0, 0))[3]);
    }

    // A place 1 s before 0 and 3 s before 3: 1 is reached by 0 after 3 s, 3 by its own end.
    [Fact]
    public void A_place_between_two_vertices_is_left_by_either() =>
        Assert.Equal([1000, 3000, 4000, 3000], Times(s_square, PlainSearch.LongestMs, new PlaceEnd(0, 0, 1000), new PlaceEnd(0, 3, 3000))[..4]);

    [Fact]
    public void Of_places_equally_far_the_smaller_index_is_nearest_whatever_the_order_they_are_given_in()
    {
        // 0 and 2 are as far from 1 if 0 starts a second earlier; the island has a place of its own.
        PlaceEnd[] starts = [new(7, 2, 1000), new(3, 0, 0), new(9, 5, 4), new(8, 5, 4)];
        foreach (var order in new[] { starts, [.. starts.Reverse()] })
        {
            var search = new PlainSearch(new(s_square));
            search.Run(order);
            Assert.Equal([3, 3, 7, 3, 7, 8], Enumerable.Range(0, 6).Select(search.PlaceOf));
            Assert.Equal(2000, search.MsTo(1));
        }
    }

    [Fact]
    public void Arcs_without_time_carry_the_smaller_place_as_far_as_they_go()
    {
        // 0 ⇄ 1 ⇄ 2 without time, 3 → 2 in one second: place 1 is at 0, place 0 arrives at 2 in the same second.
        var graph = SeededGraph.From(4, [(0, 1, 0), (1, 0, 0), (1, 2, 0), (2, 1, 0), (3, 2, 1000)]);
        var search = new PlainSearch(new(graph), keepsWays: true);
        search.Run([new(1, 0, 1000), new(0, 3, 0)]);
        Assert.Equal([0, 0, 0, 0], Enumerable.Range(0, 4).Select(search.PlaceOf));
        Assert.Equal([1000, 1000, 1000, 0], Enumerable.Range(0, 4).Select(search.MsTo));
        Assert.Equal([4, 3, 1], search.Way(0)!);
    }

    [Fact]
    public void A_way_is_told_arc_by_arc_and_of_ways_equally_long_by_the_smaller_arcs()
    {
        // 0 → 1 → 3 and 0 → 2 → 3, 5 s each: 3 is entered from 1 (arc 2) or from 2 (arc 3). A second arc 0 → 1 as quick is arc 1.
        var graph = SeededGraph.From(4, [(0, 1, 2000), (0, 1, 2000), (0, 2, 3000), (1, 3, 3000), (2, 3, 2000)]);
        var search = new PlainSearch(new(graph), keepsWays: true);
        search.Run([new(0, 0, 0)]);
        Assert.Equal([0, 3], search.Way(3)!);
        Assert.Empty(search.Way(0)!);
        search.Run([new(0, 3, 0)]);
        Assert.Null(search.Way(0));
    }

    [Fact]
    public void A_search_for_some_vertices_knows_them_and_nothing_beyond_the_farthest()
    {
        var search = new PlainSearch(new(s_square));
        search.RunTo([new(0, 0, 0)], [2, 1]);
        Assert.Equal([0, 2000, 3000, TravelGraph.Unreachable], Enumerable.Range(0, 4).Select(search.MsTo));
        Assert.Equal([0, 1, 2], search.Reached().Order());
    }

    // int.MaxValue − 1 ms is the longest time there is; one more is no way.
    [Fact]
    public void A_way_of_more_than_24_days_is_none()
    {
        var graph = SeededGraph.From(4, [(0, 1, int.MaxValue - 2), (1, 2, 1), (2, 3, 1), (0, 3, int.MaxValue)]);
        Assert.Equal([0, int.MaxValue - 2, int.MaxValue - 1, TravelGraph.Unreachable], Times(graph, PlainSearch.LongestMs, new PlaceEnd(0, 0, 0)));
    }

    [Fact]
    public void Seeded_graphs_are_searched_as_by_rounds_over_all_arcs_and_carry_their_proof()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var graph = SeededGraph.Of(seed);
            var starts = SeededGraph.Places(graph, seed, 1 + (seed % 5));
            var expected = SeededGraph.Rounds(graph, starts);
            var search = new PlainSearch(new(graph), keepsWays: true);
            search.Run(starts);
            var (ms, place) = (new int[graph.VertexCount], new int[graph.VertexCount]);
            search.CopyTo(ms, place);
            Assert.True(expected.SequenceEqual(ms.Zip(place)), $"seed {seed}");
            Certificate.Check(graph, starts, ms);
            foreach (var vertex in search.Reached())
            {
                var arcs = search.Way(vertex)!;
                var from = starts.Where(start => start.Place == place[vertex] && Certificate.IsWay(graph, arcs, start, vertex, ms[vertex]));
                Assert.True(from.Any(), $"seed {seed}, vertex {vertex}");
            }
        }
    }

    [Fact]
    public void A_search_can_be_used_again_and_ended()
    {
        var search = new PlainSearch(new(s_square));
        search.Run([new(0, 5, 0)]);
        search.Run([new(0, 4, 0)]);
        Assert.Equal([4], search.Reached());
        Assert.Throws<OperationCanceledException>(() => search.Run([new(0, 0, 0)], cancellation: new(canceled: true)));
        search.Run([new(0, 5, 0)]);
        Assert.Equal([5], search.Reached());
    }

    [Theory]
    [InlineData(0, 6, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(-1, 0, 0)]
    [InlineData(0, 0, -1)]
    public void A_start_that_is_none_is_refused(int place, int vertex, int ms) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlainSearch(new(s_square)).Run([new(place, vertex, ms)]));
}
