namespace Geo.Import.Tables;

/// <summary>A header of two rows or more, joined by <c>/</c>: 床位/编制, 位置/经度, 人口/合计.</summary>
/// <remarks>
/// The group and the last name may make a known header in either order (编制床位, 人口合计). Else the last name counts alone, unless the group is the name of something else (面积/人口 may be a density; 床位/实有床位
/// is the same thing named twice) or says that this is a ratio (每千人口/床位数).
/// </remarks>
static class GroupedHeader
{
    static readonly string[] s_ratios = ["每", "均", "率", "比", "密度", "占", "per"];

    public static bool IsOf(Field field, string header, HeaderTable table)
    {
        var parts = header.Split('/');
        if (parts.Length < 2) return false;
        var (group, last) = (HeaderTable.Normal(parts[^2]), HeaderTable.Normal(parts[^1]));
        if (parts.Any(part => Array.Exists(s_ratios, ratio => HeaderTable.Normal(part).Contains(ratio, StringComparison.Ordinal)))) return false;
        var known = table.HeadersOf(field);
        if (known.Contains(last + group) || known.Contains(group + last)) return true;
        return known.Contains(last) && (!table.Knows(group) || known.Contains(group) || table.HeadersOf(Field.Coordinates).Contains(group));
    }
}
