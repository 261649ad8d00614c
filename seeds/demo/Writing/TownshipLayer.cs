using System.Globalization;
using System.Text;
using Geo.Demo.Borders;
using Geo.Demo.Recipe;
using NetTopologySuite.Geometries;

namespace Geo.Demo.Writing;

/// <summary>The townships as GeoJSON, one feature a line; positions are CGCS2000 degrees (EPSG:4490), which the study says.</summary>
static class TownshipLayer
{
    public static void Write(string path, Coverage coverage)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine("{\"type\":\"FeatureCollection\",\"features\":[");
        for (var i = 0; i < County.Townships.Length; i++)
        {
            writer.Write(Feature(County.Townships[i], coverage.Polygons[i]));
            writer.WriteLine(i < County.Townships.Length - 1 ? "," : "");
        }

        writer.WriteLine("]}");
    }

    static string Feature(TownshipPlan plan, Polygon polygon)
    {
        var positions = string.Join(",", polygon.ExteriorRing.Coordinates.Select(Position));
        return $"{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{plan.Code}\",\"name\":\"{plan.Name}\",\"name_en\":\"{plan.English}\",\"type\":\"{plan.Kind}\","
            + $"\"parent\":\"{County.Code}\",\"population\":{plan.People.ToString(CultureInfo.InvariantCulture)}}},"
            + $"\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{positions}]]}}}}";
    }

    static string Position(Coordinate place) =>
        $"[{place.X.ToString("0.000000", CultureInfo.InvariantCulture)},{place.Y.ToString("0.000000", CultureInfo.InvariantCulture)}]";
}
