using Geo.Model.Demand;
using Geo.Model.Travel;

namespace Geo.Model.Findings;

/// <summary>The mean time from the nearest facility over the concerned people of the area, as one model takes the way.</summary>
/// <param name="Base">The people averaged over.</param>
public sealed record MeanArrival(TravelMode Mode, TimeSpan Limit, double MeanSeconds, People Base)
{
    public TravelModel Model { get; init; } = TravelModel.Detour;

    /// <summary>Speed and detour; null where the way is taken over roads or terrain.</summary>
    public TravelAssumption? Travel { get; init; }

    /// <summary>Concerned people to whom no way leads from any facility: no mean can hold them.</summary>
    public People NoWay { get; init; }

    /// <summary>Never where somebody can't be come to at all.</summary>
    public bool IsMet => NoWay == People.Nobody && MeanSeconds <= Limit.TotalSeconds;
}
