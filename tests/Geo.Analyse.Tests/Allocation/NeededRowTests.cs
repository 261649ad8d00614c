using Geo.Analyse.Allocation;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

public sealed class NeededRowTests
{
    [Fact]
    public void Demand_that_is_served_whenever_other_is_changes_neither_answer_nor_proof()
    {
        for (var seed = 0; seed < 1000; seed++) SolvedQuestions.AreBestAndProven(Nested(seed), seed);
    }

    [Fact]
    public void A_search_among_it_cut_short_has_a_bound_on_the_right_side_and_a_proof_of_it()
    {
        for (var seed = 0; seed < 300; seed++) SolvedQuestions.AreBoundedHoweverShort(Nested(seed), seed);
    }

    [Fact]
    public void Whom_a_site_that_stays_serves_leaves_nothing_to_choose()
    {
        // Site 0 stays and serves both; 1 and 2 serve one each: nothing need be built.
        var problem = new SitingProblem
        {
            Model = SitingModel.SetCovering,
            Pairs = SitePairs.Of(2, 3, [0, 0, 1, 1], [0, 1, 0, 2], [1, 1, 1, 1]),
            Weights = [1, 1],
            Status = [SiteStatus.Existing, SiteStatus.Free, SiteStatus.Free],
        };
        var solution = SiteSolver.Solve(problem, new(), default);
        Assert.Equal((0, 0, 1), (solution.Objective, solution.Bound, solution.Cases));
        Assert.Equal([0], solution.Open!);

        // Twice: 0 is one of the two of each, so 1 and 2 are built.
        var twice = SiteSolver.Solve(problem with { Model = SitingModel.BackupSetCovering }, new(), default);
        Assert.Equal((2, 2), (twice.Objective, twice.Bound));
    }

    /// <summary>Each place three times: with its sites, with a few more, with still more.</summary>
    static SitingProblem Nested(int seed)
    {
        var lot = new Random(seed);
        var problem = TripledPlaces.Of(lot, again => way => way > 10 + (again * 5) ? null : Math.Max(0, way - lot.Next(0, again + 1)));
        SitingModel model = lot.Next(3) switch { 0 => SitingModel.SetCovering, 1 => SitingModel.BackupSetCovering, _ => SitingModel.PCentre };
        return problem with { Model = model, Sites = model == SitingModel.PCentre ? lot.Next(1, 5) : null };
    }
}
