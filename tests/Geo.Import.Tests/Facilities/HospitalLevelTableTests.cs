using Geo.Import.Catalogue;

namespace Geo.Import.Tests.Facilities;

public sealed class HospitalLevelTableTests
{
    [Theory]
    [InlineData("三级甲等", "3A")]
    [InlineData("三甲", "3A")]
    [InlineData("二级乙等综合医院", "2B")]
    [InlineData("一级", "1")]
    [InlineData("三级（未定等）", "3")]
    [InlineData("３Ａ", "3A")]
    [InlineData("2c", "2C")]
    [InlineData("医疗保健服务;综合医院;三级甲等医院", "3A")]
    [InlineData("090101", "3A")]
    [InlineData("未定级", null)]
    [InlineData("无", null)]
    [InlineData("未评审", null)]
    [InlineData("乡镇卫生院", null)]
    [InlineData("一级甲等卫生院", "1A")]
    [InlineData("社区卫生服务中心", null)]
    [InlineData("村卫生室", null)]
    [InlineData("优质服务基层行推荐标准", null)]
    public void A_grade_is_told_by_its_words_and_by_a_map_providers_code(string text, string? level)
    {
        Assert.True(HospitalLevelTable.Product.TryFind(text, out var found));
        Assert.Equal(level, found);
    }

    [Theory]
    [InlineData("综合医院")]
    [InlineData("甲等")]
    [InlineData("")]
    public void What_says_nothing_of_a_grade_is_told_apart_from_none(string text) => Assert.False(HospitalLevelTable.Product.TryFind(text, out _));
}
