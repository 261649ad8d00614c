using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Streets;
using Geo.Import.Osm;
using Geo.Import.Streets;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Store.Networks;

namespace Geo.Studies.Tests.Networks;

/// <summary>Real streets from the file to the pack and back: what a mapped hierarchy answers is what plain search finds, for whole trees in both directions.</summary>
public sealed class RealStreetsTests
{
    [Theory]
    [InlineData("grande_comore/comores-latest.osm.pbf", TravelMode.Walk)]
    [InlineData("roads/porto_portugal.osm.pbf", TravelMode.Car)]
    public void A_pack_of_real_streets_answers_as_plain_search_does(string file, TravelMode mode)
    {
        var graph = ModeGraph.Of(OsmNetwork.Read(file, SharedData.Require(file)), mode, new() { Speeds = StreetTables.Load() }).Graph;
        var folder = Directory.CreateTempSubdirectory("geo-pack-");
        try
        {
            var fingerprint = new byte[ColumnFile.FingerprintLength];
            using var pack = NetworkPack.OpenOrBuild(Path.Combine(folder.FullName, "streets.pack"), fingerprint, () => (graph, Contraction.Contract(new(graph))));
            var random = new Random(20261122);
            PlaceEnd[] starts = [.. Enumerable.Range(0, 250).Select(place => new PlaceEnd(place, random.Next(graph.VertexCount), random.Next(60_000)))];
            var (plain, packed) = (new TravelTimes(graph), new TravelTimes(pack.Graph, pack.Hierarchy));
            foreach (var (one, other) in new[] { (plain, packed), (plain.Reverse(), packed.Reverse()) })
            {
                Assert.Equal(Nearest(one, starts), Nearest(other, starts));

                // Whole trees: one place and every vertex as a destination.
                PlaceEnd[] everywhere = [.. Enumerable.Range(0, graph.VertexCount).Select(vertex => new PlaceEnd(vertex, vertex, 0))];
                var (tree, swept) = (new int[3 * graph.VertexCount], new int[3 * graph.VertexCount]);
                one.Matrix(starts.AsSpan(0, 3), 3, everywhere, graph.VertexCount, tree);
                other.Matrix(starts.AsSpan(0, 3), 3, everywhere, graph.VertexCount, swept);
                Assert.True(tree.AsSpan().SequenceEqual(swept));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static (int Ms, int Place)[] Nearest(TravelTimes times, PlaceEnd[] starts)
    {
        var (ms, place) = (new int[times.Graph.VertexCount], new int[times.Graph.VertexCount]);
        times.Nearest(starts, PlainSearch.LongestMs, ms, place);
        return [.. ms.Zip(place)];
    }
}
