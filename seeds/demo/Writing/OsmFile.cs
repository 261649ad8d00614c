using System.Globalization;
using System.Text;
using Geo.Demo.Measure;
using Geo.Demo.Recipe;
using Geo.Demo.Roads;
using Geo.Demo.Settlements;

namespace Geo.Demo.Writing;

/// <summary>Roads, water and places as OpenStreetMap XML, version 0.6: nodes, then ways, each by number.</summary>
static class OsmFile
{
    /// <summary>Node numbers of villages begin above those of roads and water.</summary>
    const long FirstPlace = 2_000_000;

    public static void Write(string path, IReadOnlyList<Way> ways, IReadOnlyList<Village> villages)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        writer.WriteLine("<osm version=\"0.6\" generator=\"seeds/demo\">");
        foreach (var (id, spot) in ways.SelectMany(way => way.Nodes).DistinctBy(node => node.Id).OrderBy(node => node.Id))
        {
            writer.WriteLine($"<node id=\"{Number(id)}\" {Position(spot)}/>");
        }

        for (var i = 0; i < villages.Count; i++)
        {
            writer.WriteLine($"<node id=\"{Number(FirstPlace + i)}\" {Position(villages[i].Spot)}>{Tags(PlaceTags(villages[i]))}</node>");
        }

        for (var i = 0; i < ways.Count; i++)
        {
            var references = string.Concat(ways[i].Nodes.Select(node => $"<nd ref=\"{Number(node.Id)}\"/>"));
            writer.WriteLine($"<way id=\"{Number(i + 1)}\">{references}{Tags(ways[i].Tags)}</way>");
        }

        writer.WriteLine("</osm>");
    }

    static IEnumerable<(string, string)> PlaceTags(Village village)
    {
        var plan = County.Townships[village.Township];
        yield return ("place", village.IsSeat ? "town" : "village");
        yield return ("name", village.IsSeat ? plan.Name : village.Name);
        yield return ("name:en", village.IsSeat ? plan.English : village.English);
    }

    static string Position(Spot spot) => $"lat=\"{Csv.Degrees(spot.LatitudeMicro)}\" lon=\"{Csv.Degrees(spot.LongitudeMicro)}\"";

    static string Tags(IEnumerable<(string Key, string Value)> tags) => string.Concat(tags.Select(tag => $"<tag k=\"{tag.Key}\" v=\"{tag.Value}\"/>"));

    static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
