using Geo.Space.Units;

namespace Geo.Space.Tests.Units;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("500m", 500)]
    [InlineData("0.5km", 500)]
    [InlineData(" 10 KM ", 10_000)]
    [InlineData("5公里", 5_000)]
    [InlineData("5千米", 5_000)]
    [InlineData("250 米", 250)]
    [InlineData("0m", 0)]
    [InlineData("20100km", 20_100_000)]
    public void A_distance_is_digits_and_a_unit(string text, double metres)
    {
        Assert.True(Quantity.TryDistance(text, out var distance));
        Assert.Equal(metres, distance.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("500")]
    [InlineData("-500m")]
    [InlineData("+500m")]
    [InlineData("NaN m")]
    [InlineData("1e3m")]
    [InlineData("1,000m")]
    [InlineData("1.2.3m")]
    [InlineData(".m")]
    [InlineData("500 miles")]
    [InlineData("500min")]
    [InlineData("20101km")]
    [InlineData("99999999999999999999999999999999m")]
    public void What_is_no_distance_is_refused(string? text) => Assert.False(Quantity.TryDistance(text, out _));

    [Fact]
    public void A_speed_keeps_the_decimal_that_was_written()
    {
        Assert.True(Quantity.TrySpeed("4.8km/h", out var walk));
        Assert.Equal(4.8m, walk.KilometresPerHour);

        Assert.True(Quantity.TrySpeed("40kmh", out var car));
        Assert.Equal(40m, car.KilometresPerHour);

        // 10 m/s is 36 km/h.
        Assert.True(Quantity.TrySpeed("10 m/s", out var metres));
        Assert.Equal(36m, metres.KilometresPerHour);
    }

    [Theory]
    [InlineData("0km/h")]
    [InlineData("-4km/h")]
    [InlineData("301km/h")]
    [InlineData("84m/s")]
    [InlineData("40km")]
    [InlineData("40")]
    [InlineData("∞km/h")]
    public void What_is_no_travel_speed_is_refused(string text) => Assert.False(Quantity.TrySpeed(text, out _));

    [Theory]
    [InlineData("15min", 900)]
    [InlineData("0.5h", 1_800)]
    [InlineData("90 s", 90)]
    [InlineData("30分钟", 1_800)]
    [InlineData("24h", 86_400)]
    public void A_time_is_digits_and_a_unit(string text, double seconds)
    {
        Assert.True(Quantity.TryTime(text, out var time));
        Assert.Equal(seconds, time.TotalSeconds);
    }

    [Theory]
    [InlineData("0min")]
    [InlineData("15")]
    [InlineData("15m")]
    [InlineData("25h")]
    [InlineData("0.00000000001s")]
    [InlineData("-1min")]
    public void What_is_no_time_is_refused(string text) => Assert.False(Quantity.TryTime(text, out _));
}
