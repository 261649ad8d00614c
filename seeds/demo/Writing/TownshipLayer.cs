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
            + $"\"parent\":\"{County.Code}\",\"population\":{Number(plan.People)},\"户籍人口\":{Number(Registered(plan))},\"儿童数\":{Number(plan.People * 168 / 1000)},"
            + $"\"3岁以下婴幼儿数\":{Number(plan.People * 23 / 1000)},\"出生人数\":{Number(plan.People * 7 / 1000)},\"次中心\":\"{plan.SubCentre}\"}},"
            + $"\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{positions}]]}}}}";
    }

    /// <summary>More are registered in the country than live there, fewer in the town.</summary>
    static int Registered(TownshipPlan plan) => plan.Kind == "街道" ? plan.People * 86 / 100 : plan.People * 118 / 100;

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    static string Position(Coordinate place) =>
        $"[{place.X.ToString("0.000000", CultureInfo.InvariantCulture)},{place.Y.ToString("0.000000", CultureInfo.InvariantCulture)}]";
}
