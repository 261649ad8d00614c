using System.Text.Json;
using Geo.Model.Streets;

namespace Geo.Present.Ground;

/// <summary>The roads of a network as GeoJSON to be drawn: one feature for each rank, from 0 for motorways to 3 for streets; ways for feet alone are not among them.</summary>
public static class RoadLines
{
    /// <summary>With more segments than this the small streets stay away: no county has them.</summary>
    const int MostSegments = 200_000;

    const int Ranks = 4;

    public static byte[] Of(StreetNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var ranks = network.SegmentCount > MostSegments ? Ranks - 1 : Ranks;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            for (var rank = 0; rank < ranks; rank++) Write(json, network, rank);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Null for what is no road.</summary>
    static int? RankOf(StreetClass of) => of switch
    {
        <= StreetClass.TrunkLink => 0,
        <= StreetClass.SecondaryLink => 1,
        <= StreetClass.Unclassified => 2,
        <= StreetClass.Road => 3,
        _ => null,
    };

    static void Write(Utf8JsonWriter json, StreetNetwork network, int rank)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteNumber("rank", rank);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiLineString");
        json.WriteStartArray("coordinates");
        for (var segment = 0; segment < network.SegmentCount; segment++)
        {
            if (RankOf(network.Class.Span[segment]) == rank) Write(json, network, network.From.Span[segment], network.To.Span[segment], segment);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, StreetNetwork network, int from, int to, int segment)
    {
        json.WriteStartArray();
        Place(json, network.VertexLongitude.Span[from], network.VertexLatitude.Span[from]);
        for (var bend = network.FirstShape.Span[segment]; bend < network.FirstShape.Span[segment + 1]; bend++) Place(json, network.ShapeLongitude.Span[bend], network.ShapeLatitude.Span[bend]);
        Place(json, network.VertexLongitude.Span[to], network.VertexLatitude.Span[to]);
        json.WriteEndArray();
    }

    // A hundred-thousandth of a degree is a metre: finer than any line on a screen.
    static void Place(Utf8JsonWriter json, int longitude, int latitude)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(longitude / 1e7m, 5));
        json.WriteNumberValue(Math.Round(latitude / 1e7m, 5));
        json.WriteEndArray();
    }
}
