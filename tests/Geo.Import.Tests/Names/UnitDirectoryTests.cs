using Geo.Import.Names;
using Geo.Model.Areas;

namespace Geo.Import.Tests.Names;

public sealed class UnitDirectoryTests
{
    static readonly UnitDirectory s_county = Of("990101", ("990101001", "霁云街道"), ("990101100", "荷渡镇"), ("990101101", "榉坪镇"), ("990101200", "云漈乡"), ("990101201", "荷渡乡"));

    static UnitDirectory Of(string area, params (string Id, string Name)[] townships) => new(
        [.. townships.Select(unit => new Unit { Id = unit.Id, Name = unit.Name, Level = UnitLevel.Township, ParentId = area }),
            new Unit { Id = area, Name = "霁川县", Level = UnitLevel.County }], area);

    static void Found(string text, UnitMatchKind kind, int unit, UnitDirectory? directory = null)
    {
        var match = (directory ?? s_county).Find(text);
        Assert.Equal((kind, unit), (match.Kind, match.Unit));
    }

    [Theory]
    [InlineData("990101001", UnitMatchKind.Id, 0)]
    [InlineData("990101001000", UnitMatchKind.Code, 0)]
    [InlineData("99 01 01 001", UnitMatchKind.Code, 0)]
    [InlineData("990101000000", UnitMatchKind.Code, 5)]
    [InlineData("990101001000 霁云街道", UnitMatchKind.Code, 0)]
    [InlineData("990101001205", UnitMatchKind.CodeWithin, 0)]
    [InlineData("霁云街道", UnitMatchKind.Name, 0)]
    [InlineData("霽雲街道辦事處", UnitMatchKind.Name, 0)]
    [InlineData("霁云", UnitMatchKind.Name, 0)]
    [InlineData("榉坪乡", UnitMatchKind.Name, 2)]
    [InlineData("荷渡镇", UnitMatchKind.Name, 1)]
    [InlineData("荷渡乡", UnitMatchKind.Name, 4)]
    [InlineData("霁川县荷渡镇", UnitMatchKind.Name, 1)]
    [InlineData("榉坪新区（榉坪镇）", UnitMatchKind.Name, 2)]
    [InlineData("霁川县", UnitMatchKind.Name, 5)]
    public void A_unit_is_found_by_id_by_code_then_by_name(string text, UnitMatchKind kind, int unit) => Found(text, kind, unit);

    [Fact]
    public void A_name_that_fits_two_units_is_never_decided()
    {
        var match = s_county.Find("荷渡");

        Assert.Equal((UnitMatchKind.Ambiguous, -1), (match.Kind, match.Unit));
        Assert.Equal("990101100 荷渡镇, 990101201 荷渡乡", match.Hint);
        Found("荷渡街道", UnitMatchKind.Ambiguous, -1);
    }

    [Fact]
    public void A_county_is_not_its_township_of_the_same_stem() => Found("霁云县", UnitMatchKind.Unknown, -1);

    [Fact]
    public void An_unknown_name_comes_with_the_nearest_ones()
    {
        Assert.Equal(new(UnitMatchKind.Unknown, -1, "990101101 榉坪镇"), s_county.Find("举坪镇"));
        Assert.Equal(new(UnitMatchKind.Unknown, -1, ""), s_county.Find("完全不同的地方"));
        Assert.Equal("990101100 荷渡镇, 990101101 榉坪镇", s_county.Find("990101103").Hint[.."990101100 荷渡镇, 990101101 榉坪镇".Length]);
    }

    [Fact]
    public void An_unknown_code_that_is_like_none_comes_with_the_nearest_of_its_county()
    {
        Assert.Equal(new(UnitMatchKind.Unknown, -1, "990101201 荷渡乡, 990101200 云漈乡, 990101101 榉坪镇"), s_county.Find("990101987"));
        Assert.Equal(new(UnitMatchKind.Unknown, -1, ""), s_county.Find("880808987"));
    }

    [Fact]
    public void A_damaged_code_names_those_that_begin_alike_and_is_not_guessed()
    {
        Assert.Equal(new(UnitMatchKind.Damaged, -1, "990101001 霁云街道, 990101100 荷渡镇, 990101101 榉坪镇"), s_county.Find("9.90101E+11"));

        // The sheet showed 0101 as the number 101.
        var own = Of("01", ("0101", "甲"), ("0102", "乙"));
        Assert.Equal(new(UnitMatchKind.Damaged, -1, "0101 甲"), own.Find("101"));
    }

    [Fact]
    public void The_parts_before_a_name_must_be_the_units_above()
    {
        Found("霁川县云漈乡", UnitMatchKind.Name, 3);
        Found("别县云漈乡", UnitMatchKind.Unknown, -1);
    }

    [Fact]
    public void Real_codes_name_what_lies_above_them()
    {
        // Hubei, Wuhan, Xinzhou; 仓埠街道 is one of its subdistricts.
        var wuhan = new UnitDirectory([new Unit { Id = "420117", Name = "武汉市新洲区", Level = UnitLevel.County }], "420117");

        Found("新洲区", UnitMatchKind.Name, 0, wuhan);
        Found("湖北省武汉市新洲区", UnitMatchKind.Name, 0, wuhan);
        Found("湖南省新洲区", UnitMatchKind.Unknown, -1, wuhan);
        Assert.Equal(new(UnitMatchKind.Elsewhere, -1, "420111 湖北省武汉市洪山区"), wuhan.Find("420111"));
        Assert.Equal(new(UnitMatchKind.Elsewhere, -1, "420111 湖北省武汉市洪山区"), wuhan.Find("洪山区"));
        Assert.Equal(UnitMatchKind.Unknown, wuhan.Find("420199").Kind);
    }

    [Fact]
    public void The_two_offices_codes_of_one_township_lead_to_it_by_its_name()
    {
        // 511723001 is 淙城街道 in the statistical table; a unit file may carry another number for it.
        var kaijiang = new UnitDirectory([new Unit { Id = "511723013", Name = "淙城街道", Level = UnitLevel.Township }], "511723");

        Found("511723001000", UnitMatchKind.Name, 0, kaijiang);
    }
}
