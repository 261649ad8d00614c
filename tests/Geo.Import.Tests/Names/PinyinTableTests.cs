using Geo.Import.Names;

namespace Geo.Import.Tests.Names;

public sealed class PinyinTableTests
{
    // 重庆、长沙、都江堰、六安、乐山、单县、绿、女、榉、漈 as dictionaries give them.
    [Theory]
    [InlineData('重', "chong", "zhong")]
    [InlineData('长', "chang", "zhang")]
    [InlineData('都', "dou", "du")]
    [InlineData('六', "liu", "lu")]
    [InlineData('单', "chan", "dan", "shan")]
    [InlineData('绿', "lu", "lv")]
    [InlineData('女', "nv")]
    [InlineData('榉', "ju")]
    [InlineData('漈', "ji")]
    public void A_character_has_all_its_readings(char character, params string[] readings) => Assert.Equal(readings, PinyinTable.Product.ReadingsOf(character));

    [Theory]
    [InlineData('a')]
    [InlineData('（')]
    [InlineData('\uD840')]
    public void What_is_no_character_has_none(char letter) => Assert.Empty(PinyinTable.Product.ReadingsOf(letter));
}
