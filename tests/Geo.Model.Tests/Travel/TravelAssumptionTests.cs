using Geo.Model.Demand;
using Geo.Model.Travel;

namespace Geo.Model.Tests.Travel;

public sealed class TravelAssumptionTests
{
    static TravelAssumption At(decimal urban, decimal rural, decimal detour) => new("car", TravelMode.Car, new(urban), new(rural), detour);

    [Theory]
    // 15 min × 4.8 km/h is 1,200 m of way; ÷ 1.3 is 923,076.92… mm of straight line, rounded down.
    [InlineData(15, 4.8, 1.3, 923_076)]
    // 30 min × 40 km/h ÷ 1.25 is 16 km exactly: nothing may be lost to binary fractions.
    [InlineData(30, 40, 1.25, 16_000_000)]
    // 15 min × 30 km/h ÷ 1.3 = 5,769,230.77 mm.
    [InlineData(15, 30, 1.3, 5_769_230)]
    [InlineData(1, 60, 1, 1_000_000)]
    public void A_time_limit_is_a_straight_line_rounded_down(int minutes, double kilometresPerHour, double detour, long expectedMm) =>
        Assert.Equal(expectedMm, At((decimal)kilometresPerHour, 5, (decimal)detour).ReachMm(TimeSpan.FromMinutes(minutes), UrbanRural.Urban));

    [Fact]
    public void Town_and_country_have_their_own_speeds()
    {
        var car = At(30, 40, 1);
        Assert.Equal(15_000_000, car.ReachMm(TimeSpan.FromMinutes(30), UrbanRural.Urban));
        Assert.Equal(20_000_000, car.ReachMm(TimeSpan.FromMinutes(30), UrbanRural.Rural));
    }

    [Fact]
    // 12 km × 1.3 at 30 km/h is 0.52 h.
    public void A_distance_takes_its_way_over_its_speed() => Assert.Equal(1872, At(30, 40, 1.3m).Seconds(12_000_000, UrbanRural.Urban), 9);
}
