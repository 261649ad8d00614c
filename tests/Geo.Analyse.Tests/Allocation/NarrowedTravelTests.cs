using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>p-median of more places than a case leaves sites to decide: its own rows bound it as all rows do, and their prices are told as prices of all.</summary>
public sealed class NarrowedTravelTests
{
    const int Sites = 14;
    const int Places = 40;

    [Fact]
    public void The_answer_is_the_best_of_all_choices_and_proven()
    {
        for (var seed = 0; seed < 300; seed++) SolvedQuestions.AreBestAndProven(Spread(seed), seed);
    }

    [Fact]
    public void A_search_cut_short_has_a_bound_on_the_right_side_and_a_proof_of_it()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var problem = Spread(seed);
            var best = Exhaustive.Best(problem);
            for (var work = 2000L; work < 1_000_000; work *= 2)
            {
                var solution = SiteSolver.Solve(problem, new(Work: work), default);
                Assert.True(solution.Bound <= best, $"seed {seed}, work {work}: bound {solution.Bound} cuts off {best}");
                var verdict = SitingCheck.Check(problem, solution.Open, solution.Objective ?? 0, solution.Bound!.Value, solution.Proof!, solution.Parts);
                Assert.True(verdict.Holds, $"seed {seed}, work {work}: {verdict}");
            }
        }
    }

    /// <summary>Every place reaches every site, some of them as far as others; a site may stay, and places may be by the handful.</summary>
    static SitingProblem Spread(int seed)
    {
        var lot = new Random(seed);
        var (pairs, farthest) = (Enumerable.Range(0, Places * Sites), lot.Next(2) == 0 ? 20 : 1000);
        long[] cost = [.. pairs.Select(_ => (long)lot.Next(1, farthest))];
        // Who is three times as far from every site as his neighbour prefers the same ones.
        var haveNeighbours = lot.Next(2) == 0;
        for (var at = 0; haveNeighbours && at < cost.Length; at++) cost[at] = at / Sites % 3 == 0 ? cost[at] : 3 * cost[at - (at / Sites % 3 * Sites)];
        return new()
        {
            Model = SitingModel.PMedian,
            Pairs = SitePairs.Of(Places, Sites, [.. pairs.Select(at => at / Sites)], [.. pairs.Select(at => at % Sites)], cost),
            Weights = [.. Enumerable.Range(0, Places).Select(_ => (long)lot.Next(1, 50))],
            Status = [lot.Next(2) == 0 ? SiteStatus.Existing : SiteStatus.Free, .. new SiteStatus[Sites - 1]],
            Sites = lot.Next(1, 5),
        };
    }
}
