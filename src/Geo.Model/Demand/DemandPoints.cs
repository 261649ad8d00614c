using Geo.Space.Places;

namespace Geo.Model.Demand;

/// <summary>
/// Where people need a service: columns of equal length, one row a demand point, in ascending order of
/// <see cref="Ids"/>, so that the smaller row always has the smaller id.
/// </summary>
/// <remarks>The arrays are handed over at construction and not written afterwards.</remarks>
public sealed class DemandPoints
{
    public static DemandPoints None { get; } = new()
    {
        Ids = [],
        Longitudes = [],
        Latitudes = [],
        Millionths = [],
        Units = [],
        Classes = [],
    };

    /// <summary>Unique, ascending. For a raster, the cell's number: row × columns + column, both from 0.</summary>
    public required long[] Ids { get; init; }

    /// <summary>Degrees, WGS 84.</summary>
    public required double[] Longitudes { get; init; }

    /// <summary>Degrees, WGS 84.</summary>
    public required double[] Latitudes { get; init; }

    /// <summary>People at each point, millionths of a person; above zero.</summary>
    public required long[] Millionths { get; init; }

    /// <summary>Index of the finest unit that holds the point, into <see cref="Areas.UnitTree.Units"/>.</summary>
    public required int[] Units { get; init; }

    public required UrbanRural[] Classes { get; init; }

    public int Count => Ids.Length;

    public LonLat Place(int row) => new(Longitudes[row], Latitudes[row]);

    public People People(int row) => new(Millionths[row]);
}
