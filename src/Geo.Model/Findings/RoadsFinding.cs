using Geo.Model.Demand;
using Geo.Model.Streets;

namespace Geo.Model.Findings;

/// <summary>The roads a study travelled by, what was assumed of them, and who does not lie on them.</summary>
public sealed record RoadsFinding
{
    /// <summary>What the file held.</summary>
    public required NetworkReport Report { get; init; }

    /// <summary>The speeds in force, each class and mode.</summary>
    public required StreetSpeeds Speeds { get; init; }

    public required bool WithTraffic { get; init; }

    /// <summary>The raster whose heights give streets their slopes, as the study names it; null: slopes change nothing.</summary>
    public string? Heights { get; init; }

    /// <summary>Bends and ends of streets.</summary>
    public int StreetPoints { get; init; }

    /// <summary>Of these, where the raster has no height: streets count as level there.</summary>
    public int StreetPointsWithoutHeight { get; init; }

    /// <summary>Those that measures of the study go by, in the order of <see cref="Travel.TravelMode"/>.</summary>
    public required IReadOnlyList<RoadsModeFinding> Modes { get; init; }

    /// <summary>Everyone with coordinates.</summary>
    public required People Located { get; init; }

    /// <summary>Of these, further than a third of a kilometre from every street that any of the modes may use.</summary>
    public required People FarFromRoads { get; init; }

    public decimal? FarShare => Located.Millionths == 0 ? null : (decimal)FarFromRoads.Millionths / Located.Millionths;
}
