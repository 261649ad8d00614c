using Geo.Analyse.Allocation;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>Small questions to a siting problem that several outputs ask.</summary>
public static class SitingReach
{
    /// <summary>Whether as many sites as the model asks for may be open that serve a demand point.</summary>
    public static bool IsReachable(SitingProblem problem, int demand)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var (pairs, left) = (problem.Pairs, SiteCovers.TimesOf(problem.Model));
        for (var at = pairs.First[demand]; at < pairs.First[demand + 1]; at++)
        {
            if (pairs.Cost[at] <= problem.LimitOf(demand) && problem.Status[pairs.Site[at]] != SiteStatus.Forbidden && --left == 0) return true;
        }

        return false;
    }

    /// <exception cref="ArgumentException">There is no such pair.</exception>
    public static long CostOf(SitingProblem problem, int demand, int site)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var pairs = problem.Pairs;
        var at = Array.BinarySearch(pairs.Site, pairs.First[demand], pairs.First[demand + 1] - pairs.First[demand], site);
        return at >= 0 ? pairs.Cost[at] : throw new ArgumentException($"Site {site} does not reach demand point {demand}.", nameof(site));
    }

    public static string WordOf(SitingObstacle obstacle) => obstacle switch
    {
        SitingObstacle.OutOfReach => "out-of-reach",
        SitingObstacle.TooManyForced => "too-many-forced",
        SitingObstacle.TooFewSites => "too-few-sites",
        SitingObstacle.RuleUnkept => "rule-unkept",
        SitingObstacle.RulesTogether => "rules-together",
        SitingObstacle.TooFewPeople => "too-few-people",
        _ => "target-beyond-reach",
    };
}
