namespace Geo.Model.Areas;

/// <summary>The types of townships, and of the units below them, that standards tell apart.</summary>
public static class UnitTypes
{
    public const string Subdistrict = "subdistrict";
    public const string Town = "town";
    public const string RuralTownship = "rural_township";


    /// <summary>An administrative village (行政村).</summary>
    public const string Village = "village";

    /// <summary>A residents' community (社区、居委会), which is none.</summary>
    public const string Community = "community";

    public static IReadOnlyList<string> All { get; } = [Subdistrict, Town, RuralTownship, Village, Community];

    /// <summary>By the type the input states, else by the ending of the name; null where neither tells. Below townships whatever is not told to be a community is a village.</summary>
    public static string? Of(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Level == UnitLevel.Village ? BelowOf(unit.Type ?? "") ?? BelowOf(unit.Name) ?? Village : Of(unit.Type ?? "") ?? Of(unit.Name);
    }

    static string? BelowOf(string text) =>
        text.EndsWith("社区", StringComparison.Ordinal) || text.EndsWith("居委会", StringComparison.Ordinal) || text.EndsWith("居民委员会", StringComparison.Ordinal) || text == Community ? Community
        : text.EndsWith('村') || text.EndsWith("村委会", StringComparison.Ordinal) || text.EndsWith("村民委员会", StringComparison.Ordinal) || text.EndsWith("嘎查", StringComparison.Ordinal) || text == Village ? Village : null;

    static string? Of(string text) =>
        text.EndsWith("街道", StringComparison.Ordinal) || text.EndsWith("街道办事处", StringComparison.Ordinal) || text == Subdistrict ? Subdistrict
        : text.EndsWith('镇') || text == Town ? Town
        : text.EndsWith('乡') || text.EndsWith("苏木", StringComparison.Ordinal) || text is RuralTownship or "township" ? RuralTownship : null;
}
