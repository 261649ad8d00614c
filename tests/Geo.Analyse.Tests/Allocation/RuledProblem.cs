using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>Small questions with rules about sites by lot: budgets, distances, extensions, one for each unit; the same for the same seed.</summary>
static class RuledProblem
{
    /// <param name="only">The model; by lot where it is null.</param>
    public static SitingProblem Of(int seed, SitingModel? only = null)
    {
        var problem = SmallProblem.Of(seed, only);
        var (lot, sites, rules) = (new Random(~seed), problem.Status.Length, new List<SitingRule>());
        if (lot.Next(3) > 0)
        {
            long[] costs = [.. Enumerable.Range(0, sites).Select(_ => (long)lot.Next(0, 12) * (lot.Next(4) == 0 ? 1_000_003 : 1))];
            rules.Add(new(SitingRuleKind.Budget, [.. Enumerable.Range(0, sites)], costs, costs.Sum() * lot.Next(10, 90) / 100));
        }

        for (var apart = lot.Next(3); apart > 0; apart--) rules.Add(new(SitingRuleKind.Apart, Some(lot, sites, 4), [], 1));
        if (sites > 1 && lot.Next(3) == 0) rules.Add(new(SitingRuleKind.Needs, [0, sites - 1], [1, -1], 0));
        if (lot.Next(4) == 0)
        {
            var unit = Some(lot, sites, 4);
            rules.Add(new(SitingRuleKind.OneEach, unit, [.. unit.Select(_ => -1L)], -1));
        }

        if (rules.Count == 0) rules.Add(new(SitingRuleKind.Apart, Some(lot, sites, 4), [], 1));
        var seeks = problem.Model is SitingModel.SetCovering or SitingModel.BackupSetCovering;
        return problem with { Rules = rules, Sites = seeks || lot.Next(3) == 0 ? null : problem.Sites };
    }

    static int[] Some(Random lot, int sites, int most) => [.. Enumerable.Range(0, sites).OrderBy(_ => lot.Next()).Take(lot.Next(1, most + 1)).Order()];
}
