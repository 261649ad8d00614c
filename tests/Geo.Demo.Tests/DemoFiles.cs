using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Geo.Demo.Tests;

/// <summary>The committed files of the demo, read with nothing of the product.</summary>
static class DemoFiles
{
    public static string Folder { get; } = Checkout.File("data", "demo");

    /// <summary>Rows of a table by header.</summary>
    public static List<Dictionary<string, string>> Table(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static List<(string Code, string Name, int People, Polygon Outline)> Townships()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "townships.geojson")));
        return [.. json.RootElement.GetProperty("features").EnumerateArray().Select(feature =>
        {
            var properties = feature.GetProperty("properties");
            var ring = feature.GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray().Select(at => new Coordinate(at[0].GetDouble(), at[1].GetDouble()));
            return (properties.GetProperty("code").GetString()!, properties.GetProperty("name").GetString()!, properties.GetProperty("population").GetInt32(),
                new Polygon(new LinearRing([.. ring])));
        })];
    }
}
