using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Standards;

public sealed class RatioTests
{
    static Standard Ambulances(decimal multiplier = 3, decimal minimum = 1, UnitLevel level = UnitLevel.County) =>
        Standard("T-A1", new RatioRule("ambulances", minimum, null, 30_000, multiplier, "population", FacilityClasses.None), level);

    static Scene County() => new Scene().Unit("a", Box(-1, -1, 1, 1));

    static UnitRatio Only(Scene scene, Standard standard) => Assert.Single(Assert.IsType<RatioFinding>(scene.Evaluate(standard)).Units);

    [Theory]
    [InlineData(412_600, 3, 42)] // 412,600 × 3 ÷ 30,000 = 41.26
    [InlineData(10_000, 3, 1)]   // exactly one
    [InlineData(10_001, 3, 2)]   // one person too many
    [InlineData(30_000, 1, 1)]
    [InlineData(1, 1, 1)]
    public void The_need_is_rounded_up_to_a_whole_vehicle(long people, int multiplier, long need) =>
        Assert.Equal(need, Only(County().People(0, people).Facility("1", 0), Ambulances(multiplier)).Need);

    [Fact]
    public void What_the_facilities_of_the_unit_have_is_held_against_the_need()
    {
        var scene = County().People(0, 412_600)
            .Facility("1", 0, ambulances: 20).Facility("2", null, ambulances: 15, unit: 0).Facility("3", null, ambulances: 4)
            .Facility("4", 0, ambulances: null).Facility("5", 400_000, ambulances: 100); // the last lies beyond the border
        var ratio = Only(scene, Ambulances());

        Assert.Equal((39, 42, 3, 1), (ratio.Have, ratio.Need, ratio.Short, ratio.FacilitiesSilent));
        Assert.Equal((People.FromWhole(412_600), People.FromWhole(1_237_800)), (ratio.Population, ratio.Base));
    }

    [Fact]
    public void People_without_coordinates_need_ambulances_too()
    {
        var scene = County().People(0, 5_000).Facility("1", 0);
        scene.Unlocated.Add(new("v", "a", UrbanRural.Rural, People.FromWhole(5_001)));

        Assert.Equal(2, Only(scene, Ambulances()).Need);
    }

    [Fact]
    public void A_city_rule_does_not_apply_to_a_countys_study() =>
        Assert.Equal(
            UnitLevel.County,
            Assert.IsType<NotApplicable>(County().People(0, 1).Facility("1", 0).Evaluate(Ambulances(level: UnitLevel.City))).StudyLevel);

    [Fact]
    public void Without_the_column_nothing_is_computed_and_the_column_is_named() =>
        Assert.Equal(
            [new MissingInput(MissingCode.SupplyColumn, SourceRole.Facilities, "ambulances")],
            Assert.IsType<NotComputable>(County().People(0, 1).Facility("1", 0, ambulances: null).Evaluate(Ambulances())).Missing);

    [Fact]
    public void A_decimal_minimum_is_exact()
    {
        // 0.33 per 10,000 of 2,250,000 people is 74.25.
        var rule = new RatioRule("ambulances", 0.33m, null, 10_000, 1, "population", FacilityClasses.None);

        Assert.Equal(75, Only(County().People(0, 2_250_000).Facility("1", 0), Standard("T", rule)).Need);
    }
}
