using Geo.Analyse.Allocation;
using Geo.Model.Demand;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

public sealed class PartCoversTests
{
    /// <summary>Three points of unit 0 and one of unit 1; site 0 stands and serves 10 of points 0 and 1, site 1 is built and serves 8 of points 1 and 2; nobody reaches point 3.</summary>
    static readonly SitingProblem s_problem = new()
    {
        Model = SitingModel.CapacitatedCovering,
        Pairs = SitePairs.Of(4, 2, [0, 1, 1, 2], [0, 0, 1, 1], [1, 2, 1, 2]),
        Weights = [7_000_000, 6_000_000, 5_000_000, 4_000_000],
        Status = [SiteStatus.Existing, SiteStatus.Free],
        Sites = 1,
        Limits = [10],
        Capacities = [10_000_000, 8_000_000],
    };

    static readonly DemandPoints s_demand = new()
    {
        Ids = [1, 2, 3, 4],
        Longitudes = [0, 0, 0, 0],
        Latitudes = [0, 0, 0, 0],
        Millionths = [7_000_000, 6_000_000, 5_000_000, 4_000_000],
        Units = [0, 0, 0, 1],
        Classes = new UrbanRural[4],
    };

    [Fact]
    public void Whoever_was_served_stays_served_where_nothing_closes_and_the_parts_add_up()
    {
        // 10 of 13 before; after 7 + 3 at site 0 and 3 + 5 at site 1: 18 of the 18 in reach, 4 of unit 1 beyond.
        var solution = SiteSolver.Solve(s_problem, new(), TestContext.Current.CancellationToken);
        Assert.Equal(18_000_000, solution.Objective);

        var units = new PartCovers(s_demand, s_problem, solution.Parts!).ByUnit();
        Assert.Equal([10, 8, 0, 0, 0], Parts(units[0]));
        Assert.Equal([0, 0, 0, 0, 4], Parts(units[1]));
    }

    [Fact]
    public void What_a_full_site_leaves_is_not_out_of_reach()
    {
        var units = new PartCovers(s_demand, s_problem, [new(0, 0, 7_000_000), new(1, 0, 3_000_000)]).ByUnit();
        Assert.Equal([10, 0, 0, 8, 0], Parts(units[0]));
    }

    static double[] Parts(UnitCover unit) => [(double)unit.Kept.Persons, (double)unit.New.Persons, (double)unit.Lost.Persons, (double)unit.NotChosen.Persons, (double)unit.OutOfReach.Persons];
}
