using Geo.Analyse.Allocation;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

public sealed class NeedlessSitesTests
{
    // Site 0 covers all three; 1 the first, 2 the second and the third.
    static readonly SitingProblem s_problem = new()
    {
        Model = SitingModel.MaximalCovering,
        Pairs = SitePairs.Of(3, 3, [0, 0, 1, 1, 2, 2], [0, 1, 0, 2, 0, 2], [5, 1, 5, 1, 5, 1]),
        Weights = [1, 2, 4],
        Status = [SiteStatus.Free, SiteStatus.Free, SiteStatus.Free],
        Sites = 3,
        Limits = [5],
    };

    static int[] Of(SitingProblem problem, params SitingPart[] parts) => [.. NeedlessSites.Of(problem, [0, 1, 2], parts.Length == 0 ? null : parts).Order()];

    [Fact]
    public void The_one_that_covers_what_several_do_stays() => Assert.Equal([1, 2], Of(s_problem));

    [Fact]
    public void What_stands_or_is_forced_is_left_alone() => Assert.Equal([2], Of(s_problem with { Status = [SiteStatus.Free, SiteStatus.Forced, SiteStatus.Free] }));

    [Fact]
    public void Who_is_to_be_covered_twice_needs_both() => Assert.Empty(Of(s_problem with { Model = SitingModel.BackupMaximalCovering }));

    [Fact]
    public void A_vehicle_that_may_be_busy_is_helped_by_each() => Assert.Empty(Of(s_problem with { Model = SitingModel.ExpectedCovering, Levels = [500_000, 250_000] }));

    [Fact]
    public void Beyond_the_last_level_a_vehicle_is_worth_nothing() => Assert.Equal([1, 2], Of(s_problem with { Model = SitingModel.ExpectedCovering, Levels = [500_000] }));

    [Fact]
    public void To_whom_nobody_goes_is_left_out_of_least_travel() => Assert.Equal([0], Of(s_problem with { Model = SitingModel.PMedian, Limits = [] }));

    [Fact]
    public void Who_is_given_nobody_is_left_out_where_there_are_capacities() =>
        Assert.Equal([0, 1], Of(s_problem with { Model = SitingModel.CapacitatedCovering, Capacities = [7, 7, 7] }, new SitingPart(1, 2, 2), new SitingPart(2, 2, 4)));

    [Fact]
    public void What_a_rule_needs_stays() =>
        Assert.Equal([2], Of(s_problem with { Rules = [new(SitingRuleKind.OneEach, [1], [-1], -1), new(SitingRuleKind.Budget, [0, 1, 2], [], 3)] }));
}
