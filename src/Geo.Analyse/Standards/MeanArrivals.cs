using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Travel;

namespace Geo.Analyse.Standards;

/// <summary>The mean time from the nearest facility, where a rule speaks of a mean: by the assumption of speed and detour, and by every model that the rule's times are taken by.</summary>
static class MeanArrivals
{
    /// <param name="nearest">By straight lines.</param>
    /// <param name="ways">All of the rule.</param>
    /// <returns>None where the rule asks for no mean, or nobody is concerned.</returns>
    public static IReadOnlyList<MeanArrival> Of(ReachRule rule, DemandPoints demand, NearestTwo nearest, IReadOnlyList<TravelPreset> presets, IReadOnlyList<MeasuredWay> ways)
    {
        var criterion = rule.Criteria.OfType<TimeCriterion>().FirstOrDefault(criterion => criterion.MeanOnly);
        var travel = TravelAssumptions.For(rule, presets).FirstOrDefault()?.Assumption;
        if (criterion is null || travel is null) return [];
        MeanArrival?[] all =
        [
            ByDetour(criterion, travel, Sums(rule, demand, nearest, out _)),
            .. from way in ways
               where way.Plan is { Journey: { Unit: Impedance.Milliseconds } journey, Join: null } && journey.Mode == travel.Mode
               select ByJourneys(way, criterion, Sums(rule, demand, way.Deciding, out var noWay), noWay),
        ];
        return [.. all.OfType<MeanArrival>()];
    }

    static MeanArrival? ByDetour(TimeCriterion criterion, TravelAssumption travel, DistanceSum[] byClass)
    {
        var people = byClass.Sum(sum => sum.Millionths);
        if (people == 0) return null;

        // Decimal keeps 28 digits; the mean of each class is taken first so that nothing comes near its end.
        var seconds = 0m;
        foreach (var place in new[] { UrbanRural.Unclassified, UrbanRural.Urban, UrbanRural.Rural })
        {
            var metres = (decimal)byClass[(int)place].Weighted / 1000m / people;
            seconds += metres * travel.DetourFactor / travel.SpeedFor(place).MetresPerSecond;
        }

        return new(travel.Mode, criterion.Limit, (double)seconds, new(people)) { Travel = travel };
    }

    static MeanArrival? ByJourneys(MeasuredWay way, TimeCriterion criterion, DistanceSum[] byClass, People noWay)
    {
        var people = byClass.Sum(sum => sum.Millionths);
        var seconds = byClass.Sum(sum => (double)((decimal)sum.Weighted / 1000m / Math.Max(1, people)));
        return people == 0 ? null : new(way.Plan.Journey!.Value.Mode, criterion.Limit, seconds, new(people)) { Model = way.Plan.Model, NoWay = noWay };
    }

    static DistanceSum[] Sums(ReachRule rule, DemandPoints demand, NearestTwo nearest, out People noWay)
    {
        var (byClass, without) = (new DistanceSum[] { new(), new(), new() }, 0L);
        for (var row = 0; row < demand.Count; row++)
        {
            var itsClass = demand.Classes[row];
            if (rule.Concerned is { } only && only != itsClass) continue;
            if (nearest.First[row] < 0) without += demand.Millionths[row];
            else byClass[(int)itsClass].Add(nearest.FirstCost[row], demand.Millionths[row]);
        }

        noWay = new(without);
        return byClass;
    }
}
