using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>How a model is searched and bounded where there are rules about sites, or no number of them; null sums: there are none.</summary>
sealed record Ruling(ISiteSearch Search, Relaxation Relaxation, RuleSums? Sums)
{
    /// <summary>Whether sites are limited by more than their number, or by anything but it.</summary>
    public static bool IsRuled(SitingProblem problem) => problem.Rules.Count > 0 || (problem.Sites is null && problem.Model is not (SitingModel.SetCovering or SitingModel.BackupSetCovering));

    /// <param name="plain">The search where there are no rules.</param>
    /// <param name="score">What it is about where there are.</param>
    /// <param name="largest">No objective is larger, scaled.</param>
    /// <param name="unit">What one of the objective's units is in the problem's.</param>
    /// <param name="prices">[site]; empty: the budget's, where there is one.</param>
    public static Ruling Of(SitingProblem problem, Relaxation relaxation, Func<ISiteSearch> plain, Func<ISiteScore> score, SiteRules rules, long largest, long unit, long[] prices, WorkMeter meter)
    {
        if (!IsRuled(problem)) return new(plain(), relaxation, null);
        var sums = new RuleSums(problem.Rules, rules.Count);
        return new(new RuledSearch(score(), rules, sums, prices.Length > 0 ? prices : Prices(problem), meter), new RuledRelaxation(relaxation, sums, largest, unit), sums);
    }

    /// <summary>What each site takes of the budget, [site]; empty where there is none.</summary>
    public static long[] Prices(SitingProblem problem)
    {
        if (problem.Rules.FirstOrDefault(rule => rule.Kind == SitingRuleKind.Budget) is not { } budget) return [];
        var prices = new long[problem.Status.Length];
        for (var at = 0; at < budget.Sites.Length; at++) prices[budget.Sites[at]] = budget.AmountOf(at);
        return prices;
    }
}
