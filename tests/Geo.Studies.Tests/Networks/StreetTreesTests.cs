using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Streets;
using Geo.Import.Osm;
using Geo.Import.Streets;
using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Studies.Tests.Networks;

/// <summary>Whole trees on real streets before an independent judge: pgRouting on the same graph, plain search and hierarchy, every vertex, to the millisecond. The demo county always; the others with GEO_LONG=1, where their data is.</summary>
public sealed class StreetTreesTests
{
    [Theory]
    [InlineData("data/demo/roads.osm", TravelMode.Car, 5)]
    [InlineData("data/demo/roads.osm", TravelMode.Walk, 3)]
    [InlineData("grande_comore/comores-latest.osm.pbf", TravelMode.Car, 3)]
    [InlineData("roads/porto_portugal.osm.pbf", TravelMode.Car, 2)]
    public void PgRouting_grows_the_same_trees(string file, TravelMode mode, int trees)
    {
        var isOurs = file.StartsWith("data/", StringComparison.Ordinal);
        if (!isOurs && Environment.GetEnvironmentVariable("GEO_LONG") != "1") Assert.Skip("With GEO_LONG=1.");
        var path = isOurs ? Checkout.File(file.Split('/')) : SharedData.Require(file);
        var graph = ModeGraph.Of(OsmNetwork.Read(file, path), mode, new() { Speeds = StreetTables.Load() }).Graph;
        var random = new Random(61122);
        int[] from = [.. Enumerable.Range(0, trees).Select(_ => random.Next(graph.VertexCount)).Distinct()];

        var judged = PgRouting.Times(graph.FirstOut.ToArray(), graph.Head.ToArray(), graph.ArcMs.ToArray(), from, null);

        PlaceEnd[] starts = [.. from.Select((vertex, place) => new PlaceEnd(place, vertex, 0))];
        PlaceEnd[] everywhere = [.. Enumerable.Range(0, graph.VertexCount).Select(vertex => new PlaceEnd(vertex, vertex, 0))];
        foreach (var times in (TravelTimes[])[new(graph), new(graph, Contraction.Contract(new(graph)))])
        {
            var ms = new int[from.Length * graph.VertexCount];
            times.Matrix(starts, from.Length, everywhere, graph.VertexCount, ms, TestContext.Current.CancellationToken);
            Assert.Equal(judged.Count, ms.Count(time => time < TravelGraph.Unreachable));
            foreach (var ((start, end), time) in judged) Assert.Equal(time, ms[(Array.IndexOf(from, start) * graph.VertexCount) + end]);
        }
    }
}
