using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Present.Tests.GeoPackages;

/// <summary>Findings that were travelled by road: the first reach standard is headed by a twin over roads, with all that stands beside it.</summary>
static class TravelledFindings
{
    public static StudyFindings In(StudyFindings findings)
    {
        var reach = findings.Standards.OfType<ReachFinding>().First();
        var head = reach.Head;
        var cost = new CostSummary(300_000, 900_000) { Unit = Impedance.Milliseconds };
        var twin = head with
        {
            Key = TravelModel.Roads.TwinOf(head.Key),
            Model = TravelModel.Roads,
            Mode = TravelMode.Ambulance,
            Unit = Impedance.Milliseconds,
            Travel = null,
            TimeLimit = TimeSpan.FromMinutes(15),
            Limits = [.. head.Limits.Select((_, at) => 450_000L * (at + 1))],
            Nearest = new() { Unit = Impedance.Milliseconds, First = reach.Nearest.First, FirstCost = reach.Nearest.FirstCost, Second = reach.Nearest.Second, SecondCost = reach.Nearest.SecondCost },
            Area = head.Area with { NoWay = head.Area.Outside, Nearest = cost, SecondNearest = cost },
        };
        var mean = new MeanArrival(TravelMode.Ambulance, TimeSpan.FromMinutes(12), 600, head.Area.Inside) { Travel = new("ambulance", TravelMode.Ambulance, new(40), new(30), 1.3m) };
        var headed = reach with { MeanArrivals = [mean, mean with { Model = TravelModel.Roads, Travel = null, MeanSeconds = 660, NoWay = People.FromWhole(7) }], Measures = [.. reach.Measures, twin], Headline = reach.Measures.Count, Check = new(100, 2, 1_500) { Unit = Impedance.Milliseconds }, Gaps = [.. reach.Gaps.Select(gap => gap with { Counted = Impedance.Milliseconds, NearestFacility = -1, FarthestCost = NearestTwo.None })] };
        var classes = head.Limits.Count + 1;
        var counts = new ShiftCounts(classes, [.. Enumerable.Range(1, classes * classes).Select(people => people * 1_000_000L)]);
        return findings with
        {
            Standards = [.. findings.Standards.Select(finding => finding == reach ? headed : finding)],
            Access = [.. findings.Access, Access(headed)],
            Shifts = [new(reach.Standard, head, twin, counts, [.. findings.Placed.Units.Units.Select(_ => counts)])],
            Sensitivity = [new(reach.Standard, twin, Range(), [.. findings.Placed.Units.Units.Select(_ => Range())])],
            Roads = Roads(),
            Terrain = new()
            {
                File = "terrain.tif",
                Classes = null,
                OffRoad = new(3),
                Grid = new(10, 8, 106, 31, 0.01, 0.01, null),
                Roads = "roads.osm",
                Rivers = "rivers.geojson",
                Bridges = "roads.osm",
                Modes = [new(TravelMode.Walk, 70, 2, 12, 5, 1, 3, People.FromWhole(4), [0])],
            },
        };
    }

    static AccessFinding Access(ReachFinding reach) => new()
    {
        Standard = reach.Standard,
        Supply = "doctors",
        Measure = reach.Head,
        Facilities = 1,
        Silent = 0,
        Total = 3,
        Reached = 3,
        Units = [.. reach.Head.ByUnit.Select(_ => new UnitAccess(new(5_000_000), 0.001, 0.002, 0.003, 3, 3))],
    };

    static ReachRange Range() => new(People.FromWhole(4), People.FromWhole(3), People.FromWhole(4), People.FromWhole(3), People.FromWhole(4), People.FromWhole(4), People.FromWhole(4))
    {
        Roads = People.FromWhole(3),
        Terrain = People.FromWhole(4),
    };

    static RoadsFinding Roads() => new()
    {
        Report = new() { File = "roads.osm", Format = "osm", Sha256 = new string('d', 64), WaysRead = 9, StreetsRead = 7, StreetsAccepted = 5, StreetsRepaired = 1, StreetsRejected = 1, Tallies = [] },
        Speeds = new()
        {
            ClassSpeeds = Enumerable.Repeat(36_000, Enum.GetValues<StreetClass>().Length * TravelModeSets.List.Count).ToArray(),
            GroundShares = new Dictionary<string, IReadOnlyDictionary<TravelMode, decimal>>(),
            TrafficShares = [.. Enumerable.Repeat(0.9m, Enum.GetValues<StreetClass>().Length)],
            Modes = [.. TravelModeSets.List.Select(mode => new ModeSettings { Mode = mode })],
        },
        WithTraffic = true,
        Heights = "terrain.tif",
        StreetPoints = 40,
        StreetPointsWithoutHeight = 3,
        Modes =
        [
            new(
                new() { Mode = TravelMode.Ambulance, SirenFactor = 1.2m, CallHandling = TimeSpan.FromMinutes(1), TurnOut = TimeSpan.FromMinutes(2) }, 8_000_000, 2, 7_000_000, 3, People.FromWhole(5), People.FromWhole(6),
                [0], [0]),
        ],
        Located = People.FromWhole(100),
        FarFromRoads = People.FromWhole(11),
    };
}
