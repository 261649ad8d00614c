using Geo.Import.Yaml;
using Geo.Model.Imports;
using Geo.Model.Standards;
using Geo.Model.Supply;

namespace Geo.Import.Catalogue;

/// <summary>Reads what a rule counts, <c>tcm_doctors where class = township_hospital</c>, and the conditions of its keys.</summary>
static class TallyReader
{
    const string Example = "facilities where class = village_clinic";

    /// <summary>What is counted under a key that must be there.</summary>
    /// <param name="ofUnits">Whether units may be counted instead of facilities: <c>villages where population >= 800</c>.</param>
    public static Tally Tally(MapReader map, string key, bool ofUnits = false)
    {
        map.Require(key, Example);
        if (map.Text(key, Example) is not { } text) return new(Model.Standards.Tally.Facilities);
        var (count, where) = text.IndexOf(" where ", StringComparison.Ordinal) is >= 0 and var at ? (text[..at].Trim(), text[(at + 7)..]) : (text.Trim(), null);
        var isUnits = ofUnits && Model.Standards.Tally.UnitCounts.Contains(count, StringComparer.Ordinal);
        if (!isUnits && count != Model.Standards.Tally.Facilities && !SupplyKinds.All.Contains(count, StringComparer.Ordinal))
        {
            map.Refuse(key, FaultCode.ValueUnknown, count, Nearest.To(count, [Model.Standards.Tally.Facilities, .. SupplyKinds.All]));
        }

        return new(count, where is null ? null : Condition(map, key, where, isUnits));
    }

    /// <summary>The condition under a key; null where there is none.</summary>
    public static Condition? Condition(MapReader map, string key, bool ofUnit) => map.Text(key) is { } text ? Condition(map, key, text, ofUnit) : null;

    /// <summary>Conditions under a key, one or a list.</summary>
    public static List<Condition> Conditions(MapReader map, string key, bool ofUnit)
    {
        var all = new List<Condition>();
        foreach (var (text, _) in map.Texts(key, "occupancy_percent < 75"))
        {
            if (Condition(map, key, text, ofUnit) is { } one) all.Add(one);
        }

        return all;
    }

    static Condition? Condition(MapReader map, string key, string text, bool ofUnit)
    {
        var condition = ConditionReader.Read(text, ofUnit, out var wrong, out var hint);
        if (condition is null) map.Refuse(key, FaultCode.ConditionInvalid, wrong.Length > 0 ? wrong : text, hint);
        return condition;
    }
}
