namespace Geo.Model.Imports;

/// <summary>One way to read a source's coordinates, and how well it agrees with the boundaries.</summary>
public sealed record CoordinateFit
{
    /// <summary>The column read as easting or longitude; <c>geometry</c> where the format carries geometry.</summary>
    public required string XColumn { get; init; }

    /// <summary>The column read as northing or latitude; empty for a geometry.</summary>
    public required string YColumn { get; init; }

    /// <summary>Code of the system; with <see cref="IsSwapped"/> the numbers stand in the other order.</summary>
    public required string Crs { get; init; }

    public bool IsSwapped { get; init; }

    /// <summary>Metres by which every place is moved to the east, where a constant shift was estimated; else 0.</summary>
    public double EastMetres { get; init; }

    /// <summary>Metres by which every place is moved to the north.</summary>
    public double NorthMetres { get; init; }

    /// <summary>Rows it was tried on, the same for every reading of the source.</summary>
    public required long Tested { get; init; }

    /// <summary>Rows in the unit they name; where rows name none, in any unit.</summary>
    public required long Inside { get; init; }

    /// <summary>Rows in any unit.</summary>
    public required long InsideAny { get; init; }

    /// <summary>Rows whose numbers can be no place in this reading.</summary>
    public long Impossible { get; init; }

    /// <summary>Mean distance of the rows outside to the border of the unit they name, or to the nearest unit: metres; null where none is outside.</summary>
    public double? MissMetres { get; init; }

    /// <summary>Mean distance between a row's place in this reading and in the one that agrees best; null where there is none to compare.</summary>
    public double? ApartMeanMetres { get; init; }

    /// <summary>Median of the same distances.</summary>
    public double? ApartMedianMetres { get; init; }
}
