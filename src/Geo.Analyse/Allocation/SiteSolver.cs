using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Where to build, and how sure that no other choice is better.</summary>
public static class SiteSolver
{
    /// <summary>The best choice found until nothing is left to look at, the work is done or the token ends it; always with a bound.</summary>
    /// <param name="proof">Told how large the proof becomes; null: nobody asks.</param>
    /// <exception cref="ArgumentException">An array does not fit the problem, a number is negative, or what the model needs is missing.</exception>
    public static SitingSolution Solve(SitingProblem problem, SitingEffort effort, CancellationToken cancellation, ProofSize? proof = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(effort);
        Check(problem);
        var meter = new WorkMeter(effort.Work ?? long.MaxValue, cancellation, proof);
        if (Obstacles.Find(problem) is { } obstacle) return Unanswered(obstacle, meter);
        var kept = KeptFacilities.Of(problem);
        return KeptFacilities.Told(Solve(KeptFacilities.Standing(problem, kept), effort, meter), kept);
    }

    static SitingSolution Solve(SitingProblem problem, SitingEffort effort, WorkMeter meter) => problem.Model switch
    {
        SitingModel.SetCovering when problem.Target is { } target && target < ServedWeight.Total(problem) => ShareCovering.Solve(problem, target, effort, meter),
        SitingModel.SetCovering or SitingModel.BackupSetCovering => SetCovering.Solve(problem, effort, meter),
        SitingModel.PMedian => PMedian.Solve(problem, effort, meter),
        SitingModel.PCentre => PCentre.Solve(problem, effort, meter),
        SitingModel.CapacitatedCovering => CapacitatedCovering.Solve(problem, effort, meter),
        _ => MaximalCovering.Solve(problem, effort, meter),
    };

    /// <summary>Whether a choice that is allowed and serves whom it must was found; false also where the search ended before it knew.</summary>
    public static bool HasAnswer(SitingProblem problem, SitingEffort effort, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(effort);
        Check(problem);
        return Obstacles.Find(problem) is null && RuleObstacles.HasAnswer(problem, effort, new(effort.Work ?? long.MaxValue, cancellation));
    }

    internal static SitingSolution Unanswered(SitingInfeasibility obstacle, WorkMeter meter) =>
        new() { Open = null, Objective = null, Bound = null, End = SitingEnd.Finished, Work = meter.Done, Infeasibility = obstacle };

    /// <summary>Of a question whose every case was looked at and found empty: by which constraint.</summary>
    internal static SitingSolution Unkept(SitingProblem problem, SitingEffort effort, WorkMeter meter) =>
        Unanswered(RuleObstacles.Find(problem, effort, meter) ?? Obstacles.TooFewPeople(problem) ?? TooFew.Of(problem, effort, meter), meter);

    internal static SitingEnd EndOf(WorkMeter meter) => meter.IsCancelled ? SitingEnd.Stopped : meter.IsOver ? SitingEnd.Work : SitingEnd.Finished;

    static void Check(SitingProblem problem)
    {
        var pairs = problem.Pairs;
        if (problem.Weights.Length != pairs.DemandCount || problem.Weights.Any(weight => weight < 0)) throw new ArgumentException("Each demand point has one weight, not negative.", nameof(problem));
        if (problem.Status.Length != pairs.SiteCount) throw new ArgumentException("Each site has one status.", nameof(problem));
        if (problem.Limits.Length > 1 && problem.Limits.Length != pairs.DemandCount) throw new ArgumentException("Limits are one, or one a demand point.", nameof(problem));
        if (problem.SiteCosts.Length > 0 && (problem.SiteCosts.Length != pairs.SiteCount || problem.SiteCosts.Any(cost => cost < 0))) throw new ArgumentException("Each site has one cost, not negative.", nameof(problem));
        if (SeeksNumber(problem.Model) ? problem.Sites is not null : problem.Sites is null && problem.Rules.Count == 0) throw new ArgumentException("The number of sites is given or sought, as the model says.", nameof(problem));
        foreach (var rule in problem.Rules) Check(rule, problem);
        if (problem.Sites < 0) throw new ArgumentException("A number of sites is not negative.", nameof(problem));
        var sites = problem.Model == SitingModel.CapacitatedCovering ? problem.Status.Length : 0;
        if (problem.Capacities.Length != sites || problem.Capacities.Any(capacity => capacity < 0)) throw new ArgumentException("Of capacitated covering alone each site has one capacity, not negative.", nameof(problem));
        if (problem.Least.Length > 0 && (problem.Least.Length != sites || problem.Least.Any(least => least < 0))) throw new ArgumentException("Of capacitated covering alone each site has one least, not negative.", nameof(problem));
        if (problem.Model == SitingModel.ExpectedCovering == problem.Levels.Length is 0) throw new ArgumentException("Expected covering alone has levels.", nameof(problem));
    }

    static void Check(SitingRule rule, SitingProblem problem)
    {
        if (rule.Sites.Any(site => site < 0 || site >= problem.Status.Length) || rule.Sites.Distinct().Count() < rule.Sites.Length) throw new ArgumentException("A rule names sites that are there, each once.", nameof(problem));
        if (rule.Amounts.Length > 0 && rule.Amounts.Length != rule.Sites.Length) throw new ArgumentException("A rule has one amount a site.", nameof(problem));
    }

    static bool SeeksNumber(SitingModel model) => model is SitingModel.SetCovering or SitingModel.BackupSetCovering;
}
