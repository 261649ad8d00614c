namespace Geo.Model.Areas;

/// <summary>What a unit can have so many of besides its people: the closed list, by the words of studies, standards and outputs.</summary>
public static class UnitAmounts
{
    /// <summary>Registered people (户籍), people served, children, children under three, births a year, resident patients of pneumoconiosis.</summary>
    public static IReadOnlyList<string> All { get; } = ["registered", "served", "children", "under_three", "births", "pneumoconiosis_patients"];
}
