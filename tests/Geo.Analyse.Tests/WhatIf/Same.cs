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
                Assert.Equal(ratio.Units, Assert.IsType<RatioFinding>(actual).Units);
                break;
            case CountFinding count:
                Assert.Equal(count.Units, Assert.IsType<CountFinding>(actual).Units);
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
        Assert.Equal(expected.FirstCost, actual.FirstCost);
        Assert.Equal(expected.SecondCost, actual.SecondCost);
        Assert.Equal(Ids(expected.First, placed), Ids(actual.First, slots));
        Assert.Equal(Ids(expected.Second, placed), Ids(actual.Second, slots));
    }

    public static void Gaps(IReadOnlyList<GapArea> expected, IReadOnlyList<GapCluster> actual, PlacedStudy placed, IReadOnlyList<string> slots)
    {
        Assert.Equal(
            expected.Select(gap => (gap.Rank, gap.Unit, gap.People, gap.NearestFacility < 0 ? "" : placed.Facilities[gap.NearestFacility].Id, gap.NearestCost, gap.FarthestCost, gap.BeyondCost)),
            actual.Select(gap => (gap.Rank, gap.Unit, gap.People, gap.NearestFacility < 0 ? "" : slots[gap.NearestFacility], gap.NearestCost, gap.FarthestCost, gap.BeyondCost)));
        Assert.Equal(expected.Select(gap => gap.Points), actual.Select(gap => gap.Points));
    }

    static void Figures(ReachFinding expected, ReachFigures actual, PlacedStudy placed, IReadOnlyList<string> slots)
    {
        Assert.Equal(expected.Headline, actual.Headline);
        Assert.Equal(Ids(expected.Serving, placed), Ids(actual.Serving, slots));
        Assert.Equal(
            expected.Idle.Select(idle => (placed.Facilities[idle.Facility].Id, idle.Reason)), actual.Idle.Select(idle => (slots[idle.Facility], idle.Reason)));
        Assert.Equal(expected.Measures.Count, actual.Measures.Count);
        foreach (var (old, now) in expected.Measures.Zip(actual.Measures))
        {
            Assert.Equal((old.Key, old.Travel, old.TimeLimit, old.JoinedMm), (now.Key, now.Travel, now.TimeLimit, now.JoinedMm));
            Assert.Equal(old.Limits, now.Limits);
            Assert.All([(old.Area, now.Area), .. old.ByClass.Zip(now.ByClass), .. old.ByUnit.Zip(now.ByUnit)], pair => Assert.True(Tally(pair.Item1, pair.Item2)));
        }
    }

    static IEnumerable<string> Ids(IEnumerable<int> indices, PlacedStudy placed) => indices.Select(index => index < 0 ? "" : placed.Facilities[index].Id);

    static IEnumerable<string> Ids(IEnumerable<int> indices, IReadOnlyList<string> slots) => indices.Select(slot => slot < 0 ? "" : slots[slot]);
}
