using Geo.Import.Names;

namespace Geo.Import.Tests.Names;

public sealed class UnitNameTests
{
    [Theory]
    [InlineData("新宁镇", "新宁镇", "新宁", UnitRanks.Township)]
    [InlineData(" 新　宁 镇 ", "新宁镇", "新宁", UnitRanks.Township)]
    [InlineData("關山街道辦事處", "关山街道办事处", "关山", UnitRanks.Township)]
    [InlineData("邾城街", "邾城街", "邾城", UnitRanks.Township)]
    [InlineData("桃源白族彝族乡", "桃源白族彝族乡", "桃源", UnitRanks.Township)]
    [InlineData("双柏民族乡", "双柏民族乡", "双柏", UnitRanks.Township)]
    [InlineData("恭城瑶族自治县", "恭城瑶族自治县", "恭城", UnitRanks.County)]
    [InlineData("双江拉祜族佤族布朗族傣族自治县", "双江拉祜族佤族布朗族傣族自治县", "双江", UnitRanks.County)]
    [InlineData("积石山保安族东乡族撒拉族自治县", "积石山保安族东乡族撒拉族自治县", "积石山", UnitRanks.County)]
    [InlineData("柳河村村民委员会", "柳河村村民委员会", "柳河村", UnitRanks.Village)]
    [InlineData("柳河村委会", "柳河村委会", "柳河", UnitRanks.Village)]
    [InlineData("东湖社区居委会", "东湖社区居委会", "东湖", UnitRanks.Village)]
    [InlineData("赵县", "赵县", "赵县", UnitRanks.County)]
    [InlineData("新疆维吾尔自治区", "新疆维吾尔自治区", "新疆", UnitRanks.Province)]
    [InlineData("义乌市", "义乌市", "义乌", UnitRanks.County | UnitRanks.City)]
    [InlineData("Xin Ning Town", "xinningtown", "xinning", UnitRanks.Township)]
    [InlineData("Ｋ１区", "k1区", "k1", UnitRanks.County)]
    [InlineData("新宁", "新宁", "新宁", UnitRanks.None)]
    [InlineData("", "", "", UnitRanks.None)]
    public void A_name_is_folded_and_its_kind_is_told_by_its_end(string text, string key, string stem, UnitRanks ranks)
    {
        var name = UnitName.Of(text);

        Assert.Equal((key, stem, ranks), (name.Key, name.Stem, name.Ranks));
        Assert.Empty(name.Aliases);
    }

    [Fact]
    public void What_stands_in_brackets_is_an_alias()
    {
        var name = UnitName.Of("經開區（军山街道）【沌口】");

        Assert.Equal("经开区", name.Key);
        Assert.Equal(["军山街道", "沌口"], name.Aliases);
    }
}
