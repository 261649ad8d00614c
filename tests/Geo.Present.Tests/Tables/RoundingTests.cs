using Geo.Present.Tables;

namespace Geo.Present.Tests.Tables;

public sealed class RoundingTests
{
    const long Person = 1_000_000;

    [Fact]
    public void What_rounding_down_loses_goes_to_the_largest_remainders()
    {
        // 1.4 + 2.7 + 3.9 = 8: rounded down 1 + 2 + 3 = 6; the two that lack go to .9 and .7.
        Assert.Equal([1, 3, 4], Rounding.LargestRemainder([1_400_000, 2_700_000, 3_900_000]));
    }

    [Fact]
    public void Equal_remainders_go_to_the_earlier_part()
    {
        // 0.5 + 0.5 + 0.5 = 1.5, shown as 2.
        Assert.Equal([1, 1, 0], Rounding.LargestRemainder([500_000, 500_000, 500_000]));
    }

    [Fact]
    public void A_given_total_is_met_even_where_it_is_not_the_sum()
    {
        Assert.Equal([2, 3], Rounding.LargestRemainder([1 * Person, 2 * Person], 5));
        Assert.Equal([1, 0], Rounding.LargestRemainder([1_600_000, 1 * Person], 1));
    }

    [Fact]
    public void A_matrix_adds_up_both_ways()
    {
        // Rows 1.0 and 1.0, columns 1.0 and 1.0, every cell a half: one person a row and a column.
        var whole = Rounding.Margins([[500_000, 500_000], [500_000, 500_000]], [1, 1], [1, 1]);
        Assert.Equal([1, 1], whole.Select(row => row.Sum()));
        Assert.Equal(1, whole[0][0] + whole[1][0]);
    }

    [Fact]
    public void Seeded_matrices_add_up_and_stray_by_little()
    {
        const int Seed = 20251231;
        var random = new Random(Seed);
        for (var trial = 0; trial < 200; trial++)
        {
            var (rows, columns) = (random.Next(1, 15), random.Next(1, 7));
            long[][] exact = [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => random.Next(4) == 0 ? 0L : random.NextInt64(90 * Person)).ToArray())];
            var total = Rounding.Nearest(exact.Sum(row => row.Sum()));
            var rowTotals = Rounding.LargestRemainder([.. exact.Select(row => row.Sum())], total);
            var columnTotals = Rounding.LargestRemainder([.. Enumerable.Range(0, columns).Select(at => exact.Sum(row => row[at]))], total);
            var whole = Rounding.Margins(exact, rowTotals, columnTotals);
            for (var row = 0; row < rows; row++) Assert.True(rowTotals[row] == whole[row].Sum(), $"seed {Seed}, trial {trial}, row {row}");
            for (var column = 0; column < columns; column++) Assert.True(columnTotals[column] == whole.Sum(row => row[column]), $"seed {Seed}, trial {trial}, column {column}");
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    Assert.True(whole[row][column] >= 0 && Math.Abs((whole[row][column] * Person) - exact[row][column]) < 3 * Person, $"seed {Seed}, trial {trial}, {row}, {column}");
                }
            }
        }
    }

    [Fact]
    public void Nearly_all_never_reads_all()
    {
        Assert.Equal(">99.9%", Figures.Share(0.99996m));
        Assert.Equal("100.0%", Figures.Share(1));
        Assert.Equal("<0.1%", Figures.Share(0.00001m));
        Assert.Equal("0.0%", Figures.Share(0));
        Assert.Equal("50.1%", Figures.Share(0.5005m));
    }

    [Fact]
    public void Millimetres_become_kilometres_with_two_decimals()
    {
        Assert.Equal("0.92", Figures.Kilometres(923_076));
        Assert.Equal("12.35", Figures.Kilometres(12_345_678));
        Assert.Equal("5", Figures.LimitKilometres(5_000_000));
    }
}
