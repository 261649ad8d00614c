namespace Geo.Model.Supply;

/// <summary>The grades of hospitals (医院等级): the level 3, 2 or 1, and within it S, A, B or C (特、甲、乙、丙) where it was assessed.</summary>
public static class HospitalLevels
{
    static readonly string[] s_all = ["3S", "3A", "3B", "3C", "3", "2A", "2B", "2C", "2", "1A", "1B", "1C", "1"];

    /// <summary>Highest first; a level without a letter was not assessed, or the input does not say.</summary>
    public static IReadOnlyList<string> All => s_all;
}
