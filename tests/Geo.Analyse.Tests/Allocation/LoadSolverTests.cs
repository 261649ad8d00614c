using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

public sealed class LoadSolverTests
{
    static int Count { get; } = Environment.GetEnvironmentVariable("GEO_LONG") == "1" ? 20_000 : 2_000;

    [Fact]
    public void Small_questions_with_capacities_and_a_least_are_answered_as_by_looking_at_every_choice_and_proven()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var problem = LoadProblem.Of(seed);
            var best = Exhaustive.Best(problem);
            var solution = SiteSolver.Solve(problem, new(), default);
            Assert.True(best == solution.Objective, $"seed {seed}: {best} is best, {solution.Objective} was found");
            if (best is null)
            {
                Assert.True(solution.Infeasibility is not null, $"seed {seed}: no answer, and no reason");
                continue;
            }

            Assert.True(solution.IsBest, $"seed {seed}: bound {solution.Bound}, best {best}");
            var verdict = SitingCheck.Check(problem, solution.Open, best.Value, best.Value, solution.Proof!, solution.Parts);
            Assert.True(verdict.Holds, $"seed {seed}: {verdict}");
            Assert.False(SitingCheck.Check(problem, null, 0, best.Value - 1, solution.Proof!).Holds, $"seed {seed}: a bound beyond the best was believed");
        }
    }

    [Fact]
    public void A_search_with_capacities_cut_short_has_a_bound_on_the_right_side_and_a_proof_of_it()
    {
        for (var seed = 0; seed < Count / 4; seed++)
        {
            var problem = LoadProblem.Of(seed);
            if (Exhaustive.Best(problem) is not { } best) continue;
            for (var work = 1L; work < 4000; work = (work * 5) + seed)
            {
                var solution = SiteSolver.Solve(problem, new(Work: work), default);
                if (solution.Objective is { } found) Assert.True(found <= best, $"seed {seed}, work {work}: {found} is better than the best, {best}");
                if (solution.Bound is not { } bound) continue;
                Assert.True(bound >= best, $"seed {seed}, work {work}: bound {bound} cuts off {best}");
                Assert.True(bound <= problem.Weights.Sum(), $"seed {seed}, work {work}: bound {bound} is more than there are");
                var verdict = SitingCheck.Check(problem, solution.Open, solution.Objective ?? 0, bound, solution.Proof!, solution.Parts);
                Assert.True(verdict.Holds, $"seed {seed}, work {work}: {verdict}");
            }
        }
    }

    [Fact]
    public void Capacity_large_enough_is_plain_maximal_covering_and_more_of_it_serves_no_fewer()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var problem = LoadProblem.Of(seed) with { Least = [] };
            var plain = SiteSolver.Solve(problem with { Model = SitingModel.MaximalCovering, Capacities = [] }, new(), default).Objective;
            var served = SiteSolver.Solve(problem, new(), default).Objective;
            Assert.True(served <= plain || plain is null);
            Assert.True(SiteSolver.Solve(problem with { Capacities = Array.ConvertAll(problem.Capacities, one => one + 7) }, new(), default).Objective >= served || served is null);
            Assert.Equal(plain, SiteSolver.Solve(problem with { Capacities = Array.ConvertAll(problem.Capacities, _ => problem.Weights.Sum()) }, new(), default).Objective);
        }
    }

    [Fact]
    public void An_assignment_that_is_not_allowed_is_refused()
    {
        // One village of 50 and one of 30; site 0 reaches both and takes 60, site 1 the second and takes 25; each needs 20.
        var problem = new SitingProblem
        {
            Model = SitingModel.CapacitatedCovering,
            Pairs = SitePairs.Of(2, 2, [0, 1, 1], [0, 0, 1], [1, 3, 1]),
            Weights = [50, 30],
            Status = new SiteStatus[2],
            Sites = 2,
            Capacities = [60, 25],
            Least = [20, 20],
        };
        var solution = SiteSolver.Solve(problem, new(), default);
        Assert.Equal(80, solution.Objective);
        // Near first: the second village fills site 1, its last five go to site 0.
        Assert.Equal([new(0, 0, 50), new(1, 0, 5), new(1, 1, 25)], solution.Parts!);
        SitingPart[][] wrong =
        [
            [new(0, 0, 60), new(1, 1, 20)], [new(0, 0, 50), new(1, 0, 11), new(1, 1, 19)], [new(0, 0, 50), new(1, 1, 30)], [new(0, 1, 20), new(0, 0, 30), new(1, 0, 30)],
            [new(0, 0, 50), new(1, 1, 10), new(1, 1, 15), new(1, 0, 5)], [new(0, 0, 60), new(1, 1, -20)], [new(2, 0, 50)], [new(0, 2, 50)], [],
        ];
        foreach (var parts in wrong) Assert.Equal(ProofFlaw.AssignmentWrong, SitingCheck.Check(problem, [0, 1], 80, 80, solution.Proof!, parts).Flaw);
        Assert.Equal(ProofFlaw.ObjectiveWrong, SitingCheck.Check(problem, [0, 1], 80, 80, solution.Proof!, [new(0, 0, 50), new(1, 1, 25)]).Flaw);
    }

    [Fact]
    public void A_site_forced_where_too_few_live_is_told()
    {
        var problem = new SitingProblem
        {
            Model = SitingModel.CapacitatedCovering,
            Pairs = SitePairs.Of(1, 2, [0, 0], [0, 1], [1, 1]),
            Weights = [50],
            Status = [SiteStatus.Forced, SiteStatus.Free],
            Sites = 1,
            Capacities = [100, 100],
            Least = [60, 10],
        };
        var why = SiteSolver.Solve(problem, new(), default).Infeasibility!;
        Assert.Equal(SitingObstacle.TooFewPeople, why.Obstacle);
        Assert.Equal([0], why.Sites);
        Assert.Equal(50, why.LeastPossible);
        // Two that must be open share the fifty: 25 each, or 24 where one has no room for more.
        var both = problem with { Status = [SiteStatus.Forced, SiteStatus.Forced], Sites = 2, Least = [40, 40] };
        Assert.Equal(25, SiteSolver.Solve(both, new(), default).Infeasibility!.LeastPossible);
        Assert.Equal(24, SiteSolver.Solve(both with { Capacities = [100, 24] }, new(), default).Infeasibility!.LeastPossible);
        Assert.Equal(0, SiteSolver.Solve(both with { Capacities = [100, 0] }, new(), default).Infeasibility!.LeastPossible);
        Assert.Equal(50, SiteSolver.Solve(problem with { Status = [SiteStatus.Existing, SiteStatus.Free] }, new(), default).Objective);
    }
}
