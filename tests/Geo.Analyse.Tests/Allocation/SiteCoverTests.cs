using Geo.Analyse.Allocation;
using Geo.Model.Demand;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

public sealed class SiteCoverTests
{
    // Five places with 1, 2, 4, 8 and 16 people, two units. Site 0 stands and serves 1 and 2; 1 is new and serves 2 and 4; 2 may close and served 8; 3 is not chosen and would serve 8 and 16.
    static readonly Scene s_scene = new Scene().Unit("u1", Scene.Box(-0.01, -1, 0.045, 1)).Unit("u2", Scene.Box(0.045, -1, 1, 1))
        .PeopleAt(0.01, 0, 1).PeopleAt(0.02, 0, 2, UrbanRural.Rural).PeopleAt(0.03, 0, 4).PeopleAt(0.05, 0, 8).PeopleAt(0.06, 0, 16, UrbanRural.Rural);

    static SitingProblem Problem => new()
    {
        Model = SitingModel.MaximalCovering,
        Pairs = SitePairs.Of(5, 4, [0, 1, 1, 2, 3, 3, 4], [0, 0, 1, 1, 2, 3, 3], [1, 5, 2, 2, 3, 3, 3]),
        Weights = [1, 1, 1, 1, 1],
        Status = [SiteStatus.Existing, SiteStatus.Free, SiteStatus.Closable, SiteStatus.Free],
        Sites = 1,
        Limits = [5],
    };

    static long[] Persons(IEnumerable<People> people) => [.. people.Select(one => (long)one.Persons)];

    [Fact]
    public void People_are_kept_new_lost_not_chosen_or_out_of_reach()
    {
        var (problem, demand) = (Problem, s_scene.Place().Demand);
        var account = SiteAccounts.Of(problem, [0, 1]);
        var states = SiteCovers.States(problem, account);

        Assert.Equal([CoverState.Kept, CoverState.Kept, CoverState.New, CoverState.Lost, CoverState.NotChosen], states);
        var units = SiteCovers.ByUnit(demand, states);
        Assert.Equal([3, 4, 0, 0, 0], Persons([units[0].Kept, units[0].New, units[0].Lost, units[0].NotChosen, units[0].OutOfReach]));
        Assert.Equal([0, 0, 8, 16, 0], Persons([units[1].Kept, units[1].New, units[1].Lost, units[1].NotChosen, units[1].OutOfReach]));
        Assert.Equal([8, 0, 24], Persons([units[1].Before, units[1].After, units[1].Total]));

        // 0 comes first and brings 1 and 2; 1 is nearer to 2, but brings 4 only.
        Assert.Equal([3, 4], Persons(SiteCovers.Gains(demand, problem, account)));
        Assert.Equal([1, 6], Persons(SiteCovers.Loads(demand, problem, account)));
    }

    [Fact]
    public void A_place_that_only_a_forbidden_site_reaches_is_out_of_reach()
    {
        var problem = Problem with { Status = [SiteStatus.Existing, SiteStatus.Free, SiteStatus.Forbidden, SiteStatus.Forbidden] };
        Assert.Equal([CoverState.OutOfReach, CoverState.OutOfReach], SiteCovers.States(problem, SiteAccounts.Of(problem, [0, 1])).Skip(3));
    }

    [Fact]
    public void Weights_are_people_times_the_factor_of_their_class()
    {
        Assert.Equal([1_500_000, 4_000_000, 6_000_000, 12_000_000, 32_000_000], SiteWeights.Of(s_scene.Place(), new(Urban: 1.5m, Rural: 2))!);
    }

    [Fact]
    public void Calls_are_spread_over_the_people_of_their_unit()
    {
        var scene = new Scene { Events = new() { AnswerMs = [1, 1, 1, 1], TurnoutMs = [1, 1, 1, 1], ArrivalMs = [1, 1, 1, 1], HandoverMs = [1, 1, 1, 1], Classes = new UrbanRural[4], Units = ["u2", "u2", "u2", null] } }
            .Unit("u1", Scene.Box(-0.01, -1, 0.045, 1)).Unit("u2", Scene.Box(0.045, -1, 1, 1)).PeopleAt(0.01, 0, 7).PeopleAt(0.05, 0, 8).PeopleAt(0.06, 0, 16);

        Assert.Equal([0, 1_000_000, 2_000_000], SiteWeights.Of(scene.Place(), new(WeightRule.Calls))!);
        Assert.Null(SiteWeights.Of(s_scene.Place(), new(WeightRule.Calls)));
    }

    [Fact]
    public void A_number_of_units_is_spread_over_their_people()
    {
        var scene = new Scene().Unit("u1", Scene.Box(-0.01, -1, 0.045, 1)).Unit("u2", Scene.Box(0.045, -1, 1, 1)).PeopleAt(0.01, 0, 7).PeopleAt(0.05, 0, 8).PeopleAt(0.06, 0, 24);
        var placed = scene.Place();
        placed = placed with { Units = new(placed.Units.Units.Select(unit => unit.Id == "u2" ? unit with { Amounts = new([new("children", 4)]) } : unit)) };

        Assert.Equal([0, 1_000_000, 3_000_000], SiteWeights.Of(placed, new("children"))!);
        Assert.Null(SiteWeights.Of(placed, new("births")));
    }
}
