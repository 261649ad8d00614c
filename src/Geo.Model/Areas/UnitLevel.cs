namespace Geo.Model.Areas;

/// <summary>The level of an administrative unit, finest first.</summary>
public enum UnitLevel
{
    Village,
    Township,
    County,
    City,
    Province,
}
