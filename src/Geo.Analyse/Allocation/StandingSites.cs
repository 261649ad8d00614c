using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>What facilities that stay leave open.</summary>
public static class StandingSites
{
    /// <summary>
    /// The same question with fewer pairs: who is covered as often as he must be by facilities that stay, keeps these alone, since nothing that is built changes anything for him. Every choice is allowed, and worth as
    /// before where it keeps what closing earns nothing (<see cref="KeptFacilities"/>), else no more. Of p-median, p-centre and expected covering it is the question itself.
    /// </summary>
    public static SitingProblem Settled(SitingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var need = problem.Model switch
        {
            SitingModel.SetCovering or SitingModel.MaximalCovering => 1,
            SitingModel.BackupSetCovering or SitingModel.BackupMaximalCovering => 2,
            _ => 0,
        };
        bool[] stays = [.. problem.Status.Select(status => status == SiteStatus.Existing)];
        foreach (var site in KeptFacilities.Of(problem)) stays[site] = true;
        if (need == 0 || !stays.Contains(true)) return problem;
        var (pairs, first, kept) = (problem.Pairs, new int[problem.Weights.Length + 1], new List<int>());
        for (var i = 0; i < problem.Weights.Length; i++)
        {
            var start = kept.Count;
            for (var at = pairs.First[i]; at < pairs.First[i + 1] && kept.Count < start + need; at++)
            {
                if (stays[pairs.Site[at]] && pairs.Cost[at] <= problem.LimitOf(i)) kept.Add(at);
            }

            if (kept.Count < start + need)
            {
                kept.RemoveRange(start, kept.Count - start);
                for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++) kept.Add(at);
            }

            first[i + 1] = kept.Count;
        }

        return problem with { Pairs = new(pairs.SiteCount, first, [.. kept.Select(at => pairs.Site[at])], [.. kept.Select(at => pairs.Cost[at])]) };
    }
}
