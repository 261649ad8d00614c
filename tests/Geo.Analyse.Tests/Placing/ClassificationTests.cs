using Geo.Model.Demand;
using Geo.Model.Findings;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Placing;

public sealed class ClassificationTests
{
    static readonly NetTopologySuite.Geometries.Polygon s_box = Box(0, 0, 1, 1);

    [Theory]
    [InlineData("街道", UrbanRural.Urban, ClassRule.UnitType)]
    [InlineData("街道办事处", UrbanRural.Urban, ClassRule.UnitType)]
    [InlineData("乡", UrbanRural.Rural, ClassRule.UnitType)]
    [InlineData("民族乡", UrbanRural.Rural, ClassRule.UnitType)]
    [InlineData("镇", UrbanRural.Unclassified, ClassRule.Undecided)]
    [InlineData("农场", UrbanRural.Unclassified, ClassRule.Undecided)]
    [InlineData(null, UrbanRural.Unclassified, ClassRule.Undecided)]
    public void The_type_of_a_unit_decides_last_and_a_town_only_as_the_study_says(string? type, UrbanRural expected, ClassRule rule)
    {
        var placed = new Scene().Unit("a", s_box, type).PeopleAt(0.5, 0.5, 1).Place();

        Assert.Equal(expected, placed.Demand.Classes[0]);
        Assert.Equal(new UnitClass(expected, rule), placed.Classes[0]);
    }

    [Theory]
    [InlineData(UrbanRural.Urban)]
    [InlineData(UrbanRural.Rural)]
    public void A_town_counts_as_the_study_says(UrbanRural towns)
    {
        var scene = new Scene().Unit("a", s_box, "镇").PeopleAt(0.5, 0.5, 1);
        scene.Study = scene.Study with { Classification = new() { Towns = towns } };

        Assert.Equal(towns, scene.Place().Demand.Classes[0]);
    }

    [Fact]
    public void Whom_nothing_decides_counts_as_the_study_says_and_the_rule_is_named()
    {
        var scene = new Scene().Unit("a", s_box, "农场").Unit("b", Box(1, 0, 2, 1), "街道").PeopleAt(0.5, 0.5, 1).PeopleAt(1.5, 0.5, 1);
        scene.Study = scene.Study with { Classification = new() { Otherwise = UrbanRural.Rural } };
        var placed = scene.Place();

        Assert.Equal([UrbanRural.Rural, UrbanRural.Urban], placed.Demand.Classes);
        Assert.Equal([new(UrbanRural.Rural, ClassRule.StudyWord), new(UrbanRural.Urban, ClassRule.UnitType)], placed.Classes.Take(2));
    }

    [Fact]
    public void The_rules_are_asked_in_a_fixed_order()
    {
        // Each unit is contradicted by every later rule.
        var scene = new Scene()
            .Unit("1", Box(0, 0, 1, 1), "乡", declared: UrbanRural.Rural, code: "220")
            .Unit("2", Box(1, 0, 2, 1), "乡", declared: UrbanRural.Urban, code: "220")
            .Unit("3", Box(2, 0, 3, 1), "乡", code: "121")
            .Unit("4", Box(3, 0, 4, 1), "乡", code: "121")
            .Unit("5", Box(4, 0, 5, 1), "乡")
            .Unit("6", Box(5, 0, 6, 1), "街道")
            .PeopleAt(0.5, 0.5, 1, UrbanRural.Urban)
            .PeopleAt(1.5, 0.5, 1).PeopleAt(2.5, 0.5, 1).PeopleAt(3.5, 0.5, 1).PeopleAt(4.5, 0.5, 1).PeopleAt(5.5, 0.5, 1);
        scene.Codes = [220, 220, 0, 210, 0, 0];
        scene.UrbanAreas.Add(Box(4.4, 0.4, 4.6, 0.6));
        var placed = scene.Place();

        Assert.Equal(
            [UrbanRural.Urban, UrbanRural.Urban, UrbanRural.Urban, UrbanRural.Rural, UrbanRural.Urban, UrbanRural.Rural], placed.Demand.Classes);
        Assert.Equal(
            [ClassRule.PointColumn, ClassRule.UnitColumn, ClassRule.StatisticalCode, ClassRule.StatisticalCode, ClassRule.UrbanPolygon, ClassRule.UrbanPolygon],
            placed.Classes.Take(6).Select(unit => unit.Rule));
        Assert.Equal(new UnitClass(UrbanRural.Urban, ClassRule.StatisticalCode), placed.Classes[2]);
        // Decided point by point: the unit as a whole has no class.
        Assert.Equal(UrbanRural.Unclassified, placed.Classes[3].Class);
    }

    [Theory]
    [InlineData("111", UrbanRural.Urban)]
    [InlineData("112", UrbanRural.Urban)]
    [InlineData("121", UrbanRural.Urban)]
    [InlineData("122", UrbanRural.Urban)]
    [InlineData("123", UrbanRural.Urban)]
    [InlineData("210", UrbanRural.Rural)]
    [InlineData("220", UrbanRural.Rural)]
    [InlineData("130", UrbanRural.Unclassified)]
    [InlineData("x", UrbanRural.Unclassified)]
    public void Statistical_codes_part_urban_from_rural(string code, UrbanRural expected) =>
        Assert.Equal(expected, new Scene().Unit("a", s_box, code: code).PeopleAt(0.5, 0.5, 1).Place().Demand.Classes[0]);
}
