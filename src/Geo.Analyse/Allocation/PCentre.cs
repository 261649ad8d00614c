using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Least largest cost to the nearest of p sites: the smallest cost within which p sites cover everybody, sought by halving.</summary>
/// <remarks>Source: Minieka (1970), doi:10.1137/1012016.</remarks>
static class PCentre
{
    public static SitingSolution Solve(SitingProblem problem, SitingEffort effort, WorkMeter meter)
    {
        var radii = Radii(problem);
        var costs = TooFew.CentreCosts(problem);
        // Without a number all may be open, as far as the rules allow.
        var slots = problem.Sites is { } sites ? sites + SiteRules.Movable(problem.Status) : costs.Sum();
        var standing = Standing(problem);
        // Radii below `low` are refuted, the one at `high` is reached, or not known to be while it is the count.
        var (low, high) = (0, radii.Length);
        (int[]? open, SitingProof? refuted, var cases) = ((int[]?)null, (SitingProof?)null, 0);
        while (low < high && !meter.IsOver)
        {
            var middle = high == radii.Length && low == 0 ? high - 1 : (low + high) / 2;
            meter.Proof.Restart();
            var step = SetCovering.Solve(problem with { Weights = Wanting(problem, standing, radii[middle]) }, i => Math.Min(problem.LimitOf(i), radii[middle]), costs, slots, effort, meter, isEnoughToRefute: true);
            cases += step.Cases;
            if (step.Open is not null)
            {
                open = step.Open;
                high = Math.Min(middle, Array.BinarySearch(radii, Radius(problem, open)));
            }
            else if (step.Bound > slots)
            {
                (low, refuted) = (middle + 1, step.Proof);
                if (low == radii.Length) return SiteSolver.Unkept(problem, effort, meter);
            }
            else
            {
                break;
            }
        }

        return new()
        {
            Open = open,
            Objective = open is null ? null : radii[high],
            Bound = low < radii.Length ? radii[low] : null,
            End = SiteSolver.EndOf(meter),
            Work = meter.Done,
            Cases = cases,
            Proof = refuted is null ? Choice.Obvious : WidenedProof.Of(problem, Wanting(problem, standing, radii[low - 1]), i => Math.Min(problem.LimitOf(i), radii[low - 1]), refuted),
        };
    }

    /// <summary>[demand]: the cost to the nearest site that is open in any case; the largest number where there is none in reach.</summary>
    static long[] Standing(SitingProblem problem)
    {
        var (pairs, standing) = (problem.Pairs, new long[problem.Weights.Length]);
        bool[] stays = Array.ConvertAll(problem.Status, status => status is SiteStatus.Existing or SiteStatus.Forced);
        for (var i = 0; i < standing.Length; i++)
        {
            var (limit, nearest) = (problem.LimitOf(i), long.MaxValue);
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (stays[pairs.Site[at]] && pairs.Cost[at] <= limit) nearest = Math.Min(nearest, pairs.Cost[at]);
            }

            standing[i] = nearest;
        }

        return standing;
    }

    /// <summary>The weights of those whom no site that is open in any case serves within a radius: nobody else says anything there.</summary>
    static long[] Wanting(SitingProblem problem, long[] standing, long radius) => [.. problem.Weights.Select((weight, i) => standing[i] <= radius ? 0 : weight)];

    /// <summary>Every cost that could be the answer, ascending: no less than what the demand point with the farthest nearest site needs.</summary>
    static long[] Radii(SitingProblem problem)
    {
        var (pairs, costs, least) = (problem.Pairs, new List<long>(), 0L);
        for (var i = 0; i < pairs.DemandCount; i++)
        {
            if (problem.Weights[i] == 0) continue;
            var (limit, nearest) = (problem.LimitOf(i), long.MaxValue);
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (pairs.Cost[at] > limit || problem.Status[pairs.Site[at]] == SiteStatus.Forbidden) continue;
                costs.Add(pairs.Cost[at]);
                nearest = Math.Min(nearest, pairs.Cost[at]);
            }

            least = Math.Max(least, nearest);
        }

        if (costs.Count == 0) return [0];
        costs.RemoveAll(cost => cost < least);
        long[] ascending = [.. costs];
        Array.Sort(ascending);
        var count = 0;
        foreach (var cost in ascending)
        {
            if (count == 0 || cost != ascending[count - 1]) ascending[count++] = cost;
        }

        return ascending[..count];
    }

    static long Radius(SitingProblem problem, int[] open)
    {
        var (pairs, isOpen, radius) = (problem.Pairs, new bool[problem.Status.Length], 0L);
        foreach (var site in open) isOpen[site] = true;
        for (var i = 0; i < pairs.DemandCount; i++)
        {
            if (problem.Weights[i] == 0) continue;
            var nearest = long.MaxValue;
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (isOpen[pairs.Site[at]]) nearest = Math.Min(nearest, pairs.Cost[at]);
            }

            radius = Math.Max(radius, nearest);
        }

        return radius;
    }
}
