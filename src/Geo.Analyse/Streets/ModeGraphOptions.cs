using Geo.Model.Streets;
using Geo.Space.Places;

namespace Geo.Analyse.Streets;

/// <summary>What a graph of one mode is made with, besides the network.</summary>
public sealed record ModeGraphOptions
{
    /// <summary>Speeds and settings of every mode.</summary>
    public required StreetSpeeds Speeds { get; init; }

    /// <summary>Whether traffic slows the modes that meet it; without it roads are free.</summary>
    public bool WithTraffic { get; init; } = true;

    /// <summary>Metres above sea level at a place, not-a-number where it is not known; null: slopes are not known and change nothing.</summary>
    public Func<LonLat, double>? Elevation { get; init; }

    /// <summary>Where the elevations come from, to be told with every answer; empty where there are none.</summary>
    public string ElevationFile { get; init; } = "";
}
