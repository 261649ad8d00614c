using Geo.Model.Findings;
using Geo.Model.Supply;
using Geo.Present.Maps;
using Geo.Present.Summaries;
using Geo.Present.Words;
using Geo.Sqlite.Writing;

namespace Geo.Present.GeoPackages;

/// <summary>Layer <c>gap_areas</c>: clusters of people outside, by standard and rank, with what would help.</summary>
static class GapAreasLayer
{
    public static void Write(GeoPackageWriter writer, FindingsScene scene)
    {
        var demand = scene.Placed.Demand;
        Facility Nearest(Row row) => scene.Placed.Facilities[row.Gap.NearestFacility];
        scene.Table<Row>("gap_areas")
            .Area(row => AreaParts.Of(row.Gap.Outline))
            .Text("standard", row => row.Finding.Standard.Id)
            .Text("name", row => scene.Rules.Name(row.Finding.Standard))
            .Integer("rank", row => row.Gap.Rank)
            .Text("unit", row => scene.UnitId(row.Gap.Unit))
            .Text("unit_name", row => scene.UnitName(row.Gap.Unit))
            .Real("people", row => (double)row.Gap.People.Persons)
            .Integer("points", row => row.Gap.Points.Count)
            .Text("nearest_facility", row => row.Gap.NearestFacility < 0 ? null : Nearest(row).Id)
            .Text("nearest_name", row => row.Gap.NearestFacility < 0 ? null : Nearest(row).NameIn(scene.Words.Language))
            .Integer("nearest_mm", row => CostNames.Millimetres(row.Gap.Counted, row.Gap.NearestCost))
            .Integer("farthest_mm", row => CostNames.Millimetres(row.Gap.Counted, row.Gap.FarthestCost))
            .Integer("beyond_mm", row => row.Gap.NearestFacility < 0 ? null : CostNames.Millimetres(row.Gap.Counted, row.Gap.FarthestCost == NearestTwo.None ? NearestTwo.None : row.Gap.BeyondCost))
            .Real("nearest_minutes", row => CostNames.Minutes(row.Gap.Counted, row.Gap.NearestCost))
            .Real("farthest_minutes", row => CostNames.Minutes(row.Gap.Counted, row.Gap.FarthestCost))
            .Real("beyond_minutes", row => row.Gap.FarthestCost == NearestTwo.None ? null : CostNames.Minutes(row.Gap.Counted, row.Gap.BeyondCost))
            .Integer("helping_point", row => demand.Ids[row.Gap.Helping.Row])
            .Real("helping_longitude", row => demand.Longitudes[row.Gap.Helping.Row])
            .Real("helping_latitude", row => demand.Latitudes[row.Gap.Helping.Row])
            .Real("helping_people_of_gap", row => (double)row.Gap.Helping.OfGap.Persons)
            .Real("helping_people_of_all", row => (double)row.Gap.Helping.OfAll.Persons)
            .Text("threshold", row => scene.Rules.Limit(row.Finding.Head))
            .Text("assumption", row => scene.Rules.Assumption(row.Finding.Head))
            .Text("source", row => scene.Rules.Clause(row.Finding.Standard))
            .Write(writer, scene.Reach.SelectMany(finding => finding.Gaps.Select(gap => new Row(finding, gap))));
    }

    sealed record Row(ReachFinding Finding, GapArea Gap);
}
