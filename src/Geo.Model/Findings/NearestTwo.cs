namespace Geo.Model.Findings;

/// <summary>For each demand point the nearest and the second-nearest serving facility: columns of the demand's length.</summary>
public sealed class NearestTwo
{
    /// <summary>Stands in a distance column where there is no such facility.</summary>
    public const long None = long.MaxValue;

    /// <summary>Index into <see cref="PlacedStudy.Facilities"/>; −1 where there is none. At equal distance (to the millimetre) the smaller id.</summary>
    public required int[] First { get; init; }

    /// <summary>Geodesic distance, millimetres; <see cref="None"/> where there is none.</summary>
    public required long[] FirstMm { get; init; }

    public required int[] Second { get; init; }

    public required long[] SecondMm { get; init; }
}
