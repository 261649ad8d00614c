using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Sites that may be chosen but can't have their least, whatever else is: too few people are within their limit, or their capacity is below it.</summary>
/// <param name="Sites">How many.</param>
/// <param name="Of">Of so many that may be chosen.</param>
/// <param name="Most">The most that one of them could serve, as weights.</param>
public readonly record struct LeastReach(int Sites, int Of, long Most)
{
    public static LeastReach Find(SitingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (problem.Model != SitingModel.CapacitatedCovering || problem.Least.Length == 0) return default;
        var (pairs, reached) = (problem.Pairs, new long[problem.Status.Length]);
        for (var i = 0; i < problem.Weights.Length; i++)
        {
            var limit = problem.LimitOf(i);
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (pairs.Cost[at] <= limit) reached[pairs.Site[at]] += problem.Weights[i];
            }
        }

        var (barred, all, most) = (0, 0, 0L);
        for (var site = 0; site < reached.Length; site++)
        {
            if (problem.Status[site] is not (SiteStatus.Free or SiteStatus.Movable)) continue;
            all++;
            var could = Math.Min(reached[site], problem.Capacities[site]);
            if (could >= problem.LeastOf(site)) continue;
            barred++;
            most = Math.Max(most, could);
        }

        return new(barred, all, most);
    }
}
