using Geo.Store.Stores;

namespace Geo.Crash.Tests.Towns;

/// <summary>What a store holds of a town.</summary>
static class Held
{
    /// <summary>It is one import, whole: every place with that many people, and what its reports say.</summary>
    public static void AssertBy(string store, int each)
    {
        var data = StudyStores.At(store).Load("town").Data;
        Assert.Equal(Town.Places, data.Population.Count);
        Assert.All(data.Population.Millionths, millionths => Assert.Equal(each * 1_000_000L, millionths));
        Assert.Equal((2, 3), (data.Units.Units.Count(unit => unit.Boundary is not null), data.Facilities.Count));
        Assert.Equal([3, 5001, 2], data.Reports.OrderBy(report => report.File, StringComparer.Ordinal).Select(report => report.Read));
        Assert.Equal($"{each}", Assert.Single(data.Reports.Single(report => report.File == "people.csv").RejectedRows!.Rows).Cells[3]);
    }
}
