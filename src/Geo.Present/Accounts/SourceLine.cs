using Geo.Model.Studies;

namespace Geo.Present.Accounts;

/// <summary>A source as a line of a study file: <c>facilities: {path: "added/clinics.csv", crs: "GCJ-02"}</c>.</summary>
public static class SourceLine
{
    /// <param name="key">Of the role under <c>sources</c>.</param>
    public static string Of(StudySource source, string key)
    {
        ArgumentNullException.ThrowIfNull(source);
        (string Key, string? Value)[] parts = [("path", source.Path), ("layer", source.Layer), ("crs", source.Crs), ("encoding", source.Encoding)];
        return $"{key}: {{{string.Join(", ", parts.Where(part => part.Value is not null).Select(part => $"{part.Key}: {Quoted(part.Value!)}"))}}}";
    }

    // In double quotes YAML takes every letter that is printed; control characters are in none of these.
    static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
