using Geo.Analyse.Travel;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Travel;

namespace Geo.Analyse.Standards;

/// <summary>One way to read a reach rule: its limits, and how the way is taken.</summary>
/// <param name="Limits">In the plan's unit, ascending, inclusive; the last one parts inside from outside.</param>
sealed record MeasurePlan(string Key, TravelAssumption? Travel, TimeSpan? TimeLimit, IReadOnlyList<long> Limits)
{
    public const string Radius = "radius";
    public const string Either = "either";
    public const string Both = "both";

    /// <summary>The criterion of distance that a time limit is joined with; null where the measure is of one criterion.</summary>
    public long? JoinedMm { get; init; }

    public TravelModel Model { get; init; } = TravelModel.Detour;

    /// <summary>The journeys that the limits count; null for straight lines.</summary>
    public JourneyKind? Journey { get; init; }

    /// <summary>Of two criteria joined by journeys: how; null elsewhere.</summary>
    public CriteriaJoin? Join { get; init; }

    public Impedance Unit => Journey?.Unit ?? Impedance.Millimetres;

    public long Limit => Limits[^1];

    /// <summary>The base: the distance limits in straight lines, then one measure for each assumption, then what the rule makes of both.</summary>
    public static IReadOnlyList<MeasurePlan> Of(ReachRule rule, IReadOnlyList<TravelPreset> presets)
    {
        var plans = rule.Criteria.OfType<DistanceCriterion>()
            .Select(criterion => new MeasurePlan(Radius, null, null, [.. criterion.Limits.Select(limit => limit.Millimetres)]) { Model = TravelModel.Straight }).ToList();
        var distances = plans.Count;
        foreach (var criterion in rule.Criteria.OfType<TimeCriterion>())
        {
            plans.AddRange(TravelAssumptions.For(rule, presets).Select(preset => InTime(rule, criterion.Limit, preset.Assumption)));
        }

        if (rule.Criteria.Count > 1 && distances > 0 && plans.Count > distances) plans.Add(Joined(rule.Joined, plans[0], plans[distances]));
        return plans;
    }

    internal static MeasurePlan InTime(ReachRule rule, TimeSpan limit, TravelAssumption travel)
    {
        // Where everyone is concerned one limit must hold for both classes: the slower one's.
        var reachMm = rule.Concerned is { } concerned ? travel.ReachMm(limit, concerned)
            : Math.Min(travel.ReachMm(limit, UrbanRural.Urban), travel.ReachMm(limit, UrbanRural.Rural));
        return new(travel.Preset, travel, limit, [reachMm]);
    }

    static MeasurePlan Joined(CriteriaJoin join, MeasurePlan distance, MeasurePlan time) => join == CriteriaJoin.Any
        ? new(Either, time.Travel, time.TimeLimit, [Math.Max(distance.Limit, time.Limit)]) { JoinedMm = distance.Limit }
        : new(Both, time.Travel, time.TimeLimit, [Math.Min(distance.Limit, time.Limit)]) { JoinedMm = distance.Limit };
}
