using System.Text.Json;

namespace Geo.Present.Ground;

/// <summary>Roads as GeoJSON to be drawn: one feature for each rank, from 0 for motorways to 3 for streets.</summary>
public static class RoadLines
{
    public static byte[] Of(DrawnRoads roads)
    {
        ArgumentNullException.ThrowIfNull(roads);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var rank in roads.Ranks) Write(json, rank);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    static void Write(Utf8JsonWriter json, RoadRank rank)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteNumber("rank", rank.Rank);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiLineString");
        json.WriteStartArray("coordinates");
        for (var line = 0; line < rank.Count; line++) Write(json, rank.LongitudesOf(line), rank.LatitudesOf(line));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A hundred-thousandth of a degree is a metre: finer than any line on a screen.
    static void Write(Utf8JsonWriter json, ReadOnlySpan<int> longitudes, ReadOnlySpan<int> latitudes)
    {
        json.WriteStartArray();
        for (var point = 0; point < longitudes.Length; point++)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(longitudes[point] / 1e7m, 5));
            json.WriteNumberValue(Math.Round(latitudes[point] / 1e7m, 5));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
