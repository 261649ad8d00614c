namespace Geo.Model.Supply;

/// <summary>The closed lists of words by which a facility is told from others besides its class: the same in tables, standards and outputs.</summary>
public static class FacilityWords
{
    /// <summary>Who owns it: 政府办; 其他公立; 社会办.</summary>
    public static IReadOnlyList<string> Ownerships { get; } = ["government", "public", "private"];

    /// <summary>Which level of government sponsors it (主办): 省办, 市办, 县办, 乡镇办.</summary>
    public static IReadOnlyList<string> Sponsors { get; } = ["state", "province", "city", "county", "township", "village"];

    /// <summary>What a hospital is for.</summary>
    public static IReadOnlyList<string> Specialties { get; } =
        ["general", "tcm", "specialist", "psychiatric", "rehabilitation", "infectious", "children", "maternal_child", "nursing", "geriatric", "blood"];
}
