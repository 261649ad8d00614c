using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

public sealed class StandingSitesTests
{
    [Fact]
    public void What_facilities_that_stay_settle_changes_no_answer()
    {
        var fewer = 0;
        for (var seed = 1; seed <= 1500; seed++)
        {
            var problem = SmallProblem.Of(seed);
            // Every third site stays.
            problem = problem with { Status = [.. problem.Status.Select((status, site) => site % 3 == seed % 3 ? SiteStatus.Existing : status)] };
            var settled = StandingSites.Settled(problem);
            var (whole, less) = (SiteSolver.Solve(problem, new(), TestContext.Current.CancellationToken), SiteSolver.Solve(settled, new(), TestContext.Current.CancellationToken));

            Assert.True((whole.Objective, whole.Bound) == (less.Objective, less.Bound), $"seed {seed}: {whole.Objective} of {whole.Bound}, {less.Objective} of {less.Bound}");
            if (less.Open is { } open) Assert.True(SitingCheck.ValueOf(problem, open) == less.Objective, $"seed {seed}");
            if (settled.Pairs.Site.Length < problem.Pairs.Site.Length) fewer++;
        }

        Assert.True(fewer > 100, $"{fewer}");
    }

    [Fact]
    public void Nobody_goes_further_than_to_a_site_that_stays()
    {
        Assert.Equal([3, 5, 2], StudySites.Capped([10, 5, 4], [([0, 1], [3, 9]), ([0, 2], [7, 2])]));
    }

    [Fact]
    public void Lists_by_site_become_lists_by_demand_point()
    {
        var pairs = StudySites.ByDemand(3, [([0, 2], [5, 6]), ([], []), ([0], [7])]);

        Assert.Equal((3, 3), (pairs.DemandCount, pairs.SiteCount));
        Assert.Equal([0, 2, 2, 3], pairs.First);
        Assert.Equal([0, 2, 0], pairs.Site);
        Assert.Equal([5, 7, 6], pairs.Cost);
    }
}
