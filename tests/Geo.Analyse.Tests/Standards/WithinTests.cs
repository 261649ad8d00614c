using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Standards;

/// <summary>Townships with boundaries hold the people; villages within are a table of names and head counts, as a county has them.</summary>
public sealed class WithinTests
{
    static readonly Condition s_clinic = new WordTest("class", ["village_clinic"]);
    static readonly Rule s_clinicEach = new PresenceRule(new(Tally.Facilities, s_clinic), 1, null, new NumberTest("population", Comparison.AtLeast, 800));

    // One township around 0°, with 30,000 people in one place and three villages: 900, 799 and one without a count.
    static Scene County() => new Scene().Unit("t", Box(-1, -1, 1, 1)).People(0, 30_000, UrbanRural.Rural)
        .UnitOf(UnitLevel.Village, "a", "t", unit => unit with { CountedPeople = People.FromWhole(900) })
        .UnitOf(UnitLevel.Village, "b", "t", unit => unit with { CountedPeople = People.FromWhole(799) })
        .UnitOf(UnitLevel.Village, "c", "t");

    [Fact]
    public void People_stay_with_the_townships_and_reach_is_computed_as_without_villages()
    {
        var scene = County().Facility("1", 3_000);
        var placed = scene.Place();

        Assert.Equal(People.FromWhole(30_000), placed.Total);
        Assert.Equal(0, placed.OutsidePoints);
        Assert.Equal(People.FromWhole(30_000), scene.Reach(5).Head.Area.Inside);
    }

    [Fact]
    public void A_countys_need_is_that_of_its_placed_people_not_of_its_villages() =>
        // 30,000 × 3 ÷ 30,000; the villages' 1,699 would need one.
        Assert.Equal(3, Assert.Single(Assert.IsType<RatioFinding>(County().Facility("1", 0).Evaluate(
            Standard("T", new RatioRule("ambulances", 1, null, 30_000, 3, "county_population", FacilityClasses.None)))).Units).Need);

    [Fact]
    public void Each_village_is_judged_by_its_own_count_and_the_clinic_its_row_names()
    {
        // Units: t, county, a, b, c. The clinic stands in the township by its place and in village a by its row.
        var scene = County().Facility("1", 100, FacilityClasses.VillageClinic, unit: 2);
        var facility = Assert.Single(scene.Place().Facilities);
        var units = Assert.IsType<CountFinding>(scene.Evaluate(Standard("T", s_clinicEach, UnitLevel.Village))).Units;

        Assert.Equal((0, 2), (facility.Unit, facility.Within));
        Assert.Equal([Outcome.Met, Outcome.NotApplicable, Outcome.NotComputable], units.Select(unit => unit.Outcome));
        Assert.Equal("people", units[2].Lacking);
        Assert.Equal(People.FromWhole(900), units[0].Population);
    }

    [Fact]
    public void A_clinic_counts_once_for_the_township_and_the_county()
    {
        var scene = County().Facility("1", 100, FacilityClasses.VillageClinic, unit: 2).Facility("2", null, FacilityClasses.VillageClinic, unit: 3);
        CountFinding Of(UnitLevel level) => Assert.IsType<CountFinding>(scene.Evaluate(Standard("T", new PresenceRule(new(Tally.Facilities, s_clinic), 1), level)));

        Assert.Equal(2m, Assert.Single(Of(UnitLevel.Township).Units).Actual);
        Assert.Equal(2m, Assert.Single(Of(UnitLevel.County).Units).Actual);
        Assert.Equal([1m, 1m, 0m], Of(UnitLevel.Village).Units.Select(unit => unit.Actual!.Value));
    }

    [Fact]
    public void People_known_by_village_alone_are_their_townships_and_the_villages()
    {
        var scene = County().Facility("1", 0, FacilityClasses.VillageClinic, unit: 4);
        scene.Unlocated.Add(new("c", "c", UrbanRural.Unclassified, People.FromWhole(801)));
        var placed = scene.Place();
        var units = Assert.IsType<CountFinding>(scene.Evaluate(Standard("T", s_clinicEach, UnitLevel.Village))).Units;

        Assert.Equal((0, 4), (placed.Unlocated[0].Unit, placed.Unlocated[0].Within));
        Assert.Equal((Outcome.Met, People.FromWhole(801)), (units[2].Outcome, units[2].Population));
        Assert.Equal(People.FromWhole(30_801), placed.Total);
    }

    [Fact]
    public void A_share_of_villages_counts_those_within()
    {
        var share = new ShareRule(new(Tally.Facilities, s_clinic), new("villages"), 0.5m);
        var county = Assert.Single(Assert.IsType<CountFinding>(County().Facility("1", 100, FacilityClasses.VillageClinic, unit: 2).Evaluate(Standard("T", share))).Units);

        Assert.Equal((Outcome.Short, 1m, 3m, 1m), (county.Outcome, county.Actual!.Value, county.Whole, county.Gap));
    }

    [Fact]
    public void A_village_without_a_clinic_is_served_by_the_one_that_names_it_where_the_rule_lets_neighbours_share()
    {
        // The clinic of village a serves b too; a township hospital visits c. Sharing is a matter of the rule, and of which facilities may.
        var scene = County().Facility("1", 100, FacilityClasses.VillageClinic, unit: 2, with: facility => facility with { Serves = ["b", "a", "nowhere"] })
            .Facility("2", 200, FacilityClasses.TownshipHospital, unit: 0, with: facility => facility with { Serves = ["c"] });
        IReadOnlyList<Judgement> Of(Condition? shared) =>
            Assert.IsType<CountFinding>(scene.Evaluate(Standard("T", new PresenceRule(new(Tally.Facilities, s_clinic), 1) { Shared = shared }, UnitLevel.Village))).Units;

        Assert.Equal([Outcome.Met, Outcome.Short, Outcome.Short], Of(null).Select(unit => unit.Outcome));
        Assert.Equal([Outcome.Met, Outcome.Met, Outcome.Short], Of(s_clinic).Select(unit => unit.Outcome));
        var both = Of(new WordTest("class", ["village_clinic", "township_hospital"]));
        Assert.Equal([Outcome.Met, Outcome.Met, Outcome.Met], both.Select(unit => unit.Outcome));
        Assert.Equal([[], [0], [1]], both.Select(unit => unit.SharedBy.ToArray()));
        Assert.Equal([1m, 1m, 1m], both.Select(unit => unit.Actual!.Value));
    }

    [Fact]
    public void A_clinic_that_a_scenario_moves_is_no_longer_the_villages_its_row_named()
    {
        var move = new Geo.Model.Scenarios.MoveFacility("1", new(0.01, 0));
        var scene = County().Facility("1", 100, FacilityClasses.VillageClinic, unit: 2, with: facility => move.ApplyTo(facility)!);
        var facility = Assert.Single(scene.Place().Facilities);

        Assert.Equal((0, Facility.Moved), (facility.Unit, facility.Within));
        Assert.Equal(Outcome.Short, Assert.IsType<CountFinding>(scene.Evaluate(Standard("T", s_clinicEach, UnitLevel.Village))).Units[0].Outcome);
    }

    [Fact]
    public void A_community_is_no_administrative_village()
    {
        var scene = new Scene().Unit("t", Box(-1, -1, 1, 1)).People(0, 1)
            .UnitOf(UnitLevel.Village, "a", "t", unit => unit with { Type = "社区" }).UnitOf(UnitLevel.Village, "b", "t", unit => unit with { Name = "乙社区居民委员会" })
            .UnitOf(UnitLevel.Village, "c", "t", unit => unit with { Name = "大坪" }).Facility("1", 0, FacilityClasses.VillageClinic, unit: 0);
        var rule = new PresenceRule(new(Tally.Facilities, s_clinic), 1, null, new WordTest("type", ["village"]));

        Assert.Equal(
            [Outcome.NotApplicable, Outcome.NotApplicable, Outcome.Short],
            Assert.IsType<CountFinding>(scene.Evaluate(Standard("T", rule, UnitLevel.Village))).Units.Select(unit => unit.Outcome));
    }

    [Fact]
    public void A_document_that_names_a_hospital_finds_it_by_its_name()
    {
        var scene = County().Facility("1", 0, FacilityClasses.Hospital, with: facility => facility with { Name = "平坝区方格医院", Level = "2A" });
        Outcome Of(string name) => Assert.Single(Assert.IsType<CountFinding>(scene.Evaluate(Standard("T", new PresenceRule(
            new(Tally.Facilities, new AllOf([new WordTest("name", [name]), new LevelTest(Comparison.AtLeast, "2")])), 1)))).Units).Outcome;

        Assert.Equal((Outcome.Met, Outcome.Short), (Of("方格"), Of("博爱")));
    }

    [Fact]
    public void A_village_that_says_nothing_is_of_its_townships_class()
    {
        var scene = new Scene().Unit("t", Box(-1, -1, 1, 1), declared: UrbanRural.Urban).People(0, 1)
            .UnitOf(UnitLevel.Village, "a", "t").UnitOf(UnitLevel.Village, "b", "t", unit => unit with { StatisticalCode = "220" });

        Assert.Equal([UrbanRural.Urban, UrbanRural.Rural], scene.Place().Classes.Skip(2).Select(one => one.Class));
    }
}
