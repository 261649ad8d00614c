using System.Text.Json;

namespace Geo.Demo.Tests.Recomputed;

/// <summary>Where something holds other values than expected; what is not expected is not asked for.</summary>
sealed class JsonDifferences
{
    public List<string> Found { get; } = [];

    /// <summary>Values that were compared.</summary>
    public int Compared { get; private set; }

    public void Compare(string path, JsonElement expected, JsonElement actual)
    {
        if (expected.ValueKind == JsonValueKind.Object && actual.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in expected.EnumerateObject())
            {
                if (actual.TryGetProperty(field.Name, out var value)) Compare($"{path}.{field.Name}", field.Value, value);
                else Found.Add($"{path}.{field.Name} is missing");
            }
        }
        else if (expected.ValueKind == JsonValueKind.Array && actual.ValueKind == JsonValueKind.Array && expected.GetArrayLength() == actual.GetArrayLength())
        {
            for (var i = 0; i < expected.GetArrayLength(); i++) Compare($"{path}[{i}]", expected[i], actual[i]);
        }
        else
        {
            Compared++;
            if (!AreSame(expected, actual)) Found.Add($"{path}: recomputed {Short(expected)}, the product says {Short(actual)}");
        }
    }

    static bool AreSame(JsonElement one, JsonElement other) => one.ValueKind == other.ValueKind && one.ValueKind switch
    {
        JsonValueKind.Number => one.GetDecimal() == other.GetDecimal(),
        JsonValueKind.String => one.GetString() == other.GetString(),
        JsonValueKind.Array or JsonValueKind.Object => false,
        _ => true,
    };

    static string Short(JsonElement value) => value.ValueKind == JsonValueKind.Array ? $"{value.GetArrayLength()} rows" : value.ToString();
}
