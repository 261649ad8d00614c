using Geo.Space.Rasters;
using Geo.Space.Units;

namespace Geo.Model.Findings;

/// <summary>The ground a study's people travelled over, and what was assumed.</summary>
public sealed record TerrainFinding
{
    /// <summary>The raster of heights, as the study names it.</summary>
    public required string File { get; init; }

    /// <summary>The classes of ground; null: everywhere people walk at <see cref="OffRoad"/>.</summary>
    public required string? Classes { get; init; }

    /// <summary>On foot off roads, where no classes say otherwise.</summary>
    public required Speed OffRoad { get; init; }

    public required RasterGrid Grid { get; init; }

    /// <summary>The roads drawn in; null: none, so that only walking is measured.</summary>
    public required string? Roads { get; init; }

    public required string? Rivers { get; init; }

    /// <summary>What alone opens rivers; null: every road.</summary>
    public required string? Bridges { get; init; }

    /// <summary>Those that measures of the study go by, in the order of <see cref="Travel.TravelMode"/>.</summary>
    public required IReadOnlyList<TerrainModeFinding> Modes { get; init; }
}
