using Geo.Analyse.Allocation;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

public sealed class TravelRowTests
{
    [Fact]
    public void Places_by_the_handful_that_prefer_alike_are_answered_as_by_looking_at_every_choice_and_proven()
    {
        for (var seed = 0; seed < 1000; seed++) SolvedQuestions.AreBestAndProven(Handfuls(seed), seed);
    }

    [Fact]
    public void A_search_among_them_cut_short_has_a_bound_on_the_right_side_and_a_proof_of_it()
    {
        for (var seed = 0; seed < 300; seed++) SolvedQuestions.AreBoundedHoweverShort(Handfuls(seed), seed);
    }

    [Fact]
    public void Everybody_twice_costs_twice_and_is_no_more_work_than_reading_it()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var problem = Handfuls(seed);
            var (pairs, demand) = (problem.Pairs, problem.Weights.Length);
            var from = Enumerable.Range(0, pairs.Site.Length).Select(at => at / pairs.SiteCount).ToArray();
            var twice = problem with
            {
                Pairs = SitePairs.Of(demand * 2, pairs.SiteCount, [.. from, .. from.Select(row => row + demand)], [.. pairs.Site, .. pairs.Site], [.. pairs.Cost, .. pairs.Cost]),
                Weights = [.. problem.Weights, .. problem.Weights],
            };
            var (one, two) = (SiteSolver.Solve(problem, new(), default), SiteSolver.Solve(twice, new(), default));
            Assert.Equal((one.Objective * 2, one.Bound * 2, one.Cases), (two.Objective, two.Bound, two.Cases));
            Assert.InRange(two.Work, one.Work, one.Work + (2 * pairs.Site.Length));
            Assert.Equal(one.Open, two.Open);
        }
    }

    /// <summary>Each place three times, with costs in the same order and a site that may stay.</summary>
    static SitingProblem Handfuls(int seed)
    {
        var lot = new Random(seed);
        return TripledPlaces.Of(lot, _ =>
        {
            var (times, more) = (lot.Next(1, 4), lot.Next(0, 6));
            return way => (way * times) + more;
        }) with
        { Sites = lot.Next(1, 4) };
    }
}
