using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

public sealed class ExchangeTests
{
    [Theory]
    [InlineData(SitingModel.MaximalCovering)]
    [InlineData(SitingModel.BackupMaximalCovering)]
    [InlineData(SitingModel.PMedian)]
    [InlineData(SitingModel.PCentre)]
    public void What_a_site_could_be_exchanged_for_is_what_trying_every_other_says(SitingModel model)
    {
        var exchanged = 0;
        for (var seed = 0; seed < 2000; seed++)
        {
            var problem = SmallProblem.Of(seed);
            if (problem.Model != model || SiteSolver.Solve(problem, new(), default) is not { Open: { } open, Objective: { } objective }) continue;
            foreach (var site in SiteAccounts.Of(problem, open, null, TestContext.Current.CancellationToken).Sites.Where(site => MayGo(problem, site.Site)))
            {
                var least = Enumerable.Range(0, problem.Status.Length).Where(other => !open.Contains(other) && MayGo(problem, other))
                    .Select(other => SitingCheck.ValueOf(problem, [.. open.Where(one => one != site.Site).Append(other)])).Where(value => value is not null)
                    .Select(value => SitingCheck.IsMaximised(model) ? objective - value : value - objective).DefaultIfEmpty(null).Min();
                Assert.True(least == site.Loss, $"seed {seed}, {model}, site {site.Site}: {least} by trying, {site.Loss} told");
                exchanged += site.Loss is null ? 0 : 1;
            }
        }

        Assert.True(exchanged > 50, $"{exchanged} exchanges");
    }

    [Fact]
    public void Where_there_is_no_time_every_site_that_may_go_is_told_as_not_weighed()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var problem = SmallProblem.Of(seed);
            if (SiteSolver.Solve(problem, new(), default) is not { Open: { } open, Parts: var parts }) continue;
            var (whole, hurried) = (SiteAccounts.Of(problem, open, parts, TestContext.Current.CancellationToken), SiteAccounts.Of(problem, open, parts, new(canceled: true)));
            Assert.Equal(0, whole.Unweighed);
            Assert.Equal(open.Count(site => MayGo(problem, site)), hurried.Unweighed);
            Assert.All(hurried.Sites, site => Assert.Null(site.Instead));
            // All else is told as ever.
            Assert.Equal(whole.Sites.Select(site => (site.Site, site.Gain, site.Load)), hurried.Sites.Select(site => (site.Site, site.Gain, site.Load)));
            Assert.Equal((whole.Covered, string.Join(',', whole.Assigned)), (hurried.Covered, string.Join(',', hurried.Assigned)));
        }
    }

    static bool MayGo(SitingProblem problem, int site) => problem.Status[site] is SiteStatus.Free or SiteStatus.Movable;
}
