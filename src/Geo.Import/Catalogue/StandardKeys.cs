using Geo.Import.Yaml;
using Geo.Model.Standards;

namespace Geo.Import.Catalogue;

/// <summary>Every key of a file of standards: the reader knows these and no others, and so does the published schema (a test walks both).</summary>
public static class StandardKeys
{
    static readonly string[] s_standard = ["id", "kind", "name", "level", "force", "year", "clause", "line", "digits", "reading", "note", "conflicts"];

    public static IReadOnlyList<string> File { get; } = ["catalogue", "document", "title", "area", "reconstructed", "readings", "standards"];

    /// <summary>The keys of a band of a tier rule.</summary>
    public static IReadOnlyList<string> Band { get; } = ["from", "to", "required"];

    /// <summary>The keys of an area's line in a table of targets.</summary>
    public static IReadOnlyList<string> Target { get; } = ["code", "name", "was", "target"];

    static readonly string[][] s_kinds =
    [
        [.. s_standard, "concerned", "classes", "distance", "time", "mean_only", "joined", "travel"],
        [.. s_standard, "supply", "minimum", "maximum", "per", "per_at_least", "multiplier", "base", "classes", "where", "condition", "targets"],
        [.. s_standard, "what", "minimum", "maximum", "condition", "except", "each", "shared"],
        [.. s_standard, "what", "bands", "condition"],
        [.. s_standard, "what", "of", "minimum", "maximum", "above", "condition", "each"],
        [.. s_standard, "first", "second", "ratio"],
        [.. s_standard, "interval", "limit", "share", "concerned"],
        [.. s_standard, "when", "then", "condition", "each", "targets"],
        [.. s_standard, "centre", "minimum", "maximum", "of"],
    ];

    /// <summary>The keys of a standard of one kind.</summary>
    public static IReadOnlyList<string> Of(StandardKind kind) => s_kinds[(int)kind];

    /// <summary>The mappings by the names they have under <c>$defs</c> in <c>seeds/schemas/standards.schema.json</c>; the root is <c>file</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All =>
        new Dictionary<string, IReadOnlyList<string>>(StandardWords.Kinds.Zip(s_kinds, (word, keys) => KeyValuePair.Create(word, (IReadOnlyList<string>)keys)), StringComparer.Ordinal)
        {
            ["file"] = File,
            ["text"] = MapReader.LocalKeys,
            ["band"] = Band,
            ["target"] = Target,
        };
}
