using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Travel;

namespace Geo.Analyse.Standards;

/// <summary>The mean time from the nearest facility, where a rule speaks of a mean.</summary>
static class MeanArrivals
{
    /// <summary>Null where the rule asks for no mean, or nobody is concerned.</summary>
    public static MeanArrival? Of(ReachRule rule, DemandPoints demand, NearestTwo nearest, IReadOnlyList<TravelPreset> presets)
    {
        var criterion = rule.Criteria.OfType<TimeCriterion>().FirstOrDefault(criterion => criterion.MeanOnly);
        var travel = TravelAssumptions.For(rule, presets).FirstOrDefault()?.Assumption;
        if (criterion is null || travel is null) return null;

        var byClass = new DistanceSum[] { new(), new(), new() };
        for (var row = 0; row < demand.Count; row++)
        {
            var itsClass = demand.Classes[row];
            if (nearest.First[row] < 0 || (rule.Concerned is { } only && only != itsClass)) continue;
            byClass[(int)itsClass].Add(nearest.FirstCost[row], demand.Millionths[row]);
        }

        var people = byClass.Sum(sum => sum.Millionths);
        if (people == 0) return null;

        // Decimal keeps 28 digits; the mean of each class is taken first so that nothing comes near its end.
        var seconds = 0m;
        foreach (var place in new[] { UrbanRural.Unclassified, UrbanRural.Urban, UrbanRural.Rural })
        {
            var metres = (decimal)byClass[(int)place].Weighted / 1000m / people;
            seconds += metres * travel.DetourFactor / travel.SpeedFor(place).MetresPerSecond;
        }

        return new(travel, criterion.Limit, (double)seconds, new(people));
    }
}
