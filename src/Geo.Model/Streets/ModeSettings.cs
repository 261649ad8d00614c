using Geo.Model.Travel;
using Geo.Space.Units;

namespace Geo.Model.Streets;

/// <summary>How one mode travels: the product's defaults, any of which a request may change.</summary>
public sealed record ModeSettings
{
    public required TravelMode Mode { get; init; }

    /// <summary>Share of a stated speed limit that is travelled on average; 0: limits say nothing of this mode's speed, except that it is never above them.</summary>
    public decimal LimitShare { get; init; }

    /// <summary>Factor on every speed: an ambulance under way with its siren.</summary>
    public decimal SirenFactor { get; init; } = 1;

    /// <summary>From the call to the crew's alarm; stands beside the travel time and is in no arc.</summary>
    public TimeSpan CallHandling { get; init; }

    /// <summary>From the alarm to wheels turning; stands beside the travel time and is in no arc.</summary>
    public TimeSpan TurnOut { get; init; }

    /// <summary>Whether traffic slows it.</summary>
    public bool MeetsTraffic { get; init; }

    /// <summary>Whether slopes change its speed where an elevation is known: as walkers by Tobler's function.</summary>
    public bool FeelsSlope { get; init; }

    /// <summary>On foot between a place and the street it lies on.</summary>
    public Speed OffRoad { get; init; } = new(3m);

    /// <summary>How far a place may lie from the nearest street of this mode.</summary>
    public Metres SnapRadius { get; init; } = new(1000);
}
