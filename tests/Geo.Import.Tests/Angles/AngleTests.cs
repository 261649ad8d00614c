using Geo.Import.Angles;

namespace Geo.Import.Tests.Angles;

public sealed class AngleTests
{
    // By hand: 52′30″ = 3150/3600 = 0.875; 31′12″ = 1872/3600 = 0.52; 52.5′ = 0.875; 18′ = 0.3; 4′7″ = 247/3600 = 0.0686111…
    [Theory]
    [InlineData("113°52′30″E", 113.875, 1)]
    [InlineData("113°52'30\"", 113.875, 0)]
    [InlineData("113°52’30”", 113.875, 0)]
    [InlineData("113°52′30′′", 113.875, 0)]
    [InlineData("113°52''", double.NaN, 0)]
    [InlineData("113°52.5'", 113.875, 0)]
    [InlineData("113°52.5", 113.875, 0)]
    [InlineData("113 52 30", 113.875, 0)]
    [InlineData("113 52.5", 113.875, 0)]
    [InlineData("113:52:30", 113.875, 0)]
    [InlineData("E113-52-30", 113.875, 1)]
    [InlineData("e 113° 52′ 30″", 113.875, 1)]
    [InlineData("W113-52-30", -113.875, 1)]
    [InlineData("113°52′30″W", -113.875, 1)]
    [InlineData("-113°52′30″", -113.875, 0)]
    [InlineData("−0°30′", -0.5, 0)]
    [InlineData("北纬30°31′12″", 30.52, 2)]
    [InlineData("南纬30度31分12秒", -30.52, 2)]
    [InlineData("东经114度18分", 114.3, 1)]
    [InlineData("１１３°５２′３０″", 113.875, 0)]
    [InlineData("113．875°", 113.875, 0)]
    [InlineData("107°04′07″", 107 + (247 / 3600d), 0)]
    [InlineData("经度：114.3", 114.3, 1)]
    [InlineData("114.3E", 114.3, 1)]
    [InlineData("N 30.52", 30.52, 2)]
    [InlineData("0°0′0.0001″", 1 / 36_000_000d, 0)]
    [InlineData("59°59′59.9999999999″", 59.999999999999972, 0)]
    public void Angles_are_read_as_people_write_them(string text, double degrees, int axis)
    {
        var isAngle = Angle.TryParse(text, out var angle);
        Assert.Equal(!double.IsNaN(degrees), isAngle);
        if (!isAngle) return;
        Assert.Equal(degrees, angle.Degrees);
        Assert.Equal((AngleAxis)axis, angle.Axis);
        Assert.False(angle.IsPlain);
    }

    [Theory]
    [InlineData("113°60′00″")]
    [InlineData("113°52′60″")]
    [InlineData("113 52")]
    [InlineData("113-52")]
    [InlineData("113-")]
    [InlineData("113°-52′")]
    [InlineData("113.5°30′")]
    [InlineData("113°52.5′30″")]
    [InlineData("-113°52′30″W")]
    [InlineData("E113°52′30″E")]
    [InlineData("113°52′30″10")]
    [InlineData("1130°52′30″")]
    [InlineData("°52′30″")]
    [InlineData("113′52″")]
    [InlineData("一一三度")]
    [InlineData("卫生院")]
    [InlineData("")]
    public void What_is_no_angle_is_none(string text) => Assert.False(Angle.TryParse(text, out _));

    [Theory]
    [InlineData("(30.5, 114.3)", 30.5, 114.3, null)]
    [InlineData("[114.3,30.5]", 114.3, 30.5, null)]
    [InlineData("（114.3，30.5）", 114.3, 30.5, null)]
    [InlineData("114.3;30.5", 114.3, 30.5, null)]
    [InlineData("114.3 30.5", 114.3, 30.5, null)]
    [InlineData("114.3、30.5", 114.3, 30.5, null)]
    [InlineData("500123.4, 3412345.6", 500123.4, 3412345.6, null)]
    [InlineData("北纬30°31′12″，东经114°18′", 30.52, 114.3, true)]
    [InlineData("东经114°18′北纬30°31′12″", 114.3, 30.52, false)]
    [InlineData("30°31′12″N114°18′E", 30.52, 114.3, true)]
    [InlineData("N30 31 12 E114 18 0", 30.52, 114.3, true)]
    [InlineData("30 31 12 114 18 0", 30.52, 114.3, null)]
    [InlineData("经度：114.3，纬度：30.52", 114.3, 30.52, false)]
    [InlineData("114°18′, 30°31′12″", 114.3, 30.52, null)]
    [InlineData("-11.7, 43.3", -11.7, 43.3, null)]
    public void Pairs_are_divided_where_both_halves_are_numbers(string text, double first, double second, bool? isLatitudeFirst)
    {
        Assert.True(AnglePair.TryParse(text, out var pair));
        Assert.Equal((first, second, isLatitudeFirst), (pair.First.Degrees, pair.Second.Degrees, pair.IsLatitudeFirst));
    }

    [Theory]
    [InlineData("114.3")]
    [InlineData("114.3,30.5,20")]
    [InlineData("114,3;30,5")]
    [InlineData("某县某镇12号")]
    [InlineData("114.3,")]
    [InlineData("113 52 30 31")]
    public void What_is_no_pair_is_none(string text) => Assert.False(AnglePair.TryParse(text, out _));

    [Fact]
    public void Two_angles_of_one_axis_contradict_each_other()
    {
        Assert.True(AnglePair.TryParse("30°31′N, 31°N", out var pair));
        Assert.True(pair.IsContradictory);
    }
}
