using NetTopologySuite.Geometries;

namespace Geo.Model.Tiles;

/// <summary>Areas as tiles show them: columns of equal length, one row an area, whose index is its id.</summary>
public sealed record TileShapes
{
    /// <summary>WGS 84 degrees; null where a row has no outline.</summary>
    public required IReadOnlyList<MultiPolygon?> Areas { get; init; }

    public required IReadOnlyList<TileColumn> Columns { get; init; }

    /// <summary>The first zoom at which they are drawn.</summary>
    public required int LeastZoom { get; init; }
}
