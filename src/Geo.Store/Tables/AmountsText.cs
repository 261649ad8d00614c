using System.Buffers;
using System.Text;
using System.Text.Json;
using Geo.Model;

namespace Geo.Store.Tables;

/// <summary>Named numbers in one cell, as a JSON object in ascending order of code; null where there are none.</summary>
static class AmountsText
{
    public static string? Write(Amounts amounts)
    {
        if (amounts.All.Count == 0) return null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (code, number) in amounts.All) json.WriteNumber(code, number);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="FormatException">Not an object of numbers.</exception>
    public static Amounts Read(string? cell)
    {
        if (cell is null) return Amounts.None;
        var all = new List<KeyValuePair<string, decimal>>();
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(cell));
        try
        {
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var code = json.GetString()!;
                json.Read();
                all.Add(KeyValuePair.Create(code, json.GetDecimal()));
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException(error.Message, error);
        }

        return json.TokenType == JsonTokenType.EndObject ? new(all) : throw new FormatException("Not an object of numbers.");
    }
}
