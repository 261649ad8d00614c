using Geo.Demo.Measure;

namespace Geo.Demo.Recipe;

/// <summary>The county as it is drawn by hand: outline, valleys, townships. Kilometres east and north of the plane's south-west corner.</summary>
static class County
{
    public const string Code = "990101";
    public const string Name = "霁川县";
    public const string English = "Jichuan County";
    public const int People = 412_600;

    /// <summary>The outline before ridges and streams bend it.</summary>
    public static readonly Spot[] Outline =
    [
        At(5, 14), At(9, 8), At(16, 5.5), At(24, 7), At(31, 5), At(38, 7.5), At(41.5, 13), At(44.5, 18.5), At(50, 23.5), At(56, 31),
        At(57.5, 37.5), At(52, 38), At(46.5, 32.5), At(41, 27.5), At(36, 27.5), At(31, 31), At(22.5, 33.5), At(14, 32.5), At(8, 27), At(4.5, 20.5),
    ];

    /// <summary>The basin in which the county seat lies: centre and half axes, in cells.</summary>
    public static readonly Spot Basin = At(21.5, 18.3);
    public const double BasinEast = 62;
    public const double BasinNorth = 30;

    /// <summary>The valleys, each from its mouth upwards; the first is the river's.</summary>
    public static readonly Spot[][] Valleys =
    [
        [At(-8, 9.6), At(0, 11), At(4, 12.5), At(9, 14.4), At(15, 16.4), At(20.5, 18.4), At(24, 19.6), At(28.5, 19), At(33, 17.6), At(38, 20), At(42.5, 23.6), At(47, 28.5), At(51, 32.5), At(54.5, 35.8)],
        [At(20.5, 18.4), At(21.2, 22), At(22, 27), At(23.5, 31.5)],
        [At(15, 16.4), At(13.6, 20), At(12, 25), At(14.5, 29.8), At(16.5, 31.5)],
        [At(24, 19.6), At(23.4, 15), At(24, 10.6), At(26.5, 7.5)],
        [At(33, 17.6), At(35.2, 14), At(37, 10.8), At(38, 8.6)],
        [At(9, 14.4), At(12, 11.5), At(14.2, 9.4), At(15, 7)],
        [At(28.5, 19), At(29.5, 22.5), At(31, 25.5), At(31.5, 29.5)],
        [At(4, 12.5), At(6.3, 16), At(7.6, 20.2), At(9.5, 24)],
    ];

    public static readonly TownshipPlan[] Townships =
    [
        new("990101001", "霁云街道", "Jiyun Subdistrict", "街道", 92_380, 21, At(19.4, 20.8), 20, 0.77, 111, ""),
        new("990101002", "渡东街道", "Dudong Subdistrict", "街道", 63_910, 19, At(21.6, 18.3), 16, 0.64, 111, ""),
        new("990101101", "荷渡镇", "Hedu Town", "镇", 38_450, 24, At(9, 14.6), 9, 0.30, 121, "荷渡镇中心卫生院"),
        new("990101102", "漆岭镇", "Qiling Town", "镇", 24_760, 19, At(12, 25), 5.5, 0.17, 210, "竹岚镇中心卫生院"),
        new("990101103", "竹岚镇", "Zhulan Town", "镇", 27_220, 22, At(22, 27), 6.5, 0.20, 210, "竹岚镇中心卫生院"),
        new("990101104", "芦汀镇", "Luting Town", "镇", 23_540, 20, At(24, 10.8), 6, 0.18, 210, ""),
        new("990101105", "槐渡镇", "Huaidu Town", "镇", 43_870, 25, At(33, 17.8), 10, 0.33, 121, "槐渡镇中心卫生院"),
        new("990101106", "榉坪镇", "Juping Town", "镇", 29_640, 20, At(36.9, 11), 7, 0.26, 121, "槐渡镇中心卫生院"),
        new("990101107", "茶岚镇", "Chalan Town", "镇", 22_960, 17, At(14, 9.6), 5.5, 0.18, 210, "荷渡镇中心卫生院"),
        new("990101201", "杉岚乡", "Shanlan Township", "乡", 17_580, 14, At(31, 25.5), 4, 0.14, 210, "槐渡镇中心卫生院"),
        new("990101202", "云漈乡", "Yunji Township", "乡", 6_730, 10, At(42.3, 23.4), 3, 0.14, 210, "槐渡镇中心卫生院"),
        new("990101203", "麂岭乡", "Jiling Township", "乡", 12_240, 10, At(7.6, 20.2), 3, 0.13, 210, "荷渡镇中心卫生院"),
        new("990101204", "霜岭乡", "Shuangling Township", "乡", 9_320, 11, At(15, 29.8), 3.5, 0.13, 210, "竹岚镇中心卫生院"),
    ];

    /// <summary>The new district of 渡东街道 east of the town, built faster than its services.</summary>
    public static readonly Spot NewDistrict = At(26.9, 17.6);
    public const int NewDistrictTownship = 1;
    public const double NewDistrictRadius = 6;
    public const double NewDistrictShare = 0.085;

    static Spot At(double east, double north) => Spot.FromKilometres(east, north);
}
