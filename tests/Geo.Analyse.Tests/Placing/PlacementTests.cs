using Geo.Model.Demand;
using Geo.Model.Studies;
using Geo.Space.Places;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Placing;

public sealed class PlacementTests
{
    static Scene TwoTownships() => new Scene().Unit("20", Box(1, 0, 2, 1)).Unit("3", Box(0, 0, 1, 1));

    [Fact]
    public void A_place_on_a_shared_border_goes_to_the_unit_with_the_smaller_id()
    {
        // Ids of digits compare as numbers, so 3 comes before 20.
        var placed = TwoTownships().PeopleAt(1, 0.5, 1).PeopleAt(1, 1, 2).PeopleAt(1, 0, 4).PeopleAt(1.0000000001, 0.5, 8).Place();

        Assert.Equal(["3", "3", "3", "20"], placed.Demand.Units.Select(unit => placed.Units.Units[unit].Id));
    }

    [Fact]
    public void Corners_and_outer_borders_are_inside()
    {
        var placed = TwoTownships().PeopleAt(0, 0, 1).PeopleAt(2, 1, 2).PeopleAt(0, 0.3, 4).PeopleAt(0.7, 1, 8).PeopleAt(2.0000001, 0.5, 16).Place();

        Assert.Equal(4, placed.Demand.Count);
        Assert.Equal(1, placed.OutsidePoints);
        Assert.Equal(People.FromWhole(16), placed.OutsidePeople);
        Assert.Equal(People.FromWhole(15), placed.Total);
    }

    [Fact]
    public void A_hole_is_outside_and_its_border_is_not()
    {
        var shell = Box(0, 0, 4, 4).Shell;
        var placed = new Scene().Unit("a", new NetTopologySuite.Geometries.Polygon(shell, [Box(1, 1, 2, 2).Shell]))
            .PeopleAt(1.5, 1.5, 1).PeopleAt(1, 1.5, 2).PeopleAt(3, 1.5, 4).PeopleAt(0.5, 1, 8).Place();

        Assert.Equal(People.FromWhole(2 + 4 + 8), placed.Total);
    }

    [Fact]
    public void Places_outside_are_given_to_the_nearest_unit_where_the_study_says_so()
    {
        var placed = TwoTownships().WithPopulation(source => source with { Outside = OutsidePoints.Nearest })
            .PeopleAt(-0.2, 0.5, 1).PeopleAt(2.5, 3, 2).PeopleAt(1, 1.2, 4).Place();

        // The last one is equally far from both: the smaller id.
        Assert.Equal(["3", "20", "3"], placed.Demand.Units.Select(unit => placed.Units.Units[unit].Id));
        Assert.Equal(3, placed.PulledInPoints);
        Assert.Equal(0, placed.OutsidePoints);
    }

    [Fact]
    public void A_single_unit_without_a_boundary_takes_everything_only_on_the_studys_word()
    {
        var dropped = new Scene().Unit("a", null).PeopleAt(5, 5, 1).Place();
        var pulled = new Scene().Unit("a", null).PeopleAt(5, 5, 1).WithPopulation(source => source with { Outside = OutsidePoints.Nearest }).Place();

        Assert.Equal((0, 1), (dropped.Demand.Count, dropped.OutsidePoints));
        Assert.Equal((1, 0), (pulled.Demand.Count, pulled.OutsidePoints));
    }

    [Fact]
    public void Facilities_beyond_the_border_belong_to_no_unit_and_unlocated_ones_keep_the_unit_the_input_names()
    {
        var placed = TwoTownships().FacilityAt("a", new LonLat(0.5, 0.5)).FacilityAt("b", new LonLat(9, 9), unit: 0).FacilityAt("c", null, unit: 1).Place();

        Assert.Equal([0, -1, 1], placed.Facilities.Select(facility => facility.Unit));
    }

    [Fact]
    public void People_without_coordinates_are_carried_along_with_unit_and_class()
    {
        var scene = TwoTownships().Unit("4", Box(5, 5, 6, 6), type: "乡");
        scene.Unlocated.Add(new("village", "4", UrbanRural.Unclassified, People.FromWhole(7)));
        scene.Unlocated.Add(new("somewhere", null, UrbanRural.Urban, null));
        var placed = scene.Place();

        Assert.Equal(("4", UrbanRural.Rural), (placed.Units.Units[placed.Unlocated[0].Unit].Id, placed.Unlocated[0].Class));
        Assert.Equal(("county", UrbanRural.Urban), (placed.Units.Units[placed.Unlocated[1].Unit].Id, placed.Unlocated[1].Class));
        Assert.Equal(People.FromWhole(7), placed.Total);
    }

    [Fact]
    public void Scaling_to_counted_totals_is_exact_to_the_millionth()
    {
        // 1 : 2 : 4 of 100 persons are 14.285714…, 28.571428…, 57.142857… with remainders 2, 4 and 1 of 7: the last millionth goes to the second.
        var scene = new Scene().Unit("a", Box(0, 0, 1, 1), counted: People.FromWhole(100))
            .PeopleAt(0.1, 0.1, 1).PeopleAt(0.2, 0.2, 2).PeopleAt(0.3, 0.3, 4).WithPopulation(source => source with { ScaleToUnits = true });
        var placed = scene.Place();

        Assert.Equal([14_285_714, 28_571_429, 57_142_857], placed.Demand.Millionths);
        var scaling = Assert.Single(placed.Scaling);
        Assert.Equal((People.FromWhole(7), true, true), (scaling.Placed, scaling.Applied, scaling.IsDoubtful));
        Assert.Equal(100m / 7, scaling.Factor);
    }

    [Fact]
    public void The_factor_is_told_where_nobody_asked_to_scale()
    {
        var placed = new Scene().Unit("a", Box(0, 0, 1, 1), counted: People.FromWhole(5)).PeopleAt(0.1, 0.1, 4).Place();

        var scaling = Assert.Single(placed.Scaling);
        Assert.Equal((1.25m, false, false), (scaling.Factor, scaling.Applied, scaling.IsDoubtful));
        Assert.Equal(People.FromWhole(4), placed.Total);
    }
}
