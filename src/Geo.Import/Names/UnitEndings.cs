namespace Geo.Import.Names;

/// <summary>How names of units end, and what the endings say.</summary>
static class UnitEndings
{
    // Longer endings first, so that 街道办事处 is not taken for a 办事处.
    static readonly (string Ending, UnitRanks Ranks)[] s_endings =
    [
        ("社区居民委员会", UnitRanks.Village), ("社区居委会", UnitRanks.Village), ("村民委员会", UnitRanks.Village), ("居民委员会", UnitRanks.Village),
        ("街道办事处", UnitRanks.Township), ("特别行政区", UnitRanks.Province), ("村委会", UnitRanks.Village), ("居委会", UnitRanks.Village),
        ("办事处", UnitRanks.Township), ("街道办", UnitRanks.Township), ("民族乡", UnitRanks.Township), ("自治区", UnitRanks.Province),
        ("自治州", UnitRanks.City), ("自治县", UnitRanks.County), ("自治旗", UnitRanks.County), ("township", UnitRanks.Township),
        ("subdistrict", UnitRanks.Township), ("街道", UnitRanks.Township), ("苏木", UnitRanks.Township), ("社区", UnitRanks.Village),
        ("嘎查", UnitRanks.Village), ("地区", UnitRanks.City), ("林区", UnitRanks.County), ("特区", UnitRanks.County), ("county", UnitRanks.County),
        ("district", UnitRanks.County), ("town", UnitRanks.Township), ("village", UnitRanks.Village), ("镇", UnitRanks.Township), ("乡", UnitRanks.Township),
        ("街", UnitRanks.Township), ("村", UnitRanks.Village), ("县", UnitRanks.County), ("旗", UnitRanks.County), ("区", UnitRanks.County),
        ("市", UnitRanks.County | UnitRanks.City), ("盟", UnitRanks.City), ("省", UnitRanks.Province),
    ];

    // The 55 peoples whose names stand before 乡, 自治县, 自治州 and 自治区, without their last letter where it is 族.
    static readonly string[] s_peoples =
    [
        "鄂伦春", "鄂温克", "维吾尔", "哈萨克", "达斡尔", "柯尔克孜", "塔吉克", "乌孜别克", "俄罗斯", "塔塔尔", "赫哲", "土家", "朝鲜", "布依", "仡佬", "傈僳", "拉祜",
        "哈尼", "纳西", "景颇", "仫佬", "毛南", "东乡", "保安", "裕固", "撒拉", "布朗", "阿昌", "普米", "德昂", "独龙", "基诺", "门巴", "珞巴", "高山", "锡伯", "各", "蒙古",
        "满", "回", "壮", "苗", "彝", "藏", "侗", "瑶", "白", "傣", "黎", "佤", "畲", "水", "羌", "怒", "京", "土",
    ];

    /// <summary>The levels a name's ending allows.</summary>
    public static UnitRanks RanksOf(string key)
    {
        foreach (var (ending, ranks) in s_endings)
        {
            if (key.Length > ending.Length && key.EndsWith(ending, StringComparison.Ordinal)) return ranks;
        }

        return UnitRanks.None;
    }

    /// <summary>A name without its ending and without the peoples it names: 恭城瑶族自治县 is 恭城. At least two letters stay, else the name itself is returned.</summary>
    public static string StemOf(string key)
    {
        foreach (var (ending, _) in s_endings)
        {
            if (key.Length < ending.Length + 2 || !key.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = WithoutPeoples(key[..^ending.Length], ending.StartsWith("自治", StringComparison.Ordinal) || ending == "乡");
            return stem.Length >= 2 ? stem : key;
        }

        return key;
    }

    /// <summary>The places after which a name may go on with the name of a unit below (湖北省|武汉市|洪山区|关山街道).</summary>
    public static bool EndsHere(char letter) => letter is '省' or '市' or '区' or '县' or '州' or '盟' or '旗' or '镇' or '乡' or '道';

    static string WithoutPeoples(string stem, bool mayNamePeoples)
    {
        for (var isFound = mayNamePeoples; isFound;)
        {
            isFound = false;
            foreach (var people in s_peoples)
            {
                var isWhole = stem.EndsWith(people + "族", StringComparison.Ordinal);
                // 东乡 and 保安 alone would take away what is a place's own name.
                var isShort = !isWhole && people.Length >= 3 && stem.EndsWith(people, StringComparison.Ordinal);
                var length = people.Length + (isWhole ? 1 : 0);
                if ((!isWhole && !isShort) || stem.Length < length + 2) continue;
                stem = stem[..^length];
                isFound = true;
                break;
            }
        }

        return stem;
    }
}
