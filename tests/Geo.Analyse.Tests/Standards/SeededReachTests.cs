using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Space.Places;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Standards;

/// <summary>What holds for every study, over scenes from fixed seeds.</summary>
public sealed class SeededReachTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Everyone_is_counted_exactly_once_whatever_the_unit_and_the_class(int seed)
    {
        var scene = Random(seed, facilities: 6);
        var placed = scene.Place();
        foreach (var concerned in new UrbanRural?[] { null, UrbanRural.Urban, UrbanRural.Rural })
        {
            var head = scene.Reach(Radius(concerned, 4, 9)).Head;

            Assert.Equal(placed.Total, head.Area.Total);
            Assert.Equal(placed.Total, Sum(head.ByClass, tally => tally.Total));
            Assert.Equal(placed.Total, head.ByUnit[placed.Units.IndexOf("county")].Total);
            Assert.Equal(head.Area.Inside, Sum(head.ByUnit.Take(placed.Units.FinestCount), tally => tally.Inside));
            Assert.All(head.ByUnit, tally => Assert.True(tally.Twice <= tally.Inside));
            Assert.All(head.ByUnit, tally => Assert.Null(concerned is null && tally.Unclassified > People.Nobody ? tally : null));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Another_facility_never_lowers_coverage_and_a_longer_limit_never_does_either(int seed)
    {
        var few = Random(seed, facilities: 3).Reach(5).Head.Area;
        var more = Random(seed, facilities: 4).Reach(5).Head.Area;
        var longer = Random(seed, facilities: 3).Reach(6).Head.Area;

        Assert.True(more.Inside >= few.Inside && more.Twice >= few.Twice);
        Assert.True(longer.Inside >= few.Inside && longer.Twice >= few.Twice);
        Assert.True(more.Nearest!.Mean <= few.Nearest!.Mean);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void First_due_areas_part_the_concerned_people_without_rest(int seed)
    {
        var finding = Random(seed, facilities: 5).Reach(Radius(UrbanRural.Rural, 5));

        Assert.Equal(finding.Head.Area.Concerned, new(finding.FirstDue.Sum(area => area.People.Millionths)));
        Assert.Equal(finding.Head.Area.Inside, new(finding.FirstDue.Sum(area => area.Inside.Millionths)));
        Assert.Equal(finding.Head.Area.Twice, new(finding.FirstDue.Sum(area => area.ToSecond.Millionths)));
        Assert.Equal(finding.Head.Area.Outside, new(finding.Gaps.Sum(gap => gap.People.Millionths)));
    }

    // Nine units of every kind; the same seed gives the same people and the same first facilities.
    static Scene Random(int seed, int facilities)
    {
        var random = new Random(seed);
        var scene = new Scene();
        string?[] types = ["街道", "镇", "乡", null];
        for (var i = 0; i < 9; i++)
        {
            scene.Unit($"{i}", Box(0.1 * (i % 3), 30 + (0.1 * (i / 3)), 0.1 * ((i % 3) + 1), 30 + (0.1 * ((i / 3) + 1))), types[random.Next(4)]);
        }

        scene.PeopleAt(0.05, 30.05, 1, UrbanRural.Rural).PeopleAt(0.06, 30.05, 1, UrbanRural.Urban);
        for (var i = 0; i < 200; i++) scene.PeopleAt(random.NextDouble() * 0.31, 30 + (random.NextDouble() * 0.31), random.Next(1, 50), (UrbanRural)random.Next(3));
        for (var i = 0; i < 10; i++) scene.Unlocated.Add(new($"{i}", i < 9 ? $"{i}" : null, (UrbanRural)random.Next(3), new People(random.Next())));
        for (var i = 0; i < facilities; i++) scene.FacilityAt($"{i}", new LonLat(random.NextDouble() * 0.35, 30 + (random.NextDouble() * 0.35)));
        return scene;
    }

    static People Sum(IEnumerable<ReachTally> tallies, Func<ReachTally, People> part) =>
        tallies.Aggregate(People.Nobody, (sum, tally) => sum + part(tally));
}
