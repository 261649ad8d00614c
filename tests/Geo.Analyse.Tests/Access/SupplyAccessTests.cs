using Geo.Analyse.Access;
using Geo.Analyse.Decay;
using Geo.Model.Findings;

namespace Geo.Analyse.Tests.Access;

public sealed class SupplyAccessTests
{
    const int Digits = 12;

    /// <summary>Three villages, two hospitals, and a third that nobody reaches within 30.</summary>
    static readonly double[] s_people = [100, 200, 300];

    static readonly double[] s_beds = [10, 20, 50];

    static readonly TravelCosts s_costs = Costs((0, 0, 5), (1, 0, 15), (1, 1, 30), (2, 1, 10), (2, 0, 31), (0, 2, 40));

    static TravelCosts Costs(params (int From, int To, long Cost)[] pairs) =>
        new([.. pairs.Select(pair => pair.From)], [.. pairs.Select(pair => pair.To)], [.. pairs.Select(pair => pair.Cost)]);

    static double[] Of(AccessMethod method, CostDecay? decay = null, long cutoff = 30) =>
        SupplyAccess.Measure(method, s_people, s_beds, s_costs, cutoff, decay ?? new NoDecay());

    [Fact]
    public void Two_steps()
    {
        // The first hospital serves 300 people, the second 500: 1/30 and 1/25. Exactly 30 is reached, 31 is not.
        Near([1d / 30, (1d / 30) + (1d / 25), 1d / 25], Of(AccessMethod.TwoStep));
        Assert.Equal([true, true, false], SupplyAccess.Reached(s_people, 3, s_costs, 30));
    }

    [Fact]
    public void Two_steps_with_weights()
    {
        // 1 up to 10, 0.68 up to 20, 0.22 up to 30. Wanted: 100 + 0.68·200 = 236 and 0.22·200 + 300 = 344.
        Near([10d / 236, (0.68 * 10 / 236) + (0.22 * 20 / 344), 20d / 344], Of(AccessMethod.EnhancedTwoStep, SteppedDecay.Thirds(30)));
    }

    [Fact]
    public void Three_steps()
    {
        // The second village is shared 0.68 : 0.22, that is 34/45 and 11/45. Wanted: 100 + 34/45·200·0.68 and 11/45·200·0.22 + 300.
        var (first, second) = (34d / 45 * 0.68, 11d / 45 * 0.22);
        var (r1, r2) = (10 / (100 + (200 * first)), 20 / ((200 * second) + 300));

        Near([r1, (first * r1) + (second * r2), r2], Of(AccessMethod.ThreeStep, SteppedDecay.Thirds(30)));
    }

    [Fact]
    public void What_is_in_reach_whoever_wants_it()
    {
        Near([10, 30, 20], Of(AccessMethod.Cumulative));
        Near([10 * (1 - (5d / 30)), 10 * 0.5, 20 * (1 - (10d / 30))], Of(AccessMethod.Gravity, new LinearDecay()));
        Near([10 * Math.Exp(-0.5), (10 * Math.Exp(-1.5)) + (20 * Math.Exp(-3)), 20 * Math.Exp(-1)], Of(AccessMethod.Gravity, new ExponentialDecay(0.1)));
    }

    [Fact]
    public void Nobody_reaches_anything_within_nothing() => Near([0, 0, 0], Of(AccessMethod.TwoStep, cutoff: 4));

    [Fact]
    public void A_facility_that_only_a_place_without_people_reaches_adds_nothing()
    {
        var access = SupplyAccess.Measure(AccessMethod.TwoStep, [0, 10], [5, 5], Costs((0, 0, 1), (0, 1, 1), (1, 1, 1)), 1, new NoDecay());

        // The empty place has the access that people there would have, and takes part in nobody's.
        Near([0.5, 0.5], access);
    }

    [Theory]
    [InlineData(30, 10, 20)]
    [InlineData(100, 33, 66)]
    [InlineData(101, 33, 67)]
    [InlineData(1_800_000, 600_000, 1_200_000)]
    [InlineData(0, 0, 0)]
    public void Thirds_of_a_cutoff(long cutoff, long first, long second) =>
        Assert.Equal([(first, 1), (second, 0.68), (cutoff, 0.22)], SteppedDecay.Thirds(cutoff).Zones);

    [Fact]
    public void Access_times_people_adds_up_to_the_supply_that_is_reached()
    {
        var random = new Random(20260102);
        for (var round = 0; round < 100; round++)
        {
            var (demand, facilities) = (random.Next(1, 40), random.Next(1, 12));
            double[] people = [.. Enumerable.Range(0, demand).Select(_ => (double)random.Next(0, 3) * random.Next(1, 1000))];
            double[] supply = [.. Enumerable.Range(0, facilities).Select(_ => (double)random.Next(0, 500))];
            var pairs = from i in Enumerable.Range(0, demand) from j in Enumerable.Range(0, facilities) where random.Next(3) == 0 select (i, j, (long)random.Next(0, 60));
            var costs = Costs([.. pairs]);
            var reached = SupplyAccess.Reached(people, facilities, costs, 30);
            var expected = supply.Where((_, at) => reached[at]).Sum();
            foreach (var (method, decay) in new (AccessMethod, CostDecay)[]
                     {
                         (AccessMethod.TwoStep, new NoDecay()), (AccessMethod.EnhancedTwoStep, SteppedDecay.Thirds(30)), (AccessMethod.EnhancedTwoStep, new ExponentialDecay(0.05)),
                         (AccessMethod.ThreeStep, SteppedDecay.Thirds(30)),
                     })
            {
                var access = SupplyAccess.Measure(method, people, supply, costs, 30, decay);
                Assert.True(Math.Abs(access.Zip(people, (a, p) => a * p).Sum() - expected) <= 1e-9 * (1 + expected), $"round {round}, {method}");
            }
        }
    }

    [Fact]
    public void A_pair_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SupplyAccess.Measure(AccessMethod.TwoStep, [1], [1], Costs((1, 0, 1)), 1, new NoDecay()));
        Assert.Throws<ArgumentException>(() => SupplyAccess.Measure(AccessMethod.TwoStep, [1], [1], Costs((0, 1, 1)), 1, new NoDecay()));
    }

    static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var at = 0; at < expected.Length; at++) Assert.Equal(expected[at], actual[at], Digits);
    }
}
