using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>What a choice of sites means for people: which site brings what, who goes where, and what each site could be exchanged for.</summary>
public static class SiteAccounts
{
    const long MostTouches = 2_000_000_000;

    /// <param name="open">The open sites.</param>
    public static SitingAccount Of(SitingProblem problem, int[] open)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(open);
        var (assigned, loads) = Assign(problem, open);
        var isTravel = problem.Model is SitingModel.PMedian or SitingModel.PCentre;
        var gains = isTravel ? [.. open.Select(site => (Site: site, Gain: loads[site])).OrderByDescending(pair => pair.Gain).ThenBy(pair => pair.Site)] : Gains(problem, open);
        var hasTime = (long)open.Length * problem.Pairs.Site.Length < MostTouches;
        IExchange? exchange = !hasTime ? null : isTravel ? new TravelExchange(problem, open) : new CoverageExchange(problem, open);
        return new()
        {
            Sites = [.. gains.Select(pair => Account(problem, pair, loads[pair.Site], exchange))],
            Assigned = assigned,
            Covered = Enumerable.Range(0, assigned.Length).Sum(i => assigned[i] >= 0 ? problem.Weights[i] : 0),
        };
    }

    static SiteAccount Account(SitingProblem problem, (int Site, long Gain) pair, long load, IExchange? exchange)
    {
        var instead = problem.Status[pair.Site] is SiteStatus.Free or SiteStatus.Movable ? exchange?.Best(pair.Site) : null;
        return new(pair.Site, problem.Status[pair.Site], pair.Gain, load, instead?.Site, instead?.Loss);
    }

    /// <summary>Each demand point to its nearest open site within the limit; of sites equally near the first.</summary>
    static (int[] Assigned, long[] Loads) Assign(SitingProblem problem, int[] open)
    {
        var (pairs, assigned, loads, isOpen) = (problem.Pairs, new int[problem.Weights.Length], new long[problem.Status.Length], new bool[problem.Status.Length]);
        foreach (var site in open) isOpen[site] = true;
        for (var i = 0; i < assigned.Length; i++)
        {
            var (nearest, limit) = (-1, problem.LimitOf(i));
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (isOpen[pairs.Site[at]] && pairs.Cost[at] <= limit && (nearest < 0 || pairs.Cost[at] < pairs.Cost[nearest])) nearest = at;
            }

            assigned[i] = nearest < 0 ? -1 : pairs.Site[nearest];
            if (nearest >= 0) loads[pairs.Site[nearest]] += problem.Weights[i];
        }

        return (assigned, loads);
    }

    /// <summary>Sites that stand already, then the others, each time the one that covers most people not yet covered.</summary>
    static List<(int Site, long Gain)> Gains(SitingProblem problem, int[] open)
    {
        var coverage = new CoverageCount(problem);
        var (left, gains) = (open.ToList(), new List<(int, long)>());
        while (left.Count > 0)
        {
            var standing = left.Where(site => problem.Status[site] == SiteStatus.Existing).ToList();
            var best = (standing.Count > 0 ? standing : left).MaxBy(coverage.GainOf);
            gains.Add((best, coverage.GainOf(best)));
            coverage.Open(best);
            left.Remove(best);
        }

        return gains;
    }
}
