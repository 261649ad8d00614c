namespace Geo.Model.Findings;

/// <summary>For each demand point the nearest and the second-nearest serving facility: columns of the demand's length.</summary>
public sealed class NearestTwo
{
    /// <summary>Stands in a cost column where there is no such facility, or no way to it.</summary>
    public const long None = long.MaxValue;

    /// <summary>What the costs count.</summary>
    public Impedance Unit { get; init; }

    /// <summary>Index into <see cref="PlacedStudy.Facilities"/>; −1 where there is none. At equal cost the smaller id.</summary>
    public required int[] First { get; init; }

    /// <summary>Geodesic distance or travel time; <see cref="None"/> where there is none.</summary>
    public required long[] FirstCost { get; init; }

    public required int[] Second { get; init; }

    public required long[] SecondCost { get; init; }
}
