using Geo.Model.Areas;

namespace Geo.Model.Tests.Areas;

public sealed class UnitTreeTests
{
    static Unit Of(string id, UnitLevel level, string? parent = null) => new() { Id = id, Name = id, Level = level, ParentId = parent };

    [Fact]
    public void Finest_units_come_first_by_id_and_know_what_is_above_them()
    {
        var tree = new UnitTree([Of("9", UnitLevel.County), Of("10", UnitLevel.Township, "9"), Of("2", UnitLevel.Township, "9")]);

        Assert.Equal(["2", "10", "9"], tree.Units.Select(unit => unit.Id));
        Assert.Equal(2, tree.FinestCount);
        Assert.Equal([1, 2], tree.SelfAndAncestors(tree.IndexOf("10")));
        Assert.Equal(-1, tree.IndexOf("11"));
    }

    [Fact]
    public void Villages_without_boundaries_under_townships_that_have_them_stand_last_and_hold_no_places()
    {
        var boundary = new NetTopologySuite.Geometries.Polygon(new NetTopologySuite.Geometries.LinearRing([new(0, 0), new(1, 0), new(1, 1), new(0, 0)]));
        var tree = new UnitTree([
            Of("v2", UnitLevel.Village, "t1"), Of("c", UnitLevel.County), Of("t2", UnitLevel.Township, "c"), Of("t1", UnitLevel.Township, "c") with { Boundary = boundary }, Of("v1", UnitLevel.Village, "t1"),
        ]);

        Assert.Equal(["t1", "t2", "c", "v1", "v2"], tree.Units.Select(unit => unit.Id));
        Assert.Equal((2, 3), (tree.FinestCount, tree.PlaceableCount));
        Assert.Equal((3, 5), tree.RangeOf(UnitLevel.Village));
        Assert.Equal((0, 2), tree.RangeOf(UnitLevel.Township));
        Assert.Equal((2, 3), tree.RangeOf(UnitLevel.County));
        var (first, next) = tree.RangeOf(UnitLevel.City);
        Assert.Equal(first, next);
        Assert.Equal(0, tree.PlaceableOf(tree.IndexOf("v2")));
        Assert.Equal([3, 4, 0, 1, 2], tree.Upward());
        Assert.Equal([4, 0, 2], tree.SelfAndAncestors(tree.IndexOf("v2")));
    }

    [Fact]
    public void Where_nothing_has_a_boundary_the_finest_level_comes_first()
    {
        var tree = new UnitTree([Of("c", UnitLevel.County), Of("t", UnitLevel.Township, "c"), Of("v", UnitLevel.Village, "t")]);

        Assert.Equal(["v", "t", "c"], tree.Units.Select(unit => unit.Id));
        Assert.Equal((1, 3), (tree.FinestCount, tree.PlaceableCount));
        Assert.Equal((0, 1), tree.RangeOf(UnitLevel.Village));
        Assert.Equal((1, 2), tree.RangeOf(UnitLevel.Township));
    }

    [Fact]
    public void An_id_twice_a_missing_parent_and_a_parent_of_no_higher_level_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new UnitTree([Of("1", UnitLevel.County), Of("1", UnitLevel.Township)]));
        Assert.Throws<ArgumentException>(() => new UnitTree([Of("1", UnitLevel.Township, "9")]));
        Assert.Throws<ArgumentException>(() => new UnitTree([Of("1", UnitLevel.Township, "2"), Of("2", UnitLevel.Township)]));
    }
}
