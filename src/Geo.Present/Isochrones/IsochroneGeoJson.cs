using System.Text.Encodings.Web;
using System.Text.Json;
using Geo.Model.Travel;
using Geo.Present.GeoJson;
using Geo.Present.Maps;

namespace Geo.Present.Isochrones;

/// <summary>Isochrones as a FeatureCollection (RFC 7946), a feature each; one that holds no ground has no geometry.</summary>
public static class IsochroneGeoJson
{
    const decimal MsPerMinute = 60_000;

    /// <summary>Writes UTF-8 without a byte-order mark, ending in a line feed.</summary>
    public static void Write(Stream stream, IEnumerable<IsochroneFeature> features)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(features);
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var feature in features) Write(json, feature);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    static void Write(Utf8JsonWriter json, IsochroneFeature feature)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("facility", feature.Facility);
        json.WriteString("limit", feature.Limit);
        json.WriteNumber("minutes", feature.Area.LimitMs / MsPerMinute);
        json.WriteString("mode", feature.Mode.Word());
        json.WriteString("direction", feature.Direction.Word());
        if (feature.People is { } people) json.WriteNumber("people", people.Persons);
        json.WriteEndObject();
        GeoJsonShapes.WriteArea(json, AreaParts.Of(feature.Area.Ground));
        json.WriteEndObject();
    }
}
