using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Standards;

/// <summary>Small counties put together by hand: every kind that counts, and each edge.</summary>
public sealed class CountTests
{
    static readonly Condition s_hospital = new WordTest("class", ["hospital"]);
    static readonly Condition s_townshipHospital = new WordTest("class", ["township_hospital"]);
    static readonly Condition s_clinic = new WordTest("class", ["village_clinic"]);

    static Scene County(long people = 0) => new Scene().Area(unit => unit with { CountedPeople = People.FromWhole(people) });

    static CountFinding Count(Scene scene, Rule rule, UnitLevel level = UnitLevel.County) => Assert.IsType<CountFinding>(scene.Evaluate(Standard("T", rule, level)));

    static Judgement Only(Scene scene, Rule rule) => Assert.Single(Count(scene, rule).Units);

    static Func<Facility, Facility> With(params (string Code, decimal Value)[] amounts) =>
        facility => facility with { Amounts = new(amounts.Select(one => KeyValuePair.Create(one.Code, one.Value))) };

    static Func<Facility, Facility> Having(params string[] departments) => facility => facility with { Departments = departments };

    [Fact]
    public void Every_township_with_a_hospital_of_its_own_meets_and_the_other_lacks_one()
    {
        var scene = County().UnitOf(UnitLevel.Township, "a").UnitOf(UnitLevel.Township, "b").Institution("1", FacilityClasses.TownshipHospital, unit: 0);
        var units = Count(scene, new PresenceRule(new(Tally.Facilities, s_townshipHospital), 1), UnitLevel.Township).Units;

        Assert.Equal([(Outcome.Met, 1m, 0m), (Outcome.Short, 0m, 1m)], units.Select(unit => (unit.Outcome, unit.Actual!.Value, unit.Gap)));
    }

    [Fact]
    public void A_village_of_800_is_asked_one_of_799_is_not_and_the_seat_of_a_township_hospital_is_excluded()
    {
        // Villages by id: a 799, b 800, c 5,000 with the township hospital, d 900 with a clinic.
        var scene = new Scene();
        foreach (var (id, people) in new[] { ("a", 799L), ("b", 800L), ("c", 5_000L), ("d", 900L) })
        {
            scene.UnitOf(UnitLevel.Village, id, with: unit => unit with { CountedPeople = People.FromWhole(people) });
        }

        scene.Institution("1", FacilityClasses.TownshipHospital, unit: 2).Institution("2", FacilityClasses.VillageClinic, unit: 3);
        var rule = new PresenceRule(new(Tally.Facilities, s_clinic), 1, null, new NumberTest("population", Comparison.AtLeast, 800), new Contains(s_townshipHospital));
        var finding = Count(scene, rule, UnitLevel.Village);

        Assert.Equal([Outcome.NotApplicable, Outcome.Short, Outcome.NotApplicable, Outcome.Met], finding.Units.Select(unit => unit.Outcome));
        Assert.Equal(People.FromWhole(800), finding.Units[1].Population);
    }

    [Fact]
    public void Where_nobody_counts_the_people_a_condition_of_people_is_not_computable()
    {
        var scene = new Scene().UnitOf(UnitLevel.Village, "a").Institution("1", FacilityClasses.VillageClinic);
        var rule = new PresenceRule(new(Tally.Facilities, s_clinic), 1, null, new NumberTest("population", Comparison.AtLeast, 800));

        Assert.Equal(
            [new MissingInput(MissingCode.NoPopulation, SourceRole.Population, "people")],
            Assert.IsType<NotComputable>(scene.Evaluate(Standard("T", rule, UnitLevel.Village))).Missing);
    }

    [Fact]
    public void Each_township_hospital_is_judged_for_itself_and_the_posts_it_lacks_add_up()
    {
        var scene = County().UnitOf(UnitLevel.Township, "a")
            .Institution("1", FacilityClasses.TownshipHospital, 0, With(("general_practitioners", 2)))
            .Institution("2", FacilityClasses.TownshipHospital, 0, With(("general_practitioners", 0)))
            .Institution("3", FacilityClasses.TownshipHospital)
            .Institution("4", FacilityClasses.VillageClinic, 0, With(("general_practitioners", 0)));
        var county = Only(scene, new PresenceRule(new("general_practitioners"), 2, null, null, null, s_townshipHospital));

        Assert.Equal((Outcome.Short, 1m, 3m, 2m, 1), (county.Outcome, county.Actual, county.Whole, county.Gap, county.Silent));
        Assert.Equal([Outcome.Met, Outcome.Short, Outcome.NotComputable], county.Members.Select(member => member.Outcome));
        Assert.Equal("general_practitioners", county.Lacking);
    }

    [Fact]
    public void A_private_hospital_whose_sponsor_is_blank_is_none_of_the_countys_and_a_public_one_is_not_known()
    {
        var scene = County().Institution("1", FacilityClasses.Hospital, with: facility => facility with { Beds = 620, Ownership = "government", Sponsor = "county" })
            .Institution("2", FacilityClasses.Hospital, with: facility => facility with { Beds = 99, Ownership = "private" });
        var rule = new PresenceRule(new("beds"), 600, 800, null, null, new AllOf([s_hospital, new WordTest("sponsor", ["county"])]));

        Assert.Equal((Outcome.Met, 1m), (Only(scene, rule).Outcome, Only(scene, rule).Whole!.Value));

        scene.Institution("3", FacilityClasses.Hospital, with: facility => facility with { Beds = 80, Ownership = "government" });
        Assert.Equal((Outcome.NotComputable, "sponsor"), (Only(scene, rule).Outcome, Only(scene, rule).Lacking));
    }

    [Fact]
    public void Square_metres_do_not_add_up_so_the_clinics_that_fail_are_counted()
    {
        var scene = County().UnitOf(UnitLevel.Township, "a")
            .Institution("1", FacilityClasses.VillageClinic, 0, With(("floor_area_m2", 60)))
            .Institution("2", FacilityClasses.VillageClinic, 0, With(("floor_area_m2", 59.5m)))
            .Institution("3", FacilityClasses.VillageClinic, 0, With(("floor_area_m2", 20)));
        var county = Only(scene, new PresenceRule(new("floor_area_m2"), 60, null, null, null, s_clinic));

        Assert.Equal((Outcome.Short, 2m), (county.Outcome, county.Gap));
    }

    [Fact]
    public void Without_the_column_nothing_is_computed_and_the_column_is_named()
    {
        var scene = County().UnitOf(UnitLevel.Township, "a").Institution("1", FacilityClasses.TownshipHospital);
        var finding = scene.Evaluate(Standard("T", new ShareRule(new(Tally.Facilities, new HasFeature("tcm_clinic")), new(Tally.Facilities, s_townshipHospital), 1)));

        Assert.Equal([new MissingInput(MissingCode.AttributeColumn, SourceRole.Facilities, "departments")], Assert.IsType<NotComputable>(finding).Missing);
    }

    [Fact]
    public void A_rule_of_villages_needs_villages_and_a_rule_of_cities_does_not_speak_of_a_county()
    {
        var scene = County().Institution("1", FacilityClasses.VillageClinic, -1);
        var rule = new PresenceRule(new(Tally.Facilities, s_clinic), 1);

        Assert.Equal(MissingCode.NoUnitOfLevel, Assert.Single(Assert.IsType<NotComputable>(scene.Evaluate(Standard("T", rule, UnitLevel.Village))).Missing).Code);
        Assert.Equal(Inapplicability.Level, Assert.IsType<NotApplicable>(scene.Evaluate(Standard("T", rule, UnitLevel.City))).Reason);
    }

    [Theory]
    [InlineData(99_999, null)]    // below the first band: the document gives no number
    [InlineData(100_000, 20)]     // the lower end belongs to its band
    [InlineData(299_999, 20)]
    [InlineData(300_000, 50)]
    [InlineData(499_999, 50)]
    [InlineData(500_000, 80)]
    [InlineData(999_999, 80)]
    [InlineData(1_000_000, 100)]
    public void The_bands_of_a_tier_hold_their_lower_ends(long people, int? required)
    {
        var rule = new TierRule(new("infectious_beds"), [new(0, 100_000, null), new(100_000, 300_000, 20), new(300_000, 500_000, 50), new(500_000, 1_000_000, 80), new(1_000_000, null, 100)]);
        var finding = County(people).Institution("1", FacilityClasses.Hospital, -1, With(("infectious_beds", 60))).Evaluate(Standard("T", rule));

        if (required is null) Assert.Equal(Inapplicability.Condition, Assert.IsType<NotApplicable>(finding).Reason);
        else Assert.Equal((required, required > 60 ? Outcome.Short : Outcome.Met), ((int?)((CountFinding)finding).Units[0].Least, ((CountFinding)finding).Units[0].Outcome));
    }

    [Fact]
    public void A_share_of_institutions_names_those_that_fail_and_says_how_many_would_turn_it()
    {
        // Ten hospitals, six with the department: 60 % is met, 61 % lacks one.
        var scene = County();
        for (var id = 0; id < 10; id++) scene.Institution($"{id}", FacilityClasses.Hospital, -1, Having(id < 6 ? "老年病科" : "骨科"));
        ShareRule Rule(decimal minimum) => new(new(Tally.Facilities, new HasFeature("geriatric_department")), new(Tally.Facilities, s_hospital), minimum);

        Assert.Equal(Outcome.Met, Only(scene, Rule(0.6m)).Outcome);
        var lacking = Only(scene, Rule(0.61m));
        Assert.Equal((Outcome.Short, 6m, 10m, 1m), (lacking.Outcome, lacking.Actual, lacking.Whole, lacking.Gap));
        Assert.Equal(4, lacking.Members.Count(member => member.Outcome == Outcome.Short));
    }

    [Theory]
    [InlineData(Comparison.AtLeast, 30, Outcome.Short)]          // 30 beds are told, the silent can only add: the township is asked, and has no clinic
    [InlineData(Comparison.AtLeast, 31, Outcome.NotComputable)]  // the silent hospital may have the one that lacks
    [InlineData(Comparison.Below, 30, Outcome.NotApplicable)]    // there are thirty whatever the silent one has
    [InlineData(Comparison.Below, 31, Outcome.NotComputable)]
    [InlineData(Comparison.Equal, 30, Outcome.NotComputable)]
    public void A_unit_may_be_asked_for_what_its_facilities_have_in_all(Comparison comparison, int bound, Outcome outcome)
    {
        var scene = County().UnitOf(UnitLevel.Township, "a").UnitOf(UnitLevel.Township, "b")
            .Institution("1", FacilityClasses.TownshipHospital, 0, facility => facility with { Beds = 30 }).Institution("2", FacilityClasses.TownshipHospital)
            .Institution("3", FacilityClasses.VillageClinic, 1, facility => facility with { Beds = 500 });
        var rule = new PresenceRule(new(Tally.Facilities, s_clinic), 1, null, new CountTest(new("beds", s_townshipHospital), comparison, bound));

        var finding = scene.Evaluate(Standard("T", rule, UnitLevel.Township));
        if (finding is CountFinding count) Assert.Equal(outcome, count.Units[0].Outcome);
        else Assert.Equal((Outcome.NotComputable, "beds"), (outcome, Assert.Single(Assert.IsType<NotComputable>(finding).Missing).Column));
    }

    [Fact]
    public void A_rule_of_facilities_is_judged_whatever_the_studys_area_is()
    {
        var scene = County().Institution("1", FacilityClasses.Hospital, -1, facility => facility with { Beds = 600 }).Institution("2", FacilityClasses.Hospital, -1, facility => facility with { Beds = 599 });
        var standard = Standard("T", new PresenceRule(new("beds"), 600, null, null, null, s_hospital), UnitLevel.Province) with { IsOfFacilities = true };
        var county = Assert.Single(Assert.IsType<CountFinding>(scene.Evaluate(standard)).Units);

        Assert.Equal((Outcome.Short, 1m, 2m), (county.Outcome, county.Actual!.Value, county.Whole!.Value));
        Assert.IsType<NotApplicable>(scene.Evaluate(standard with { IsOfFacilities = false }));
    }

    [Fact]
    public void A_share_is_not_said_to_be_short_where_the_silent_could_make_it_up()
    {
        var scene = County().Institution("1", FacilityClasses.Hospital, -1, Having("急诊科")).Institution("2", FacilityClasses.Hospital, -1);
        var rule = new ShareRule(new(Tally.Facilities, new HasFeature("emergency_department")), new(Tally.Facilities, s_hospital), 1);

        // The county can't be told; with a third that has none it is short whatever the second says.
        Assert.Equal((Outcome.NotComputable, "departments"), (Only(scene, rule).Outcome, Only(scene, rule).Lacking));
        Assert.Equal(Outcome.Short, Only(scene.Institution("3", FacilityClasses.Hospital, -1, Having("骨科")), rule).Outcome);
    }

    [Fact]
    public void Observation_beds_of_each_hospital_lie_within_two_and_three_per_cent_of_its_beds()
    {
        Facility Beds(Facility facility, int beds, decimal observation) => With(("observation_beds", observation))(facility) with { Beds = beds, Level = "2A" };
        var scene = County()
            .Institution("1", FacilityClasses.Hospital, -1, facility => Beds(facility, 500, 10))   // exactly 2 %
            .Institution("2", FacilityClasses.Hospital, -1, facility => Beds(facility, 500, 15))   // exactly 3 %
            .Institution("3", FacilityClasses.Hospital, -1, facility => Beds(facility, 500, 9))
            .Institution("4", FacilityClasses.Hospital, -1, facility => Beds(facility, 500, 16))
            .Institution("5", FacilityClasses.Hospital, -1, facility => Beds(facility, 500, 1) with { Level = "1A" });
        var each = new AllOf([s_hospital, new LevelTest(Comparison.AtLeast, "2")]);
        var county = Only(scene, new ShareRule(new("observation_beds"), new("beds"), 0.02m, 0.03m, null, each));

        Assert.Equal([Outcome.Met, Outcome.Met, Outcome.Short, Outcome.Exceeded], county.Members.Select(member => member.Outcome));
        Assert.Equal([0m, 0m, 1m, 1m], county.Members.Select(member => member.Gap));
    }

    [Fact]
    public void A_share_of_villages_counts_the_villages_served_and_not_the_clinics()
    {
        // Two clinics in one village and none in the other serve half of the villages.
        var scene = new Scene().UnitOf(UnitLevel.Village, "a").UnitOf(UnitLevel.Village, "b")
            .Institution("1", FacilityClasses.VillageClinic, 0).Institution("2", FacilityClasses.VillageClinic, 0);
        var county = Only(scene, new ShareRule(new(Tally.Facilities, s_clinic), new("villages"), 1));

        Assert.Equal((Outcome.Short, 0.5m, 1m), (county.Outcome, county.Share, county.Gap));
        Assert.Equal([Outcome.Met, Outcome.Short], county.Members.Select(member => member.Outcome));
    }

    [Theory]
    [InlineData(100, 120, Outcome.Met, 0)]
    [InlineData(100, 119, Outcome.Short, 1)]
    [InlineData(101, 121, Outcome.Short, 1)]  // 121.2 are needed
    [InlineData(0, 5, Outcome.NotApplicable, 0)]
    public void Nurses_for_a_doctor(int doctors, int nurses, Outcome outcome, int gap)
    {
        var scene = County().UnitOf(UnitLevel.Township, "a").Institution("1", FacilityClasses.Hospital, -1, facility => facility with { Doctors = doctors, Nurses = nurses })
            .Institution("2", FacilityClasses.Hospital, -1, facility => facility with { Doctors = 1_000 });
        var finding = scene.Evaluate(Standard("T", new BalanceRule(new("doctors"), new("nurses"), 1.2m)));

        // The hospital that gives no nurses is left out of both, and said to be.
        if (doctors > 0) Assert.Equal((outcome, (decimal)gap, 1), (((CountFinding)finding).Units[0].Outcome, ((CountFinding)finding).Units[0].Gap, ((CountFinding)finding).Units[0].Silent));
        else Assert.IsType<NotComputable>(finding);
    }

    [Fact]
    public void A_gate_closes_where_both_tests_hold_and_each_is_told_alone()
    {
        var scene = County()
            .Institution("1", FacilityClasses.Hospital, -1, With(("occupancy_percent", 74.9m), ("mean_stay_days", 9.1m)))
            .Institution("2", FacilityClasses.Hospital, -1, With(("occupancy_percent", 75), ("mean_stay_days", 9.1m)))
            .Institution("3", FacilityClasses.Hospital, -1, With(("occupancy_percent", 74.9m), ("mean_stay_days", 9)))
            .Institution("4", FacilityClasses.Hospital, -1, With(("mean_stay_days", 12)));
        var rule = new GateRule([new NumberTest("occupancy_percent", Comparison.Below, 75), new NumberTest("mean_stay_days", Comparison.Above, 9)], "add_no_beds", null, s_hospital);
        var members = Only(scene, rule).Members;

        Assert.Equal([Outcome.Barred, Outcome.Met, Outcome.Met, Outcome.NotComputable], members.Select(member => member.Outcome));
        Assert.Equal([true, true], members[0].Tests);
        Assert.Equal([false, true], members[1].Tests);
        Assert.Equal([true, false], members[2].Tests);
        Assert.Equal([null, true], members[3].Tests);
    }

    [Fact]
    public void A_gate_by_area_closes_above_the_areas_own_beds()
    {
        // 7.10 per 1,000 of 100,000 people are 710 beds.
        static Outcome Of(int beds) => Only(
            County(100_000).Area(unit => unit with { Id = "520400", Level = UnitLevel.County }).Institution("1", FacilityClasses.Hospital, -1, facility => facility with { Beds = beds }),
            new GateRule([], "add_no_beds") { Targets = [new("5204", LocalText.Same("Anshun"), 7.03m, 7.10m)] }).Outcome;

        Assert.Equal(Outcome.Met, Of(710));
        Assert.Equal(Outcome.Barred, Of(711));
    }

    [Fact]
    public void A_centre_serves_three_to_five_townships()
    {
        var scene = County().Institution("c1", FacilityClasses.TownshipHospital, -1, Having("次中心")).Institution("c2", FacilityClasses.TownshipHospital, -1, Having("次中心"));
        foreach (var id in new[] { "a", "b", "c" }) scene.UnitOf(UnitLevel.Township, id, with: unit => unit with { Centre = "c1" });
        foreach (var id in new[] { "d", "e" }) scene.UnitOf(UnitLevel.Township, id, with: unit => unit with { Centre = "c2" });
        var county = Only(scene, new GroupingRule(new HasFeature("sub_centre"), 3, 5, UnitLevel.Township));

        Assert.Equal([(Outcome.Met, 3m, 0m), (Outcome.Short, 2m, 1m)], county.Members.Select(member => (member.Outcome, member.Actual!.Value, member.Gap)));
        Assert.IsType<NotComputable>(County().UnitOf(UnitLevel.Township, "a").Institution("c1", FacilityClasses.TownshipHospital, -1, Having("次中心"))
            .Evaluate(Standard("T", new GroupingRule(new HasFeature("sub_centre"), 3, 5, UnitLevel.Township))));
    }

    [Fact]
    public void An_empty_county_is_told_what_it_lacks()
    {
        var scene = new Scene();
        scene.Study = scene.Study with { Sources = [] };
        Rule[] rules =
        [
            new PresenceRule(new("beds"), 1), new TierRule(new("beds"), [new(0, null, 1)]), new ShareRule(new("icu_beds"), new("beds"), 0.1m),
            new BalanceRule(new("doctors"), new("nurses"), 1), new GateRule([new NumberTest("population", Comparison.Above, 0)], "convert"),
            new GroupingRule(new HasFeature("sub_centre"), 3, 5, UnitLevel.Township),
        ];

        Assert.All(rules, rule => Assert.Equal(
            MissingCode.NoFacilitySource, Assert.Single(Assert.IsType<NotComputable>(scene.Evaluate(Standard("T", rule))).Missing).Code));
    }

    [Theory]
    [InlineData("3A", "2", true)]
    [InlineData("2", "2", true)]
    [InlineData("2C", "2", true)]
    [InlineData("1A", "2", false)]
    [InlineData("2A", "2A", true)]
    [InlineData("2B", "2A", false)]
    [InlineData("2", "2A", false)]  // not assessed
    [InlineData("3C", "2A", true)]
    public void A_level_without_a_letter_takes_every_letter(string grade, string least, bool holds)
    {
        var scene = County().Institution("1", FacilityClasses.Hospital, -1, facility => facility with { Level = grade });
        var rule = new PresenceRule(new(Tally.Facilities, new LevelTest(Comparison.AtLeast, least)), 1);

        Assert.Equal(holds ? Outcome.Met : Outcome.Short, Only(scene, rule).Outcome);
    }
}
