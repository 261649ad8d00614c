using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Geo.Import.GeoJson;

/// <summary>Where each feature of a GeoJSON text stands, the names of all properties and the declared CRS: one pass that builds nothing.</summary>
sealed class GeoJsonIndex
{
    /// <summary>Nesting beyond this is not read.</summary>
    public const int DeepestNesting = 128;

    /// <summary>More columns are not read: each row would have a cell of each.</summary>
    public const int MostProperties = 4096;

    static readonly string[] s_types =
    [
        "FeatureCollection", "Feature", "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection",
    ];

    readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    bool _hasFeature;

    /// <summary>Start and length of each feature's object; of the geometry's own where the text is a bare geometry.</summary>
    public List<(int Start, int Length)> Features { get; } = [];

    /// <summary>Names of all features' properties, in order of first appearance.</summary>
    public List<string> Properties { get; } = [];

    /// <summary>Whether a feature has a member "id" beside its properties.</summary>
    public bool HasFeatureId { get; private set; }

    /// <summary>The name in the old "crs" member, or what stands there in place of one; null where there is none.</summary>
    public string? Crs { get; private set; }

    /// <summary>Type of the whole: FeatureCollection, Feature or a geometry's; of the first of several texts in a row.</summary>
    public string Type { get; private set; } = "";

    /// <summary>Whether the whole is something that GeoJSON knows, or an array of such.</summary>
    public bool IsKnown => Array.IndexOf(s_types, Type) >= 0;

    /// <summary>Whether the whole is one geometry without a feature around it.</summary>
    public bool IsBareGeometry { get; private set; }

    /// <exception cref="JsonException">Not JSON, or nested deeper than <see cref="DeepestNesting"/>.</exception>
    public static GeoJsonIndex Of(ReadOnlySpan<byte> utf8)
    {
        var index = new GeoJsonIndex();
        index.Read(utf8);
        return index;
    }

    public static Utf8JsonReader Reader(ReadOnlySpan<byte> utf8, bool isSequence = false) =>
        new(utf8, new JsonReaderOptions { MaxDepth = DeepestNesting, AllowMultipleValues = isSequence });

    void Read(ReadOnlySpan<byte> utf8)
    {
        var reader = Reader(utf8, isSequence: true);
        if (!reader.Read()) return;
        // A bare array of features is no GeoJSON, but plain enough to be read.
        if (reader.TokenType == JsonTokenType.StartArray) ReadFeatures(ref reader);
        else if (reader.TokenType == JsonTokenType.StartObject) ReadRoot(utf8, ref reader);
        // Newline-delimited texts and text sequences (RFC 8142): one feature after another. After anything else more text is an error.
        while (reader.Read())
        {
            if (Type != "Feature" || reader.TokenType != JsonTokenType.StartObject) throw new JsonException("More than one text.", null, LineOf(utf8, reader.TokenStartIndex), 0);
            ReadFeature(ref reader);
        }
    }

    void ReadRoot(ReadOnlySpan<byte> utf8, ref Utf8JsonReader reader)
    {
        var (hasFeatures, start) = (false, (int)reader.TokenStartIndex);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = Says(ref reader, "type");
            var isCrs = Says(ref reader, "crs");
            var isFeatures = Says(ref reader, "features");
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String) Type = NameOf(ref reader);
            else if (isCrs && reader.TokenType == JsonTokenType.StartObject) Crs = ReadCrs(ref reader);
            else if (isFeatures && reader.TokenType == JsonTokenType.StartArray) hasFeatures = ReadFeatures(ref reader);
            else reader.Skip();
        }

        if (hasFeatures || Type is "" or "FeatureCollection") return;
        IsBareGeometry = Type != "Feature";
        var single = Reader(utf8[start..(int)reader.BytesConsumed]);
        single.Read();
        ReadFeature(ref single, start);
    }

    static long LineOf(ReadOnlySpan<byte> utf8, long at) => utf8[..(int)at].Count((byte)'\n');

    bool ReadFeatures(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) ReadFeature(ref reader);
        if (Type.Length == 0 && _hasFeature) Type = "FeatureCollection";
        return true;
    }

    /// <param name="before">Bytes of the text before what the reader reads.</param>
    void ReadFeature(ref Utf8JsonReader reader, int before = 0)
    {
        var start = before + (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isProperties = Says(ref reader, "properties");
                _hasFeature |= isProperties || Says(ref reader, "geometry");
                HasFeatureId |= Says(ref reader, "id");
                reader.Read();
                if (isProperties && reader.TokenType == JsonTokenType.StartObject) ReadProperties(ref reader);
                else reader.Skip();
            }
        }
        else
        {
            reader.Skip();
        }

        Features.Add((start, before + (int)reader.BytesConsumed - start));
    }

    void ReadProperties(ref Utf8JsonReader reader)
    {
        // Features mostly repeat their names in the same order: those are told by comparing bytes.
        for (var at = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; at++)
        {
            if (at >= Properties.Count || !Says(ref reader, Properties[at]))
            {
                var name = NameOf(ref reader);
                if (Properties.Count <= MostProperties && _seen.Add(name)) Properties.Add(name);
            }

            reader.Read();
            reader.Skip();
        }
    }

    // The reader itself throws where an escape in a name is no character.
    static bool Says(ref Utf8JsonReader reader, string name) => reader.ValueIsEscaped ? NameOf(ref reader) == name : reader.ValueTextEquals(name);

    /// <summary>The name or the text that stands here; an escape that is no character stays as written.</summary>
    public static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    /// <summary>A named one's name, <c>EPSG:…</c> of the form before 2008 with a code; of a link, and of what is neither, what stands there, so that the fault names it.</summary>
    static string? ReadCrs(ref Utf8JsonReader reader)
    {
        using var member = JsonDocument.ParseValue(ref reader);
        try
        {
            return NameIn(member.RootElement);
        }
        catch (InvalidOperationException)
        {
            // An escape that is no character, or bytes that are none.
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(member.RootElement));
        }
    }

    static string? NameIn(JsonElement crs)
    {
        if (crs.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
        {
            if (properties.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String) return name.GetString();
            if (properties.TryGetProperty("code", out var code)) return $"EPSG:{code}";
            if (properties.TryGetProperty("href", out var href)) return $"{href}";
        }

        return crs.GetRawText();
    }
}
