using Geo.Import.Names;

namespace Geo.Import.Tests.Names;

public sealed class UnitCodeTests
{
    // The statistical office's rule: 2 digits province, 2 prefecture, 2 county, 3 township, 3 village; zeros fill.
    [Theory]
    [InlineData("420106", "420106")]
    [InlineData("420106000", "420106")]
    [InlineData("420106000000", "420106")]
    [InlineData("42 01 06", "420106")]
    [InlineData("42-01-06", "420106")]
    [InlineData("４２０１０６", "420106")]
    [InlineData("'420106001", "420106001")]
    [InlineData("420106001000", "420106001")]
    [InlineData("420106001003", "420106001003")]
    [InlineData("420106.0", "420106")]
    [InlineData("4.20106E5", "420106")]
    [InlineData("420100", "4201")]
    [InlineData("420000", "42")]
    [InlineData("12345", "12345")]
    public void A_code_is_compared_in_its_shortest_form(string text, string digits) =>
        Assert.Equal(new UnitCode(digits, IsDamaged: false, ""), UnitCode.Find(text));

    [Theory]
    [InlineData("4.20106E+08", "420106")]
    [InlineData("4.20106E+11", "420106")]
    [InlineData("5.117231e+11", "5117231")]
    public void A_code_that_a_spreadsheet_has_made_a_number_is_damaged(string text, string digits) =>
        Assert.Equal(new UnitCode(digits, IsDamaged: true, ""), UnitCode.Find(text));

    [Theory]
    [InlineData("新宁镇")]
    [InlineData("E5")]
    [InlineData("7")]
    [InlineData("12.5")]
    [InlineData("")]
    public void What_is_no_code_is_none(string text) => Assert.Null(UnitCode.Find(text));

    [Fact]
    public void A_name_may_follow() => Assert.Equal(new UnitCode("511723100", IsDamaged: false, "新宁镇"), UnitCode.Find("511723100000 新宁镇"));
}
