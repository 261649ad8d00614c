using Geo.Model.Travel;

namespace Geo.Studies.Streets;

/// <summary>Which roads to prepare, for whom.</summary>
public sealed record NetworkBuildRequest
{
    public required string Roads { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<TravelMode> Modes { get; init; }

    /// <summary>Null: beside the road file, with <c>.pack</c> behind its name, where every question over that file finds it.</summary>
    public string? Out { get; init; }

    /// <summary>A folder with tables of speeds to use instead of the product's own.</summary>
    public string? Tables { get; init; }

    public bool WithTraffic { get; init; } = true;
}
