using System.Text.Json;
using Geo.Present.GeoJson;
using Geo.Present.Maps;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace Geo.Present.Pages;

/// <summary>The ground of the study as one shape: the union of its finest units. The page draws the border by it and masks what lies beyond.</summary>
static class OutlineGeoJson
{
    /// <summary>One feature; none where no unit has a boundary.</summary>
    public static void Write(Utf8JsonWriter json, PageSource source)
    {
        var tree = source.Placed.Units;
        var parts = tree.Units.Take(tree.FinestCount).Select(unit => unit.Boundary).OfType<Geometry>().ToArray();
        PageGeoJson.Begin(json);
        if (parts.Length > 0 && AreaParts.Of(OverlayNGRobust.Union(parts)) is { } outline)
        {
            PageGeoJson.BeginFeature(json, "outline");
            json.WriteEndObject();
            GeoJsonShapes.WriteArea(json, outline);
            json.WriteEndObject();
        }

        PageGeoJson.End(json);
    }
}
