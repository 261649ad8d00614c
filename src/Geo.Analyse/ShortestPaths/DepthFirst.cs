using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>Vertices in the order in which a walk that turns back only at dead ends first meets them.</summary>
static class DepthFirst
{
    /// <returns>The vertex at each place of the order, length n.</returns>
    public static int[] Order(TravelGraph graph)
    {
        var firstOut = graph.FirstOut.Span;
        var head = graph.Head.Span;
        var order = new int[graph.VertexCount];
        var isMet = new bool[graph.VertexCount];
        var stack = new Stack<int>();
        var met = 0;
        for (var root = 0; root < order.Length; root++)
        {
            stack.Push(root);
            while (stack.TryPop(out var vertex))
            {
                if (isMet[vertex]) continue;
                isMet[vertex] = true;
                order[met++] = vertex;
                for (var arc = firstOut[vertex + 1] - 1; arc >= firstOut[vertex]; arc--)
                {
                    if (!isMet[head[arc]]) stack.Push(head[arc]);
                }
            }
        }

        return order;
    }

    /// <returns>The place of each vertex in an order.</returns>
    public static int[] Inverse(int[] order)
    {
        var place = new int[order.Length];
        for (var at = 0; at < order.Length; at++) place[order[at]] = at;
        return place;
    }
}
