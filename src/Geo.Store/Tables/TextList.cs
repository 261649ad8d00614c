using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Geo.Store.Tables;

/// <summary>A list of texts in one cell, as a JSON array.</summary>
static class TextList
{
    static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return "[]";
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_plain))
        {
            json.WriteStartArray();
            foreach (var text in texts) json.WriteStringValue(text);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="FormatException">Not an array of texts.</exception>
    public static IReadOnlyList<string> Read(string cell)
    {
        if (cell == "[]") return [];
        var texts = new List<string>();
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(cell));
        try
        {
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.String) texts.Add(json.GetString()!);
        }
        catch (JsonException error)
        {
            throw new FormatException(error.Message, error);
        }

        return json.TokenType == JsonTokenType.EndArray ? texts : throw new FormatException("Not a list of texts.");
    }
}
