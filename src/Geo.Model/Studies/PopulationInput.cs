using Geo.Model.Demand;

namespace Geo.Model.Studies;

/// <summary>Population as it was read, before it is tied to units: columns of equal length, in ascending order of <see cref="Ids"/>.</summary>
public sealed class PopulationInput
{
    public static PopulationInput None { get; } = new() { Ids = [], Longitudes = [], Latitudes = [], Millionths = [] };

    /// <summary>Unique, ascending.</summary>
    public required long[] Ids { get; init; }

    /// <summary>Degrees, WGS 84.</summary>
    public required double[] Longitudes { get; init; }

    /// <summary>Degrees, WGS 84.</summary>
    public required double[] Latitudes { get; init; }

    /// <summary>Millionths of a person, above zero.</summary>
    public required long[] Millionths { get; init; }

    /// <summary>The class each row states itself; null where the source has no such column.</summary>
    public UrbanRural[]? Classes { get; init; }

    /// <summary>Statistical urban–rural code of each row, 0 where empty; null where the source has no such column.</summary>
    public short[]? StatisticalCodes { get; init; }

    public int Count => Ids.Length;
}
