using System.Text.Json;

namespace Geo.Present.Pages;

/// <summary>The frame of a FeatureCollection (RFC 7946) whose features know their own ids.</summary>
static class PageGeoJson
{
    public static void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
    }

    public static void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Opens a feature and its properties; the caller writes these, closes them, writes the geometry and closes the feature.</summary>
    public static void BeginFeature(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", id);
        json.WriteStartObject("properties");
    }

    public static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
