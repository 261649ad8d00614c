using System.Text.Json;

namespace Geo.Import.Roles;

/// <summary>The unit above, as a cell or a property names it.</summary>
static class ParentCode
{
    static readonly string[] s_members = ["adcode", "code", "id"];

    /// <summary>The text itself; of an object, as DataV.GeoAtlas writes them (<c>"parent": {"adcode": 420100}</c>), the code in it.</summary>
    public static string? Of(string? text)
    {
        if (text is not ['{', .., '}']) return text;
        try
        {
            using var parent = JsonDocument.Parse(text);
            foreach (var member in s_members)
            {
                if (parent.RootElement.TryGetProperty(member, out var code) && code.ValueKind is JsonValueKind.Number or JsonValueKind.String) return code.ToString();
            }
        }
        catch (JsonException)
        {
            // Then it is a text in braces.
        }

        return text;
    }
}
