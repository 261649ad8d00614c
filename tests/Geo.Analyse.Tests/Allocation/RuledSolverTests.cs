using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

public sealed class RuledSolverTests
{
    static int Count { get; } = Environment.GetEnvironmentVariable("GEO_LONG") == "1" ? 40_000 : 4_000;

    [Fact]
    public void Small_questions_with_budgets_distances_and_needs_are_answered_as_by_looking_at_every_choice_and_proven()
    {
        for (var seed = 0; seed < Count; seed++) SolvedQuestions.AreBestAndProven(RuledProblem.Of(seed), seed);
    }

    [Fact]
    public void A_search_under_rules_cut_short_has_a_bound_on_the_right_side_and_a_proof_of_it()
    {
        for (var seed = 0; seed < Count / 4; seed++) SolvedQuestions.AreBoundedHoweverShort(RuledProblem.Of(seed), seed);
    }

    [Fact]
    public void What_rules_forbid_is_told_and_without_them_there_is_an_answer()
    {
        for (var seed = 0; seed < Count / 2; seed++)
        {
            var problem = RuledProblem.Of(seed);
            if (Exhaustive.Best(problem) is not null || SiteSolver.Solve(problem, new(), default).Infeasibility is not { } why) continue;
            var without = Exhaustive.Best(problem with { Rules = [.. problem.Rules.Where(rule => rule.Kind != why.Rule)] });
            if (why.Obstacle == SitingObstacle.RuleUnkept) Assert.True(without is not null, $"seed {seed}: without {why.Rule} there is no answer either");
            if (why.MostNeeded is not { } needed) continue;
            // With the budget that is said there is an answer, with one less there is none.
            Assert.True(Exhaustive.Best(With(problem, needed)) is not null, $"seed {seed}: {needed} would not do");
            Assert.True(Exhaustive.Best(With(problem, needed - 1)) is null, $"seed {seed}: {needed} is more than is needed");
        }
    }

    [Fact]
    public void More_budget_covers_no_less_and_more_distance_no_more()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var problem = RuledProblem.Of(seed) with { Model = SitingModel.MaximalCovering, Levels = [], Target = null, SiteCosts = [] };
            if (SiteSolver.Solve(problem, new(), default).Objective is not { } objective) continue;
            if (problem.Rules.FirstOrDefault(rule => rule.Kind == SitingRuleKind.Budget) is { } budget) Assert.True(SiteSolver.Solve(With(problem, budget.Most + 5), new(), default).Objective >= objective);
            if (problem.Status.Length == 1) continue;
            var stricter = SiteSolver.Solve(problem with { Rules = [.. problem.Rules, new(SitingRuleKind.Apart, [0, problem.Status.Length / 2], [], 1)] }, new(), default);
            Assert.True((stricter.Objective ?? 0) <= objective);
        }
    }

    [Fact]
    public void A_choice_that_breaks_a_rule_is_refused()
    {
        // Two points, each with a site of its own; both sites cost 3, and there are 5.
        var problem = new SitingProblem
        {
            Model = SitingModel.MaximalCovering,
            Pairs = SitePairs.Of(2, 2, [0, 1], [0, 1], [1, 1]),
            Weights = [4, 2],
            Status = new SiteStatus[2],
            Rules = [new(SitingRuleKind.Budget, [0, 1], [3, 3], 5)],
        };
        // By hand: u = (4, 2) leaves no rest and sites worth 4 and 2; at a price of 2 for each unit of the budget, over 3, they are worth 2 and 0: 10/3 + 2 < 6, so the next value down is 4.
        var proof = new SitingProof { Dominated = [], Denominator = 3, Multipliers = [[12, 6, 2]], Steps = [new(ProofStepKind.Bound, 0, [])] };
        Assert.True(SitingCheck.Check(problem, [0], 4, 4, proof).Holds);
        Assert.Equal(ProofFlaw.RuleBroken, SitingCheck.Check(problem, [0, 1], 6, 6, proof).Flaw);
        Assert.Equal(ProofFlaw.MultipliersWrong, SitingCheck.Check(problem, [0], 4, 4, proof with { Multipliers = [[12, 6]] }).Flaw);
        // With site 0 open the rules alone shut site 1; without it they do not.
        ProofStep split = new(ProofStepKind.Split, -1, [0]), shut = new(ProofStepKind.Close, -1, [1]), decided = new(ProofStepKind.Decided, -1, []), bound = new(ProofStepKind.Bound, 0, []);
        Assert.True(SitingCheck.Check(problem, [0], 4, 4, proof with { Steps = [split, shut, decided, bound] }).Holds);
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(problem, [0], 4, 4, proof with { Steps = [shut, split, decided, bound] }).Flaw);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Too_little_to_serve_everybody_with_is_told_of_a_p_median_with_what_would_do(bool isBudget)
    {
        // Twelve valleys of thirty points and two sites each: it takes twelve sites of 10, and there are 110 or eleven.
        var (pairs, lot) = (Enumerable.Range(0, 360).SelectMany(i => new[] { (From: i, To: i / 30 * 2), (From: i, To: (i / 30 * 2) + 1) }).ToArray(), new Random(5));
        var problem = new SitingProblem
        {
            Model = SitingModel.PMedian,
            Pairs = SitePairs.Of(360, 24, [.. pairs.Select(pair => pair.From)], [.. pairs.Select(pair => pair.To)], [.. pairs.Select(_ => (long)lot.Next(1, 100))]),
            Weights = [.. Enumerable.Repeat(1L, 360)],
            Status = new SiteStatus[24],
            Sites = isBudget ? null : 11,
            Rules = isBudget ? [new(SitingRuleKind.Budget, [.. Enumerable.Range(0, 24)], [.. Enumerable.Repeat(10L, 24)], 110)] : [],
        };
        var why = SiteSolver.Solve(problem, new(Work: 20_000_000), default).Infeasibility!;
        if (isBudget) Assert.Equal((SitingObstacle.RuleUnkept, SitingRuleKind.Budget, 120L), (why.Obstacle, why.Rule!.Value, why.MostNeeded!.Value));
        else Assert.Equal((SitingObstacle.TooFewSites, 12), (why.Obstacle, why.SitesNeeded!.Value));
        var enough = SiteSolver.Solve(isBudget ? With(problem, 120) : problem with { Sites = 12 }, new(), default);
        // Of each valley the better of its two sites.
        var best = Enumerable.Range(0, 12).Sum(valley => Enumerable.Range(0, 2).Min(site => Enumerable.Range(valley * 30, 30).Sum(i => problem.Pairs.Cost[problem.Pairs.First[i] + site])));
        Assert.Equal((best, best), (enough.Objective!.Value, enough.Bound!.Value));
    }

    static SitingProblem With(SitingProblem problem, long budget) =>
        problem with { Rules = [.. problem.Rules.Select(rule => rule.Kind == SitingRuleKind.Budget ? rule with { Most = budget } : rule)] };
}
