namespace Geo.Import.Tests.Catalogue;

/// <summary>
/// Figures the documents print of how things were. A printed number stands for the interval it was rounded from: a ratio's interval has to meet the one that the printed
/// count and an independent population give. The populations are those of the seventh census (1 November 2020), never derived from a ratio.
/// </summary>
public sealed class PublishedBaselinesTests
{
    const decimal Yuxi = 2_249_502;
    const decimal Guizhou = 38_562_148;

    [Theory]
    [InlineData(1.41, 2, 10_000, 6.26, 2)]  // beds: 14,050–14,150 give 6.246–6.290
    [InlineData(0.70, 2, 10_000, 3.12, 2)]  // doctors: 6,950–7,050 give 3.090–3.134
    public void Yuxis_counts_of_2020_give_its_ratios(double count, int decimals, int unit, double ratio, int ratioDecimals) =>
        Assert.True(Meets(Printed((decimal)count, decimals), unit, Yuxi, Printed((decimal)ratio, ratioDecimals)));

    [Fact]
    public void Guizhous_beds_of_2022_give_its_ratio_by_the_census() =>
        Assert.True(Meets(Printed(30.97m, 2), 10_000, Guizhou, Printed(8.03m, 2)));

    [Fact]
    public void Another_countys_ratio_does_not_meet_them() =>
        Assert.False(Meets(Printed(1.41m, 2), 10_000, Yuxi, Printed(5.99m, 2)));

    [Fact]
    public void A_printed_number_stands_for_its_rounding_interval()
    {
        Assert.Equal((1.405m, 1.415m), Printed(1.41m, 2));
        Assert.Equal((3.815m, 3.825m), Printed(3.82m, 2));
    }

    static (decimal From, decimal To) Printed(decimal number, int decimals)
    {
        var half = 0.5m;
        for (var digit = 0; digit < decimals; digit++) half /= 10;
        return (number - half, number + half);
    }

    /// <summary>Whether count ÷ people × 1,000 and the printed ratio have a number in common.</summary>
    static bool Meets((decimal From, decimal To) count, int unit, decimal people, (decimal From, decimal To) ratio)
    {
        var (from, to) = (count.From * unit * 1000 / people, count.To * unit * 1000 / people);
        return from <= ratio.To && ratio.From <= to;
    }
}
