using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Fewest sites so that a share is covered: the smallest p at which p sites cover as much.</summary>
static class ShareCovering
{
    public static SitingSolution Solve(SitingProblem problem, long target, SitingEffort effort, WorkMeter meter)
    {
        // A facility that may be closed counts while it is kept, as one to be built does; one that may move as well.
        var status = Array.ConvertAll(problem.Status, one => one is SiteStatus.Closable or SiteStatus.Movable ? SiteStatus.Free : one);
        var forced = status.Count(one => one == SiteStatus.Forced);
        var (low, high, cases) = (forced, status.Count(one => one is not (SiteStatus.Existing or SiteStatus.Forbidden)), 0);
        (int[]? open, SitingProof? proof) = (null, null);
        // As many as the greedy choice needs will do: from there downwards.
        for (var sites = Math.Min(high, Math.Max(low, 1)); low < high || open is null; sites = open is null ? Math.Min(high, sites * 2) : (low + high) / 2)
        {
            if (meter.IsOver) break;
            if (low > high) return SiteSolver.Unkept(problem, effort, meter);
            meter.Proof.Restart();
            var step = MaximalCovering.Solve(problem with { Model = SitingModel.MaximalCovering, Sites = sites, Status = status, Target = null }, effort, meter, target - 1, target);
            cases += step.Cases;
            if (step.Open is not null)
            {
                (open, high) = (step.Open, Math.Min(sites, Counted(status, step.Open)));
            }
            else if (step.Bound < target)
            {
                (low, proof) = (sites + 1, step.Proof);
            }
            else
            {
                break;
            }
        }

        return new()
        {
            Open = open,
            Objective = open is null ? null : high,
            Bound = low,
            End = SiteSolver.EndOf(meter),
            Work = meter.Done,
            Cases = cases,
            Proof = proof ?? Choice.Obvious,
        };
    }

    static int Counted(SiteStatus[] status, int[] open) => open.Count(site => status[site] != SiteStatus.Existing);
}
