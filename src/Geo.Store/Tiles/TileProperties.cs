using System.Text.Encodings.Web;
using System.Text.Json;
using Geo.Model.Tiles;

namespace Geo.Store.Tiles;

/// <summary>A row's properties as a JSON object; what a row does not have is left out.</summary>
static class TileProperties
{
    static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<TileColumn> columns, int row)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            foreach (var column in columns) Write(json, column, row);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    static void Write(Utf8JsonWriter json, TileColumn column, int row)
    {
        switch (column)
        {
            case WholeColumn whole:
                if (whole.Values[row] != WholeColumn.None) json.WriteNumber(column.Name, whole.Values[row]);
                break;
            case PeopleColumn people:
                json.WriteNumber(column.Name, people.Millionths[row] / 1_000_000m);
                break;
            case TextColumn text:
                // PostgreSQL's JSON can't hold U+0000.
                if (text.Codes[row] is >= 0 and var code) json.WriteString(column.Name, text.Words[code].Replace("\0", "", StringComparison.Ordinal));
                break;
            case FlagColumn flag:
                if (flag.Values[row] is { } yes) json.WriteBoolean(column.Name, yes);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(column), column.GetType().Name, "A kind of column without a value in JSON.");
        }
    }
}
