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
    public void An_id_twice_a_missing_parent_and_a_parent_of_no_higher_level_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new UnitTree([Of("1", UnitLevel.County), Of("1", UnitLevel.Township)]));
        Assert.Throws<ArgumentException>(() => new UnitTree([Of("1", UnitLevel.Township, "9")]));
        Assert.Throws<ArgumentException>(() => new UnitTree([Of("1", UnitLevel.Township, "2"), Of("2", UnitLevel.Township)]));
    }
}
