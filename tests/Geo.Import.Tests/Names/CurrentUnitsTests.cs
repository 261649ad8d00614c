using Geo.Import.Names;

namespace Geo.Import.Tests.Names;

public sealed class CurrentUnitsTests
{
    static CurrentUnits Table()
    {
        var units = new CurrentUnits();
        units.Add("990101001000", "东城街道", "");
        units.Add("990101100", "南河镇", "");
        units.Add("990101205", "北山镇", "");
        units.Add("990101201", "西岭乡", "990101100 南河镇");
        return units;
    }

    [Theory]
    [InlineData("990101001", "东城街道")]
    [InlineData("990101001000", "東城街道")]
    [InlineData("990101001", "")]
    [InlineData("990101001201", "东城村")] // Of another level: the table says nothing of villages.
    [InlineData("990102100", "某镇")] // Of another county.
    [InlineData("seven", "七")]
    public void A_unit_that_is_as_it_was_or_not_covered_has_no_fate(string code, string name) => Assert.Null(Table().FateOf(code, name));

    [Theory]
    [InlineData("990101201000", "西岭乡", true, "990101100 南河镇")]
    [InlineData("西岭乡", "", false, null)]
    [InlineData("990101300", "石桥乡", true, "")]
    [InlineData("990101100", "南河乡", false, "990101100 南河镇")]
    [InlineData("990101202", "北山乡", false, "990101205 北山镇")]
    public void An_abolished_unit_comes_with_its_successor_and_a_renamed_one_with_its_name_of_today(string code, string name, bool isAbolished, string? today)
    {
        if (today is null) Assert.Equal("990101100 南河镇", Table().SuccessorOf(code));
        else Assert.Equal(new UnitFate(isAbolished, today), Table().FateOf(code, name));
    }

    [Fact]
    public void A_table_of_nothing_says_nothing()
    {
        Assert.Null(CurrentUnits.None.FateOf("990101201", "西岭乡"));
        Assert.Null(CurrentUnits.None.SuccessorOf("西岭乡"));
    }
}
