using System.Text.Json;
using Geo.Space.Places;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Geo.Present.GeoJson;

/// <summary>Writes geometries as RFC 7946 wants them: longitude first, seven decimals (about a centimetre), outer rings counter-clockwise, holes clockwise.</summary>
static class GeoJsonShapes
{
    const int Decimals = 7;

    public static void WritePoint(Utf8JsonWriter json, LonLat? place)
    {
        if (place is not { } known)
        {
            json.WriteNull("geometry");
            return;
        }

        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WritePropertyName("coordinates");
        WritePosition(json, known.Longitude, known.Latitude);
        json.WriteEndObject();
    }

    /// <param name="area">Null writes a feature without geometry.</param>
    public static void WriteArea(Utf8JsonWriter json, MultiPolygon? area)
    {
        if (area is null)
        {
            json.WriteNull("geometry");
            return;
        }

        json.WriteStartObject("geometry");
        json.WriteString("type", area.NumGeometries == 1 ? "Polygon" : "MultiPolygon");
        json.WritePropertyName("coordinates");
        if (area.NumGeometries > 1) json.WriteStartArray();
        foreach (var polygon in area.Geometries.Cast<Polygon>()) WritePolygon(json, polygon);
        if (area.NumGeometries > 1) json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WritePolygon(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartArray();
        WriteRing(json, polygon.Shell.CoordinateSequence, counterClockwise: true);
        for (var hole = 0; hole < polygon.NumInteriorRings; hole++) WriteRing(json, polygon.GetInteriorRingN(hole).CoordinateSequence, counterClockwise: false);
        json.WriteEndArray();
    }

    static void WriteRing(Utf8JsonWriter json, CoordinateSequence ring, bool counterClockwise)
    {
        var forwards = Orientation.IsCCW(ring) == counterClockwise;
        json.WriteStartArray();
        for (var at = 0; at < ring.Count; at++)
        {
            var from = forwards ? at : ring.Count - 1 - at;
            WritePosition(json, ring.GetX(from), ring.GetY(from));
        }

        json.WriteEndArray();
    }

    static void WritePosition(Utf8JsonWriter json, double longitude, double latitude)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Rounded(longitude));
        json.WriteNumberValue(Rounded(latitude));
        json.WriteEndArray();
    }

    // As decimal, so that what is written has no more digits than were kept, and no exponent.
    static decimal Rounded(double degrees) => Math.Round((decimal)degrees, Decimals, MidpointRounding.ToEven);
}
