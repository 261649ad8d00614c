using Geo.Model.Streets;

namespace Geo.Analyse.Tests.ShortestPaths;

/// <summary>Proof that times are shortest, without a second search: no arc offers a shorter way, and every time is accounted for by a start or an arc.</summary>
static class Certificate
{
    /// <param name="ms">By vertex, all vertices.</param>
    public static void Check(TravelGraph graph, IReadOnlyList<PlaceEnd> starts, ReadOnlySpan<int> ms)
    {
        var isExplained = new bool[graph.VertexCount];
        foreach (var start in starts)
        {
            Assert.True(ms[start.Vertex] <= start.Ms);
            isExplained[start.Vertex] |= ms[start.Vertex] == start.Ms;
        }

        // An arc that takes no time explains its head only where its tail is explained: rounds, until nothing is added.
        for (var adds = true; adds;)
        {
            adds = false;
            for (var tail = 0; tail < graph.VertexCount; tail++)
            {
                if (ms[tail] == TravelGraph.Unreachable) continue;
                for (var arc = graph.FirstOut.Span[tail]; arc < graph.FirstOut.Span[tail + 1]; arc++)
                {
                    var (head, arrival) = (graph.Head.Span[arc], (long)ms[tail] + graph.ArcMs.Span[arc]);
                    if (ms[head] > arrival) Assert.Fail($"Arc {arc} offers vertex {head} {arrival} ms instead of {ms[head]}.");
                    if (ms[head] != arrival || isExplained[head] || (graph.ArcMs.Span[arc] == 0 && !isExplained[tail])) continue;
                    isExplained[head] = true;
                    adds |= graph.ArcMs.Span[arc] == 0 || head < tail;
                }
            }
        }

        for (var vertex = 0; vertex < graph.VertexCount; vertex++)
        {
            if (ms[vertex] != TravelGraph.Unreachable && !isExplained[vertex]) Assert.Fail($"Nothing explains the {ms[vertex]} ms of vertex {vertex}.");
        }
    }

    /// <summary>Whether the arcs lead from a start to a vertex, one after the other, in so much time.</summary>
    public static bool IsWay(TravelGraph graph, IReadOnlyList<int> arcs, PlaceEnd start, int vertex, int ms)
    {
        var (at, sum) = (start.Vertex, (long)start.Ms);
        foreach (var arc in arcs)
        {
            if (arc < graph.FirstOut.Span[at] || arc >= graph.FirstOut.Span[at + 1]) return false;
            (at, sum) = (graph.Head.Span[arc], sum + graph.ArcMs.Span[arc]);
        }

        return at == vertex && sum == ms;
    }
}
