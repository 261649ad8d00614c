namespace Geo.Present.Tables;

/// <summary>What a cell holds; it decides the unit of <see cref="Cell.Value"/> and how a reader aligns it.</summary>
public enum CellKind
{
    /// <summary>Words; no value.</summary>
    Text,

    /// <summary>Persons, shown whole.</summary>
    People,

    /// <summary>Kilometres, shown with two decimals.</summary>
    Distance,

    /// <summary>A fraction of 1, shown as a percentage with one decimal.</summary>
    Share,

    /// <summary>A whole number of things.</summary>
    Count,

    /// <summary>Any other number, shown with two decimals.</summary>
    Number,
}
