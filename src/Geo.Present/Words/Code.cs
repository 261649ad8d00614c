using System.Text.Json;

namespace Geo.Present.Words;

/// <summary>Names that programs read in maps' tables and GeoJSON: lower snake case, the same in every language.</summary>
public static class Code
{
    /// <summary><c>not_concerned</c> for <c>NotConcerned</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
