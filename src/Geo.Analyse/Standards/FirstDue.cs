using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Analyse.Standards;

/// <summary>The first-due area of each serving facility: whom it is nearest to, and what becomes of them when it is out.</summary>
static class FirstDue
{
    public static IReadOnlyList<FirstDueArea> Of(
        PlacedStudy placed, NearestTwo nearest, IReadOnlyList<int> serving, UrbanRural? concerned, long limitMm)
    {
        var demand = placed.Demand;
        var people = new long[placed.Facilities.Count];
        var inside = new long[placed.Facilities.Count];
        var toSecond = new long[placed.Facilities.Count];
        for (var row = 0; row < demand.Count; row++)
        {
            var facility = nearest.First[row];
            if (facility < 0 || (concerned is { } only && only != demand.Classes[row])) continue;
            people[facility] += demand.Millionths[row];
            if (nearest.FirstCost[row] > limitMm) continue;
            inside[facility] += demand.Millionths[row];
            if (nearest.SecondCost[row] <= limitMm) toSecond[facility] += demand.Millionths[row];
        }

        return [.. serving.Select(facility => new FirstDueArea(
            facility, new(people[facility]), new(inside[facility]), placed.Facilities[facility].Ambulances,
            new(toSecond[facility]), new(inside[facility] - toSecond[facility])))];
    }
}
