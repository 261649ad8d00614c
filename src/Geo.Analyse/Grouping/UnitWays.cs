using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Space.Places;

namespace Geo.Analyse.Grouping;

/// <summary>The ways of whole units' people to a place.</summary>
public static class UnitWays
{
    /// <summary>The demand point nearest to the middle of each unit's people, [unit]; null where nobody lives.</summary>
    public static LonLat?[] Middles(DemandPoints demand, int units)
    {
        ArgumentNullException.ThrowIfNull(demand);
        var (east, north, people) = (new double[units], new double[units], new double[units]);
        for (var row = 0; row < demand.Count; row++)
        {
            var (unit, weight) = (demand.Units[row], (double)demand.Millionths[row]);
            east[unit] += weight * demand.Longitudes[row];
            north[unit] += weight * demand.Latitudes[row];
            people[unit] += weight;
        }

        var (middles, nearest) = (new LonLat?[units], new double[units]);
        Array.Fill(nearest, double.PositiveInfinity);
        for (var row = 0; row < demand.Count; row++)
        {
            var unit = demand.Units[row];
            if (people[unit] <= 0) continue;
            var up = demand.Latitudes[row] - (north[unit] / people[unit]);
            var across = (demand.Longitudes[row] - (east[unit] / people[unit])) * Math.Cos(demand.Latitudes[row] * Math.PI / 180);
            var away = (up * up) + (across * across);
            if (away >= nearest[unit]) continue;
            (nearest[unit], middles[unit]) = (away, demand.Place(row));
        }

        return middles;
    }

    /// <summary>What each unit's people travel to a place on average, [unit], rounded to the unit of the travel; null where nobody has a way. Those without one are not in the average.</summary>
    /// <param name="without">Receives the people of each unit without a way, millionths, [unit].</param>
    public static long?[] Mean(DemandPoints demand, int units, ITravelModel travel, LonLat place, long[] without)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(travel);
        ArgumentNullException.ThrowIfNull(without);
        var (rows, limits, found) = (Enumerable.Range(0, demand.Count).ToArray(), new long[demand.Count], new Reached());
        Array.Fill(limits, NearestTwo.None);
        travel.List(place, rows, limits, found);
        var (sums, people) = (new Int128[units], new long[units]);
        Array.Clear(without);
        foreach (var row in rows) without[demand.Units[row]] += demand.Millionths[row];
        for (var at = 0; at < found.Count; at++)
        {
            var (unit, millionths) = (demand.Units[found.At[at]], demand.Millionths[found.At[at]]);
            sums[unit] += (Int128)millionths * found.Impedance[at];
            people[unit] += millionths;
            without[unit] -= millionths;
        }

        return [.. sums.Select((sum, unit) => people[unit] == 0 ? (long?)null : (long)((sum + (people[unit] / 2)) / people[unit]))];
    }
}
