using Geo.Model.Demand;
using Geo.Model.Travel;

namespace Geo.Model.Findings;

/// <summary>The mean time from the nearest facility over the concerned people of the area.</summary>
/// <param name="Base">The people averaged over.</param>
public sealed record MeanArrival(TravelAssumption Travel, TimeSpan Limit, double MeanSeconds, People Base)
{
    public bool IsMet => MeanSeconds <= Limit.TotalSeconds;
}
