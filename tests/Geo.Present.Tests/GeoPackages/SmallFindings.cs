using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Space.Units;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Geo.Present.Tests.GeoPackages;

/// <summary>
/// A county of two townships, five demand points and three facilities, findings written down by hand. KJ-R2 asks rural people to be within 10 km (aim) and
/// 20 km (limit); KJ-R1 asks urban people to be within 5 km.
/// </summary>
static class SmallFindings
{
    static readonly WKTReader s_wkt = new();

    public static readonly UnitTree Units = new(
    [
        new Unit { Id = "C", Name = "小县", Level = UnitLevel.County },
        new Unit { Id = "T1", Name = "甲镇", Level = UnitLevel.Township, ParentId = "C", Type = "镇", Boundary = s_wkt.Read("POLYGON ((108 31, 108 31.4, 108.2 31.4, 108.2 31, 108 31), (108.05 31.05, 108.1 31.05, 108.1 31.1, 108.05 31.1, 108.05 31.05))") },
        new Unit { Id = "T2", Name = "=乙乡", Level = UnitLevel.Township, ParentId = "C", Type = "乡", Boundary = s_wkt.Read("POLYGON ((108.2 31, 108.4 31, 108.4 31.4, 108.2 31.4, 108.2 31))") },
    ]);

    // Rows: 0 urban inside; 1 rural within 10 km; 2 rural within 20 km; 3 rural outside; 4 unclassified.
    public static readonly DemandPoints Demand = new()
    {
        Ids = [10, 11, 12, 13, 14],
        Longitudes = [108.05, 108.1, 108.25, 108.39, 108.3],
        Latitudes = [31.2, 31.2, 31.2, 31.39, 31.1],
        Millionths = [1_000_000, 2_000_000, 4_000_000, 8_500_000, 16_000_000],
        Units = [0, 0, 1, 1, 1],
        Classes = [UrbanRural.Urban, UrbanRural.Rural, UrbanRural.Rural, UrbanRural.Rural, UrbanRural.Unclassified],
    };

    public static readonly Facility[] Facilities =
    [
        new() { Id = "1", Name = "县医院", Classes = FacilityClasses.Hospital | FacilityClasses.EmergencyStation, Place = new(108.05, 31.21), Unit = 0, Beds = 300, Ambulances = 2, OpenAllHours = true, Departments = ["内科", "急诊科"] },
        new() { Id = "2", Name = "乙乡卫生院", Classes = FacilityClasses.TownshipHospital | FacilityClasses.EmergencyStation, Place = new(108.3, 31.3), Unit = 1, Ambulances = 0 },
        new() { Id = "3", Name = "丙站", Classes = FacilityClasses.EmergencyStation, Origin = PlaceOrigin.Unlocated },
    ];

    static readonly TravelAssumption s_walk = new("walk", TravelMode.Walk, new Speed(4.8m), new Speed(4.8m), 1.3m);

    public static StudyFindings Make(bool sample = true) => new()
    {
        Study = new()
        {
            Id = "small",
            Title = new("小县研究", "Small county"),
            Folder = "/nowhere",
            AsOf = new(2025, 12, 31),
            Sample = sample,
            Area = new("C", new("小县", "Small"), UnitLevel.County),
            Sources = [new() { Role = SourceRole.Population, Path = "p.csv", Credit = new("编造", "made up") }],
        },
        StudySha256 = "abc",
        Placed = new()
        {
            Units = Units,
            Demand = Demand,
            Facilities = Facilities,
            Unlocated = [new("丁村", 1, UrbanRural.Rural, new(32_000_000))],
            Classes = [new(UrbanRural.Unclassified, ClassRule.PointColumn), new(UrbanRural.Rural, ClassRule.UnitType), new(UrbanRural.Unclassified, ClassRule.Undecided)],
            Scaling = [],
            Total = new(63_500_000),
        },
        Imports = [],
        Standards = [Rural(), Urban(), Ambulances(), new NotComputable(Standard("PB-R9", new GateRule([new NumberTest("population", Comparison.Above, 0)], "convert")), [new(MissingCode.SupplyColumn, SourceRole.Facilities, "beds")])],
        Presets = [new(s_walk, new("步行", "walking"), new("", ""), new("", ""))],
        PlaceDistances = [],
        PlacesUnlocated = 0,
    };

    static ReachFinding Rural() => new(Standard("KJ-R2", Reach(UrbanRural.Rural, 10, 20)))
    {
        Measures = [Measure("radius", [10_000_000, 20_000_000], Tally([2, 4], 8.5, 32, 16, 1), [Tally([2, 0], 0, 0, 0, 1), Tally([0, 4], 8.5, 32, 16, 0), Tally([2, 4], 8.5, 32, 16, 1)])],
        Headline = 0,
        Nearest = Nearest([1_109_000, 4_900_000, 19_100_000, 20_000_001, 25_000_000]),
        Serving = [0],
        Idle = [new(1, IdleReason.NoVehicle), new(2, IdleReason.Unlocated)],
        Unconfirmed = [],
        Gaps =
        [
            new()
            {
                Rank = 1, Unit = 1, Points = [3], People = new(8_500_000), NearestFacility = 0, NearestCost = 20_000_001, FarthestCost = 20_000_001, BeyondCost = 1,
                Helping = new(3, new(8_500_000), new(8_500_000)),
                Outline = s_wkt.Read("POLYGON ((108.3 31.3, 108.3 31.4, 108.4 31.4, 108.4 31.3, 108.3 31.3))"),
            },
        ],
        FirstDue = [new(0, new(14_500_000), new(6_000_000), 2, new(0), new(6_000_000))],
        Border = new(0, default, null),
        ServiceAreas = [s_wkt.Read("POLYGON ((108 31.1, 108 31.3, 108.15 31.3, 108.15 31.1, 108 31.1))"), s_wkt.Read("POLYGON ((107.9 31, 107.9 31.4, 108.25 31.4, 108.25 31, 107.9 31))")],
        Check = new(5, 0, 0),
    };

    static ReachFinding Urban() => new(Standard("KJ-R1", Reach(UrbanRural.Urban, 5)))
    {
        Measures =
        [
            Measure("radius", [5_000_000], Tally([1], 0, 32, 16, 14.5), [Tally([1], 0, 0, 0, 2), Tally([0], 0, 32, 16, 12.5), Tally([1], 0, 32, 16, 14.5)]),
            Measure("walk", [923_076], Tally([0], 1, 32, 16, 14.5), [Tally([0], 1, 0, 0, 2), Tally([0], 0, 32, 16, 12.5), Tally([0], 1, 32, 16, 14.5)]) with { Travel = s_walk, TimeLimit = TimeSpan.FromMinutes(15) },
        ],
        Headline = 0,
        Nearest = new() { First = [0, 0, -1, -1, -1], FirstCost = [5_000_000, 5_000_001, NearestTwo.None, NearestTwo.None, NearestTwo.None], Second = [-1, -1, -1, -1, -1], SecondCost = [NearestTwo.None, NearestTwo.None, NearestTwo.None, NearestTwo.None, NearestTwo.None] },
        Serving = [0],
        Idle = [],
        Unconfirmed = [0],
        Gaps = [],
        FirstDue = [],
        Border = new(0, default, null),
        ServiceAreas = [MultiPolygon.Empty],
        Check = new(5, 0, 0),
    };

    static RatioFinding Ambulances() => new(
        Standard("KJ-A1", new RatioRule("ambulances", 1, null, 30_000, 3, "people", FacilityClasses.None)), [new(2, new(63_500_000), new(190_500_000), 2, 3, 1)]);

    static ReachRule Reach(UrbanRural concerned, params double[] kilometres) =>
        new(concerned, FacilityClasses.EmergencyStation, [new DistanceCriterion([.. kilometres.Select(Metres.FromKilometres)])], CriteriaJoin.Any);

    static Standard Standard(string id, Rule rule) => new()
    {
        Id = id,
        Name = new(id + "名", id + " name"),
        Level = UnitLevel.County,
        Force = Force.Binding,
        Reading = new("读法", "reading"),
        Rule = rule,
        Citation = new("kaijiang-2025", new("规划", "Plan"), new("第三章", "chapter 3"), 12, "20"),
    };

    static NearestTwo Nearest(long[] firstMm) => new()
    {
        First = [.. firstMm.Select(_ => 0)],
        FirstCost = firstMm,
        Second = [.. firstMm.Select(_ => -1)],
        SecondCost = [.. firstMm.Select(_ => NearestTwo.None)],
    };

    static ReachMeasure Measure(string key, long[] limitsMm, ReachTally area, ReachTally[] byUnit) => new()
    {
        Key = key,
        Limits = limitsMm,
        Area = area,
        ByUnit = byUnit,
        ByClass = [area, area, area],
    };

    static ReachTally Tally(double[] bands, double outside, double unlocated, double unclassified, double notConcerned) => new()
    {
        Bands = [.. bands.Select(People.From)],
        Outside = People.From(outside),
        Unlocated = People.From(unlocated),
        Unclassified = People.From(unclassified),
        NotConcerned = People.From(notConcerned),
        Twice = default,
        Nearest = null,
        SecondNearest = null,
    };
}
