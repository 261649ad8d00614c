using Geo.Analyse.Placing;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Analyse.Coverage;

/// <summary>How many people live within some limits of some facilities, and how far the nearest is: the reach standards' question, without a standard.</summary>
public static class ReachQuestion
{
    /// <summary>The nearest two of the serving facilities, by index, for every demand point.</summary>
    public delegate NearestTwo NearestOf(DemandPoints demand, IReadOnlyList<int> serving);

    /// <param name="unlocated">People known by count, without coordinates; carried into the answer.</param>
    /// <param name="facilities">All serve that have coordinates.</param>
    /// <param name="units">Units to answer by; null for the area as a whole.</param>
    /// <param name="thresholds">In the unit of what <paramref name="nearestOf"/> finds.</param>
    /// <param name="nearestOf">How far it is; null: in a straight line.</param>
    public static ReachAnswer Ask(
        PopulationInput people, People unlocated, IReadOnlyList<Facility> facilities, UnitTree? units,
        IReadOnlyList<ReachThreshold> thresholds, NearestOf? nearestOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(facilities);
        ArgumentNullException.ThrowIfNull(thresholds);
        var demand = Demand(people, units is null ? null : new UnitLocator(units));
        int[] serving = [.. Enumerable.Range(0, facilities.Count).Where(facility => facilities[facility].Place is not null)];
        var nearest = nearestOf is null ? NearestTwoSearch.Find(demand, facilities, serving, cancellation) : nearestOf(demand, serving);

        var area = new CoverageGroup(thresholds);
        var byUnit = units is null ? [] : Array.ConvertAll(new int[units.Units.Count], _ => new CoverageGroup(thresholds));
        var outside = 0L;
        for (var row = 0; row < demand.Count; row++)
        {
            area.Add(demand.Millionths[row], nearest.FirstCost[row], nearest.SecondCost[row]);
            if (units is null) continue;
            if (demand.Units[row] < 0) outside += demand.Millionths[row];
            foreach (var unit in units.SelfAndAncestors(demand.Units[row]))
            {
                byUnit[unit].Add(demand.Millionths[row], nearest.FirstCost[row], nearest.SecondCost[row]);
            }
        }

        return new()
        {
            Unit = nearest.Unit,
            Thresholds = thresholds,
            Facilities = serving.Length,
            FacilitiesUnlocated = facilities.Count - serving.Length,
            Unlocated = unlocated,
            Area = area.Coverage(),
            Units = units,
            ByUnit = Array.ConvertAll(byUnit, group => group.Coverage()),
            OutsideUnits = new(outside),
        };
    }

    static DemandPoints Demand(PopulationInput people, UnitLocator? locator)
    {
        var units = new int[people.Count];
        for (var row = 0; row < units.Length; row++) units[row] = locator?.Find(people.Longitudes[row], people.Latitudes[row]) ?? -1;
        return new()
        {
            Ids = people.Ids,
            Longitudes = people.Longitudes,
            Latitudes = people.Latitudes,
            Millionths = people.Millionths,
            Units = units,
            Classes = new UrbanRural[people.Count],
        };
    }
}
