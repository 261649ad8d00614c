using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Which rules leave a question without an answer, and what would do: the same question without those of one kind, and the least budget at which the others can be kept.</summary>
static class RuleObstacles
{
    static readonly SitingRuleKind[] s_order = [SitingRuleKind.Budget, SitingRuleKind.Apart, SitingRuleKind.OneEach, SitingRuleKind.OneOf, SitingRuleKind.Needs, SitingRuleKind.Count];

    /// <returns>Null where the question has an answer without any rule broken that could be left, so that the obstacle is another.</returns>
    public static SitingInfeasibility? Find(SitingProblem problem, SitingEffort effort, WorkMeter meter)
    {
        if (problem.Rules.Count == 0 || HasAnswer(problem, effort, meter)) return null;
        var reached = ServedWeight.Reachable(problem);
        foreach (var kind in s_order)
        {
            if (problem.Rules.All(rule => rule.Kind != kind) || meter.IsOver) continue;
            if (!HasAnswer(problem with { Rules = [.. problem.Rules.Where(rule => rule.Kind != kind)] }, effort, meter)) continue;
            return new(SitingObstacle.RuleUnkept, [], null, null, reached) { Rule = kind, MostNeeded = kind == SitingRuleKind.Budget ? BudgetNeeded(problem, effort, meter) : null, SitesNeeded = kind == SitingRuleKind.OneEach ? SitesNeeded(problem, effort, meter) : null };
        }

        return HasAnswer(problem with { Rules = [] }, effort, meter) ? new(SitingObstacle.RulesTogether, [], null, null, reached) : null;
    }

    /// <summary>Whether any choice is allowed: whoever must be served is, by the fewest sites if their number is limited.</summary>
    public static bool HasAnswer(SitingProblem problem, SitingEffort effort, WorkMeter meter) => problem.Target is { } target && target < ServedWeight.Total(problem)
        ? MaximalCovering.Solve(problem with { Model = SitingModel.MaximalCovering, Target = null, SiteCosts = [] }, effort, meter, target - 1, target).Open is not null
        : Allowed(problem, effort, meter).Open is not null;

    /// <summary>
    /// An allowed choice that serves whom it must. The budget, else the number of sites, is what is made least, until it is as small as it has to be or can't be: a search without anything to make less has no bound that could tell it that there is nothing.
    /// </summary>
    public static SitingSolution Allowed(SitingProblem problem, SitingEffort effort, WorkMeter meter)
    {
        if (problem.Rules.FirstOrDefault(rule => rule.Kind == SitingRuleKind.Budget && !rule.Amounts.Any(amount => amount < 0)) is { } budget)
        {
            var costs = CostsOf(problem, budget);
            return Cover(problem with { Rules = [.. problem.Rules.Where(rule => rule != budget)] }, costs, Math.Clamp(budget.Most, -1, costs.Sum()), effort, meter);
        }

        return problem.Sites is { } sites
            ? Cover(problem with { Sites = null }, TooFew.CentreCosts(problem), Math.Min(sites, problem.Status.Length) + SiteRules.Movable(problem.Status), effort, meter)
            : Cover(problem, new long[problem.Status.Length], null, effort, meter);
    }

    static long? BudgetNeeded(SitingProblem problem, SitingEffort effort, WorkMeter meter)
    {
        // Of a share nobody knows without looking at every budget.
        if (problem.Target is not null || HasLeasts(problem)) return null;
        var budget = problem.Rules.First(rule => rule.Kind == SitingRuleKind.Budget);
        var answer = Cover(problem with { Rules = [.. problem.Rules.Where(rule => rule.Kind != SitingRuleKind.Budget)] }, CostsOf(problem, budget), null, effort, meter);
        return answer.IsBest ? answer.Objective : null;
    }

    /// <summary>The least number of sites that keeps all rules and serves whom it must; null where there is none, or nobody knows.</summary>
    static int? SitesNeeded(SitingProblem problem, SitingEffort effort, WorkMeter meter)
    {
        if (problem.Sites is null || problem.Target is not null || HasLeasts(problem)) return null;
        var answer = Cover(problem with { Sites = null }, TooFew.CentreCosts(problem), null, effort, meter);
        return answer is { IsBest: true, Objective: { } sites } ? (int)sites - SiteRules.Movable(problem.Status) : null;
    }

    /// <summary>Whom sites must have at the least is not looked at here, so that nothing can be said to do.</summary>
    static bool HasLeasts(SitingProblem problem) => problem.Least.Any(least => least > 0);

    static long[] CostsOf(SitingProblem problem, SitingRule budget)
    {
        var costs = new long[problem.Status.Length];
        for (var at = 0; at < budget.Sites.Length; at++) costs[budget.Sites[at]] = budget.AmountOf(at);
        return costs;
    }

    /// <summary>Whom the question must serve, at the least cost; the number of sites is a rule.</summary>
    /// <param name="costs">[site]</param>
    /// <param name="enough">A choice that costs no more ends the search, and so does the proof that none does; null: the least cost is sought.</param>
    static SitingSolution Cover(SitingProblem problem, long[] costs, long? enough, SitingEffort effort, WorkMeter meter)
    {
        var rules = problem.Rules.ToList();
        if (problem.Sites is { } sites)
        {
            int[] counted = [.. Enumerable.Range(0, problem.Status.Length).Where(site => problem.Status[site] is SiteStatus.Free or SiteStatus.Forced or SiteStatus.Movable)];
            rules.Add(new(SitingRuleKind.Count, counted, [], sites + SiteRules.Movable(problem.Status)));
        }

        var cover = problem with
        {
            Model = problem.Model == SitingModel.BackupSetCovering ? SitingModel.BackupSetCovering : SitingModel.SetCovering,
            Sites = null,
            Target = null,
            Rules = rules,
            SiteCosts = costs,
            Weights = Obstacles.MustServeAll(problem.Model) ? problem.Weights : new long[problem.Weights.Length],
        };
        return SetCovering.Solve(cover, cover.LimitOf, costs, enough ?? 0, effort, meter, isEnoughToRefute: enough is not null);
    }
}
