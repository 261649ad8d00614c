namespace Geo.Model.Supply;

/// <summary>The words by which files name facility classes: <c>township_hospital</c> and so on; the same in studies, standards and outputs.</summary>
public static class FacilityClassCodes
{
    /// <summary>In the order of the enumeration: the code at index n belongs to the class with the value 2ⁿ.</summary>
    static readonly string[] s_codes =
    [
        "hospital", "township_hospital", "community_centre", "community_station", "village_clinic", "emergency_centre", "emergency_station", "maternal_child",
        "disease_control", "clinic", "pharmacy", "other",
    ];

    /// <summary>Every code, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All => s_codes;

    public static bool TryParse(string code, out FacilityClasses classes)
    {
        var index = Array.IndexOf(s_codes, code);
        classes = index < 0 ? FacilityClasses.None : (FacilityClasses)(1 << index);
        return index >= 0;
    }

    /// <summary>The codes of a set of classes, in the order of the enumeration; empty for none.</summary>
    public static IEnumerable<string> Of(FacilityClasses classes) => s_codes.Where((_, index) => ((int)classes & (1 << index)) != 0);
}
