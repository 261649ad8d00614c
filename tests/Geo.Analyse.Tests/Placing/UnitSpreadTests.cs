using Geo.Model.Demand;
using Geo.Model.Studies;
using Geo.Space.Units;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Placing;

public sealed class UnitSpreadTests
{
    static Scene Spread(double metres) => new Scene().WithPopulation(source => source with { Shape = PopulationShape.UnitTotals, Spread = new Metres(metres) });

    [Fact]
    public void A_total_is_spread_evenly_and_adds_up_to_the_millionth()
    {
        // 0.1° is 11.1 km: about 11 × 11 places a kilometre apart.
        var scene = Spread(1000).Unit("a", Box(0, 0, 0.1, 0.1));
        scene.Totals.Add(new("a", new People(1_000_000_007), UrbanRural.Unclassified));
        var placed = scene.Place();

        Assert.InRange(placed.Demand.Count, 110, 134);
        Assert.Equal(1_000_000_007, placed.Demand.Millionths.Sum());
        Assert.InRange(placed.Demand.Millionths.Max() - placed.Demand.Millionths.Min(), 0, 1);
        Assert.Equal(new People(1_000_000_007), placed.SpreadPeople);
        Assert.Equal(placed.Demand.Ids.Order(), placed.Demand.Ids);
    }

    [Fact]
    public void Far_north_every_place_still_stands_for_the_same_area()
    {
        // At 60° a degree of longitude is half as long: the same box holds half as many places.
        var equator = Spread(1000).Unit("a", Box(0, 0, 0.2, 0.2));
        var north = Spread(1000).Unit("a", Box(0, 60, 0.2, 60.2));
        equator.Totals.Add(new("a", People.FromWhole(1), UrbanRural.Unclassified));
        north.Totals.Add(new("a", People.FromWhole(1), UrbanRural.Unclassified));

        Assert.InRange((double)north.Place().Demand.Count / equator.Place().Demand.Count, 0.46, 0.54);
    }

    [Fact]
    public void A_unit_too_small_for_the_grid_gets_one_place_inside()
    {
        var scene = Spread(5000).Unit("a", Box(0.001, 0.001, 0.002, 0.002));
        scene.Totals.Add(new("a", People.FromWhole(9), UrbanRural.Rural));
        var placed = scene.Place();

        Assert.Equal((1, 9_000_000L, UrbanRural.Rural), (placed.Demand.Count, placed.Demand.Millionths[0], placed.Demand.Classes[0]));
        Assert.InRange(placed.Demand.Longitudes[0], 0.001, 0.002);
    }

    [Fact]
    public void People_of_a_unit_without_boundary_stay_unlocated()
    {
        var scene = Spread(1000).Unit("a", Box(0, 0, 0.1, 0.1)).Unit("b", null);
        scene.Totals.Add(new("b", People.FromWhole(9), UrbanRural.Rural));
        var placed = scene.Place();

        Assert.Equal(0, placed.Demand.Count);
        Assert.Equal(("b", 1, UrbanRural.Rural, People.FromWhole(9)), (placed.Unlocated[0].Name, placed.Unlocated[0].Unit, placed.Unlocated[0].Class, placed.Unlocated[0].People));
        Assert.Equal(People.FromWhole(9), placed.Total);
    }

    [Fact]
    public void A_countys_total_is_spread_over_its_townships()
    {
        var scene = Spread(1000).Unit("a", Box(0, 0, 0.1, 0.1)).Unit("b", Box(0.1, 0, 0.2, 0.1));
        scene.Totals.Add(new("county", People.FromWhole(900), UrbanRural.Unclassified));
        var placed = scene.Place();

        Assert.Equal(People.FromWhole(900), placed.Total);
        Assert.Equal([0, 1], placed.Demand.Units.Distinct().Order());
    }
}
