using Geo.Model.Areas;

namespace Geo.Import.Roles;

/// <summary>The level of a unit: what its row states, else its administrative code, else its type or the end of its name.</summary>
static class UnitLevels
{
    const int VillageDigits = 12;

    /// <summary>Null where nothing tells.</summary>
    public static UnitLevel? Of(string stated, string id, string typeOrName) => Stated(stated) ?? ByCode(id) ?? ByEnding(typeOrName);

    /// <summary>The level just below one; the village is the lowest.</summary>
    public static UnitLevel Below(UnitLevel level) => level == UnitLevel.Village ? UnitLevel.Village : level - 1;

    static UnitLevel? Stated(string word) => word.ToLowerInvariant() switch
    {
        "village" or "村" or "村级" or "社区" => UnitLevel.Village,
        "township" or "town" or "乡镇" or "乡级" or "乡镇级" or "街道" => UnitLevel.Township,
        "county" or "district" or "县" or "区" or "县级" or "区县" => UnitLevel.County,
        "city" or "prefecture" or "市" or "地级" or "市级" => UnitLevel.City,
        "province" or "省" or "省级" => UnitLevel.Province,
        _ => null,
    };

    /// <summary>Codes of GB/T 2260 and GB/T 10114 and the statistical ones: 6 digits a county, 9 a township, 12 a village; trailing zeros mean a level above.</summary>
    static UnitLevel? ByCode(string id)
    {
        if (id.Length is not (6 or 9 or VillageDigits) || !id.All(char.IsAsciiDigit)) return null;
        var code = id.PadRight(VillageDigits, '0');
        if (!code.EndsWith("000", StringComparison.Ordinal)) return UnitLevel.Village;
        if (!code.EndsWith("000000", StringComparison.Ordinal)) return UnitLevel.Township;
        if (!code.EndsWith("00000000", StringComparison.Ordinal)) return UnitLevel.County;
        return code.EndsWith("0000000000", StringComparison.Ordinal) ? UnitLevel.Province : UnitLevel.City;
    }

    static UnitLevel? ByEnding(string name) => name switch
    {
        [.., '街', '道'] or [.., '办', '事', '处'] or [.., '镇'] or [.., '乡'] => UnitLevel.Township,
        [.., '村'] or [.., '社', '区'] or [.., '委', '员', '会'] => UnitLevel.Village,
        [.., '县'] or [.., '区'] => UnitLevel.County,
        _ => null,
    };
}
