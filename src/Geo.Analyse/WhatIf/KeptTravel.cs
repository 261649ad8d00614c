using System.Collections.Concurrent;
using Geo.Model.Findings;
using Geo.Space.Places;

namespace Geo.Analyse.WhatIf;

/// <summary>
/// Journeys whose answers are kept for facilities that stand: each costs a search over the whole network, and whoever takes a facility out asks all the others who goes to them now.
/// A place that is asked about for everybody is one in the hand, and is not kept.
/// </summary>
sealed class KeptTravel(ITravelModel travel, int rowCount) : ITravelModel
{
    const int Unreached = int.MaxValue;
    const int MostPlaces = 64;

    readonly ConcurrentDictionary<LonLat, int[]> _costs = new();

    /// <inheritdoc/>
    public void List(LonLat place, ReadOnlySpan<int> rows, ReadOnlySpan<long> limits, Reached found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (!_costs.TryGetValue(place, out var costs))
        {
            if (rows.Length == rowCount || _costs.Count >= MostPlaces)
            {
                travel.List(place, rows, limits, found);
                return;
            }

            costs = _costs.GetOrAdd(place, CostsOf);
        }

        found.Clear();
        for (var at = 0; at < rows.Length; at++)
        {
            var cost = costs[rows[at]];
            if (cost != Unreached && cost <= limits[at]) found.Add(at, cost);
        }
    }

    int[] CostsOf(LonLat place)
    {
        int[] rows = [.. Enumerable.Range(0, rowCount)];
        var (limits, found, costs) = (new long[rowCount], new Reached(), new int[rowCount]);
        Array.Fill(limits, NearestTwo.None);
        Array.Fill(costs, Unreached);
        travel.List(place, rows, limits, found);
        for (var i = 0; i < found.Count; i++) costs[found.At[i]] = (int)found.Impedance[i];
        return costs;
    }
}
