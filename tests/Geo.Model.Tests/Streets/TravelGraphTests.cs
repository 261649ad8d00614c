using Geo.Model.Streets;

namespace Geo.Model.Tests.Streets;

public sealed class TravelGraphTests
{
    [Fact]
    public void Turned_round_each_arc_keeps_its_time_and_is_told_by_its_number()
    {
        // 0 → 1 (5 ms), 0 → 2 (7), 1 → 2 (1), 2 → 0 (9)
        var graph = new TravelGraph(new[] { 0, 2, 3, 4 }, new[] { 1, 2, 2, 0 }, new[] { 5, 7, 1, 9 });

        var reversed = graph.Reverse();

        Assert.Equal([0, 1, 2, 4], reversed.Graph.FirstOut.ToArray());
        Assert.Equal([2, 0, 0, 1], reversed.Graph.Head.ToArray());
        Assert.Equal([9, 5, 7, 1], reversed.Graph.ArcMs.ToArray());
        Assert.Equal([3, 0, 1, 2], reversed.ArcOf.ToArray());
    }

    [Fact]
    public void A_graph_without_vertices_is_one() => Assert.Equal(0, new TravelGraph(new[] { 0 }, Array.Empty<int>(), Array.Empty<int>()).Reverse().Graph.VertexCount);

    [Theory]
    [InlineData(new int[0], new int[0], new int[0])] // nothing says how many vertices there are
    [InlineData(new[] { 1, 1 }, new[] { 0 }, new[] { 1 })] // arc 0 leaves no vertex
    [InlineData(new[] { 0, 2 }, new[] { 0 }, new[] { 1 })] // two arcs, one head
    [InlineData(new[] { 0, 2, 1, 2 }, new[] { 0, 1 }, new[] { 1, 1 })] // ends before it begins
    [InlineData(new[] { 0, 1 }, new[] { 1 }, new[] { 1 })] // to a vertex that is none
    [InlineData(new[] { 0, 1 }, new[] { -1 }, new[] { 1 })]
    [InlineData(new[] { 0, 1 }, new[] { 0 }, new[] { -1 })] // before it left
    [InlineData(new[] { 0, 1 }, new[] { 0 }, new int[0])]
    public void Columns_that_do_not_fit_are_refused(int[] firstOut, int[] head, int[] arcMs) =>
        Assert.Throws<ArgumentException>(() => new TravelGraph(firstOut, head, arcMs));
}
