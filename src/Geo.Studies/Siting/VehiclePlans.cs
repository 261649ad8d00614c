using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Model.Supply;

namespace Geo.Studies.Siting;

/// <summary>What so many vehicles at each station mean for people and units.</summary>
static class VehiclePlans
{
    const decimal Million = 1_000_000;

    /// <param name="before">[station]</param>
    /// <param name="after">[station]</param>
    public static VehiclePlan Of(VehicleQuestion question, PlacedStudy placed, SitingReply siting, int[] before, int[] after)
    {
        var (worthBefore, worthAfter) = (Worths(question, before), Worths(question, after));
        var (people, weights) = (new long[question.Reaching.Length], new decimal[question.Reaching.Length]);
        var units = new SortedDictionary<int, UnitExpectation>();
        var states = Array.ConvertAll(question.Reaching, set => StateOf(set, before, after));
        for (var i = 0; i < placed.Demand.Count; i++)
        {
            var (row, weight, unit, here) = (question.RowOf[i], question.Weights[i] / Million, placed.Demand.Units[i], new People(placed.Demand.Millionths[i]));
            people[row] += here.Millionths;
            weights[row] += weight;
            var so = units.GetValueOrDefault(unit, new(unit, default, 0, 0, 0));
            units[unit] = new(unit, so.People + here, so.Weight + weight, so.Before + (weight * worthBefore[row]), so.After + (weight * worthAfter[row]))
            {
                WithoutVehicle = so.WithoutVehicle + (states[row] is CoverState.Lost or CoverState.NotChosen ? here : default),
                WithoutStation = so.WithoutStation + (states[row] == CoverState.OutOfReach ? here : default),
            };
        }

        var assigned = Assigned(question, after);
        var loads = new long[question.Stations.Count];
        foreach (var (i, (station, _)) in assigned.Index()) loads[Math.Max(station, 0)] += station < 0 ? 0 : placed.Demand.Millionths[i];
        var instead = Instead(question, siting);
        return new()
        {
            Stations =
            [
                .. question.Stations.Select((station, at) => new StationVehicles(station, before[at], after[at], new(Reached(question, people, at)), LastAdds(question, weights, after, at)) { Load = new(loads[at]), Instead = instead[at], IsBeyond = VehicleQuestion.IsBeyond(placed, station) }),
            ],
            Elsewhere = [.. placed.Facilities.Where(facility => facility is { IsClosed: false, Ambulances: > 0 } && !VehicleQuestion.IsBeyond(placed, facility)).ExceptBy(question.Stations.Select(station => station.Id), facility => facility.Id, StringComparer.Ordinal)],
            Units = [.. units.Values],
            Demand = Array.ConvertAll(question.RowOf, row => states[row]),
            Assigned = assigned,
            CountedAs = question.Tables.CountedAs,
            IsTime = question.Tables.Costs.Unit.IsTime,
            Busy = question.Tables.Request.Busy ?? 0,
        };
    }

    static CoverState StateOf(int[] stations, int[] before, int[] after) => (stations.Any(station => before[station] > 0), stations.Any(station => after[station] > 0)) switch
    {
        (true, true) => CoverState.Kept,
        (false, true) => CoverState.New,
        (true, false) => CoverState.Lost,
        _ => stations.Length > 0 ? CoverState.NotChosen : CoverState.OutOfReach,
    };

    /// <summary>[demand]: of stations equally near the first.</summary>
    static (int Station, long Way)[] Assigned(VehicleQuestion question, int[] vehicles)
    {
        var assigned = new (int Station, long Way)[question.RowOf.Length];
        Array.Fill(assigned, (-1, 0));
        for (var station = 0; station < vehicles.Length; station++)
        {
            var (rows, ways) = question.Reach[station];
            for (var at = 0; at < rows.Length && vehicles[station] > 0; at++)
            {
                if (assigned[rows[at]].Station < 0 || ways[at] < assigned[rows[at]].Way) assigned[rows[at]] = (station, ways[at]);
            }
        }

        return assigned;
    }

    /// <summary>[station]: what its last vehicle could best be exchanged for.</summary>
    static (Facility Station, decimal Loss)?[] Instead(VehicleQuestion question, SitingReply siting)
    {
        var (instead, last) = (new (Facility, decimal)?[question.Stations.Count], new int[question.Stations.Count]);
        foreach (var site in siting.Account?.Sites ?? [])
        {
            var station = question.StationOf[site.Site];
            if (site is not { Status: SiteStatus.Free, Instead: { } other, Loss: { } loss } || site.Site < last[station]) continue;
            (instead[station], last[station]) = ((question.Stations[question.StationOf[other]], siting.Loss(loss)), site.Site);
        }

        return instead;
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
