using System.Text.Json;
using Geo.Space.Places;
using Geo.Web.Problems;

namespace Geo.Web.Answers;

/// <summary>The members of one JSON object, each asked for by name; a member of another type, and one that nobody asked for, is refused by its name.</summary>
sealed class BodyReader(JsonElement element, string path = "")
{
    readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Null where it is absent or null.</summary>
    public string? Text(string name, int longest)
    {
        if (Find(name) is not { } member) return null;
        return member.ValueKind == JsonValueKind.String && member.GetString() is { } text && text.Length <= longest && !text.Any(char.IsControl) ? text : throw Bad(name);
    }

    /// <summary>A text that has to be there.</summary>
    public string Need(string name, int longest) => Text(name, longest) is { Length: > 0 } text ? text : throw Bad(name);

    public int? Whole(string name)
    {
        if (Find(name) is not { } member) return null;
        return member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var number) ? number : throw Bad(name);
    }

    public bool? Truth(string name) => Find(name) is not { } member ? null
        : member.ValueKind is JsonValueKind.True or JsonValueKind.False ? member.GetBoolean() : throw Bad(name);

    /// <summary>Longitude and latitude in one array.</summary>
    public LonLat? Place(string name)
    {
        if (Find(name) is not { } member) return null;
        if (member.ValueKind != JsonValueKind.Array || member.GetArrayLength() != 2) throw Bad(name);
        double[] degrees = [.. member.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.Number && one.TryGetDouble(out var number) ? number : throw Bad(name))];
        return new(degrees[0], degrees[1]);
    }

    /// <summary>Empty where it is absent.</summary>
    public IReadOnlyList<string> Texts(string name, int most, int longest)
    {
        if (Find(name) is not { } member) return [];
        if (member.ValueKind != JsonValueKind.Array || member.GetArrayLength() > most) throw Bad(name);
        return [.. member.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String && one.GetString() is { } text && text.Length <= longest ? text : throw Bad(name))];
    }

    /// <summary>An object within; its members are read by the reader that is returned.</summary>
    public BodyReader? Part(string name) => Find(name) is not { } member ? null
        : member.ValueKind == JsonValueKind.Object ? new(member, $"{path}{name}.") : throw Bad(name);

    /// <summary>Objects within, in their order; null where they are absent.</summary>
    public IReadOnlyList<BodyReader>? Parts(string name, int most)
    {
        if (Find(name) is not { } member) return null;
        if (member.ValueKind != JsonValueKind.Array || member.GetArrayLength() is var count && (count == 0 || count > most)) throw Bad(name);
        return [.. member.EnumerateArray().Select((one, at) => one.ValueKind == JsonValueKind.Object ? new BodyReader(one, $"{path}{name}[{at}].") : throw Bad(name))];
    }

    /// <summary>To be called when everything known was asked for.</summary>
    /// <exception cref="ProblemException">There is a member that nobody asked for.</exception>
    public void End()
    {
        foreach (var member in element.EnumerateObject())
        {
            if (!_known.Contains(member.Name)) throw Bad(member.Name);
        }
    }

    public ProblemException Bad(string name) => new(ProblemCode.BadBody, path + name);

    JsonElement? Find(string name)
    {
        _known.Add(name);
        return element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;
    }
}
