namespace Geo.Import.Yaml;

/// <summary>What a node of a YAML file is.</summary>
enum YamlKind
{
    /// <summary>Nothing stands behind the key, or <c>null</c> or <c>~</c>.</summary>
    Empty,
    Text,
    List,
    Map,
}
