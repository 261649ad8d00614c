using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>Among choices that are worth the same, one where fewer facilities move: nobody moves a facility for nothing.</summary>
static class StayingPut
{
    /// <summary>Beyond it the choice is left as it was found.</summary>
    const long MostTouches = 2_000_000_000;

    /// <summary>The same objective and bound; facilities that may move stay where one of the new sites can be left out for each.</summary>
    /// <param name="cancellation">Ends it early: what stays by then stays.</param>
    public static SitingSolution Of(SitingProblem problem, SitingSolution solution, CancellationToken cancellation)
    {
        if (solution is not { Open: { } open, Objective: { } objective, Parts: null } || !problem.Status.Contains(SiteStatus.Movable)) return solution;
        var kept = new SortedSet<int>(open);
        int[] moved = [.. Enumerable.Range(0, problem.Status.Length).Where(site => problem.Status[site] == SiteStatus.Movable && !kept.Contains(site))];
        int[] built = [.. open.Where(site => problem.Status[site] == SiteStatus.Free)];
        if ((decimal)moved.Length * built.Length * problem.Pairs.Site.Length > MostTouches) return solution;
        foreach (var facility in moved)
        {
            foreach (var site in built.Where(kept.Contains))
            {
                if (cancellation.IsCancellationRequested) return solution with { Open = [.. kept] };
                int[] tried = [.. kept.Where(one => one != site).Append(facility).Order()];
                if (SitingCheck.ValueOf(problem, tried) != objective) continue;
                kept = [.. tried];
                break;
            }
        }

        return solution with { Open = [.. kept] };
    }
}
