namespace Geo.Model.Demand;

/// <summary>The class of a place (城乡分类). What no rule decides is <see cref="Unclassified"/>, never rural by default.</summary>
public enum UrbanRural : byte
{
    Unclassified = 0,
    Urban = 1,
    Rural = 2,
}
