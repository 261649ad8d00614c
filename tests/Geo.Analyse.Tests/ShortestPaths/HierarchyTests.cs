using Geo.Analyse.ShortestPaths;
using Geo.Model.Streets;

namespace Geo.Analyse.Tests.ShortestPaths;

/// <summary>Whatever is asked of a hierarchy is what plain search answers.</summary>
public sealed class HierarchyTests
{
    static int Seeds => Environment.GetEnvironmentVariable("GEO_LONG") == "1" ? 5000 : 500;

    [Fact]
    public void The_nearest_of_many_places_is_the_same_by_sweep_ties_and_cutoffs_included()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var graph = SeededGraph.Of(seed);
            var starts = SeededGraph.Places(graph, seed, 1 + (seed % 7));
            var packed = new PackedGraph(graph);
            var cutoffMs = seed % 3 == 0 ? 20 : PlainSearch.LongestMs;
            var search = new PlainSearch(packed);
            search.Run(starts, cutoffMs);
            var (ms, place, sweptMs, sweptPlace) = (new int[graph.VertexCount], new int[graph.VertexCount], new int[graph.VertexCount], new int[graph.VertexCount]);
            search.CopyTo(ms, place);
            new NearestSweep(Contraction.Contract(packed)).Run(starts, cutoffMs, sweptMs, sweptPlace);
            Assert.True(ms.AsSpan().SequenceEqual(sweptMs), $"seed {seed}");
            Assert.True(place.AsSpan().SequenceEqual(sweptPlace), $"seed {seed}");
        }
    }

    [Fact]
    public void A_matrix_is_the_same_by_sweep_and_by_ways_whose_arcs_are_there()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var graph = SeededGraph.Of(seed);
            var (origins, destinations) = (SeededGraph.Places(graph, seed, 1 + (seed % 40)), SeededGraph.Places(graph, seed + 1, 1 + (seed % 9)));
            var (originCount, destinationCount) = (1 + (seed % 40), 1 + (seed % 9));
            var (plain, fast) = (new TravelTimes(graph), new TravelTimes(graph, Contraction.Contract(new(graph))));
            var (expected, swept) = (new int[originCount * destinationCount], new int[originCount * destinationCount]);
            plain.Matrix(origins, originCount, destinations, destinationCount, expected);
            fast.Matrix(origins, originCount, destinations, destinationCount, swept);
            Assert.True(expected.AsSpan().SequenceEqual(swept), $"seed {seed}");
            for (var pair = 0; pair < expected.Length; pair += 7)
            {
                var starts = Array.FindAll(origins, end => end.Place == pair / destinationCount);
                var arrivals = Array.FindAll(destinations, end => end.Place == pair % destinationCount);
                foreach (var way in new[] { plain.Way(starts, arrivals), fast.Way(starts, arrivals) })
                {
                    Assert.Equal(expected[pair], way?.Ms ?? TravelGraph.Unreachable);
                    if (way is null) continue;
                    var arrival = arrivals[way.Arrival];
                    Assert.True(Certificate.IsWay(graph, way.Arcs, starts[way.Start], arrival.Vertex, way.Ms - arrival.Ms), $"seed {seed}");
                }
            }
        }
    }

    [Fact]
    public void What_places_reach_within_a_cutoff_is_the_same_by_sweep()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var graph = SeededGraph.Of(seed);
            var count = 1 + (seed % 40);
            var ends = SeededGraph.Places(graph, seed, count);
            var cutoffMs = seed % 4 == 0 ? 0 : new Random(seed).Next(60);
            var hierarchy = Contraction.Contract(new(graph));
            Assert.Equal(
                Lists(count, reached => new TravelTimes(graph).Within(ends, count, cutoffMs, reached)),
                Lists(count, reached => new BoundedSweep(hierarchy).Run(ends, count, cutoffMs, reached)));
            Assert.Equal(
                Lists(count, reached => new TravelTimes(graph).Within(ends, count, cutoffMs, reached)),
                Lists(count, reached => new TravelTimes(graph, hierarchy).Within(ends, count, cutoffMs, reached)));
        }
    }

    [Fact]
    public void The_nearest_few_are_the_smallest_of_single_searches()
    {
        for (var seed = 0; seed < Seeds / 2; seed++)
        {
            var graph = SeededGraph.Of(seed);
            var (count, most) = (1 + (seed % 6), 1 + (seed % 4));
            var starts = SeededGraph.Places(graph, seed, count);
            var (ms, place) = (new int[graph.VertexCount * most], new int[graph.VertexCount * most]);
            new TravelTimes(graph).NearestFew(starts, most, PlainSearch.LongestMs, ms, place);
            var (sweptMs, sweptPlace) = (new int[ms.Length], new int[ms.Length]);
            new TravelTimes(graph, Contraction.Contract(new(graph))).NearestFew(starts, most, PlainSearch.LongestMs, sweptMs, sweptPlace);
            Assert.True(ms.AsSpan().SequenceEqual(sweptMs) && place.AsSpan().SequenceEqual(sweptPlace), $"seed {seed}");
            var single = Enumerable.Range(0, count).Select(one => SeededGraph.Rounds(graph, starts.Where(start => start.Place == one))).ToList();
            for (var vertex = 0; vertex < graph.VertexCount; vertex++)
            {
                var expected = single.Select(answers => answers[vertex]).Where(answer => answer.Place >= 0).Order()
                    .Concat(Enumerable.Repeat((TravelGraph.Unreachable, -1), most)).Take(most);
                Assert.Equal(expected, Enumerable.Range(vertex * most, most).Select(at => (ms[at], place[at])));
            }
        }
    }

    [Fact]
    public void The_nearest_few_of_a_destination_are_the_smallest_of_its_column_of_the_matrix()
    {
        for (var seed = 0; seed < Seeds / 2; seed++)
        {
            var graph = SeededGraph.Of(seed);
            var (count, people, most, cutoffMs) = (1 + (seed % 6), 1 + (seed % 20), 1 + (seed % 3), seed % 2 == 0 ? 25 : PlainSearch.LongestMs);
            var (starts, arrivals) = (SeededGraph.Places(graph, seed, count), SeededGraph.Places(graph, seed + 1, people));
            var matrix = new int[count * people];
            new TravelTimes(graph).Matrix(starts, count, arrivals, people, matrix);
            foreach (var times in new[] { new TravelTimes(graph), new TravelTimes(graph, Contraction.Contract(new(graph))) })
            {
                var (ms, place) = (new int[people * most], new int[people * most]);
                times.NearestAt(starts, arrivals, most, cutoffMs, ms, place);
                for (var person = 0; person < people; person++)
                {
                    var expected = Enumerable.Range(0, count).Select(one => (Ms: matrix[(one * people) + person], Place: one)).Where(entry => entry.Ms <= cutoffMs).Order()
                        .Concat(Enumerable.Repeat((TravelGraph.Unreachable, -1), most)).Take(most);
                    Assert.Equal(expected, Enumerable.Range(person * most, most).Select(at => (ms[at], place[at])));
                }
            }
        }
    }

    [Fact]
    public void Times_to_a_place_are_times_from_it_on_the_graph_turned_round()
    {
        for (var seed = 0; seed < Seeds / 2; seed++)
        {
            var graph = SeededGraph.Of(seed);
            var count = 1 + (seed % 9);
            var (people, clinics) = (SeededGraph.Places(graph, seed, count), SeededGraph.Places(graph, seed + 1, 3));
            foreach (var times in new[] { new TravelTimes(graph), new TravelTimes(graph, Contraction.Contract(new(graph))) })
            {
                var (there, back) = (new int[count * 3], new int[3 * count]);
                times.Matrix(people, count, clinics, 3, there);
                times.Reverse().Matrix(clinics, 3, people, count, back);
                for (var person = 0; person < count; person++)
                {
                    for (var clinic = 0; clinic < 3; clinic++) Assert.Equal(there[(person * 3) + clinic], back[(clinic * count) + person]);
                }

                var (way, turned) = (times.Way(people, clinics), times.Reverse().Way(clinics, people));
                Assert.Equal(way?.Ms, turned?.Ms);
                if (turned is not null)
                {
                    var (from, to) = (people[turned.Arrival], clinics[turned.Start]);
                    Assert.True(Certificate.IsWay(graph, [.. turned.Arcs.Reverse()], from, to.Vertex, turned.Ms - to.Ms), $"seed {seed}");
                }

                Assert.Same(times, times.Reverse().Reverse());
            }
        }
    }

    [Fact]
    public void A_graph_is_contracted_the_same_each_time()
    {
        var town = new GridTown(60);
        var graph = new TravelGraph(town.FirstOut, town.Head, town.ArcMs);
        var (one, other) = (Contraction.Contract(new(graph)), Contraction.Contract(new(graph)));
        Assert.Equal(one.VertexAt.ToArray(), other.VertexAt.ToArray());
        Assert.Equal(one.Up.Via.ToArray(), other.Up.Via.ToArray());
        Assert.Equal(one.Down.Ms.ToArray(), other.Down.Ms.ToArray());
    }

    // 1,000 ms × 1e-3 … 1e3: what was whole stays whole.
    [Fact]
    public void Every_weight_scaled_no_path_changes()
    {
        for (var seed = 0; seed < Seeds / 5; seed++)
        {
            var small = SeededGraph.Of(3 * seed);
            var places = SeededGraph.Places(small, seed, 2);
            var (starts, arrivals) = (Array.FindAll(places, end => end.Place == 0), Array.FindAll(places, end => end.Place == 1));
            TravelWay? Scaled(TravelGraph graph, int by, bool isFast)
            {
                PlaceEnd[] Ends(PlaceEnd[] ends) => Array.ConvertAll(ends, end => end with { Ms = end.Ms * by });
                var scaled = new TravelGraph(graph.FirstOut, graph.Head, graph.ArcMs.ToArray().Select(ms => ms % 300 * by).ToArray());
                return new TravelTimes(scaled, isFast ? Contraction.Contract(new(scaled)) : null).Way(Ends(starts), Ends(arrivals));
            }

            foreach (var isFast in new[] { false, true })
            {
                var way = Scaled(small, 1000, isFast);
                foreach (var by in new[] { 1, 10, 1_000_000 })
                {
                    var scaled = Scaled(small, by, isFast);
                    if (way is null || (long)way.Ms * by / 1000 >= TravelGraph.Unreachable) continue;
                    Assert.Equal(way.Arcs, scaled!.Arcs);
                    Assert.Equal((long)way.Ms * by, scaled.Ms * 1000L);
                }
            }
        }
    }

    [Fact]
    public void An_entry_of_a_matrix_does_not_depend_on_the_other_entries()
    {
        var town = new GridTown(50);
        var graph = new TravelGraph(town.FirstOut, town.Head, town.ArcMs);
        var times = new TravelTimes(graph, Contraction.Contract(new(graph)));
        var (origins, destinations) = (SeededGraph.Places(graph, 1, 37), SeededGraph.Places(graph, 2, 53));
        var whole = new int[37 * 53];
        times.Matrix(origins, 37, destinations, 53, whole);
        for (var pair = 0; pair < whole.Length; pair += 11)
        {
            var alone = new int[1];
            PlaceEnd[] Of(PlaceEnd[] ends, int place) => [.. ends.Where(end => end.Place == place).Select(end => end with { Place = 0 })];
            times.Matrix(Of(origins, pair / 53), 1, Of(destinations, pair % 53), 1, alone);
            Assert.Equal(whole[pair], alone[0]);
        }
    }

    [Fact]
    public void A_hierarchy_of_another_graph_is_refused()
    {
        var (one, other) = (SeededGraph.From(2, [(0, 1, 5)]), SeededGraph.From(2, [(0, 1, 5), (1, 0, 5)]));
        Assert.Throws<ArgumentException>(() => new TravelTimes(one, Contraction.Contract(new(other))));
    }

    static List<string> Lists(int count, Action<ReachedVertices> run)
    {
        var lists = new string[count];
        run((place, vertices, ms) =>
        {
            Assert.Null(lists[place]);
            lists[place] = string.Join(' ', vertices.ToArray().Zip(ms.ToArray()).Order());
        });
        return [.. lists];
    }
}
