using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>What each site of an answer by travel could be exchanged for.</summary>
public sealed class TravelExchangeTests
{
    [Theory]
    [InlineData(SitingModel.PMedian)]
    [InlineData(SitingModel.PCentre)]
    public void The_exchange_told_is_the_best_of_all_by_the_raw_figures(SitingModel model)
    {
        var (told, none) = (0, 0);
        for (var seed = 1; seed <= 600; seed++)
        {
            var problem = SmallProblem.Of(seed, model);
            if (SiteSolver.Solve(problem, new(), TestContext.Current.CancellationToken) is not { Open: { } open, Objective: { } objective }) continue;
            foreach (var site in SiteAccounts.Of(problem, open).Sites.Where(site => site.Status is SiteStatus.Free or SiteStatus.Movable))
            {
                var best = Enumerable.Range(0, problem.Status.Length)
                    .Where(other => !open.Contains(other) && problem.Status[other] is SiteStatus.Free or SiteStatus.Movable)
                    .Select(other => (Other: (int?)other, Value: SitingCheck.ValueOf(problem, [.. open.Where(one => one != site.Site), other])))
                    .Where(one => one.Value is not null)
                    .OrderBy(one => one.Value).ThenBy(one => one.Other).FirstOrDefault();
                Assert.True((best.Other, best.Value - objective) == (site.Instead, site.Loss), $"seed {seed}, site {site.Site}: {site.Instead} for {site.Loss}, the best is {best.Other} for {best.Value - objective}");
                if (site.Instead is null) none++;
                else told++;
            }
        }

        Assert.True(told > 200 && none > 50, $"{told} told, {none} without any");
    }

    [Theory]
    [InlineData(SitingModel.PMedian, 48L)]
    [InlineData(SitingModel.PCentre, 5L)]
    public void A_place_whose_people_go_to_the_second_nearest_loses_what_the_way_is_longer(SitingModel model, long loss)
    {
        // Two villages of 5 and 8 people; sites 0 and 1 are built beside them, 2 lies 7 from the second and 12 from the first, 3 reaches nobody. Without 1 its people go 9 to site 0, or 7 to site 2.
        var problem = new SitingProblem
        {
            Model = model,
            Pairs = SitePairs.Of(2, 4, [0, 0, 1, 1, 1], [0, 2, 0, 1, 2], [2, 12, 9, 1, 7]),
            Weights = [5, 8],
            Status = [SiteStatus.Free, SiteStatus.Free, SiteStatus.Free, SiteStatus.Free],
            Sites = 2,
        };

        var sites = SiteAccounts.Of(problem, [0, 1]).Sites;

        // p-median: 8 × (7 − 1); p-centre: 7 in place of 2.
        Assert.Equal((2, loss), sites.Where(site => site.Site == 1).Select(site => (site.Instead!.Value, site.Loss!.Value)).Single());
    }
}
