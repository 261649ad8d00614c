using Geo.Model.Areas;
using Geo.Model.Supply;

namespace Geo.Model.Standards;

/// <summary>The closed vocabulary of conditions: which attributes a unit or a facility has, and which words they take.</summary>
public static class ConditionWords
{
    static readonly string[] s_anything = [];

    /// <summary>Numbers of a unit.</summary>
    public static IReadOnlyList<string> UnitNumbers { get; } = ["population", .. UnitAmounts.All];

    /// <summary>Numbers of a facility.</summary>
    public static IReadOnlyList<string> FacilityNumbers => SupplyKinds.All;

    /// <summary>The words an attribute of a unit takes; empty: any code; null: no such attribute.</summary>
    public static IReadOnlyList<string>? OfUnit(string attribute) => attribute switch
    {
        "type" => UnitTypes.All,
        "urban_rural" => ["urban", "rural"],
        "code" => s_anything,
        _ => null,
    };

    /// <summary>The words an attribute of a facility takes; empty: any code; null: no such attribute.</summary>
    public static IReadOnlyList<string>? OfFacility(string attribute) => attribute switch
    {
        "class" => FacilityClassCodes.All,
        "ownership" => FacilityWords.Ownerships,
        "sponsor" => FacilityWords.Sponsors,
        "specialty" => FacilityWords.Specialties,
        "group" => ["any"],
        "open_all_hours" => ["yes", "no"],
        "id" or "name" => s_anything,
        _ => null,
    };

    /// <summary>Every attribute of a unit, for those who ask what there is.</summary>
    public static IReadOnlyList<string> UnitAttributes { get; } = [.. UnitNumbers, "type", "urban_rural", "code", "contains", "count"];

    /// <summary>Every attribute of a facility.</summary>
    public static IReadOnlyList<string> FacilityAttributes { get; } = ["class", "level", "ownership", "sponsor", "specialty", "group", "open_all_hours", "id", "name", "has", .. SupplyKinds.All];
}
