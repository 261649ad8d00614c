using System.Buffers;
using System.Text.Json;
using Geo.Import.GeoJson;
using Geo.Import.Tables;
using Geo.Model.Imports;
using NetTopologySuite.Geometries;

namespace Geo.Import.Wkt;

/// <summary>Reads well-known text (OGC 06-103r4, clause 7) with PostGIS's prefix <c>SRID=…;</c>. Third and fourth numbers of a position are read over.</summary>
/// <remarks>
/// The text is put into the form of GeoJSON, bracket by bracket, and that reader builds the geometry: so the same rings are closed, the same depths and sizes refused, whichever
/// of the two a file is written in. NetTopologySuite's own reader runs out of stack on nested collections, and that ends the process.
/// </remarks>
public sealed class WktReader
{
    const int DeepestNesting = 32;

    readonly GeometryReader _geometries = new();
    readonly ArrayBufferWriter<byte> _json = new();

    /// <summary>What is wrong with the text read last; null where nothing is. Its column is for the caller to name.</summary>
    public RowFlaw? Flaw { get; private set; }

    public bool RingWasClosed => _geometries.RingWasClosed;

    /// <summary>The number of the coordinate system stated by the text read last; null where none is.</summary>
    public int? Srid { get; private set; }

    /// <summary>Whether a text begins as a geometry does.</summary>
    public static bool IsMeant(ReadOnlySpan<byte> text)
    {
        var wkt = new WktText(text);
        wkt.Srid();
        return HeightOf(Kind(wkt.Word())) is not null;
    }

    /// <summary>The geometry; null where it is flawed.</summary>
    public Geometry? Read(ReadOnlySpan<byte> text)
    {
        Flaw = null;
        _json.ResetWrittenCount();
        var wkt = new WktText(text);
        Srid = wkt.Srid();
        using (var json = new Utf8JsonWriter(_json, new() { SkipValidation = true }))
        {
            var isWhole = TryGeometry(ref wkt, json, 1) && wkt.IsAtEnd;
            if (!isWhole) Flaw ??= new(FaultCode.GeometryInvalid, "", wkt.Rest.Length > 0 ? wkt.Rest : "…", "WKT");
        }

        if (Flaw is not null) return null;
        var reader = new Utf8JsonReader(_json.WrittenSpan, new() { MaxDepth = 3 * DeepestNesting });
        reader.Read();
        var geometry = _geometries.Read(ref reader);
        Flaw = _geometries.Flaw;
        return geometry;
    }

    bool TryGeometry(ref WktText wkt, Utf8JsonWriter json, int depth)
    {
        var word = wkt.Word();
        var kind = Kind(word);
        if (HeightOf(kind) is not { } height)
        {
            if (word.Length > 0) Flaw = new(FaultCode.GeometryWrongKind, "", word, "POINT, POLYGON, MULTIPOLYGON");
            return false;
        }

        if (kind == word && !wkt.TryWord("ZM") && !wkt.TryWord("Z")) wkt.TryWord("M");
        json.WriteStartObject();
        json.WriteString("type", kind == "GEOMETRYCOLLECTION" ? "GeometryCollection" : NameOf(kind));
        json.WritePropertyName(kind == "GEOMETRYCOLLECTION" ? "geometries" : "coordinates");
        var isRead = kind == "GEOMETRYCOLLECTION" ? TryMembers(ref wkt, json, depth) : TryCoordinates(ref wkt, json, height, isPoints: kind == "MULTIPOINT");
        json.WriteEndObject();
        return isRead;
    }

    bool TryMembers(ref WktText wkt, Utf8JsonWriter json, int depth)
    {
        json.WriteStartArray();
        var isRead = wkt.TryWord("EMPTY");
        if (!isRead && wkt.TryMark('(') && depth < DeepestNesting)
        {
            do isRead = TryGeometry(ref wkt, json, depth + 1);
            while (isRead && wkt.TryMark(','));
            isRead = isRead && wkt.TryMark(')');
        }

        json.WriteEndArray();
        return isRead;
    }

    /// <param name="height">0: one position; else lists within lists.</param>
    static bool TryCoordinates(ref WktText wkt, Utf8JsonWriter json, int height, bool isPoints)
    {
        if (wkt.TryWord("EMPTY"))
        {
            json.WriteStartArray();
            json.WriteEndArray();
            return true;
        }

        if (!wkt.TryMark('(')) return false;
        if (height == 0) return TryPosition(ref wkt, json) && wkt.TryMark(')');
        json.WriteStartArray();
        bool isRead;
        do isRead = height > 1 || (isPoints && wkt.TryMark('(')) ? TryItem(ref wkt, json, height, isPoints) : TryPosition(ref wkt, json);
        while (isRead && wkt.TryMark(','));
        json.WriteEndArray();
        return isRead && wkt.TryMark(')');
    }

    static bool TryItem(ref WktText wkt, Utf8JsonWriter json, int height, bool isPoints) =>
        isPoints ? TryPosition(ref wkt, json) && wkt.TryMark(')') : TryCoordinates(ref wkt, json, height - 1, false);

    static bool TryPosition(ref WktText wkt, Utf8JsonWriter json)
    {
        if (!wkt.TryNumber(out var x) || !wkt.TryNumber(out var y)) return false;
        json.WriteStartArray();
        json.WriteNumberValue(x);
        json.WriteNumberValue(y);
        json.WriteEndArray();
        return !wkt.TryNumber(out _) || !wkt.TryNumber(out _) || !wkt.TryNumber(out _);
    }

    /// <summary>The kind without the letters of its dimensions: POLYGONZ is POLYGON.</summary>
    static string Kind(string word)
    {
        if (HeightOf(word) is not null) return word;
        foreach (var letters in new[] { "ZM", "Z", "M" })
        {
            if (word.EndsWith(letters, StringComparison.Ordinal) && HeightOf(word[..^letters.Length]) is not null) return word[..^letters.Length];
        }

        return word;
    }

    static int? HeightOf(string kind) => kind switch
    {
        "POINT" => 0,
        "LINESTRING" or "MULTIPOINT" => 1,
        "POLYGON" or "MULTILINESTRING" => 2,
        "MULTIPOLYGON" => 3,
        "GEOMETRYCOLLECTION" => 0,
        _ => null,
    };

    static string NameOf(string kind) => kind switch
    {
        "POINT" => "Point",
        "LINESTRING" => "LineString",
        "MULTIPOINT" => "MultiPoint",
        "POLYGON" => "Polygon",
        "MULTILINESTRING" => "MultiLineString",
        _ => "MultiPolygon",
    };
}
