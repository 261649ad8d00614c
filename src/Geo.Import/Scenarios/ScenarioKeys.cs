using Geo.Import.Yaml;

namespace Geo.Import.Scenarios;

/// <summary>Every key of a scenario file, mapping by mapping: the reader knows these and no others, and so does the published schema (a test walks both).</summary>
public static class ScenarioKeys
{
    public static IReadOnlyList<string> Scenario { get; } = ["geo", "scenario", "title", "study", "edits", "cursor"];

    /// <summary>One of them to each edit.</summary>
    public static IReadOnlyList<string> Edit { get; } = ["add", "move", "remove", "close", "reopen", "set"];

    public static IReadOnlyList<string> Add { get; } =
    [
        "id", "name", "name_en", "classes", "level", "longitude", "latitude", "ambulances", "beds", "doctors", "nurses", "open_all_hours", "address",
    ];

    public static IReadOnlyList<string> Move { get; } = ["facility", "longitude", "latitude"];

    public static IReadOnlyList<string> Name { get; } = ["facility"];

    public static IReadOnlyList<string> Set { get; } = ["facility", "classes", "ambulances", "beds", "doctors", "nurses", "open_all_hours"];

    /// <summary>The mappings by the names they have under <c>$defs</c> in <c>seeds/schemas/scenario.schema.json</c>; the root is <c>scenario</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All => new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["scenario"] = Scenario,
        ["text"] = MapReader.LocalKeys,
        ["edit"] = Edit,
        ["add"] = Add,
        ["move"] = Move,
        ["name"] = Name,
        ["set"] = Set,
    };
}
