using System.Collections.Frozen;

namespace Geo.Model.Supply;

/// <summary>The words by which files name facility classes: <c>township_hospital</c> and so on; the same in studies, standards and outputs.</summary>
public static class FacilityClassCodes
{
    static readonly (string Code, FacilityClasses Class)[] s_codes =
    [
        ("hospital", FacilityClasses.Hospital),
        ("township_hospital", FacilityClasses.TownshipHospital),
        ("community_centre", FacilityClasses.CommunityHealthCentre),
        ("community_station", FacilityClasses.CommunityHealthStation),
        ("village_clinic", FacilityClasses.VillageClinic),
        ("emergency_centre", FacilityClasses.EmergencyCentre),
        ("emergency_station", FacilityClasses.EmergencyStation),
        ("maternal_child", FacilityClasses.MaternalChildHospital),
        ("disease_control", FacilityClasses.DiseaseControlCentre),
        ("clinic", FacilityClasses.Clinic),
        ("pharmacy", FacilityClasses.Pharmacy),
        ("other", FacilityClasses.Other),
    ];

    static readonly FrozenDictionary<string, FacilityClasses> s_byCode =
        s_codes.ToFrozenDictionary(pair => pair.Code, pair => pair.Class, StringComparer.Ordinal);

    /// <summary>Every code, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_codes.Select(pair => pair.Code)];

    public static bool TryParse(string code, out FacilityClasses classes) => s_byCode.TryGetValue(code, out classes);

    /// <summary>The codes of a set of classes, in the order of the enumeration; empty for none.</summary>
    public static IEnumerable<string> Of(FacilityClasses classes) =>
        s_codes.Where(pair => (classes & pair.Class) != 0).Select(pair => pair.Code);
}
