using Geo.Model.Demand;

namespace Geo.Model.Tests.Demand;

public sealed class PeopleTests
{
    [Theory]
    [InlineData(0.1, 100_000)]
    // Half a millionth goes away from zero: 0.0000005 is one millionth.
    [InlineData(0.0000005, 1)]
    [InlineData(412_600, 412_600_000_000)]
    public void A_head_count_is_kept_in_millionths(double persons, long millionths) => Assert.Equal(millionths, People.From(persons).Millionths);

    [Fact]
    public void Tenths_add_up_exactly_in_any_order()
    {
        // Ten tenths as binary fractions are 0.9999999999999999.
        var tenths = Enumerable.Repeat(People.From(0.1), 10);
        Assert.Equal(People.FromWhole(1), tenths.Aggregate(People.Nobody, (sum, part) => sum + part));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_head_count_is_refused(double persons) => Assert.Throws<ArgumentOutOfRangeException>(() => People.From(persons));
}
