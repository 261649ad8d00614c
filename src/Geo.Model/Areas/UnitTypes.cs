namespace Geo.Model.Areas;

/// <summary>The types of townships that standards tell apart.</summary>
public static class UnitTypes
{
    public const string Subdistrict = "subdistrict";
    public const string Town = "town";
    public const string RuralTownship = "rural_township";

    public static IReadOnlyList<string> All { get; } = [Subdistrict, Town, RuralTownship];

    /// <summary>By the type the input states, else by the ending of the name; null where neither tells.</summary>
    public static string? Of(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Of(unit.Type ?? "") ?? Of(unit.Name);
    }

    static string? Of(string text) =>
        text.EndsWith("街道", StringComparison.Ordinal) || text.EndsWith("街道办事处", StringComparison.Ordinal) || text == Subdistrict ? Subdistrict
        : text.EndsWith('镇') || text == Town ? Town
        : text.EndsWith('乡') || text.EndsWith("苏木", StringComparison.Ordinal) || text is RuralTownship or "township" ? RuralTownship : null;
}
