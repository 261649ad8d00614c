using Geo.Import.Yaml;
using Geo.Model.Standards;

namespace Geo.Import.Catalogue;

/// <summary>Every key of a file of standards: the reader knows these and no others, and so does the published schema (a test walks both).</summary>
public static class StandardKeys
{
    static readonly string[] s_standard = ["id", "kind", "name", "level", "force", "year", "clause", "line", "digits", "reading", "note"];

    public static IReadOnlyList<string> File { get; } = ["catalogue", "document", "title", "standards"];

    /// <summary>The keys of a band of a tier rule.</summary>
    public static IReadOnlyList<string> Band { get; } = ["from", "to", "required"];

    /// <summary>The keys of a standard of each kind.</summary>
    public static IReadOnlyDictionary<StandardKind, IReadOnlyList<string>> Kinds { get; } = new Dictionary<StandardKind, IReadOnlyList<string>>
    {
        [StandardKind.Reach] = [.. s_standard, "concerned", "classes", "distance", "time", "mean_only", "joined"],
        [StandardKind.Ratio] = [.. s_standard, "supply", "minimum", "maximum", "per", "multiplier", "base", "classes"],
        [StandardKind.Presence] = [.. s_standard, "what", "minimum", "maximum", "condition", "except"],
        [StandardKind.Tier] = [.. s_standard, "what", "bands"],
        [StandardKind.Share] = [.. s_standard, "what", "of", "minimum", "maximum", "condition"],
        [StandardKind.Balance] = [.. s_standard, "first", "second", "ratio"],
        [StandardKind.Response] = [.. s_standard, "interval", "limit", "share", "concerned"],
        [StandardKind.Gate] = [.. s_standard, "what", "when", "then"],
        [StandardKind.Grouping] = [.. s_standard, "centre", "minimum", "maximum", "of"],
    };

    /// <summary>The mappings by the names they have under <c>$defs</c> in <c>seeds/schemas/standards.schema.json</c>; the root is <c>file</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = new Dictionary<string, IReadOnlyList<string>>(
        Kinds.Select(pair => KeyValuePair.Create(pair.Key.ToString().ToLowerInvariant(), pair.Value)), StringComparer.Ordinal)
    {
        ["file"] = File,
        ["text"] = MapReader.LocalKeys,
        ["band"] = Band,
    };
}
