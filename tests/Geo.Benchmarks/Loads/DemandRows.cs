using System.Globalization;
using System.Text;
using Geo.Model.Studies;
using Geo.Sqlite.Blobs;
using Geo.Sqlite.Writing;

namespace Geo.Benchmarks.Loads;

/// <summary>The demand points of workload W1 as columns, as a CSV file and as a GeoPackage: the same rows for whoever loads them.</summary>
static class DemandRows
{
    static readonly LayerPlan s_plan = new("points", [new("id", ColumnKind.Integer), new("people_millionths", ColumnKind.Integer)]) { Geometry = GeometryKind.Point };

    public static PopulationInput Columns(int count)
    {
        var scene = new ReachScene(count, 1);
        var (ids, millionths) = (new long[count], new long[count]);
        for (var row = 0; row < count; row++) (ids[row], millionths[row]) = (row + 1, ReachScene.PeopleAt(row) * 1_000_000L);
        return new() { Ids = ids, Longitudes = scene.Longitudes, Latitudes = scene.Latitudes, Millionths = millionths };
    }

    /// <param name="codes">Whether a column of statistical codes follows, as population tables of the statistics offices have it.</param>
    public static void WriteCsv(string path, PopulationInput rows, bool codes)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        file.Write(codes ? "编号,经度,纬度,人口,城乡分类代码\n" : "id,longitude,latitude,people\n");
        for (var row = 0; row < rows.Count; row++)
        {
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{rows.Ids[row]},{rows.Longitudes[row]:F7},{rows.Latitudes[row]:F7},{rows.Millionths[row] / 1_000_000}"));
            if (codes) file.Write(IsUrban(rows.Longitudes[row], rows.Latitudes[row]) ? ",111" : ",220");
            file.Write('\n');
        }
    }

    /// <summary>Urban ground hangs together: a chessboard of which one field in nine is urban, 0.1° wide.</summary>
    static bool IsUrban(double longitude, double latitude) => (int)(longitude * 10) % 3 == 0 && (int)(latitude * 10) % 3 == 0;

    /// <summary>One layer, <c>points</c>.</summary>
    public static void WriteGeoPackage(string path, PopulationInput rows, bool tree)
    {
        using var file = new GeoPackageWriter(path, new DateOnly(2025, 12, 31));
        file.AddLayer(s_plan with { SpatialIndex = tree }, layer =>
        {
            for (var row = 0; row < rows.Count; row++)
            {
                layer.Set(0, rows.Ids[row]).Set(1, rows.Millionths[row]).SetPoint(rows.Longitudes[row], rows.Latitudes[row]).Add();
            }
        });
        file.Complete();
    }
}
