using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Summaries;
using Geo.Present.Words;
using Geo.Sqlite.Writing;

namespace Geo.Present.GeoPackages;

/// <summary>Layer <c>demand_points</c>: every demand point with, for each reach standard, its nearest facility, how far it is, and whether that is inside; where roads or terrain head, what the way takes.</summary>
static class DemandPointsLayer
{
    static readonly string[] s_statuses = [.. Enum.GetValues<ReachStatus>().Select(Code.Of)];
    static readonly string[] s_classes = [.. Enum.GetValues<Model.Demand.UrbanRural>().Select(Code.Of)];

    public static void Write(GeoPackageWriter writer, FindingsScene scene)
    {
        var demand = scene.Placed.Demand;
        var units = scene.Placed.Units.Units;
        var table = scene.Table<int>("demand_points")
            .Point(row => (demand.Longitudes[row], demand.Latitudes[row]))
            .Integer("id", row => demand.Ids[row])
            .Real("people", row => demand.Millionths[row] / 1e6)
            .Text("class", row => s_classes[(int)demand.Classes[row]])
            .Text("unit", row => units[demand.Units[row]].Id);
        foreach (var finding in scene.Reach) AddReach(table, finding, scene);
        table.Write(writer, Enumerable.Range(0, demand.Count));
    }

    static void AddReach(TableShape<int> table, ReachFinding finding, FindingsScene scene)
    {
        var prefix = scene.Prefixes[finding];
        var nearest = finding.Nearest;
        var demand = scene.Placed.Demand;
        table.Integer($"{prefix}_mm", row => nearest.First[row] < 0 ? null : nearest.FirstCost[row])
            .Text($"{prefix}_facility", row => nearest.First[row] < 0 ? null : scene.Placed.Facilities[nearest.First[row]].Id)
            .Text($"{prefix}_status", row => s_statuses[(int)ReachStatuses.Of(finding, demand, row)]);
        if (finding.Head.Mode is not null) AddWay(table, finding.HeadNearest, scene, prefix);
    }

    /// <summary>Where roads or terrain head: what decides the status, and the facility at the end of that way, which may be another than the nearest in a straight line.</summary>
    static void AddWay(TableShape<int> table, NearestTwo way, FindingsScene scene, string prefix)
    {
        if (way.Unit == Impedance.Milliseconds) table.Real($"{prefix}_way_minutes", row => CostNames.Minutes(way.Unit, way.FirstCost[row]));
        else table.Integer($"{prefix}_way_mm", row => CostNames.Millimetres(way.Unit, way.FirstCost[row]));
        table.Text($"{prefix}_way_facility", row => way.First[row] < 0 ? null : scene.Placed.Facilities[way.First[row]].Id);
    }
}
