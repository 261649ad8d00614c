using Geo.Model.Runs;
using Geo.Sqlite.Blobs;
using Geo.Sqlite.Writing;
using Geo.Store.Tables;
using NetTopologySuite.Geometries;

namespace Geo.Store.Runs;

/// <summary>The gap areas of runs, a layer.</summary>
static class RunGapsTable
{
    static readonly LayerPlan s_plan = new(
        "run_gaps",
        [
            new("standard", ColumnKind.Text), new("rank", ColumnKind.Integer), new("unit_id", ColumnKind.Text), new("unit_name", ColumnKind.Text), new("points", ColumnKind.Integer),
            new("people_millionths", ColumnKind.Integer), new("nearest_facility", ColumnKind.Text), new("nearest_name", ColumnKind.Text), new("nearest_mm", ColumnKind.Integer),
            new("farthest_mm", ColumnKind.Integer), new("beyond_mm", ColumnKind.Integer), new("helping_point", ColumnKind.Integer), new("helping_longitude", ColumnKind.Real),
            new("helping_latitude", ColumnKind.Real), new("helping_of_gap_millionths", ColumnKind.Integer), new("helping_of_all_millionths", ColumnKind.Integer),
            new("nearest_ms", ColumnKind.Integer), new("farthest_ms", ColumnKind.Integer), new("beyond_ms", ColumnKind.Integer),
        ])
    {
        Geometry = GeometryKind.MultiPolygon,
        SpatialIndex = true,
    };

    public static RunTable Table { get; } = new(s_plan, (run, rows) =>
    {
        foreach (var gap in run.Gaps)
        {
            rows.Set(0, gap.Standard).Set(1, gap.Rank).Set(2, gap.UnitId).Set(3, gap.UnitName).Set(4, gap.Points).Set(5, gap.People.Millionths).Set(6, gap.NearestFacility)
                .Set(7, gap.NearestName).Set(8, gap.NearestMm).Set(9, gap.FarthestMm).Set(10, gap.BeyondMm).Set(11, gap.HelpingPoint).Set(12, gap.HelpingPlace.Longitude)
                .Set(13, gap.HelpingPlace.Latitude).Set(14, gap.HelpingOfGap.Millionths).Set(15, gap.HelpingOfAll.Millionths)
                .Set(16, gap.NearestMs).Set(17, gap.FarthestMs).Set(18, gap.BeyondMs).SetGeometry(gap.Outline).Add();
        }
    });

    public static List<RunGap> Read(TableReader tables) => tables.Rows(s_plan, row => new RunGap
    {
        Standard = row.Text(0),
        Rank = row.Number(1),
        UnitId = row.Text(2),
        UnitName = row.Text(3),
        Points = row.Number(4),
        People = new(row.Integer(5)),
        NearestFacility = row.TextOrNull(6),
        NearestName = row.TextOrNull(7),
        NearestMm = row.IntegerOrNull(8),
        FarthestMm = row.IntegerOrNull(9),
        BeyondMm = row.IntegerOrNull(10),
        NearestMs = row.IntegerOrNull(16),
        FarthestMs = row.IntegerOrNull(17),
        BeyondMs = row.IntegerOrNull(18),
        HelpingPoint = row.Integer(11),
        HelpingPlace = new(row.Real(12), row.Real(13)),
        HelpingOfGap = new(row.Integer(14)),
        HelpingOfAll = new(row.Integer(15)),
        Outline = (MultiPolygon?)row.Geometry(),
    });
}
