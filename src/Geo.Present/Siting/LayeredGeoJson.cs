using System.Text.Encodings.Web;
using System.Text.Json;

namespace Geo.Present.Siting;

/// <summary>A collection of features of several kinds in one file, told apart by the property <c>layer</c>.</summary>
static class LayeredGeoJson
{
    /// <summary>Writes UTF-8 without a byte-order mark.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> features)
    {
        using var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        features(json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>Begins a feature and its properties; who calls ends both, the shape between.</summary>
    public static void Begin(Utf8JsonWriter json, string layer)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("layer", layer);
    }
}
