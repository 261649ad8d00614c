using Geo.Model.Travel;

namespace Geo.Studies.Reach;

/// <summary>By what roads a reach question is travelled, in place of straight lines.</summary>
public sealed record ReachRoads
{
    /// <summary>Path of the road file.</summary>
    public required string Path { get; init; }

    public required TravelMode Mode { get; init; }

    /// <summary>Whether people travel to the facility, or from it somebody to them.</summary>
    public required TravelDirection Direction { get; init; }

    /// <summary>A folder with tables of speeds to use instead of the product's own.</summary>
    public string? Tables { get; init; }

    public bool WithTraffic { get; init; } = true;

    /// <summary>A raster of heights in metres, for a mode that feels slopes; null: slopes change nothing.</summary>
    public string? Heights { get; init; }
}
