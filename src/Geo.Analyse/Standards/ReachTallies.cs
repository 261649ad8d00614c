using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Analyse.Standards;

/// <summary>Puts the tallies of a reach measure together: the area, every unit of the tree, every class.</summary>
static class ReachTallies
{
    public static ReachMeasure Measure(
        PlacedStudy placed, NearestTwo nearest, DistanceCells distances, UrbanRural? concerned, MeasurePlan plan) =>
        Measure(placed, ReachCells.Count(placed.Demand, placed.Units.FinestCount, nearest, plan.Limits), distances, concerned, plan) with { Nearest = plan.Journey is null ? null : nearest };

    /// <param name="cells">Counted with the plan's limits.</param>
    public static ReachMeasure Measure(PlacedStudy placed, ReachCells cells, DistanceCells distances, UrbanRural? concerned, MeasurePlan plan)
    {
        var tree = placed.Units;
        var bands = plan.Limits.Count;
        var area = new ReachSums(bands, plan.Unit);
        var byUnit = Sums(tree.Units.Count, bands, plan.Unit);
        var byClass = Sums(ReachCells.Classes, bands, plan.Unit);

        for (var cell = 0; cell < cells.People.Length; cell++)
        {
            area.Add(cells, distances, cell, concerned);
            byClass[cell % ReachCells.Classes].Add(cells, distances, cell, concerned);
            foreach (var unit in tree.SelfAndAncestors(cell / ReachCells.Classes)) byUnit[unit].Add(cells, distances, cell, concerned);
        }

        foreach (var row in placed.Unlocated)
        {
            var people = row.People?.Millionths ?? 0;
            area.AddUnlocated(people);
            byClass[(int)row.Class].AddUnlocated(people);
            foreach (var unit in tree.SelfAndAncestors(row.Unit)) byUnit[unit].AddUnlocated(people);
        }

        return new()
        {
            Key = plan.Key,
            Model = plan.Model,
            Mode = plan.Journey?.Mode,
            Unit = plan.Unit,
            Travel = plan.Travel,
            TimeLimit = plan.TimeLimit,
            JoinedMm = plan.JoinedMm,
            Limits = plan.Limits,
            Area = area.Tally(),
            ByUnit = Array.ConvertAll(byUnit, sums => sums.Tally()),
            ByClass = Array.ConvertAll(byClass, sums => sums.Tally()),
        };
    }

    static ReachSums[] Sums(int count, int bands, Impedance unit)
    {
        var sums = new ReachSums[count];
        for (var i = 0; i < count; i++) sums[i] = new(bands, unit);
        return sums;
    }
}
