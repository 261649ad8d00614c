namespace Geo.Import.Yaml;

/// <summary>A node of a YAML file with the line it begins on.</summary>
sealed class YamlNode
{
    public required YamlKind Kind { get; init; }

    /// <summary>From 1.</summary>
    public required int Line { get; init; }

    /// <summary>The text as written, without its quotes; empty unless <see cref="Kind"/> is <see cref="YamlKind.Text"/>.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<YamlNode> Items { get; init; } = [];

    /// <summary>Keys in the file's order; unique.</summary>
    public IReadOnlyList<YamlPair> Pairs { get; init; } = [];
}
