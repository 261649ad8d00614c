using System.Globalization;
using Geo.Import.Tables;
using Geo.Model.Demand;

namespace Geo.Import.Roles;

/// <summary>The words and codes that sources state a class with.</summary>
static class ClassWords
{
    /// <summary>Unclassified where the word says nothing.</summary>
    public static UrbanRural Find(string word) => FullWidth.Narrow(word).ToLowerInvariant() switch
    {
        "城镇" or "城市" or "城区" or "镇区" or "城" or "urban" or "u" or "town" or "city" => UrbanRural.Urban,
        "乡村" or "农村" or "村庄" or "乡" or "村" or "rural" or "r" or "village" => UrbanRural.Rural,
        "111" or "112" or "121" or "122" or "123" => UrbanRural.Urban,
        "210" or "220" => UrbanRural.Rural,
        _ => UrbanRural.Unclassified,
    };

    /// <summary>The statistical code (城乡分类代码) a cell holds; 0 where it is none of the seven.</summary>
    public static short Code(ReadOnlySpan<byte> cell) =>
        cell.Length == 3 && short.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        && code is 111 or 112 or 121 or 122 or 123 or 210 or 220 ? code : (short)0;
}
