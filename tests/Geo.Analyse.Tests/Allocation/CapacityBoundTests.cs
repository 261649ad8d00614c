using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

public sealed class CapacityBoundTests
{
    // A facility that stands has 10 and is full; three places to build have 30 each for 300, three more 10 each for 60. There are 500, and three places: one of 300 and two of 60 have 50 together, and prices alone say 56⅔.
    static readonly SitingProblem s_problem = new()
    {
        Model = SitingModel.CapacitatedCovering,
        Pairs = SitePairs.Of(1, 7, [0, 0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 1, 1, 1]),
        Weights = [1000],
        Status = [SiteStatus.Existing, 0, 0, 0, 0, 0, 0],
        Sites = 3,
        Capacities = [10, 30, 30, 30, 10, 10, 10],
        Rules = [new(SitingRuleKind.Budget, [1, 2, 3, 4, 5, 6], [300, 300, 300, 60, 60, 60], 500)],
    };

    [Fact]
    public void What_can_be_had_for_the_money_is_counted_in_whole_sites_and_proven_by_one_case()
    {
        var solution = SiteSolver.Solve(s_problem, new(), TestContext.Current.CancellationToken);

        Assert.Equal((60L, 60L), (solution.Objective!.Value, solution.Bound!.Value));
        Assert.Equal([new(0, 0, 10), .. solution.Parts!.Skip(1)], solution.Parts!);
        Assert.True(SitingCheck.Check(s_problem, solution.Open, 60, 60, solution.Proof!, solution.Parts).Holds);
        Assert.Equal(ProofStepKind.Packed, Assert.Single(solution.Proof!.Steps).Kind);
    }

    [Fact]
    public void A_packing_by_hand_is_accepted_and_one_person_less_is_refused()
    {
        var proof = new SitingProof { Dominated = [], Denominator = 1, Multipliers = [[0, 0]], Steps = [new(ProofStepKind.Packed, 0, [0])] };
        Assert.True(SitingCheck.Check(s_problem, null, 0, 60, proof).Holds);
        // All capacities are tens.
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem, null, 0, 59, proof).Flaw);
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem, null, 0, 60, proof with { Steps = [new(ProofStepKind.Bound, 0, [])] }).Flaw);
        // With four places a third of 60 fits; without any number the same; with 600 two of 300.
        foreach (int? sites in (int?[])[4, null])
        {
            Assert.True(SitingCheck.Check(s_problem with { Sites = sites }, null, 0, 70, proof).Holds);
            Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem with { Sites = sites }, null, 0, 60, proof).Flaw);
        }

        var rich = s_problem with { Rules = [s_problem.Rules[0] with { Most = 600 }] };
        Assert.True(SitingCheck.Check(rich, null, 0, 70, proof).Holds);
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(rich, null, 0, 60, proof).Flaw);
        foreach (ProofStep wrong in (ProofStep[])[new(ProofStepKind.Packed, 0, []), new(ProofStepKind.Packed, 0, [1]), new(ProofStepKind.Packed, 0, [-1]), new(ProofStepKind.Packed, 1, [0]), new(ProofStepKind.Packed, -1, [0])])
        {
            Assert.Equal(ProofFlaw.StepWrong, SitingCheck.Check(s_problem, null, 0, 60, proof with { Steps = [wrong] }).Flaw);
        }
    }

    [Fact]
    public void Amounts_finer_than_the_table_are_rounded_down_and_cut_off_no_choice()
    {
        var parts = 0;
        for (var seed = 1; seed <= 300; seed++)
        {
            var (lot, sites) = (new Random(seed), 9);
            long[] costs = [.. Enumerable.Range(0, sites).Select(_ => lot.NextInt64(1, 1_000_000_000_000))];
            var problem = s_problem with
            {
                Pairs = SitePairs.Of(1, sites, new int[sites], [.. Enumerable.Range(0, sites)], [.. Enumerable.Repeat(1L, sites)]),
                Status = [.. Enumerable.Range(0, sites).Select(site => site == 0 ? SiteStatus.Existing : SiteStatus.Free)],
                Sites = seed % 2 == 0 ? null : lot.Next(1, 6),
                Capacities = [.. Enumerable.Range(0, sites).Select(_ => (long)lot.Next(1, 100))],
                // Money that comes back makes room for others.
                Rules = [new(SitingRuleKind.Budget, [.. Enumerable.Range(0, sites)], [.. costs.Select(cost => lot.Next(6) == 0 ? -cost : cost)], costs.Sum() / 3)],
            };
            SolvedQuestions.AreBestAndProven(problem, seed);
            if (SiteSolver.Solve(problem, new(), TestContext.Current.CancellationToken).Proof is { Steps: [{ Kind: ProofStepKind.Packed }] }) parts++;
        }

        Assert.True(parts > 50, $"{parts}");
    }
}
