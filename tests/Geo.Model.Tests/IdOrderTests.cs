namespace Geo.Model.Tests;

public sealed class IdOrderTests
{
    [Fact]
    public void Numbers_come_first_and_by_value_then_the_rest_letter_by_letter() =>
        Assert.Equal(
            ["2", "007", "10", "99999999999999999999999", "A10", "A9", "a1", "甲"],
            new[] { "a1", "10", "甲", "A9", "2", "99999999999999999999999", "A10", "007" }.Order(IdOrder.Instance));

    [Fact]
    public void The_same_number_written_differently_still_has_one_order() =>
        Assert.Equal(["007", "07", "7"], new[] { "7", "007", "07" }.Order(IdOrder.Instance));
}
