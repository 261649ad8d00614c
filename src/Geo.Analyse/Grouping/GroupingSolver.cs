using System.Numerics;
using Geo.Analyse.Allocation;
using Geo.Model.Siting;

namespace Geo.Analyse.Grouping;

/// <summary>Which units go together: the least sum of people × cost to the centre of each group, exact for a county.</summary>
public static class GroupingSolver
{
    /// <exception cref="ArgumentException">There are more units than <see cref="GroupingProblem.MostUnits"/>, an array does not fit, or sizes are not in order.</exception>
    public static GroupingSolution Solve(GroupingProblem problem, SitingEffort effort, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(effort);
        Check(problem);
        var meter = new WorkMeter(effort.Work ?? long.MaxValue, cancellation);
        if (SizeObstacle(problem) is { } obstacle) return Unanswered(obstacle, meter);
        var groups = new GroupList(problem, meter);
        if (groups.IsCut) return new() { Groups = null, Objective = null, Bound = null, End = SiteSolver.EndOf(meter) is SitingEnd.Finished ? SitingEnd.Work : SiteSolver.EndOf(meter), Work = meter.Done };
        var grouped = groups.Units.Aggregate(0UL, (all, units) => all | units);
        int[] without = [.. Enumerable.Range(0, groups.Count).Where(unit => (grouped >> unit & 1) == 0)];
        return without.Length > 0 ? Unanswered(new(GroupingObstacle.InNoGroup, without), meter) : Solve(problem, groups, meter);
    }

    static GroupingSolution Solve(GroupingProblem problem, GroupList groups, WorkMeter meter)
    {
        var (grain, dearest) = (Scale.Divisor(groups.Cost), groups.Cost.Max());
        // Prices of as many groups as there are units, and their excess, stay far below 2^62.
        var denominator = 1L << Math.Clamp(58 - BitOperations.Log2((ulong)Math.Max(1, dearest)) - BitOperations.Log2((ulong)groups.Count) - 3, 0, 16);
        var prices = GroupPrices.Of(groups, problem.Groups, denominator);
        var search = new PartitionSearch(groups, problem.Groups, problem.Least, problem.Most, prices, denominator, meter);
        var floor = prices[..^1].Sum() + (prices[^1] * (problem.Groups ?? 0));
        var (most, step) = ((dearest * groups.Count * denominator) - floor, grain * denominator);
        // Little is allowed at first: most partitions are far dearer than the best.
        var allowed = Math.Max(step, Math.Abs(floor) / 200);
        var refuted = -1L;
        while (!meter.IsOver)
        {
            search.Run(Math.Min(allowed, most), step);
            if (meter.IsOver || search.Best is not null) break;
            refuted = Math.Min(allowed, most);
            if (refuted == most) return Unanswered(new(GroupingObstacle.NoPartition, []), meter);
            allowed *= 4;
        }

        long? objective = search.Best?.Sum(group => groups.Cost[group]);
        var end = SiteSolver.EndOf(meter);
        var least = Math.Max(0, CeilingTo(floor + refuted + 1, step) / denominator);
        return new()
        {
            Groups = search.Best is not { } best ? null : [.. best.Select(group => GroupOf(groups, group)).OrderBy(group => group.Units[0])],
            Objective = objective,
            Bound = end == SitingEnd.Finished ? objective : objective is { } found ? Math.Min(found, least) : least,
            End = end,
            Work = meter.Done,
            Proof = new(denominator, prices),
        };
    }

    static long CeilingTo(long value, long unit)
    {
        var rest = value % unit;
        return rest > 0 ? value - rest + unit : value - rest;
    }

    static UnitGroup GroupOf(GroupList groups, int group) =>
        new(groups.Centres[group], [.. Enumerable.Range(0, groups.Count).Where(unit => (groups.Units[group] >> unit & 1) == 1)], groups.Cost[group]);

    static GroupingSolution Unanswered(GroupingInfeasibility obstacle, WorkMeter meter) =>
        new() { Groups = null, Objective = null, Bound = null, End = SitingEnd.Finished, Work = meter.Done, Infeasibility = obstacle };

    /// <summary>Whether the sizes allowed add up to the number of units that hang together, and to all in so many groups.</summary>
    static GroupingInfeasibility? SizeObstacle(GroupingProblem problem)
    {
        var (near, seen, fewest, most) = (GroupList.Neighbours(problem), 0UL, 0, 0);
        for (var unit = 0; unit < near.Length; unit++)
        {
            if ((seen >> unit & 1) == 1) continue;
            var piece = 1UL << unit;
            for (var grown = 0UL; grown != piece;)
            {
                grown = piece;
                for (var left = grown; left != 0; left &= left - 1) piece |= near[BitOperations.TrailingZeroCount(left)];
            }

            seen |= piece;
            var size = BitOperations.PopCount(piece);
            var groups = (size + problem.Most - 1) / problem.Most;
            if (groups * problem.Least > size) return new(GroupingObstacle.SizesDontFit, [.. Enumerable.Range(0, near.Length).Where(one => (piece >> one & 1) == 1)]);
            (fewest, most) = (fewest + groups, most + (size / problem.Least));
        }

        return problem.Groups is { } number && (number < fewest || number > most) ? new(GroupingObstacle.NumberDoesntFit, [], fewest, most) : null;
    }

    static void Check(GroupingProblem problem)
    {
        var count = problem.Weights.Length;
        if (count is 0 or > GroupingProblem.MostUnits) throw new ArgumentException($"There are 1 to {GroupingProblem.MostUnits} units.", nameof(problem));
        if (problem.Weights.Any(weight => weight < 0) || problem.Status.Length != count || problem.Pairs.DemandCount != count || problem.Pairs.SiteCount != count) throw new ArgumentException("Each unit has one weight, not negative, one status and its costs.", nameof(problem));
        if (problem.Least < 1 || problem.Most < problem.Least) throw new ArgumentException("A group has one unit at least, and no fewer at most.", nameof(problem));
        if (problem.Adjacent.Any(pair => pair.A < 0 || pair.A >= count || pair.B < 0 || pair.B >= count || pair.A == pair.B)) throw new ArgumentException("Two different units lie side by side.", nameof(problem));
    }
}
