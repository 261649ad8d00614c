using System.Text.Json;

namespace Geo.Present.Tests.Summaries;

/// <summary>The part of JSON Schema that our schemas use; a word it does not know is a fault of the schema.</summary>
/// <param name="document">With the definitions that references name.</param>
/// <param name="schema">Checked against; null: the document is it.</param>
sealed class SchemaCheck(JsonElement document, JsonElement? schema = null)
{
    readonly List<string> _faults = [];

    /// <summary>Every property a document had, by its place in the schema: <c>figures[].share</c>.</summary>
    readonly HashSet<string> _seen = [];

    public IReadOnlySet<string> Seen => _seen;

    readonly JsonElement _schema = schema ?? document;

    public IReadOnlyList<string> Faults(JsonElement value)
    {
        _faults.Clear();
        Check(value, _schema, "$", "");
        return [.. _faults];
    }

    /// <summary>Every property the schema speaks of.</summary>
    public IReadOnlySet<string> Properties()
    {
        HashSet<string> all = [];
        Collect(_schema, "", all);
        return all;
    }

    bool Check(JsonElement value, JsonElement rule, string path, string place)
    {
        var before = _faults.Count;
        foreach (var word in rule.EnumerateObject())
        {
            var isGood = word.Name switch
            {
                "$schema" or "$defs" or "title" or "description" => true,
                "type" => word.Value.ValueKind == JsonValueKind.Array ? word.Value.EnumerateArray().Any(one => IsOf(value, one.GetString()!)) : IsOf(value, word.Value.GetString()!),
                "const" => JsonElement.DeepEquals(value, word.Value),
                "enum" => word.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(value, one)),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= word.Value.GetDecimal(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= word.Value.GetDecimal(),
                "format" => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _),
                "required" => value.ValueKind != JsonValueKind.Object || word.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "additionalProperties" => word.Value.ValueKind == JsonValueKind.False && (value.ValueKind != JsonValueKind.Object
                    || value.EnumerateObject().All(property => rule.GetProperty("properties").TryGetProperty(property.Name, out _))),
                "properties" => Members(value, word.Value, path, place),
                "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Select((item, at) => Check(item, word.Value, $"{path}[{at}]", place + "[]")).ToArray().All(good => good),
                "$ref" => Check(value, Resolve(word.Value), path, place),
                "oneOf" => word.Value.EnumerateArray().Count(one => Quietly(value, one, path, place)) == 1,
                _ => throw new InvalidDataException($"The schema has a word this check does not know: {word.Name}"),
            };
            if (!isGood) _faults.Add($"{path}: {word.Name} {Shortened(word.Value)}, but {Shortened(value)}");
        }

        return _faults.Count == before;
    }

    bool Members(JsonElement value, JsonElement properties, string path, string place)
    {
        if (value.ValueKind != JsonValueKind.Object) return true;
        var isGood = true;
        foreach (var property in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(property.Name, out var rule)) continue;
            _seen.Add(Join(place, property.Name));
            isGood &= Check(property.Value, rule, $"{path}.{property.Name}", Join(place, property.Name));
        }

        return isGood;
    }

    bool Quietly(JsonElement value, JsonElement rule, string path, string place)
    {
        var before = _faults.Count;
        var isGood = Check(value, rule, path, place);
        _faults.RemoveRange(before, _faults.Count - before);
        return isGood;
    }

    void Collect(JsonElement rule, string place, HashSet<string> all)
    {
        if (rule.TryGetProperty("$ref", out var reference)) Collect(Resolve(reference), place, all);
        if (rule.TryGetProperty("items", out var items)) Collect(items, place + "[]", all);
        if (rule.TryGetProperty("oneOf", out var choices)) foreach (var choice in choices.EnumerateArray()) Collect(choice, place, all);
        if (!rule.TryGetProperty("properties", out var properties)) return;
        foreach (var property in properties.EnumerateObject())
        {
            all.Add(Join(place, property.Name));
            Collect(property.Value, Join(place, property.Name), all);
        }
    }

    JsonElement Resolve(JsonElement reference) => reference.GetString()!.Split('/')[1..].Aggregate(document, (at, name) => at.GetProperty(name));

    static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

    static bool IsOf(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new InvalidDataException($"The schema has a type this check does not know: {type}"),
    };

    static string Shortened(JsonElement value) => value.GetRawText() is { Length: > 100 } text ? text[..100] + "…" : value.GetRawText();
}
