namespace Geo.Model.Studies;

/// <summary>How a population source counts people.</summary>
public enum PopulationShape
{
    /// <summary>A row or a raster cell is a place with a head count.</summary>
    Points,

    /// <summary>A row is a unit with its total, to be spread evenly over the unit's area.</summary>
    UnitTotals,
}
