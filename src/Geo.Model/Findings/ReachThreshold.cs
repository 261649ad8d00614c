using Geo.Model.Demand;
using Geo.Model.Travel;
using Geo.Space.Units;

namespace Geo.Model.Findings;

/// <summary>A limit somebody asks for, without a standard behind it.</summary>
/// <param name="Limit">In the unit of the answer, inclusive: straight-line millimetres, or milliseconds of travel.</param>
/// <param name="Time">The travel time it stands for; null for a distance.</param>
public sealed record ReachThreshold(long Limit, TimeSpan? Time)
{
    public static ReachThreshold Within(Metres distance) => new(distance.Millimetres, null);

    /// <summary>At one speed for town and country: the assumption's urban one.</summary>
    public static ReachThreshold Within(TimeSpan time, TravelAssumption travel)
    {
        ArgumentNullException.ThrowIfNull(travel);
        return new(travel.ReachMm(time, UrbanRural.Urban), time);
    }

    /// <summary>Over roads.</summary>
    public static ReachThreshold Within(TimeSpan time) => new((long)time.TotalMilliseconds, time);
}
