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
            return new(SitingObstacle.RuleUnkept, [], null, null, reached) { Rule = kind, MostNeeded = kind == SitingRuleKind.Budget ? BudgetNeeded(problem, effort, meter) : null };
        }

        return HasAnswer(problem with { Rules = [] }, effort, meter) ? new(SitingObstacle.RulesTogether, [], null, null, reached) : null;
    }

    /// <summary>Whether any choice is allowed: whoever must be served is, by the fewest sites if their number is limited.</summary>
    static bool HasAnswer(SitingProblem problem, SitingEffort effort, WorkMeter meter) => problem.Target is { } target && target < ServedWeight.Total(problem)
        ? MaximalCovering.Solve(problem with { Model = SitingModel.MaximalCovering, Target = null, SiteCosts = [] }, effort, meter, target - 1, target).Open is not null
        : Cheapest(problem, [], effort, meter).Open is not null;

    static long? BudgetNeeded(SitingProblem problem, SitingEffort effort, WorkMeter meter)
    {
        // Of a share nobody knows without looking at every budget.
        if (problem.Target is not null) return null;
        var budget = problem.Rules.First(rule => rule.Kind == SitingRuleKind.Budget);
        var costs = new long[problem.Status.Length];
        for (var at = 0; at < budget.Sites.Length; at++) costs[budget.Sites[at]] = budget.AmountOf(at);
        var answer = Cheapest(problem with { Rules = [.. problem.Rules.Where(rule => rule.Kind != SitingRuleKind.Budget)] }, costs, effort, meter);
        return answer.IsBest ? answer.Objective : null;
    }

    /// <param name="costs">[site]; empty: nothing costs anything.</param>
    static SitingSolution Cheapest(SitingProblem problem, long[] costs, SitingEffort effort, WorkMeter meter)
    {
        var (rules, mustServe) = (problem.Rules.ToList(), Obstacles.MustServeAll(problem.Model));
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
            Weights = mustServe ? problem.Weights : new long[problem.Weights.Length],
        };
        return SetCovering.Solve(cover, cover.LimitOf, costs.Length > 0 ? costs : new long[problem.Status.Length], enough: 0, effort, meter);
    }
}
