using Geo.Present.Tiles;

namespace Geo.Present.Tests.Tiles;

public sealed class RingClipTests
{
    static readonly (int X, int Y) s_least = (0, 0);
    static readonly (int X, int Y) s_most = (100, 100);

    [Fact]
    public void A_ring_inside_of_the_box_stays_as_it_is() => Assert.Equal([10, 10, 90, 10, 50, 90], RingClip.Clip([10, 10, 90, 10, 50, 90], s_least, s_most));

    [Fact]
    public void A_ring_outside_of_the_box_leaves_nothing() => Assert.Empty(RingClip.Clip([110, 10, 190, 10, 150, 90], s_least, s_most));

    [Fact]
    public void A_ring_around_the_box_becomes_the_box()
    {
        var cut = RingClip.Clip([-50, -50, 150, -50, 150, 150, -50, 150], s_least, s_most);
        Assert.Equal(8, cut.Length);
        Assert.Equal(2 * 100 * 100, RingClip.TwiceArea(cut, s_least));
    }

    [Fact]
    public void A_triangle_is_cut_where_its_sides_cross_the_edge()
    {
        // From (50, 50) to (150, 50) and (150, 150): the hypotenuse is x = y, the edge x = 100 is crossed at 50 and at 100.
        var cut = RingClip.Clip([50, 50, 150, 50, 150, 150], s_least, s_most);
        Assert.Equal(50 * 50, RingClip.TwiceArea(cut, s_least));
        Assert.Equal([(50, 50), (100, 50), (100, 100)], Pairs(cut).Order());
    }

    [Fact]
    public void Neighbours_cut_a_common_side_at_the_same_place()
    {
        // One side runs from (-30, 7) to (77, 95); the two rings hold it in opposite directions.
        var left = Pairs(RingClip.Clip([-30, 7, 77, 95, -30, 95], s_least, s_most));
        var right = Pairs(RingClip.Clip([77, 95, -30, 7, 77, 7], s_least, s_most));
        // 7 + 88 × 30 ÷ 107 = 31.67…
        Assert.Contains((0, 32), left);
        Assert.Contains((0, 32), right);
    }

    [Theory]
    [InlineData(new[] { 0, 0, 50, 0, 100, 0, 100, 100, 0, 100 }, 4)] // a place on a straight side
    [InlineData(new[] { 0, 0, 0, 0, 100, 0, 100, 100, 100, 100, 0, 100 }, 4)] // places twice
    [InlineData(new[] { 0, 0, 100, 0, 100, 50, 180, 50, 100, 50, 100, 100, 0, 100 }, 4)] // a spike
    [InlineData(new[] { 0, 0, 50, 50, 100, 100 }, 0)] // a line
    public void A_ring_is_tidied(int[] ring, int places) => Assert.Equal(places, RingClip.Tidy([.. ring]).Length / 2);

    static (int X, int Y)[] Pairs(int[] ring) => [.. ring.Chunk(2).Select(pair => (pair[0], pair[1]))];
}
