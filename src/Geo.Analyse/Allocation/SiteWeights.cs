using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>What the demand points of a study weigh.</summary>
public static class SiteWeights
{
    const long Million = 1_000_000;

    /// <summary>[demand], millionths of a person (or of what else is counted), times its class's factor, rounded halves up; null where the study does not tell what is asked for.</summary>
    /// <remarks>What units have is spread over their demand points by people, so that a unit's points weigh what the unit has; a unit without people, or without the number, weighs nothing.</remarks>
    public static long[]? Of(PlacedStudy placed, WeightRule rule)
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(rule);
        var demand = placed.Demand;
        if (rule.Of == WeightRule.People) return [.. Enumerable.Range(0, demand.Count).Select(i => Whole(demand.Millionths[i] * Factor(rule, demand.Classes[i])))];
        var amounts = rule.Of == WeightRule.Calls ? Calls(placed) : [.. placed.Units.Units.Select(unit => unit.Amounts.Find(rule.Of) ?? 0)];
        if (!Array.Exists(amounts, amount => amount > 0)) return null;
        var people = new long[amounts.Length];
        for (var i = 0; i < demand.Count; i++) people[demand.Units[i]] += demand.Millionths[i];
        return [.. Enumerable.Range(0, demand.Count).Select(i => Whole(amounts[demand.Units[i]] * Million * Factor(rule, demand.Classes[i]) * demand.Millionths[i] / people[demand.Units[i]]))];
    }

    /// <summary>Calls by unit; one without a unit, or of a unit that holds others, counts nowhere.</summary>
    static decimal[] Calls(PlacedStudy placed)
    {
        var calls = new decimal[placed.Units.Units.Count];
        var units = placed.Units.Units.Index().ToDictionary(unit => unit.Item.Id, unit => unit.Index, StringComparer.Ordinal);
        foreach (var id in placed.Events.Units) if (id is not null && units.TryGetValue(id, out var unit)) calls[unit]++;
        return calls;
    }

    static decimal Factor(WeightRule rule, UrbanRural place) => place == UrbanRural.Rural ? rule.Rural : rule.Urban;

    static long Whole(decimal weight) => (long)Math.Round(weight, MidpointRounding.AwayFromZero);
}
