using Geo.Model;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Runs;
using Geo.Model.Studies;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Geo.Store.Tests;

/// <summary>A run in which every field that can be null is null somewhere and set somewhere else.</summary>
static class SmallRun
{
    public static StoredRun Of(string study = "small", string user = "安\"n") => new(new(
        0, study, new('c', 64), "geo 1.2.3", new(2026, 3, 4, 5, 6, 7, 89, TimeSpan.Zero), TimeSpan.FromMilliseconds(12_345), user, "主机"))
    {
        Inputs = [new(SourceRole.Facilities, "机构.csv", new('a', 64), 10, 6, 1, 3), new(SourceRole.Population, "p.tif", "", 0, 0, 0, 0)],
        Standards =
        [
            new("KJ-R1", new("二级医院", "hospital"), "kaijiang-2025", LocalText.Same("五（一）"), RunResult.Reach, "car"),
            new("KJ-A1", LocalText.Same("救护车"), "kaijiang-2025", LocalText.Same(""), RunResult.NotComputable, null),
        ],
        Figures =
        [
            new("KJ-R1", "car", true, null, null, null, "car", [5_000_000, 10_000_000], Tally(1, new(1, 2), null)),
            new("KJ-R1", "car", true, null, null, UrbanRural.Rural, null, [], Tally(2, null, new(3, long.MaxValue - 1))),
            new("KJ-R1", "radius", false, "510700100", "甲镇", null, null, [1], Tally(4_000_000_000_000_000_000, null, null)),
            new("KJ-R1", "roads-car", false, "510700100", "甲镇", null, "car", [900_000, 1_800_000], Tally(5, new(6, 7) { Unit = Impedance.Milliseconds }, new(8, 9) { Unit = Impedance.Milliseconds }) with { NoWay = new(3) }) { Unit = Impedance.Milliseconds },
        ],
        Gaps =
        [
            new()
            {
                Standard = "KJ-R1", Rank = 1, UnitId = "510700100", UnitName = "甲镇", Points = 3, People = new(4), NearestFacility = "1", NearestName = "县医院", NearestMm = 5, FarthestMm = 6, BeyondMm = 7,
                HelpingPoint = -5, HelpingPlace = new(108.00000000000001, 31.2), HelpingOfGap = new(8), HelpingOfAll = new(9),
                Outline = (MultiPolygon)new WKTReader().Read("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((2 2, 3 2, 3 3, 2 2)))"),
            },
            new() { Standard = "KJ-R1", Rank = 3, UnitId = "510700200", UnitName = "乙镇", Points = 2, People = new(5), NearestMs = 11, FarthestMs = 12, BeyondMs = 13, HelpingPoint = 1, HelpingPlace = new(108, 31), HelpingOfGap = new(2), HelpingOfAll = new(3) },
            new() { Standard = "KJ-R1", Rank = 2, UnitId = "510700200", UnitName = "", Points = 1, People = new(0), HelpingPoint = 0, HelpingPlace = new(-180, 90), HelpingOfGap = new(0), HelpingOfAll = new(0) },
        ],
        Ratios = [new("KJ-A1", "510700", "小县", new(1), new(3), 2, 4, 5)],
    };

    static ReachTally Tally(long seed, CostSummary? nearest, CostSummary? second) => new()
    {
        Bands = [new(seed), new(0)],
        Outside = new(seed),
        Unlocated = new(1),
        Unclassified = new(2),
        NotConcerned = new(3),
        Twice = new(4),
        Nearest = nearest,
        SecondNearest = second,
    };
}
