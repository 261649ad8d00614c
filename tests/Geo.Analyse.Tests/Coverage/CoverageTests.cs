using Geo.Analyse.Coverage;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using Geo.Space.Units;

namespace Geo.Analyse.Tests.Coverage;

/// <summary>The kernel against trying every facility with the exact geodesic.</summary>
public sealed class CoverageTests
{
    [Theory]
    [InlineData(108, 31, 0.5, 3_000, 40)]
    [InlineData(108, 31, 0.5, 3_000, 1)]
    [InlineData(108, 31, 0.5, 3_000, 0)]
    [InlineData(179.9, -17, 0.8, 3_000, 40)] // across the antimeridian
    [InlineData(20, 89.5, 0.5, 3_000, 40)]   // round a pole
    [InlineData(-70, 78, 1.5, 3_000, 40)]
    [InlineData(0, 0, 180, 2_000, 40)]       // the globe
    public void Every_count_is_that_of_trying_all(double longitude, double latitude, double degrees, int places, int facilities)
    {
        var random = new Random(20261121);
        var demand = Scatter(random, places, longitude, latitude, degrees);
        var supply = Scatter(random, facilities, longitude, latitude, degrees);
        CompareWithTryingAll(demand, supply, [.. supply.Select((_, index) => index % 3 == 0 ? 20_000_000L : 5_000_000)]);
        CompareWithTryingAll(demand, supply, [.. supply.Select((_, index) => index * 300_000_000L)]); // up to half-way round the globe
    }

    [Fact]
    public void A_radius_of_nothing_reaches_the_place_itself_and_what_rounds_to_it()
    {
        var place = new LonLat(108, 31);
        LonLat[] demand = [place, Geodesic.Direct(place, 90, new Metres(0.0004)), Geodesic.Direct(place, 0, new Metres(0.0006))];
        Assert.Equal([1, 1, 0], Count(demand, [place], [0], 1).Select(count => (int)count));
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_number_of_threads()
    {
        var random = new Random(9);
        var demand = Scatter(random, 150_000, 108, 31, 1);
        var supply = Scatter(random, 300, 108, 31, 1);
        long[] radii = [.. supply.Select((_, index) => index % 10 == 0 ? 20_000_000L : 5_000_000)];
        Assert.Equal(Count(demand, supply, radii, 1), Count(demand, supply, radii, 4));
    }

    [Fact]
    public void A_negative_radius_or_columns_of_unequal_length_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Count([new(1, 1)], [new(0, 0)], [-1], 1));
        Assert.Throws<ArgumentException>(() => Count([new(1, 1)], [new(0, 0)], [], 1));
    }

    static void CompareWithTryingAll(LonLat[] demand, LonLat[] supply, long[] radiiMm)
    {
        var counts = Count(demand, supply, radiiMm, 2);
        for (var row = 0; row < demand.Length; row++)
        {
            var expected = 0;
            for (var j = 0; j < supply.Length && expected < 2; j++)
            {
                if (Geodesic.DistanceMm(demand[row], supply[j]) <= radiiMm[j]) expected++;
            }

            Assert.Equal(expected, counts[row]);
        }
    }

    static byte[] Count(LonLat[] demand, LonLat[] supply, long[] radiiMm, int threads)
    {
        var counts = new byte[demand.Length];
        CoverageKernel.Count(
            Array.ConvertAll(demand, place => place.Longitude), Array.ConvertAll(demand, place => place.Latitude),
            Array.ConvertAll(supply, place => place.Longitude), Array.ConvertAll(supply, place => place.Latitude),
            radiiMm, counts, threads, TestContext.Current.CancellationToken);
        return counts;
    }

    static LonLat[] Scatter(Random random, int count, double longitude, double latitude, double degrees) => [.. Enumerable.Range(0, count).Select(_ => new LonLat(
        Math.IEEERemainder(longitude + (((2 * random.NextDouble()) - 1) * degrees), 360),
        Math.Clamp(latitude + (((2 * random.NextDouble()) - 1) * degrees), -90, 90)))];
}
