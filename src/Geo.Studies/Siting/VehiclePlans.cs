using Geo.Model.Findings;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>What so many vehicles at each station mean for people and units.</summary>
static class VehiclePlans
{
    const decimal Million = 1_000_000;

    /// <param name="before">[station]</param>
    /// <param name="after">[station]</param>
    public static VehiclePlan Of(VehicleQuestion question, PlacedStudy placed, int[] before, int[] after)
    {
        var (worthBefore, worthAfter) = (Worths(question, before), Worths(question, after));
        var (people, weights) = (new long[question.Reaching.Length], new decimal[question.Reaching.Length]);
        var units = new SortedDictionary<int, (long People, decimal Weight, decimal Before, decimal After)>();
        for (var i = 0; i < placed.Demand.Count; i++)
        {
            var (row, weight) = (question.RowOf[i], question.Weights[i] / Million);
            people[row] += placed.Demand.Millionths[i];
            weights[row] += weight;
            var so = units.GetValueOrDefault(placed.Demand.Units[i]);
            units[placed.Demand.Units[i]] = (so.People + placed.Demand.Millionths[i], so.Weight + weight, so.Before + (weight * worthBefore[row]), so.After + (weight * worthAfter[row]));
        }

        return new()
        {
            Stations = [.. question.Stations.Select((station, at) => new StationVehicles(station, before[at], after[at], new(Reached(question, people, at)), LastAdds(question, weights, after, at)))],
            Units = [.. units.Select(unit => new UnitExpectation(unit.Key, new(unit.Value.People), unit.Value.Weight, unit.Value.Before, unit.Value.After))],
        };
    }

    /// <summary>[row]: the share that finds a free vehicle.</summary>
    static decimal[] Worths(VehicleQuestion question, int[] vehicles) => [.. question.Reaching.Select(set => question.Levels.Take(set.Sum(station => vehicles[station])).Sum(level => (decimal)level) / Million)];

    static long Reached(VehicleQuestion question, long[] people, int station)
    {
        var sum = 0L;
        for (var row = 0; row < people.Length; row++) sum += question.Reaching[row].Contains(station) ? people[row] : 0;
        return sum;
    }

    static decimal LastAdds(VehicleQuestion question, decimal[] weights, int[] vehicles, int station)
    {
        var sum = 0m;
        for (var row = 0; row < weights.Length && vehicles[station] > 0; row++)
        {
            if (!question.Reaching[row].Contains(station)) continue;
            var count = question.Reaching[row].Sum(one => vehicles[one]);
            sum += count <= question.Levels.Length ? weights[row] * question.Levels[count - 1] / Million : 0;
        }

        return sum;
    }
}
