using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>What must hold of the answer to a small question, whatever its model and rules: it is held against every choice, and its proof against the checker.</summary>
static class SolvedQuestions
{
    public static void AreBestAndProven(SitingProblem problem, int seed)
    {
        var best = Exhaustive.Best(problem);
        var solution = SiteSolver.Solve(problem, new(), default);
        Assert.True(best == solution.Objective, $"seed {seed}, {problem.Model}: {best} is best, {solution.Objective} was found");
        if (best is null)
        {
            Assert.True(solution.Infeasibility is not null, $"seed {seed}: no answer, and no reason");
            return;
        }

        Assert.True(solution.IsBest, $"seed {seed}, {problem.Model}: bound {solution.Bound}, best {best}");
        var verdict = SitingCheck.Check(problem, solution.Open, best.Value, best.Value, solution.Proof!, solution.Parts);
        Assert.True(verdict.Holds, $"seed {seed}, {problem.Model}: {verdict}");
        var better = best.Value + (Exhaustive.IsMaximised(problem.Model) ? -1 : 1);
        Assert.False(SitingCheck.Check(problem, null, 0, better, solution.Proof!).Holds, $"seed {seed}, {problem.Model}: a bound beyond the best was believed");
    }

    public static void AreBoundedHoweverShort(SitingProblem problem, int seed)
    {
        if (Exhaustive.Best(problem) is not { } best) return;
        for (var work = 1L; work < 4000; work = (work * 5) + seed)
        {
            var solution = SiteSolver.Solve(problem, new(Work: work), default);
            var side = Exhaustive.IsMaximised(problem.Model) ? 1 : -1;
            if (solution.Objective is { } found) Assert.True(side * found <= side * best, $"seed {seed}, work {work}: {found} is better than the best, {best}");
            Assert.Null(solution.Infeasibility);
            if (solution.Bound is not { } bound) continue;
            Assert.True(bound >= 0, $"seed {seed}, work {work}, {problem.Model}: the bound {bound} is less than nothing");
            Assert.True(side * bound >= side * best, $"seed {seed}, work {work}, {problem.Model}: bound {bound} cuts off {best}");
            var verdict = SitingCheck.Check(problem, solution.Open, solution.Objective ?? 0, bound, solution.Proof!, solution.Parts);
            Assert.True(verdict.Holds, $"seed {seed}, work {work}, {problem.Model}: {verdict}");
        }
    }
}
