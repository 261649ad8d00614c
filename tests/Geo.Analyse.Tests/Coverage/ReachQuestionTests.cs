using Geo.Analyse.Coverage;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Travel;
using Geo.Space.Units;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Coverage;

public sealed class ReachQuestionTests
{
    static ReachAnswer Ask(Scene scene, bool byUnit, params ReachThreshold[] thresholds) => ReachQuestion.Ask(
        scene.Data.Population, People.FromWhole(3), scene.Data.Facilities, byUnit ? scene.Data.Units : null, thresholds, null, TestContext.Current.CancellationToken);

    static Scene Line() => new Scene().Unit("a", Box(-1, -1, 0.1, 1)).Unit("b", Box(0.1, -1, 0.3, 1))
        .Facility("1", 0).Facility("2", 6_000).Facility("3", null)
        .People(1_000, 1).People(5_000, 2).People(12_000, 4).People(-20_000, 8).People(40_000, 16);

    [Fact]
    public void Once_and_twice_are_counted_for_each_limit()
    {
        var answer = Ask(Line(), false, ReachThreshold.Within(new Metres(5_000)), ReachThreshold.Within(new Metres(20_000)));

        // Nearest: 1, 1, 6, 20 and 34 km; second nearest: 5, 5, 12, 26 and 40 km.
        Assert.Equal([People.FromWhole(3), People.FromWhole(15)], answer.Area.Once);
        Assert.Equal([People.FromWhole(3), People.FromWhole(7)], answer.Area.Twice);
        Assert.Equal((2, 1, People.FromWhole(3)), (answer.Facilities, answer.FacilitiesUnlocated, answer.Unlocated));
        Assert.Empty(answer.ByUnit);
    }

    [Fact]
    public void The_nearest_has_a_mean_a_median_and_a_largest_distance()
    {
        // 31 people: 3 at 1 km, 4 at 6, 8 at 20, 16 at 34: mean (3 + 24 + 160 + 544) / 31 = 23.580645… km; the 16th of them lives at 34 km.
        Assert.Equal(new NearestSpread(23_580_645, 34_000_000, 34_000_000), Ask(Line(), false).Area.Nearest);
    }

    [Fact]
    public void At_exactly_half_of_the_people_the_median_is_the_nearer_half() =>
        Assert.Equal(1_000_000, Ask(new Scene().Facility("1", 0).People(1_000, 5).People(9_000, 5), false).Area.Nearest!.Median);

    [Fact]
    public void By_unit_those_outside_of_every_unit_are_told()
    {
        var answer = Ask(Line(), true, ReachThreshold.Within(new Metres(20_000)));

        Assert.Equal(["a", "b", "county"], answer.Units!.Units.Select(unit => unit.Id));
        Assert.Equal([11, 4, 15], answer.ByUnit.Select(unit => (int)unit.People.Persons));
        Assert.Equal([11, 4, 15], answer.ByUnit.Select(unit => (int)unit.Once[0].Persons));
        Assert.Equal(People.FromWhole(16), answer.OutsideUnits);
        Assert.Equal(People.FromWhole(31), answer.Area.People);
    }

    [Fact]
    public void Minutes_become_metres_as_in_the_standards() =>
        // 15 min × 40 km/h ÷ 1.3 = 7,692.307… m
        Assert.Equal(7_692_307, ReachThreshold.Within(TimeSpan.FromMinutes(15), new("custom", TravelMode.Car, new(40), new(40), 1.3m)).Limit);

    [Fact]
    public void Without_a_facility_nobody_is_reached_and_nothing_is_nearest()
    {
        var answer = Ask(new Scene().People(0, 5), false, ReachThreshold.Within(new Metres(5_000)));

        Assert.Equal(People.Nobody, answer.Area.Once[0]);
        Assert.Null(answer.Area.Nearest);
    }
}
