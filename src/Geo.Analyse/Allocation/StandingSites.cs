using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>What facilities that stay leave open.</summary>
public static class StandingSites
{
    /// <summary>
    /// The same question with fewer pairs: who is covered as often as he must be by facilities that stay, keeps these alone, since nothing that is built changes anything for him; of p-median and p-centre nobody goes
    /// further than to the nearest of them, and keeps it and what is nearer. Every choice is allowed, and worth as before where it keeps what closing earns nothing (<see cref="KeptFacilities"/>), else no better.
    /// Of expected covering it is the question itself.
    /// </summary>
    public static SitingProblem Settled(SitingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var isTravel = problem.Model is SitingModel.PMedian or SitingModel.PCentre;
        var need = problem.Model switch
        {
            SitingModel.SetCovering or SitingModel.MaximalCovering => 1,
            SitingModel.BackupSetCovering or SitingModel.BackupMaximalCovering => 2,
            _ => 0,
        };
        bool[] stays = [.. problem.Status.Select(status => status == SiteStatus.Existing)];
        foreach (var closable in KeptFacilities.Of(problem)) stays[closable] = true;
        if ((need == 0 && !isTravel) || !stays.Contains(true)) return problem;
        var (pairs, first, kept) = (problem.Pairs, new int[problem.Weights.Length + 1], new List<int>());
        for (var i = 0; i < problem.Weights.Length; i++)
        {
            if (isTravel) KeepNearer(problem, stays, i, kept);
            else KeepEnough(problem, stays, i, need, kept);
            first[i + 1] = kept.Count;
        }

        var (site, cost) = (new int[kept.Count], new long[kept.Count]);
        for (var to = 0; to < kept.Count; to++) (site[to], cost[to]) = (pairs.Site[kept[to]], pairs.Cost[kept[to]]);
        return problem with { Pairs = new(pairs.SiteCount, first, site, cost) };
    }

    /// <summary>Those that stay, as many as are needed; where they are too few, all.</summary>
    static void KeepEnough(SitingProblem problem, bool[] stays, int demand, int need, List<int> kept)
    {
        var (pairs, start) = (problem.Pairs, kept.Count);
        for (var at = pairs.First[demand]; at < pairs.First[demand + 1] && kept.Count < start + need; at++)
        {
            if (stays[pairs.Site[at]] && pairs.Cost[at] <= problem.LimitOf(demand)) kept.Add(at);
        }

        if (kept.Count == start + need) return;
        kept.RemoveRange(start, kept.Count - start);
        for (var at = pairs.First[demand]; at < pairs.First[demand + 1]; at++) kept.Add(at);
    }

    /// <summary>The nearest that stays, of those equally near the first, and all sites that are nearer.</summary>
    static void KeepNearer(SitingProblem problem, bool[] stays, int demand, List<int> kept)
    {
        var (pairs, nearest, least) = (problem.Pairs, -1, problem.LimitOf(demand));
        for (var at = pairs.First[demand]; at < pairs.First[demand + 1]; at++)
        {
            if (stays[pairs.Site[at]] && (nearest < 0 ? pairs.Cost[at] <= least : pairs.Cost[at] < least)) (nearest, least) = (at, pairs.Cost[at]);
        }

        for (var at = pairs.First[demand]; at < pairs.First[demand + 1]; at++)
        {
            if (nearest < 0 || at == nearest || pairs.Cost[at] < least) kept.Add(at);
        }
    }
}
