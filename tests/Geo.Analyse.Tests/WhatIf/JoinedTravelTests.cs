using Geo.Analyse.WhatIf;
using Geo.Model.Standards;
using Geo.Space.Places;

namespace Geo.Analyse.Tests.WhatIf;

/// <summary>Limits of 10 ms and 100 mm; four people whose nearest facilities lie within: neither, the length alone, the time alone, neither.</summary>
public sealed class JoinedTravelTests
{
    static readonly int[] s_rows = [0, 1, 2, 3];
    static readonly long[] s_limits = [10, 10, 10, 10];

    sealed class Fixed(Dictionary<double, long[]> costs) : ITravelModel
    {
        public void List(LonLat place, ReadOnlySpan<int> rows, ReadOnlySpan<long> limits, Reached found)
        {
            found.Clear();
            for (var at = 0; at < rows.Length; at++)
            {
                if (costs[place.Longitude][rows[at]] <= limits[at]) found.Add(at, costs[place.Longitude][rows[at]]);
            }
        }
    }

    static JoinedTravel Of(CriteriaJoin join, Dictionary<double, long[]> ms, Dictionary<double, long[]> mm) =>
        new(new(0, 10, 1, 100, join), new Fixed(ms), [50, 50, 5, 50], new Fixed(mm), [500, 50, 500, 500]);

    [Theory]
    [InlineData(CriteriaJoin.Both, 7, 70, new[] { 0, 1, 2, 3 })] // in time and near: all
    [InlineData(CriteriaJoin.Both, 7, 700, new[] { 1 })] // in time alone: whom only the time was lacking
    [InlineData(CriteriaJoin.Both, 70, 70, new[] { 2 })] // near alone
    [InlineData(CriteriaJoin.Both, 70, 700, new int[0])]
    [InlineData(CriteriaJoin.Any, 7, 700, new[] { 0, 1, 2, 3 })]
    [InlineData(CriteriaJoin.Any, 70, 70, new[] { 0, 1, 2, 3 })]
    [InlineData(CriteriaJoin.Any, 70, 700, new int[0])]
    public void A_site_serves_whom_it_brings_what_was_lacking(CriteriaJoin join, long ms, long mm, int[] served)
    {
        var (travel, found) = (Of(join, new() { [0] = [ms, ms, ms, ms] }, new() { [0] = [mm, mm, mm, mm] }), new Reached());
        travel.List(new(0, 0), s_rows, s_limits, found);
        Assert.Equal(served, found.At.ToArray());
        Assert.All(found.Impedance.ToArray(), cost => Assert.Equal(Math.Min(ms, 10), cost));
    }

    [Fact]
    public void Whom_two_sites_serve_only_together_is_known()
    {
        // The first site is in time for everybody, the second near everybody: nobody without both is served by either, and 0 and 3 are by the two.
        var travel = Of(CriteriaJoin.Both, new() { [0] = [7, 7, 7, 7], [1] = [70, 70, 70, 70] }, new() { [0] = [700, 700, 700, 700], [1] = [70, 70, 70, 70] });
        var found = new Reached();
        travel.List(new(0, 0), s_rows, s_limits, found);
        Assert.False(travel.NeedsTwo(0));
        travel.List(new(1, 0), s_rows, s_limits, found);
        Assert.Equal([true, false, false, true], s_rows.Select(travel.NeedsTwo));
    }
}
