using Geo.Analyse.Streets;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Travel;

namespace Geo.Analyse.Travel;

/// <summary>The network's own health, as a study needs to know it: who and what lies off it, or on a part of it that leads nowhere else.</summary>
public static class RoadHealth
{
    const int FarMm = 333_333;

    /// <param name="findings">Whose measures say which modes are asked about.</param>
    public static RoadsFinding Of(RoadJourneys roads, PlacedStudy placed, IReadOnlyList<StandardFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(roads);
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(findings);
        RoadMode[] modes =
        [
            .. findings.OfType<ReachFinding>().SelectMany(finding => finding.Measures).Where(measure => measure.Model == TravelModel.Roads).Select(measure => measure.Mode).OfType<TravelMode>()
                .Distinct().Order().Select(mode => roads.ModeOf(mode, Impedance.Milliseconds)),
        ];
        var (points, without) = Heights(roads);
        return new()
        {
            Heights = roads.Options.Elevation is null ? null : roads.Options.ElevationFile,
            StreetPoints = points,
            StreetPointsWithoutHeight = without,
            Report = roads.Network.Report,
            Speeds = roads.Options.Speeds,
            WithTraffic = roads.Options.WithTraffic,
            Modes = [.. modes.Select(mode => Of(mode, placed))],
            Located = Sum(placed.Demand, _ => true),
            FarFromRoads = Sum(placed.Demand, row => modes.All(mode => !mode.Demand[row].IsOnNetwork || mode.Demand[row].OffRoadMm > FarMm)),
        };
    }

    static (int Points, int Without) Heights(RoadJourneys roads)
    {
        if (roads.Options.Elevation is not { } elevation) return (0, 0);
        var (points, without) = (0, 0);
        for (var segment = 0; segment < roads.Network.SegmentCount; segment++)
        {
            for (var point = 0; point < roads.Network.PointsOf(segment); point++)
            {
                points++;
                if (double.IsNaN(elevation(roads.Network.PointOf(segment, point)))) without++;
            }
        }

        return (points, without);
    }

    static RoadsModeFinding Of(RoadMode mode, PlacedStudy placed)
    {
        var islands = ModeIslands.Of(mode.Graph);
        int[] located = [.. Enumerable.Range(0, placed.Facilities.Count).Where(facility => placed.Facilities[facility].Place is not null)];
        var seats = mode.Snap([.. located.Select(facility => placed.Facilities[facility].PlaceOrThrow)]);
        bool IsAside(int segment) => islands.WeakOf[Math.Max(mode.Graph.HeadOf(segment * 2), mode.Graph.HeadOf((segment * 2) + 1))] != 0;
        return new(
            mode.Graph.Settings, islands.WeakLengthMm.Sum(), islands.WeakLengthMm.Count, islands.WeakLengthMm.Count > 0 ? islands.WeakLengthMm[0] : 0, mode.Demand.OffNetwork,
            Sum(placed.Demand, row => !mode.Demand[row].IsOnNetwork), Sum(placed.Demand, row => mode.Demand[row].IsOnNetwork && IsAside(mode.Demand[row].Segment)),
            [.. located.Where((_, at) => !seats[at].IsOnNetwork)], [.. located.Where((_, at) => seats[at].IsOnNetwork && IsAside(seats[at].Segment))]);
    }

    static People Sum(DemandPoints demand, Func<int, bool> holds)
    {
        var millionths = 0L;
        for (var row = 0; row < demand.Count; row++)
        {
            if (holds(row)) millionths += demand.Millionths[row];
        }

        return new(millionths);
    }
}
