using System.Runtime.InteropServices;
using System.Text.Json;

namespace Geo.Web.Features;

/// <summary>One feature as it is sent, with the box of its geometry.</summary>
/// <param name="Json">GeoJSON as UTF-8, longitude first.</param>
/// <param name="Box">West, south, east, north; null where it has no geometry.</param>
sealed record Feature(string Id, byte[] Json, double[]? Box)
{
    public static Feature Of(JsonElement json)
    {
        double[] box = [double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity];
        var geometry = json.GetProperty("geometry");
        if (geometry.ValueKind == JsonValueKind.Object) Widen(box, geometry.GetProperty("coordinates"));
        return new(json.GetProperty("id").GetString()!, JsonMarshal.GetRawUtf8Value(json).ToArray(), box[0] <= box[2] ? box : null);
    }

    /// <summary>Whether the box of the feature meets another one, edges included. A box whose west lies east of its east goes over the 180th meridian.</summary>
    public bool Meets(double[] box)
    {
        if (Box is not { } own || own[1] > box[3] || own[3] < box[1]) return false;
        var (startsBefore, endsAfter) = (own[0] <= box[2], own[2] >= box[0]);
        return box[0] <= box[2] ? startsBefore && endsAfter : startsBefore || endsAfter;
    }

    /// <param name="links">Writes its links, where it is sent by itself.</param>
    public void Write(Utf8JsonWriter json, bool latitudeFirst, Action<Utf8JsonWriter>? links = null)
    {
        var isTurned = latitudeFirst && Box is not null;
        if (!isTurned && links is null)
        {
            // Our own writer's, unchanged: nothing to check.
            json.WriteRawValue(Json, skipInputValidation: true);
            return;
        }

        using var parsed = JsonDocument.Parse(Json);
        json.WriteStartObject();
        foreach (var member in parsed.RootElement.EnumerateObject())
        {
            if (!isTurned || member.Name != "geometry")
            {
                member.WriteTo(json);
                continue;
            }

            json.WriteStartObject("geometry");
            json.WriteString("type", member.Value.GetProperty("type").GetString());
            json.WritePropertyName("coordinates");
            WriteTurned(json, member.Value.GetProperty("coordinates"));
            json.WriteEndObject();
        }

        links?.Invoke(json);
        json.WriteEndObject();
    }

    static void Widen(double[] box, JsonElement coordinates)
    {
        if (coordinates[0].ValueKind == JsonValueKind.Number)
        {
            var (x, y) = (coordinates[0].GetDouble(), coordinates[1].GetDouble());
            (box[0], box[1], box[2], box[3]) = (Math.Min(box[0], x), Math.Min(box[1], y), Math.Max(box[2], x), Math.Max(box[3], y));
            return;
        }

        foreach (var part in coordinates.EnumerateArray()) Widen(box, part);
    }

    static void WriteTurned(Utf8JsonWriter json, JsonElement coordinates)
    {
        json.WriteStartArray();
        if (coordinates[0].ValueKind == JsonValueKind.Number)
        {
            coordinates[1].WriteTo(json);
            coordinates[0].WriteTo(json);
        }
        else
        {
            foreach (var part in coordinates.EnumerateArray()) WriteTurned(json, part);
        }

        json.WriteEndArray();
    }
}
