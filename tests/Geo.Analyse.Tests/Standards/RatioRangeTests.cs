using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Standards;

public sealed class RatioRangeTests
{
    static Scene County(long people, int? beds = null, params (string Code, decimal Value)[] amounts) => new Scene()
        .Area(unit => unit with { CountedPeople = People.FromWhole(people) })
        .Institution("1", FacilityClasses.Hospital, -1, facility => facility with
        {
            Beds = beds,
            Amounts = new(amounts.Select(one => KeyValuePair.Create(one.Code, one.Value))),
        });

    static UnitRatio Only(Scene scene, RatioRule rule) => Assert.Single(Assert.IsType<RatioFinding>(scene.Evaluate(Standard("T", rule))).Units);

    static RatioRule Beds(decimal minimum, decimal? maximum = null, string use = "population") => new("beds", minimum, maximum, 1_000, 1, use, FacilityClasses.None);

    [Theory]
    [InlineData(3_119, 1, false)] // 7.8 per 1,000 of 400,000 people are 3,120 beds, 8 are 3,200
    [InlineData(3_120, 0, false)]
    [InlineData(3_200, 0, false)]
    [InlineData(3_201, 0, true)]
    public void A_range_holds_both_its_ends(int beds, long lacking, bool exceeded)
    {
        var ratio = Only(County(400_000, beds), Beds(7.8m, 8m));

        Assert.Equal((3_120, 3_200L, lacking, exceeded), (ratio.Need, ratio.Most, ratio.Short, ratio.IsExceeded));
    }

    [Theory]
    [InlineData(400_000, 1, 1)]      // ⌈0.5⌉ and ⌊0.8⌋ cross: the upper end gives way
    [InlineData(1_600_000, 2, 3)]    // 2.0 and 3.2
    [InlineData(2_249_502, 3, 4)]    // 2.81… and 4.49…
    public void A_seat_for_a_range_of_people(long people, long least, long most)
    {
        var ratio = Only(County(people, null, ("dispatch_seats", 1)), new RatioRule("dispatch_seats", 1, null, 800_000, 1, "population", FacilityClasses.None) { PerAtLeast = 500_000 });

        Assert.Equal((least, most), (ratio.Need, ratio.Most));
    }

    [Fact]
    public void A_target_that_falls_is_a_cap_as_well()
    {
        // 3.32 per 10,000 of 100,000 people are 33.2: at least 34, and never more than what is needed is called too much at 34.
        var rule = new RatioRule("general_practitioners", 0, null, 10_000, 1, "population", FacilityClasses.None) { Targets = [new("530427", LocalText.Same("新平"), 3.42m, 3.32m)] };
        UnitRatio Of(decimal doctors) => Only(County(100_000, null, ("general_practitioners", doctors)).Area(unit => unit with { Id = "530427" }), rule);

        Assert.Equal((34, 34L, false, 1L), (Of(33).Need, Of(33).Most, Of(33).IsExceeded, Of(33).Short));
        Assert.False(Of(34).IsExceeded);
        Assert.True(Of(35).IsExceeded);
    }

    [Fact]
    public void A_target_that_rises_is_none_and_an_area_without_a_target_is_not_judged()
    {
        var rule = new RatioRule("beds", 0, null, 1_000, 1, "population", FacilityClasses.None) { Targets = [new("5204", LocalText.Same("安顺"), 7.03m, 7.10m)] };

        Assert.Null(Only(County(1_000, 100).Area(unit => unit with { Id = "520400" }), rule).Most);
        Assert.Equal(Inapplicability.OtherArea, Assert.IsType<NotApplicable>(County(1_000, 100).Evaluate(Standard("T", rule))).Reason);
    }

    [Fact]
    public void Children_are_a_column_of_the_units()
    {
        // 2.50 per 1,000 of 80,400 children are 201 beds.
        var rule = new RatioRule("paediatric_beds", 2.5m, null, 1_000, 1, "children", FacilityClasses.None);
        var scene = County(500_000, null, ("paediatric_beds", 200));

        Assert.Equal([new MissingInput(MissingCode.UnitColumn, SourceRole.Units, "children")], Assert.IsType<NotComputable>(scene.Evaluate(Standard("T", rule))).Missing);
        scene.Area(unit => unit with { Amounts = new([KeyValuePair.Create("children", 80_400m)]) });
        Assert.Equal((201, 1L), (Only(scene, rule).Need, Only(scene, rule).Short));
    }

    [Fact]
    public void Children_of_the_county_are_those_of_its_townships_where_all_of_them_tell()
    {
        static Func<Unit, Unit> Children(decimal count) => unit => unit with { Amounts = new([KeyValuePair.Create("children", count)]) };
        var rule = new RatioRule("paediatric_beds", 2.5m, null, 1_000, 1, "children", FacilityClasses.None);
        var scene = County(500_000, null, ("paediatric_beds", 200)).UnitOf(UnitLevel.Township, "a", with: Children(400)).UnitOf(UnitLevel.Township, "b", with: Children(80_000));

        Assert.Equal(201, Only(scene, rule).Need);
    }

    [Fact]
    public void A_county_may_meet_a_ratio_while_every_township_is_short()
    {
        // 10 beds per 1,000; the hospital belongs to the county and to no township.
        var scene = new Scene()
            .UnitOf(UnitLevel.Township, "a", with: unit => unit with { CountedPeople = People.FromWhole(1_000) })
            .UnitOf(UnitLevel.Township, "b", with: unit => unit with { CountedPeople = People.FromWhole(1_000) })
            .Institution("1", FacilityClasses.Hospital, -1, facility => facility with { Beds = 20 });
        var finding = Assert.IsType<RatioFinding>(scene.Evaluate(Standard("T", Beds(10))));

        Assert.Equal(0, Assert.Single(finding.Units).Short);
        Assert.Equal([10, 10], finding.Below.Select(unit => unit.Short));
    }

    [Fact]
    public void Facilities_are_counted_where_they_pass()
    {
        var scene = new Scene().Area(unit => unit with { CountedPeople = People.FromWhole(250_000) })
            .Institution("1", FacilityClasses.CommunityHealthCentre, -1).Institution("2", FacilityClasses.Hospital, -1);
        var rule = new RatioRule(Tally.Facilities, 1, null, 100_000, 1, "population", FacilityClasses.None) { Where = new WordTest("class", ["community_centre"]), PerAtLeast = 30_000 };

        // ⌈2.5⌉ = 3 and ⌊8.33⌋ = 8; there is one.
        Assert.Equal((1, 3, 8L), (Only(scene, rule).Have, Only(scene, rule).Need, Only(scene, rule).Most));
    }
}
