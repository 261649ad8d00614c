using Geo.Import.Names;

namespace Geo.Import.Tests.Names;

public sealed class PinyinNameTests
{
    [Theory]
    [InlineData("云漈乡", "yunjixiang", 0)]
    [InlineData("云漈乡", "yjx", 0)]
    [InlineData("云漈乡", "yunjx", 0)]
    [InlineData("云漈乡", "yunj", 1)]
    [InlineData("云漈乡", "y", 1)]
    [InlineData("云漈乡", "yunjixian", 1)] // the last syllable is not finished
    [InlineData("云漈乡", "jixiang", 2)]
    [InlineData("云漈乡", "jx", 2)]
    [InlineData("云漈乡", "yunxiang", 3)]
    [InlineData("云漈乡", "ynjx", 3)]
    [InlineData("长乐村", "changlecun", 0)]
    [InlineData("长乐村", "zhangyuecun", 0)] // every reading
    [InlineData("重庆路", "chongqinglu", 0)]
    [InlineData("重庆路", "zhongqinglu", 0)]
    [InlineData("重庆路", "chql", 0)]
    [InlineData("重庆路", "cql", 0)]
    [InlineData("绿水", "lvshui", 0)]
    [InlineData("西安", "xian", 0)]
    [InlineData("先锋", "xian", 1)]
    [InlineData("第2医院", "di2yiyuan", 0)]
    [InlineData("第2医院", "2yy", 2)]
    public void A_name_is_found_by_what_a_keyboard_writes(string name, string typed, int rank) => Assert.Equal(rank, PinyinName.Of(name, PinyinTable.Product)!.RankOf(typed));

    [Fact]
    public void A_name_without_Chinese_has_no_pinyin() => Assert.Null(PinyinName.Of("Yunji 2", PinyinTable.Product));

    // 阿 reads a and e: taken one after the other, the ways through forty of them would be more than there are seconds.
    [Fact]
    public void A_name_made_to_have_many_readings_is_answered_at_once() =>
        Assert.Equal(3, PinyinName.Of(new string('嗯', 60), PinyinTable.Product)!.RankOf(string.Concat(Enumerable.Repeat("n", 40)) + "b"));
}
