using Geo.Model.Demand;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Space.Units;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Standards;

public sealed class MeasureTests
{
    const FacilityClasses Station = FacilityClasses.EmergencyStation;

    static readonly DistanceCriterion s_fiveKm = new([new Metres(5_000)]);

    static Standard Time(string id, UrbanRural? concerned, int minutes) => Standard(id, new ReachRule(
        concerned, FacilityClasses.Hospital, [new TimeCriterion(TimeSpan.FromMinutes(minutes), false)], CriteriaJoin.Any));

    static Scene County(string type) => new Scene().Unit("a", Box(-1, -1, 1, 1), type).People(0, 1);

    [Fact]
    public void Minutes_become_one_measure_for_each_way_to_go()
    {
        // 15 min × 4.8 km/h ÷ 1.3 = 923.0769… m, rounded down; × 20 = 3,846.153…; × 30 = 5,769.230….
        var finding = County("街道").Facility("1", 0, FacilityClasses.Hospital).Reach(Time("T-R1", UrbanRural.Urban, 15));

        Assert.Equal(["walk", "ebike", "car"], finding.Measures.Select(measure => measure.Key));
        Assert.Equal([923_076, 3_846_153, 5_769_230], finding.Measures.Select(measure => measure.Limit));
        Assert.Equal("walk", finding.Head.Key);
    }

    [Fact]
    public void The_countryside_has_its_own_speed_and_the_study_may_choose_the_headline()
    {
        // 30 min × 40 km/h ÷ 1.3 = 15,384.615… m.
        var scene = County("乡").Facility("1", 0, FacilityClasses.Hospital);
        Assert.Equal(("car", 15_384_615), (scene.Reach(Time("T-R2", UrbanRural.Rural, 30)).Head.Key, scene.Reach(Time("T-R2", UrbanRural.Rural, 30)).Head.Limit));

        scene.Study = scene.Study with { Travel = new() { Headlines = new Dictionary<string, string> { ["T-R2"] = "ebike" } } };
        Assert.Equal("ebike", scene.Reach(Time("T-R2", UrbanRural.Rural, 30)).Head.Key);
    }

    [Fact]
    public void The_studys_own_speed_goes_before_the_products()
    {
        var scene = County("街道").Facility("1", 0, FacilityClasses.Hospital);
        scene.Study = scene.Study with
        {
            Travel = new() { Overrides = new Dictionary<string, TravelAssumption> { ["walk"] = new("custom", TravelMode.Walk, new(6), new(6), 1.25m) } },
        };

        // 15 min × 6 km/h ÷ 1.25 = 1,200 m.
        Assert.Equal(("walk", 1_200_000), (scene.Reach(Time("T-R1", UrbanRural.Urban, 15)).Head.Key, scene.Reach(Time("T-R1", UrbanRural.Urban, 15)).Head.Limit));
    }

    [Fact]
    public void Where_everyone_is_concerned_the_slower_speed_holds() =>
        Assert.Equal(
            11_538_461, // 30 min × 30 km/h ÷ 1.3
            County("乡").Facility("1", 0, FacilityClasses.Hospital).Reach(Time("T-R3", null, 30)).Measures[2].Limit);

    [Fact]
    public void Either_is_the_larger_limit_and_both_the_smaller()
    {
        // By ambulance 15 min × 30 km/h ÷ 1.3 = 5,769.230 m against 5 km.
        var scene = County("街道").Facility("1", 0).People(5_500, 2);
        var either = scene.Reach(Joined(CriteriaJoin.Any));
        var both = scene.Reach(Joined(CriteriaJoin.Both));

        Assert.Equal(["radius", "ambulance", "either"], either.Measures.Select(measure => measure.Key));
        Assert.Equal(["radius", "ambulance", "both"], both.Measures.Select(measure => measure.Key));
        Assert.Equal([1, 3, 3], either.Measures.Select(measure => (int)measure.Area.Inside.Persons));
        Assert.Equal([1, 3, 1], both.Measures.Select(measure => (int)measure.Area.Inside.Persons));
        Assert.Equal([null, null, 5_000_000], both.Measures.Select(measure => measure.JoinedMm));
        // One of two suffices: the radius, which needs no assumption, heads. Where both are asked for, both together do.
        Assert.Equal(("radius", "both"), (either.Head.Key, both.Head.Key));
        Assert.Null(either.MeanArrival);
    }

    [Fact]
    public void A_mean_arrival_is_over_all_people_concerned()
    {
        // One person at 2 km, three at 10 km: mean 8 km, × 1.3 ÷ 30 km/h = 1,248 s.
        var rule = new ReachRule(UrbanRural.Urban, Station, [s_fiveKm, new TimeCriterion(TimeSpan.FromMinutes(20), MeanOnly: true)], CriteriaJoin.Any);
        var scene = new Scene().Unit("a", Box(-1, -1, 1, 1), "街道").Facility("1", 0).People(2_000, 1).People(10_000, 3);
        var mean = scene.Reach(Standard("T", rule)).MeanArrival;

        Assert.NotNull(mean);
        Assert.Equal(1248, mean.MeanSeconds, 9);
        Assert.Equal((People.FromWhole(4), TravelModel.Detour, false), (mean.Base, mean.Model, mean.IsMet));
    }

    static Standard Joined(CriteriaJoin join) => Standard("T-Y", new ReachRule(
        UrbanRural.Urban, Station, [s_fiveKm, new TimeCriterion(TimeSpan.FromMinutes(15), false)], join));
}
