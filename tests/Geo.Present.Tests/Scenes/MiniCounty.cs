using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Space.Units;
using NetTopologySuite.Geometries;

namespace Geo.Present.Tests.Scenes;

/// <summary>A made-up county with every kind of finding, for looking at and for property tests. No real place's name, code or border.</summary>
static class MiniCounty
{
    static readonly string[] s_names = ["云岫街道", "石桥镇", "青杠乡", "柳溪镇", "白鹭坪乡", "双河口镇", "枫林乡", "龙洞乡", "望月镇", "松坎乡", "梨园乡", "大垭口乡"];
    static readonly LocalText s_document = new("示例县医疗卫生服务体系规划", "Sample county service system plan");

    public static StudyFindings Create(SceneShape shape)
    {
        var land = new SceneLand(shape);
        var prefix = shape.Prefix;
        var units = new UnitTree(Units(shape, land).Append(new() { Id = "9901", Name = prefix + "云岫县", Level = UnitLevel.County }));
        var (demand, places) = Demand(shape, land);
        Coordinate?[] sites = [.. land.Seats.Take(3).Select(seat => new Coordinate(seat.X + 0.7, seat.Y + 0.4)), new(land.Seats[4].X, land.Seats[4].Y), null, new((shape.WidthKm * 0.5) + 3, 2)];
        var facilities = Facilities(prefix, sites);
        UnlocatedPeople[] unlocated = [new(prefix + "深涧村", 2, UrbanRural.Rural, new People(412_000_000)), new(prefix + "远塘村", -1, UrbanRural.Rural, null)];
        var placed = new PlacedStudy
        {
            Units = units,
            Demand = demand,
            Facilities = facilities,
            Unlocated = unlocated,
            Classes = [.. units.Units.Select(unit => new UnitClass(ClassOf(unit), ClassOf(unit) == UrbanRural.Unclassified ? ClassRule.Undecided : ClassRule.UnitType))],
            Scaling = [new(0, People.FromWhole(64_310), People.FromWhole(48_220), 1.333679m, false), new(1, People.FromWhole(20_000), People.FromWhole(19_640), 1.01833m, true)],
            OutsidePoints = 12,
            OutsidePeople = new(86_400_000),
            Total = new(demand.Millionths.Sum() + 412_000_000),
        };
        var reach = new SceneReach(placed, places, sites, land.Townships);
        return new()
        {
            Study = Study(prefix),
            StudySha256 = new string('a', 64),
            Placed = placed,
            Imports = Imports(prefix),
            Standards = Standards(prefix, placed, reach),
            Presets = [Preset("walk", TravelMode.Walk, 4.8m, "步行", "walking"), Preset("ebike", TravelMode.EBike, 20, "电动自行车", "e-bike"), Preset("car", TravelMode.Car, 30, "小汽车", "car")],
            PlaceDistances = [new(new("p1", prefix + "云岫", "county", null), new("p2", prefix + "石桥", "town", null), 12_345_678)],
            PlacesUnlocated = 3,
        };
    }

    static UrbanRural ClassOf(Unit unit) => unit.Type switch { "街道" => UrbanRural.Urban, "乡" => UrbanRural.Rural, "镇" => UrbanRural.Rural, _ => UrbanRural.Unclassified };

    static IEnumerable<Unit> Units(SceneShape shape, SceneLand land) => Enumerable.Range(0, shape.Townships).Select(at => new Unit
    {
        Id = $"9901{at + 1:00}",
        Name = shape.Prefix + s_names[at % s_names.Length],
        Level = UnitLevel.Township,
        ParentId = "9901",
        Type = s_names[at % s_names.Length].EndsWith("街道", StringComparison.Ordinal) ? "街道" : s_names[at % s_names.Length][^1..],
        Boundary = shape.Boundaries ? SceneLand.ToGlobe(land.Townships[at]) : null,
    });

    static (DemandPoints Demand, Coordinate[] Km) Demand(SceneShape shape, SceneLand land)
    {
        var random = new Random(shape.Seed + 1);
        List<(Coordinate Km, int Unit, long People)> cells = [];
        for (var y = shape.HeightKm / 2; y > -shape.HeightKm / 2; y -= shape.CellKm)
        {
            for (var x = -shape.WidthKm / 2; x < shape.WidthKm / 2; x += shape.CellKm)
            {
                var km = new Coordinate(x, y);
                var town = land.Seats.Min(seat => seat.Distance(km));
                var valley = Math.Abs(Math.Sin((x * 0.21) + Math.Sin(y * 0.17)) + (0.4 * Math.Cos(y * 0.33)));
                var chance = (0.75 * Math.Exp(-town / 2.5)) + (valley < 0.45 ? 0.55 : 0.06);
                if (random.NextDouble() > chance) continue;
                var unit = Array.FindIndex(land.Townships, cell => cell.Contains(new Point(km)));
                if (unit < 0) continue;
                cells.Add((km, unit, (long)((8 + (90 * random.NextDouble() * random.NextDouble()) + (unit == 0 ? 900 * Math.Exp(-town) : 60 * Math.Exp(-town))) * 1e6)));
            }
        }

        return (new()
        {
            Ids = [.. cells.Select((_, at) => (long)at + 1)],
            Units = [.. cells.Select(cell => cell.Unit)],
            Millionths = [.. cells.Select(cell => cell.People)],
            Longitudes = [.. cells.Select(cell => SceneLand.ToGlobe(cell.Km).Longitude)],
            Latitudes = [.. cells.Select(cell => SceneLand.ToGlobe(cell.Km).Latitude)],
            Classes = [.. cells.Select(cell => cell.Unit == 0 ? UrbanRural.Urban : cell.Unit == 3 && cell.Km.X < land.Seats[3].X - 3 ? UrbanRural.Unclassified : UrbanRural.Rural)],
        }, [.. cells.Select(cell => cell.Km)]);
    }

    static Facility[] Facilities(string prefix, Coordinate?[] sites)
    {
        (string Name, FacilityClasses Classes, int? Ambulances, bool? Open)[] rows =
        [
            ("云岫县人民医院", FacilityClasses.Hospital | FacilityClasses.EmergencyCentre, 5, true), ("石桥镇中心卫生院", FacilityClasses.TownshipHospital | FacilityClasses.EmergencyStation, 2, true),
            ("青杠乡卫生院", FacilityClasses.TownshipHospital | FacilityClasses.EmergencyStation, 0, true), ("白鹭坪乡卫生院", FacilityClasses.TownshipHospital | FacilityClasses.EmergencyStation, 1, null),
            ("双河口急救站", FacilityClasses.EmergencyStation, 1, true), ("邻县第二急救站", FacilityClasses.EmergencyStation, 2, true),
        ];
        return [.. rows.Select((row, at) => new Facility
        {
            Id = $"f{at + 1}", Name = prefix + row.Name, Classes = row.Classes, Ambulances = row.Ambulances, OpenAllHours = row.Open, Unit = at < 3 ? at : at == 3 ? 4 : at == 4 ? 5 : -1,
            Place = sites[at] is { } km ? SceneLand.ToGlobe(km) : null, Origin = sites[at] is null ? PlaceOrigin.Unlocated : PlaceOrigin.Given,
        })];
    }

    static Study Study(string prefix) => new()
    {
        Id = "mini",
        Title = new(prefix + "云岫县急救可及性分析", prefix + "Yunxiu county: who is out of reach"),
        Folder = "/study",
        AsOf = new(2025, 12, 31),
        Sample = true,
        Area = new("9901", new(prefix + "云岫县", prefix + "Yunxiu county"), UnitLevel.County),
        Sources =
        [
            new() { Role = SourceRole.Facilities, Path = "facilities.csv", Credit = new(prefix + "虚构机构名录", prefix + "made-up register of institutions") },
            new() { Role = SourceRole.Population, Path = "population.csv", Credit = new(prefix + "虚构人口格网", prefix + "made-up population grid") },
            new() { Role = SourceRole.Units, Path = "units.geojson", Credit = new(prefix + "虚构乡镇边界", prefix + "made-up township boundaries") },
        ],
    };

    static ImportReport[] Imports(string prefix) =>
    [
        new() { Role = SourceRole.Facilities, File = "facilities.csv", Format = "csv", Crs = "EPSG:4326", CrsOrigin = CrsOrigin.Study, Sha256 = new string('b', 64), Read = 9, Accepted = 6, Repaired = 1, Rejected = 2,
            Rejections = [new(FaultCode.CoordinatesOutOfRange, "facilities.csv", 8, "经度", prefix + "1079.12"), new(FaultCode.IdDuplicate, "facilities.csv", 9, "编号", prefix + "f3")] },
        new() { Role = SourceRole.Population, File = "population.csv", Format = "csv", Crs = "EPSG:4490", CrsOrigin = CrsOrigin.Assumed, Sha256 = new string('c', 64), Read = 4000, Accepted = 4000, Repaired = 0, Rejected = 0 },
    ];

    static StandardFinding[] Standards(string prefix, PlacedStudy placed, SceneReach reach)
    {
        const FacilityClasses Emergency = FacilityClasses.EmergencyCentre | FacilityClasses.EmergencyStation;
        var urban = Standard("MC-R1", prefix + "城镇急救服务半径", "Emergency station radius, urban", Force.Binding, new ReachRule(UrbanRural.Urban, Emergency, [new DistanceCriterion([new Metres(5000)])], CriteriaJoin.Any));
        var rural = Standard("MC-R2", prefix + "乡村急救服务半径", "Emergency station radius, rural", Force.Indicative, new ReachRule(UrbanRural.Rural, Emergency, [new DistanceCriterion([new Metres(5000), new Metres(10000)])], CriteriaJoin.Any));
        var circle = Standard("MC-R3", prefix + "30 分钟健康服务圈", "30-minute health circle", Force.Strive, new ReachRule(null, FacilityClasses.Hospital | FacilityClasses.TownshipHospital, [new TimeCriterion(TimeSpan.FromMinutes(30), false)], CriteriaJoin.Any));
        var cars = Standard("MC-A1", prefix + "救护车配置", "Ambulances", Force.Binding, new RatioRule("ambulances", 1, null, 30_000, 3, "population", FacilityClasses.None));
        IdleFacility[] idle = [new(2, IdleReason.NoVehicle), new(4, IdleReason.Unlocated)];
        var county = placed.Units.IndexOf("9901");
        return
        [
            reach.Find(urban, [0, 1, 3, 5], [Radius(5_000_000)], 0, idle),
            reach.Find(rural, [0, 1, 3, 5], [Radius(5_000_000, 10_000_000)], 0, idle),
            reach.Find(circle, [0, 1, 2, 3], [Timed("walk", TravelMode.Walk, 4.8m), Timed("ebike", TravelMode.EBike, 20), Timed("car", TravelMode.Car, 30)], 0, []),
            new RatioFinding(cars, [new(county, placed.Total, new(placed.Total.Millionths * 3), 11, (long)Math.Ceiling(placed.Total.Persons * 3 / 30_000), 1)]),
            new NotComputable(Standard("MC-P1", prefix + "村卫生室设置", "Village clinics", Force.InPrinciple, new PresenceRule(new(Tally.Facilities, new WordTest("class", ["village_clinic"])), 1)), [new(MissingCode.NoUnitOfLevel, SourceRole.Units, "level")]),
            new NotApplicable(Standard("MC-A2", prefix + "全市救护车", "Ambulances of the city", Force.Binding, cars.Rule) with { Level = UnitLevel.City }, UnitLevel.County),
        ];
    }

    static ReachMeasure Radius(params long[] limits) => new() { Key = "radius", Limits = limits, Area = null!, ByUnit = [], ByClass = [] };

    static ReachMeasure Timed(string key, TravelMode mode, decimal speed)
    {
        var travel = new TravelAssumption(key, mode, new(speed), new(speed), 1.3m);
        return new() { Key = key, Travel = travel, TimeLimit = TimeSpan.FromMinutes(30), Limits = [travel.ReachMm(TimeSpan.FromMinutes(30), UrbanRural.Rural)], Area = null!, ByUnit = [], ByClass = [] };
    }

    static TravelPreset Preset(string id, TravelMode mode, decimal speed, string chinese, string english) => new(
        new(id, mode, new(speed), new(speed), 1.3m), new(chinese, english), new($"{chinese}的常用取值", $"a usual value for {english}"), new("本产品的假定", "assumption of this product"));

    static Standard Standard(string id, string chinese, string english, Force force, Rule rule) => new()
    {
        Id = id,
        Name = new(chinese, english),
        Level = UnitLevel.County,
        Force = force,
        Year = 2025,
        Rule = rule,
        Citation = new("sample", s_document, new("第三章第三节", "ch. 3 § 3"), 42, "5 km"),
        Reading = new("半径读作大地线直线距离，含等于。", "The radius is read as a geodesic distance, inclusive."),
    };
}
