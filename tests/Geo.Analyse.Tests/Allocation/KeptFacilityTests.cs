using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

public sealed class KeptFacilityTests
{
    // Three points of 4, 2 and 1 people, all costs 5; site 0 serves the first, site 1 the second, site 2 stands, may be closed, and serves the third.
    static readonly SitingProblem s_problem = new()
    {
        Model = SitingModel.MaximalCovering,
        Pairs = SitePairs.Of(3, 3, [0, 1, 2], [0, 1, 2], [5, 5, 5]),
        Weights = [4, 2, 1],
        Status = [SiteStatus.Free, SiteStatus.Free, SiteStatus.Closable],
        Sites = 1,
    };

    // Nothing is kept of the rows; site 2 is worth 1, the best of the others 4.
    static readonly SitingProof s_proof = new() { Dominated = [], Denominator = 1, Multipliers = [[4, 2, 1]], Steps = [new(ProofStepKind.Open, -1, [2]), new(ProofStepKind.Bound, 0, [])] };

    [Fact]
    public void What_closing_earns_nothing_stays_and_the_checker_sees_that_it_may()
    {
        Assert.True(SitingCheck.Check(s_problem, [0, 2], 5, 5, s_proof).Holds);
        // Closed, it can't be opened; built, it takes a place.
        Assert.Equal(ProofFlaw.StepWrong, SitingCheck.Check(s_problem, [0, 2], 5, 5, s_proof with { Steps = [new(ProofStepKind.Close, -1, [2]), s_proof.Steps[1]] }).Flaw);
        foreach (var status in (SiteStatus[])[SiteStatus.Free, SiteStatus.Movable])
        {
            Assert.Equal(ProofFlaw.StepWrong, SitingCheck.Check(s_problem with { Status = [SiteStatus.Free, SiteStatus.Free, status] }, null, 0, 7, s_proof).Flaw);
        }

        // Where sites are to be few it counts, and where it has a least it may lack it.
        Assert.Equal(ProofFlaw.StepWrong, SitingCheck.Check(s_problem with { Model = SitingModel.SetCovering, Sites = null }, null, 0, 3, s_proof).Flaw);
        var loads = s_problem with { Model = SitingModel.CapacitatedCovering, Capacities = [9, 9, 9] };
        var whole = s_proof with { Multipliers = [[1, 1, 1]] };
        Assert.True(SitingCheck.Check(loads, null, 0, 7, whole).Holds);
        Assert.Equal(ProofFlaw.StepWrong, SitingCheck.Check(loads with { Least = [0, 0, 1] }, null, 0, 7, whole).Flaw);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Where_a_rule_is_kept_better_without_it_it_need_not_stay(long amount, bool stays)
    {
        var problem = s_problem with { Rules = [new(SitingRuleKind.Budget, [0, 2], [1, amount], 1)] };
        var proof = s_proof with { Multipliers = [[4, 2, 1, 0]] };
        Assert.Equal(stays ? ProofFlaw.None : ProofFlaw.BoundExceeded, SitingCheck.Check(problem, null, 0, 5, proof).Flaw);
    }

    [Fact]
    public void Of_every_model_with_a_number_of_sites_they_are_in_every_answer()
    {
        var kept = 0;
        for (var seed = 1; seed <= 1500; seed++)
        {
            var problem = SmallProblem.Of(seed);
            if (problem.Model is SitingModel.SetCovering or SitingModel.BackupSetCovering) continue;
            problem = problem with { Status = [.. problem.Status.Select((status, site) => site % 3 == seed % 3 ? SiteStatus.Closable : status)] };
            SolvedQuestions.AreBestAndProven(problem, seed);
            if (SiteSolver.Solve(problem, new(), TestContext.Current.CancellationToken).Open is not { } open) continue;
            Assert.True(Enumerable.Range(0, problem.Status.Length).Where(site => problem.Status[site] == SiteStatus.Closable).All(open.Contains), $"seed {seed}");
            kept++;
        }

        Assert.True(kept > 500, $"{kept}");
    }

    [Fact]
    public void Whom_they_cover_nobody_builds_for_whatever_the_rules()
    {
        var fewer = 0;
        for (var seed = 1; seed <= 1500; seed++)
        {
            var problem = RuledProblem.Of(seed, seed % 2 == 0 ? SitingModel.MaximalCovering : SitingModel.BackupMaximalCovering);
            problem = problem with { Status = [.. problem.Status.Select((status, site) => site % 3 == seed % 3 ? SiteStatus.Closable : status)] };
            var settled = StandingSites.Settled(problem);
            fewer += settled.Pairs.Site.Length < problem.Pairs.Site.Length ? 1 : 0;
            var (best, solution) = (Exhaustive.Best(problem), SiteSolver.Solve(settled, new(), TestContext.Current.CancellationToken));
            Assert.True(best == solution.Objective, $"seed {seed}: {best} is best, {solution.Objective} was found");
            if (solution.Open is { } open) Assert.True(SitingCheck.ValueOf(problem, open) == best, $"seed {seed}");
        }

        Assert.True(fewer > 20, $"{fewer}");
    }
}
