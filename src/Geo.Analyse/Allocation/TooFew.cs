using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>How many sites would reach everybody, where those asked for can't.</summary>
static class TooFew
{
    public static SitingInfeasibility Of(SitingProblem problem, SitingEffort effort, WorkMeter meter)
    {
        var needed = SetCovering.Solve(problem with { Model = SitingModel.SetCovering }, problem.LimitOf, CentreCosts(problem), 0, effort, meter);
        return new(SitingObstacle.TooFewSites, [], null, needed.Objective is { } sites ? (int)sites - SiteRules.Movable(problem.Status) : null, ServedWeight.Total(problem));
    }

    /// <summary>1 where an open site is counted among p, else 0.</summary>
    public static long[] CentreCosts(SitingProblem problem) => Array.ConvertAll(problem.Status, status => status is SiteStatus.Existing or SiteStatus.Closable ? 0L : 1);
}
