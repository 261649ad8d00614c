using Geo.Model.Siting;

namespace Geo.Analyse.Grouping;

/// <summary>What another centre would mean for a group.</summary>
public static class GroupCentres
{
    /// <summary>The unit of the group that would be the next best centre, and how much more weight × cost it takes; null where no other may be one, or this one must be.</summary>
    public static (int Centre, long More)? NextBest(GroupingProblem problem, UnitGroup group)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(group);
        if (problem.Status[group.Centre] != SiteStatus.Free || CostOf(problem, group.Units, group.Centre) is not { } own) return null;
        (int Centre, long More)? best = null;
        foreach (var other in group.Units)
        {
            if (other == group.Centre || problem.Status[other] != SiteStatus.Free || CostOf(problem, group.Units, other) is not { } cost) continue;
            if (best is null || cost - own < best.Value.More) best = (other, cost - own);
        }

        return best;
    }

    /// <summary>Null where a unit does not reach the centre within the limit.</summary>
    static long? CostOf(GroupingProblem problem, int[] units, int centre)
    {
        var (pairs, sum) = (problem.Pairs, 0L);
        foreach (var unit in units)
        {
            var at = Array.BinarySearch(pairs.Site, pairs.First[unit], pairs.First[unit + 1] - pairs.First[unit], centre);
            if (at < 0 || pairs.Cost[at] > (problem.Limit ?? long.MaxValue)) return null;
            sum += problem.Weights[unit] * pairs.Cost[at];
        }

        return sum;
    }
}
