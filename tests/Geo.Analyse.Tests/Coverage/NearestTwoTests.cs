using Geo.Analyse.Coverage;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using Geo.Space.Units;

namespace Geo.Analyse.Tests.Coverage;

/// <summary>The kernel against trying every facility with the exact geodesic.</summary>
public sealed class NearestTwoTests
{
    [Theory]
    [InlineData(108, 31, 0.5, 300, 40)]    // a county
    [InlineData(108, 31, 0.5, 300, 1)]
    [InlineData(108, 31, 0.5, 300, 2)]
    [InlineData(108, 31, 0.5, 300, 3)]
    [InlineData(108, 31, 0.001, 200, 30)]  // within a hundred metres: many equal to the millimetre
    [InlineData(179.9, -17, 0.8, 300, 40)] // across the antimeridian
    [InlineData(20, 89, 1, 300, 40)]       // round a pole
    [InlineData(-70, 78, 1.5, 300, 40)]
    [InlineData(10, 0, 60, 400, 50)]       // a hemisphere: millimetres beyond 32 bits
    [InlineData(0, 0, 180, 400, 50)]       // the globe
    public void Every_choice_and_every_millimetre_is_that_of_trying_all(double longitude, double latitude, double degrees, int places, int facilities)
    {
        var random = new Random(20261121);
        var demand = Scatter(random, places, longitude, latitude, degrees);
        var supply = Scatter(random, facilities, longitude, latitude, degrees);
        CompareWithTryingAll(demand, supply);
    }

    [Fact]
    public void Several_facilities_at_one_place_go_by_index()
    {
        var random = new Random(7);
        var demand = Scatter(random, 200, 108, 31, 0.3);
        LonLat[] supply = [.. Scatter(random, 6, 108, 31, 0.3), .. Scatter(random, 1, 108, 31, 0.3)];
        supply = [.. supply, .. supply, .. supply, demand[0], demand[0]];
        CompareWithTryingAll(demand, supply);
    }

    [Fact]
    public void Facilities_three_hundred_kilometres_away_or_at_the_far_side_are_found_all_the_same()
    {
        var random = new Random(8);
        var demand = Scatter(random, 300, 108, 31, 0.5);
        CompareWithTryingAll(demand, Scatter(random, 9, 111, 32, 0.4));
        CompareWithTryingAll(demand, Scatter(random, 9, -72, -31, 0.4));
    }

    [Fact]
    public void Where_nothing_serves_there_is_none()
    {
        var (first, firstMm, second, secondMm) = Find([new(108, 31)], [], 1);
        Assert.Equal((-1, long.MaxValue, -1, long.MaxValue), (first[0], firstMm[0], second[0], secondMm[0]));

        (first, firstMm, second, secondMm) = Find([new(108, 31)], [new(108, 31)], 1);
        Assert.Equal((0, 0, -1, long.MaxValue), (first[0], firstMm[0], second[0], secondMm[0]));

        Assert.Empty(Find([], [new(108, 31)], 1).First);
    }

    [Fact]
    public void Two_that_differ_by_less_than_half_a_millimetre_go_by_index_and_by_more_do_not()
    {
        // The demand point's way to the first is r + 0.2 mm, to the second r: both round to r. To the third r − 1 mm.
        var place = new LonLat(108.2, 31.4);
        var supply = new[] { At(place, 10, 7000.0002), At(place, 100, 7000), At(place, 200, 6999.999) };
        var (first, firstMm, second, secondMm) = Find([place], supply, 1);
        Assert.Equal((2, 6_999_999, 0, 7_000_000), (first[0], firstMm[0], second[0], secondMm[0]));
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_number_of_threads()
    {
        var random = new Random(9);
        var demand = Scatter(random, 150_000, 108, 31, 1);
        var supply = Scatter(random, 300, 108, 31, 1);
        var one = Find(demand, supply, 1);
        var four = Find(demand, supply, 4);
        Assert.Equal(one.First, four.First);
        Assert.Equal(one.FirstCost, four.FirstCost);
        Assert.Equal(one.Second, four.Second);
        Assert.Equal(one.SecondCost, four.SecondCost);
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NaN)]
    [InlineData(181, 0)]
    [InlineData(0, -91)]
    public void A_place_off_the_globe_is_refused(double longitude, double latitude)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Find([new(1, 1), new(longitude, latitude)], [new(0, 0)], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Find([new(1, 1)], [new(0, 0), new(longitude, latitude)], 1));
    }

    static void CompareWithTryingAll(LonLat[] demand, LonLat[] supply)
    {
        var (first, firstMm, second, secondMm) = Find(demand, supply, 2);
        for (var row = 0; row < demand.Length; row++)
        {
            var all = supply.Select((facility, index) => (Mm: Geodesic.DistanceMm(demand[row], facility), Index: index)).Order().ToArray();
            Assert.Equal(all[0], (firstMm[row], first[row]));
            if (all.Length > 1) Assert.Equal(all[1], (secondMm[row], second[row]));
            else Assert.Equal((NearestTwoKernel.None, -1), (secondMm[row], second[row]));
        }
    }

    static (int[] First, long[] FirstCost, int[] Second, long[] SecondCost) Find(LonLat[] demand, LonLat[] supply, int threads)
    {
        var (first, firstMm, second, secondMm) = (new int[demand.Length], new long[demand.Length], new int[demand.Length], new long[demand.Length]);
        NearestTwoKernel.Find(
            Array.ConvertAll(demand, place => place.Longitude), Array.ConvertAll(demand, place => place.Latitude),
            Array.ConvertAll(supply, place => place.Longitude), Array.ConvertAll(supply, place => place.Latitude),
            first, firstMm, second, secondMm, threads, TestContext.Current.CancellationToken);
        return (first, firstMm, second, secondMm);
    }

    static LonLat[] Scatter(Random random, int count, double longitude, double latitude, double degrees) => [.. Enumerable.Range(0, count).Select(_ => new LonLat(
        Math.IEEERemainder(longitude + (((2 * random.NextDouble()) - 1) * degrees), 360),
        Math.Clamp(latitude + (((2 * random.NextDouble()) - 1) * degrees), -90, 90)))];

    static LonLat At(LonLat from, double azimuth, double metres) => Geodesic.Direct(from, azimuth, new Metres(metres));
}
