using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Summaries;
using Geo.Sqlite.Writing;

namespace Geo.Present.GeoPackages;

/// <summary>Layer <c>service_areas</c>: the ground within each limit of each reach standard's headline measure, widest first.</summary>
static class ServiceAreasLayer
{
    public static void Write(GeoPackageWriter writer, FindingsScene scene) => scene.Table<Row>("service_areas")
        .Area(row => AreaParts.Of(row.Finding.ServiceAreas[row.Limit]))
        .Text("standard", row => row.Finding.Standard.Id)
        .Text("name", row => scene.Rules.Name(row.Finding.Standard))
        .Text("measure", row => row.Finding.Head.Key)
        .Integer("limit_mm", row => CostNames.Millimetres(row.Finding.Head.Unit, row.Finding.Head.Limits[row.Limit]))
        .Real("limit_minutes", row => CostNames.Minutes(row.Finding.Head.Unit, row.Finding.Head.Limits[row.Limit]))
        .Text("threshold", row => scene.Rules.Limit(row.Finding.Head))
        .Text("assumption", row => scene.Rules.Assumption(row.Finding.Head))
        .Text("source", row => scene.Rules.Clause(row.Finding.Standard))
        .Write(writer, scene.Reach.SelectMany(finding => Enumerable.Range(0, finding.ServiceAreas.Count).Reverse().Select(limit => new Row(finding, limit))));

    sealed record Row(ReachFinding Finding, int Limit);
}
