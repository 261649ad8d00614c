namespace Geo.Import.Names;

/// <summary>The levels that the end of a unit's name allows: 市 is a county-level or a prefecture-level city.</summary>
[Flags]
public enum UnitRanks
{
    /// <summary>The name has no known ending.</summary>
    None = 0,
    Village = 1,
    Township = 2,
    County = 4,
    City = 8,
    Province = 16,
}
