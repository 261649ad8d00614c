using System.Text;
using System.Text.Json;

namespace Geo.Import.GeoJson;

/// <summary>Where each feature of a GeoJSON text stands, the names of all properties and the declared CRS: one pass that builds nothing.</summary>
sealed class GeoJsonIndex
{
    /// <summary>Nesting beyond this is not read.</summary>
    public const int DeepestNesting = 128;

    readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Start and length of each feature's object; of the geometry's own where the text is a bare geometry.</summary>
    public List<(int Start, int Length)> Features { get; } = [];

    /// <summary>Names of all features' properties, in order of first appearance.</summary>
    public List<string> Properties { get; } = [];

    /// <summary>Whether a feature has a member "id" beside its properties.</summary>
    public bool HasFeatureId { get; private set; }

    /// <summary>The name in the old "crs" member; null where there is none.</summary>
    public string? Crs { get; private set; }

    /// <summary>Type of the whole: FeatureCollection, Feature or a geometry's.</summary>
    public string Type { get; private set; } = "";

    /// <summary>Whether the whole is one geometry without a feature around it.</summary>
    public bool IsBareGeometry { get; private set; }

    /// <exception cref="JsonException">Not JSON, or nested deeper than <see cref="DeepestNesting"/>.</exception>
    public static GeoJsonIndex Of(ReadOnlySpan<byte> utf8)
    {
        var index = new GeoJsonIndex();
        index.Read(utf8);
        return index;
    }

    public static Utf8JsonReader Reader(ReadOnlySpan<byte> utf8) => new(utf8, new JsonReaderOptions { MaxDepth = DeepestNesting });

    void Read(ReadOnlySpan<byte> utf8)
    {
        var reader = Reader(utf8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return;
        var hasFeatures = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type");
            var isCrs = reader.ValueTextEquals("crs");
            var isFeatures = reader.ValueTextEquals("features");
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String) Type = reader.GetString() ?? "";
            else if (isCrs && reader.TokenType == JsonTokenType.StartObject) Crs = ReadCrs(ref reader);
            else if (isFeatures && reader.TokenType == JsonTokenType.StartArray) hasFeatures = ReadFeatures(ref reader);
            else reader.Skip();
        }

        // Reads to the end, so that text after the object is an error and not overlooked.
        while (reader.Read()) reader.Skip();
        if (hasFeatures || Type is "" or "FeatureCollection") return;
        IsBareGeometry = Type != "Feature";
        ReadSingle(utf8);
    }

    void ReadSingle(ReadOnlySpan<byte> utf8)
    {
        var reader = Reader(utf8);
        reader.Read();
        ReadFeature(ref reader);
    }

    bool ReadFeatures(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) ReadFeature(ref reader);
        return true;
    }

    void ReadFeature(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isProperties = reader.ValueTextEquals("properties");
                HasFeatureId |= reader.ValueTextEquals("id");
                reader.Read();
                if (isProperties && reader.TokenType == JsonTokenType.StartObject) ReadProperties(ref reader);
                else reader.Skip();
            }
        }
        else
        {
            reader.Skip();
        }

        Features.Add((start, (int)reader.BytesConsumed - start));
    }

    void ReadProperties(ref Utf8JsonReader reader)
    {
        // Features mostly repeat their names in the same order: those are told by comparing bytes.
        for (var at = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; at++)
        {
            if (at >= Properties.Count || !reader.ValueTextEquals(Properties[at]))
            {
                var name = NameOf(ref reader);
                if (_seen.Add(name)) Properties.Add(name);
            }

            reader.Read();
            reader.Skip();
        }
    }

    /// <summary>The property's name; an escape that is no character stays as written.</summary>
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

    static string? ReadCrs(ref Utf8JsonReader reader)
    {
        using var member = JsonDocument.ParseValue(ref reader);
        return member.RootElement.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
    }
}
