using System.Text;
using Geo.Import.Tables;

namespace Geo.Import.Tests.Tables;

public sealed class TotalWordTests
{
    [Theory]
    [InlineData("合计")]
    [InlineData("合　计")]
    [InlineData("合 计：")]
    [InlineData("总计（人）")]
    [InlineData("东河镇小计")]
    [InlineData("全县合计")]
    [InlineData("本页小计")]
    [InlineData("合計")]
    [InlineData("合计12家")]
    public void A_word_for_a_sum_is_known_alone_and_at_the_end(string cell) => Assert.True(TotalWord.IsChinese(Encoding.UTF8.GetBytes(cell)));

    [Theory]
    [InlineData("小计村")]
    [InlineData("计家桥村")]
    [InlineData("合计路卫生室")]
    [InlineData("县疾控中心（统计）")]
    [InlineData("12000")]
    [InlineData("")]
    public void Names_that_hold_such_letters_are_names(string cell) => Assert.False(TotalWord.IsChinese(Encoding.UTF8.GetBytes(cell)));

    [Theory]
    [InlineData("Total", true)]
    [InlineData("SUB-TOTAL", true)]
    [InlineData("Grand total:", true)]
    [InlineData("sum", true)]
    [InlineData("Total Moroni", false)]
    [InlineData("Sumba", false)]
    [InlineData("Totals of the district as of today", false)]
    public void The_English_words_count_alone_only(string cell, bool isSum) => Assert.Equal(isSum, TotalWord.IsEnglish(Encoding.UTF8.GetBytes(cell)));
}
