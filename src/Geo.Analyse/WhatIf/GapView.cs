using Geo.Model.Demand;

namespace Geo.Analyse.WhatIf;

/// <summary>The gap areas beyond one limit. A unit is looked at again when one of its points has changed, and clustered again when one has come or gone.</summary>
sealed class GapView(WarmStudy warm, Slots slots, ServingState serving, UrbanRural? concerned, long limit)
{
    readonly UnitGaps?[] _units = new UnitGaps?[warm.Placed.Units.FinestCount];

    public IReadOnlyList<GapCluster> List()
    {
        for (var unit = 0; unit < _units.Length; unit++)
        {
            if (_units[unit]?.Version != serving.UnitVersions[unit]) _units[unit] = Look(unit, _units[unit]);
        }

        return [.. _units.SelectMany(unit => unit!.Gaps).OrderByDescending(gap => gap.People).ThenBy(gap => gap.Points[0]).Select((gap, i) => gap with { Rank = i + 1 })];
    }

    UnitGaps Look(int unit, UnitGaps? before)
    {
        var uncovered = Uncovered(unit);
        var clusters = before is not null && uncovered.AsSpan().SequenceEqual(before.Uncovered) ? before.Clusters
            : uncovered.Length == 0 ? []
            : [.. warm.Clusters.OfUnit(uncovered).Select(cluster => (cluster.Rows, cluster.People))];
        return new(serving.UnitVersions[unit], uncovered, clusters, [.. clusters.Select(cluster => GapOf(unit, cluster.Rows, cluster.People))]);
    }

    int[] Uncovered(int unit)
    {
        var rows = new List<int>();
        var (demand, firstCost) = (warm.Placed.Demand, serving.Nearest.FirstCost);
        foreach (var row in warm.Rows[unit])
        {
            if (firstCost[row] > limit && (concerned is not { } only || only == demand.Classes[row])) rows.Add(row);
        }

        return [.. rows];
    }

    GapCluster GapOf(int unit, int[] rows, People people)
    {
        var (first, firstCost) = (serving.Nearest.First, serving.Nearest.FirstCost);
        var closest = rows[0];
        var farthest = 0L;
        foreach (var row in rows)
        {
            farthest = Math.Max(farthest, firstCost[row]);
            if (firstCost[row] < firstCost[closest] || (firstCost[row] == firstCost[closest] && first[row] >= 0 && slots.Precedes(first[row], first[closest]))) closest = row;
        }

        return new()
        {
            Rank = 0,
            Unit = unit,
            Points = rows,
            People = people,
            NearestFacility = first[closest],
            NearestCost = firstCost[closest],
            FarthestCost = farthest,
            BeyondCost = farthest - limit,
        };
    }
}
