using Geo.Analyse.WhatIf;
using Geo.Model.Findings;

namespace Geo.Analyse.Tests.WhatIf;

/// <summary>Holds what a warm state says against a run from scratch, field by field; facilities by their ids.</summary>
static class Same
{
    public static bool Tally(ReachTally one, ReachTally other) => one.Bands.SequenceEqual(other.Bands) && one with { Bands = other.Bands } == other;

    public static void Figures(StandardFinding expected, StandardFinding actual, PlacedStudy placed, IReadOnlyList<string> slots)
    {
        switch (expected)
        {
            case ReachFinding reach:
                Figures(reach, Assert.IsType<ReachFigures>(actual), placed, slots);
                break;
            case RatioFinding ratio:
                Equal(ratio.Units, Assert.IsType<RatioFinding>(actual).Units);
                break;
            case CountFinding count:
                Equal(count.Units, Assert.IsType<CountFinding>(actual).Units);
                break;
            case NotComputable missing:
                Assert.Equal(missing.Missing, Assert.IsType<NotComputable>(actual).Missing);
                break;
            default:
                Assert.Equal(expected, actual);
                break;
        }
    }

    public static void Nearest(NearestTwo expected, NearestTwo actual, PlacedStudy placed, IReadOnlyList<string> slots)
    {
        Equal(expected.FirstCost, actual.FirstCost);
        Equal(expected.SecondCost, actual.SecondCost);
        Equal(Ids(expected.First, placed), Ids(actual.First, slots));
        Equal(Ids(expected.Second, placed), Ids(actual.Second, slots));
    }

    public static void Gaps(IReadOnlyList<GapArea> expected, IReadOnlyList<GapCluster> actual, PlacedStudy placed, IReadOnlyList<string> slots)
    {
        Equal(
            expected.Select(gap => (gap.Rank, gap.Unit, gap.People, gap.NearestFacility < 0 ? "" : placed.Facilities[gap.NearestFacility].Id, gap.NearestCost, gap.FarthestCost, gap.BeyondCost)),
            actual.Select(gap => (gap.Rank, gap.Unit, gap.People, gap.NearestFacility < 0 ? "" : slots[gap.NearestFacility], gap.NearestCost, gap.FarthestCost, gap.BeyondCost)));
        foreach (var (gap, cluster) in expected.Zip(actual)) Equal(gap.Points, cluster.Points);
    }

    /// <summary>As xunit's, which takes a tenth of a millisecond for each hundred numbers; it is asked where there is a difference to tell of.</summary>
    public static void Equal<T>(IEnumerable<T> expected, IEnumerable<T> actual)
    {
        if (!expected.SequenceEqual(actual)) Assert.Equal(expected, actual);
    }

    static void Figures(ReachFinding expected, ReachFigures actual, PlacedStudy placed, IReadOnlyList<string> slots)
    {
        Assert.Equal(expected.Headline, actual.Headline);
        Equal(Ids(expected.Serving, placed), Ids(actual.Serving, slots));
        Equal(
            expected.Idle.Select(idle => (placed.Facilities[idle.Facility].Id, idle.Reason)), actual.Idle.Select(idle => (slots[idle.Facility], idle.Reason)));
        Assert.Equal(expected.Measures.Count, actual.Measures.Count);
        foreach (var (old, now) in expected.Measures.Zip(actual.Measures))
        {
            Assert.Equal((old.Key, old.Travel, old.TimeLimit, old.JoinedMm), (now.Key, now.Travel, now.TimeLimit, now.JoinedMm));
            Equal(old.Limits, now.Limits);
            Assert.True(Tally(old.Area, now.Area));
            Assert.Equal((old.ByClass.Count, old.ByUnit.Count), (now.ByClass.Count, now.ByUnit.Count));
            foreach (var (one, other) in old.ByClass.Zip(now.ByClass).Concat(old.ByUnit.Zip(now.ByUnit))) Assert.True(Tally(one, other));
        }
    }

    static IEnumerable<string> Ids(IEnumerable<int> indices, PlacedStudy placed) => indices.Select(index => index < 0 ? "" : placed.Facilities[index].Id);

    static IEnumerable<string> Ids(IEnumerable<int> indices, IReadOnlyList<string> slots) => indices.Select(slot => slot < 0 ? "" : slots[slot]);
}
