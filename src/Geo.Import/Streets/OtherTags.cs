using System.Text;
using System.Text.Json;
using Geo.Import.Osm;

namespace Geo.Import.Streets;

/// <summary>Reads a cell of tags as GDAL's OSM driver writes it (option TAGS_FORMAT): <c>"surface"=&gt;"asphalt","oneway"=&gt;"yes"</c> with <c>\</c> before a quote or a backslash, or a JSON object.</summary>
static class OtherTags
{
    /// <summary>False where the cell can't be read to its end, as one of a shapefile that was cut at 254 bytes; what was read before that is taken.</summary>
    public static bool Read(string cell, OsmTags tags)
    {
        var text = cell.AsSpan().Trim();
        if (text.IsEmpty) return true;
        if (text[0] == '{') return Object(cell, tags);
        while (true)
        {
            if (Quoted(ref text) is not { } key || !Taken(ref text, "=>") || Quoted(ref text) is not { } value) return false;
            tags.Add(key, value);
            if (text.IsEmpty) return true;
            if (!Taken(ref text, ",")) return false;
        }
    }

    static bool Object(string cell, OsmTags tags)
    {
        try
        {
            using var document = JsonDocument.Parse(cell);
            foreach (var pair in document.RootElement.EnumerateObject())
            {
                if (pair.Value.ValueKind == JsonValueKind.String) tags.Add(pair.Name, pair.Value.GetString()!);
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static bool Taken(ref ReadOnlySpan<char> text, string sign)
    {
        if (!text.StartsWith(sign, StringComparison.Ordinal)) return false;
        text = text[sign.Length..].TrimStart();
        return true;
    }

    /// <summary>The quoted word at the beginning, which is taken off with the white space behind it; null where there is none, or no end of it.</summary>
    static string? Quoted(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '"') return null;
        var word = new StringBuilder();
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                text = text[(at + 1)..].TrimStart();
                return word.ToString();
            }

            if (text[at] == '\\' && at + 1 < text.Length) at++;
            word.Append(text[at]);
        }

        return null;
    }
}
