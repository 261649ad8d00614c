using Geo.Analyse.Equity;
using Geo.Model.Findings;

namespace Geo.Analyse.Tests.Equity;

public sealed class InequalityTests
{
    const int Digits = 12;

    static InequalityMeasures Of(params (double Value, double Weight)[] rows) =>
        Inequality.Measure([.. rows.Select(row => row.Value)], [.. rows.Select(row => row.Weight)])!;

    [Fact]
    public void Where_all_have_the_same_every_measure_says_so()
    {
        var measures = Of((0.3, 7), (0.3, 1.1), (0.3, 4));

        Assert.Equal((0d, 0d, 0.3), (measures.Gini!.Value, measures.TheilT!.Value, measures.Mean));
        Assert.Equal(0.25, measures.Palma!.Value, Digits); // a tenth has a quarter of what four tenths have
    }

    [Fact]
    public void One_of_four_has_everything()
    {
        // Lorenz: three quarters of the people have nothing. The area is a triangle of ¼ × 1 ÷ 2, so 1 − 2/8 = ¾. Theil: ¼ × 4 × ln 4.
        var measures = Of((0, 1), (0, 1), (0, 1), (8, 1));

        Assert.Equal(0.75, measures.Gini!.Value, Digits);
        Assert.Equal(Math.Log(4), measures.TheilT!.Value, Digits);
        Assert.Null(measures.Palma); // the four tenths with least have nothing
    }

    [Fact]
    public void Two_halves_with_one_and_three()
    {
        // Mean 2. Mean absolute difference ½ × 2 = 1, ÷ (2 × 2) = ¼. Theil: ½·½·ln ½ + ½·1½·ln 1½. Palma: 0.1 × 3 ÷ (0.4 × 1).
        var measures = Of((1, 5), (3, 5));

        Assert.Equal(0.25, measures.Gini!.Value, Digits);
        Assert.Equal((0.25 * Math.Log(0.5)) + (0.75 * Math.Log(1.5)), measures.TheilT!.Value, Digits);
        Assert.Equal(0.75, measures.Palma!.Value, Digits);
    }

    [Fact]
    public void A_row_that_straddles_the_tenth_is_divided()
    {
        // Bottom 40 of 100 people: 30 × 1 + 10 × 2 = 50. Top 10: 4 × 10 + 6 × 2 = 52.
        var measures = Of((1, 30), (2, 66), (10, 4));

        Assert.Equal(52d / 50, measures.Palma!.Value, Digits);
    }

    [Fact]
    public void Gini_of_three_weighted_rows_by_pairs()
    {
        // Σ p_i p_j |y_i − y_j| ÷ 2μ with p = 0.5, 0.3, 0.2 and y = 1, 2, 6: 2 × (0.15·1 + 0.10·5 + 0.06·4) = 1.78; μ = 2.3; 1.78 ÷ 4.6.
        Assert.Equal(1.78 / 4.6, Of((6, 20), (1, 50), (2, 30)).Gini!.Value, Digits);
    }

    [Theory]
    [InlineData(0, 0.5)]      // two of four are below 125
    [InlineData(1, 0.08)]     // (25 + 15) ÷ 125 ÷ 4
    [InlineData(2, 0.0136)]   // (0.04 + 0.0144) ÷ 4
    public void Poverty_as_the_World_Banks_handbook_computes_it(double alpha, double value)
    {
        // Haughton and Khandker, Handbook on Poverty and Inequality, chapter 4: country C has 100, 110, 150, 160 and a line of 125.
        var measures = Inequality.Measure([100, 110, 150, 160], [1, 1, 1, 1], default, 125, [alpha])!;

        Assert.Equal(value, Assert.Single(measures.Poverty).Value, Digits);
    }

    [Fact]
    public void Who_is_at_the_line_is_not_below_it() =>
        Assert.Equal([0, 0], Inequality.Measure([3, 4], [1, 1], default, 3, [0, 1])!.Poverty.Select(measure => measure.Value));

    [Fact]
    public void Concentration_by_rank()
    {
        // Ranked by the value itself it is the Gini coefficient; the other way round its opposite.
        static double Of(params double[] ranks) => Inequality.Measure([1, 2, 6], [50, 30, 20], ranks)!.Concentration!.Value;

        Assert.Equal(1.78 / 4.6, Of(1, 2, 3), Digits);
        Assert.Equal(-1.78 / 4.6, Of(3, 2, 1), Digits);
        Assert.Equal(0, Of(7, 7, 7), Digits);

        // The first two share a rank: their middle is 0.4, the last one's 0.9. Σ p·y·(2R − 1) ÷ μ = ((0.5 + 0.6)·(−0.2) + 1.2·0.8) ÷ 2.3.
        Assert.Equal(0.74 / 2.3, Of(1, 1, 2), Digits);
    }

    [Fact]
    public void Quantiles_are_the_smallest_value_with_so_much_of_the_people()
    {
        var measures = Of((5, 10), (1, 10), (4, 10), (2, 10), (3, 10), (6, 10), (7, 10), (8, 10), (9, 10), (10, 10));

        Assert.Equal([1, 1, 3, 5, 8, 9, 10], measures.Quantiles);
        Assert.Equal((10, 100d, 5.5), (measures.Rows, measures.Weight, measures.Mean));
    }

    [Fact]
    public void Nothing_to_share_and_nobody_to_share_it_with_have_no_inequality()
    {
        var nothing = Inequality.Measure([0, 0], [1, 2], [1, 2])!;

        Assert.Null(nothing.Gini);
        Assert.Null(nothing.TheilT);
        Assert.Null(nothing.Palma);
        Assert.Null(nothing.Concentration);
        Assert.Null(Inequality.Measure([1, 2], [0, 0]));
        Assert.Null(Inequality.Measure([], []));
    }

    [Fact]
    public void Rows_without_people_count_in_nothing() => Assert.Equal(Of((1, 5), (3, 5)), Of((1, 5), (99, 0), (3, 5)));

    [Fact]
    public void Scale_copies_order_and_splitting_change_nothing_and_a_gift_to_the_poorer_lowers_it()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 200; round++)
        {
            var rows = Enumerable.Range(0, random.Next(2, 30)).Select(_ => ((double)random.Next(0, 1000), (double)random.Next(1, 500))).ToArray();
            if (rows.All(row => row.Item1 == 0)) continue;
            var measures = Of(rows);
            Same(measures, Of([.. rows.Select(row => (row.Item1 * 3.7, row.Item2))]));
            Same(measures, Of([.. rows, .. rows]));
            Same(measures, Of([.. rows.Select(row => (row.Item1, row.Item2 / 2)), .. rows.Select(row => (row.Item1, row.Item2 / 2))]));
            Assert.Equal(measures, Of([.. rows.Reverse()]));
            Assert.InRange(measures.Gini!.Value, -1e-12, 1);
            Assert.InRange(measures.TheilT!.Value, -1e-12, Math.Log(measures.Weight));

            // One per head from the richest row to the poorest, weights taken into account, without changing who is which.
            var (poor, rich) = (Array.IndexOf(rows, rows.Min()), Array.IndexOf(rows, rows.Max()));
            var gap = rows[rich].Item1 - rows[poor].Item1;
            if (gap < 1) continue;
            var given = 0.25 * gap * Math.Min(rows[rich].Item2, rows[poor].Item2);
            var after = rows.ToArray();
            after[rich].Item1 -= given / rows[rich].Item2;
            after[poor].Item1 += given / rows[poor].Item2;
            Assert.True(Of(after).Gini < measures.Gini, $"round {round}");
            Assert.True(Of(after).TheilT < measures.TheilT, $"round {round}");
        }
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, -1)]
    [InlineData(1, double.PositiveInfinity)]
    public void A_number_that_is_none_is_refused(double value, double weight) => Assert.Throws<ArgumentException>(() => Of((value, weight)));

    static void Same(InequalityMeasures expected, InequalityMeasures actual)
    {
        Assert.Equal(expected.Gini!.Value, actual.Gini!.Value, 9);
        Assert.Equal(expected.TheilT!.Value, actual.TheilT!.Value, 9);
        Assert.Equal(expected.Palma is null, actual.Palma is null);
        if (expected.Palma is { } palma) Assert.Equal(palma, actual.Palma!.Value, palma * 1e-9);
    }
}
