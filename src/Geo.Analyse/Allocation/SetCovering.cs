using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Fewest sites, or least cost, so that everybody is covered, once or twice.</summary>
/// <remarks>Source: Toregas, Swain, ReVelle and Bergman (1971), doi:10.1287/opre.19.6.1363.</remarks>
static class SetCovering
{
    public static SitingSolution Solve(SitingProblem problem, SitingEffort effort, WorkMeter meter)
    {
        long[] costs = [.. problem.Status.Select((status, site) => status == SiteStatus.Existing ? 0 : problem.SiteCosts.Length > 0 ? problem.SiteCosts[site] : 1)];
        var answer = Solve(problem, problem.LimitOf, costs, enough: 0, effort, meter);
        return answer is { Open: null, End: SitingEnd.Finished } ? SiteSolver.Unkept(problem, effort, meter) : answer;
    }

    /// <param name="serves">The largest cost at which a site serves, [demand].</param>
    /// <param name="costs">[site]; 0 where it is open already.</param>
    /// <param name="enough">A choice that costs no more ends the search, and so does the proof that none does.</param>
    public static SitingSolution Solve(SitingProblem problem, Func<int, long> serves, long[] costs, long enough, SitingEffort effort, WorkMeter meter, bool isEnoughToRefute = false)
    {
        var need = problem.Model == SitingModel.BackupSetCovering ? 2 : 1;
        var served = ServedRows.Of(problem, serves, need == 1 && !Ruling.IsRuled(problem), meter);
        var unit = Scale.Divisor(costs);
        Int128 total = 0;
        foreach (var cost in costs) total += cost / unit;
        var rules = SiteRules.Of(problem.Status, served.Instead, slots: null);
        var needed = NeededRows.Of(served.Rows, need, rules.MustOpen, meter);
        var scale = Scale.For((total + 1) * 4 * Math.Max(needed.Rows.Count, 1) * need, unit, Ruling.IsRuled(problem));
        var scaled = Array.ConvertAll(costs, cost => cost / unit * scale);
        var ruling = Ruling.Of(
            problem, new CoverAllRelaxation(needed.Rows, scaled, need), () => new CoverAllSearch(needed.Rows, scaled, need, rules, meter), () => new CoverAllScore(needed.Rows, scaled, need, meter), rules,
            (long)(total + 1) * scale, unit, scaled, meter);
        // No choice costs more than all sites.
        var nothing = ruling.Sums is null ? Scale.Nothing : -(long)(total + 1) * scale;
        // Costs are multiples of the unit: a choice that costs no more costs no more than the next of them below.
        enough = enough < 0 ? -1 : enough / unit;
        var tree = new CaseTree(
            ruling.Relaxation, ruling.Search, rules, meter, scale, isEnoughToRefute ? (-enough - 1) * scale : nothing, isEnoughToRefute ? -enough * scale : long.MaxValue, ruling.Sums);
        Trials.Run(tree, rules, effort.Seed, meter);
        tree.Run();
        return new()
        {
            Open = tree.Open is { } open ? Choice.Of(open) : null,
            Objective = tree.Open is null ? null : -tree.Objective / scale * unit,
            // Nothing costs less than nothing.
            Bound = tree.Bound <= Scale.Nothing ? 0 : Math.Max(0, -(tree.Bound / scale) * unit),
            End = SiteSolver.EndOf(meter),
            Work = meter.Done,
            Cases = tree.Cases,
            Proof = Choice.ProofOf(tree, served.Instead, unit, scale, needed.Expand),
        };
    }
}
