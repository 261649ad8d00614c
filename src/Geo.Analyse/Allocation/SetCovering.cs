using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Fewest sites, or least cost, so that everybody is covered, once or twice.</summary>
/// <remarks>Source: Toregas, Swain, ReVelle and Bergman (1971), doi:10.1287/opre.19.6.1363.</remarks>
static class SetCovering
{
    public static SitingSolution Solve(SitingProblem problem, SitingEffort effort, WorkMeter meter)
    {
        long[] costs = [.. problem.Status.Select((status, site) => status == SiteStatus.Existing ? 0 : problem.SiteCosts.Length > 0 ? problem.SiteCosts[site] : 1)];
        return Solve(problem, problem.LimitOf, costs, enough: 0, effort, meter);
    }

    /// <param name="serves">The largest cost at which a site serves, [demand].</param>
    /// <param name="costs">[site]; 0 where it is open already.</param>
    /// <param name="enough">A choice that costs no more ends the search, and so does the proof that none does.</param>
    public static SitingSolution Solve(SitingProblem problem, Func<int, long> serves, long[] costs, long enough, SitingEffort effort, WorkMeter meter, bool isEnoughToRefute = false)
    {
        var need = problem.Model == SitingModel.BackupSetCovering ? 2 : 1;
        var served = ServedRows.Of(problem, serves, need == 1, meter);
        var unit = Scale.Divisor(costs);
        Int128 total = 0;
        foreach (var cost in costs) total += cost / unit;
        var scale = Scale.For((total + 1) * 4 * Math.Max(served.Rows.Count, 1) * need);
        var scaled = Array.ConvertAll(costs, cost => cost / unit * scale);

        var rules = SiteRules.Of(problem.Status, served.Instead, slots: null);
        var search = new CoverAllSearch(served.Rows, scaled, need, rules, meter);
        var atLeast = isEnoughToRefute ? (-enough - 1) * scale : Scale.Nothing;
        var tree = new CaseTree(new CoverAllRelaxation(served.Rows, scaled, need), search, rules, meter, scale, atLeast, isEnoughToRefute ? -enough * scale : long.MaxValue);
        Trials.Run(tree, rules, effort.Seed, meter);
        tree.Run();
        return new()
        {
            Open = tree.Open is { } open ? Choice.Of(open) : null,
            Objective = tree.Open is null ? null : -tree.Objective / scale * unit,
            Bound = -(tree.Bound / scale) * unit,
            End = SiteSolver.EndOf(meter),
            Work = meter.Done,
            Cases = tree.Cases,
            Proof = Choice.ProofOf(tree, served.Instead, unit, scale),
        };
    }
}
