using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

public sealed class NeededSitesTests
{
    [Fact]
    public void A_hamlet_that_only_one_site_reaches_divides_the_question_into_two_cases_and_no_more()
    {
        // A town of 82 in reach of eight sites that take 30 each, a hamlet of 5 in reach of a ninth, which reaches five of the town as well. Three of the eight serve the town; with the ninth it is 30 + 30 + 10.
        var problem = new SitingProblem
        {
            Model = SitingModel.CapacitatedCovering,
            Pairs = SitePairs.Of(3, 9, [.. Enumerable.Repeat(0, 8), .. Enumerable.Repeat(1, 9), 2], [.. Enumerable.Range(0, 8), .. Enumerable.Range(0, 9), 8], [.. Enumerable.Repeat(1L, 18)]),
            Weights = [77, 5, 5],
            Status = new SiteStatus[9],
            Sites = 3,
            Capacities = [.. Enumerable.Repeat(30L, 9)],
        };

        var solution = SiteSolver.Solve(problem, new(), TestContext.Current.CancellationToken);

        Assert.Equal((82L, 82L, 3), (solution.Objective!.Value, solution.Bound!.Value, solution.Cases));
        Assert.Equal([ProofStepKind.Split, ProofStepKind.Bound, ProofStepKind.Bound], solution.Proof!.Steps.Select(step => step.Kind));
        Assert.Equal([8], solution.Proof.Steps[0].Sites);
        Assert.True(SitingCheck.Check(problem, solution.Open, 82, 82, solution.Proof, solution.Parts).Holds);
        Assert.False(SitingCheck.Check(problem, null, 0, 81, solution.Proof).Holds);
    }

    [Theory]
    [InlineData(4, 4, 2, 6, 6, 10)]
    [InlineData(6, 6, 3, 6, 6, 12)]
    [InlineData(4, 4, 2, 6, 8, 14)]
    [InlineData(4, 4, 2, 6, 10, 18)]
    public void Two_cheap_sites_give_way_to_one_that_is_dear_where_that_serves_more(long first, long second, long cheap, long dear, long budget, long best)
    {
        // For their price the two come first; beside either the third, of ten people, may be too dear.
        var problem = new SitingProblem
        {
            Model = SitingModel.CapacitatedCovering,
            Pairs = SitePairs.Of(3, 3, [0, 1, 2], [0, 1, 2], [1, 1, 1]),
            Weights = [first, second, 10],
            Status = new SiteStatus[3],
            Capacities = [50, 50, 50],
            Rules = [new(SitingRuleKind.Budget, [0, 1, 2], [cheap, cheap, dear], budget)],
        };

        SolvedQuestions.AreBestAndProven(problem, 1);
        Assert.Equal(best, SiteSolver.Solve(problem, new(), TestContext.Current.CancellationToken).Objective);
    }
}
