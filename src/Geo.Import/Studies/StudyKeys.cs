using Geo.Import.Yaml;
using Geo.Model.Studies;

namespace Geo.Import.Studies;

/// <summary>Every key of a study file, mapping by mapping: the reader knows these and no others, and so does the published schema (a test walks both).</summary>
public static class StudyKeys
{
    static readonly string[] s_source = ["path", "format", "crs", "to_wgs84", "encoding", "layer", "header", "columns", "where", "clip", "credit"];

    public static IReadOnlyList<string> Study { get; } =
    [
        "geo", "study", "title", "as_of", "sample", "language", "map_approval", "area", "sources", "urban_rural", "travel", "beyond_border", "gaps", "standards", "map",
    ];

    public static IReadOnlyList<string> Area { get; } = ["code", "name", "level", "seat", "people", "people_source"];

    public static IReadOnlyList<string> Sources { get; } = ["units", "facilities", "population", "urban_areas", "places", "current_units", "events", "roads", "terrain"];

    public static IReadOnlyList<string> UnitsSource { get; } = [.. s_source, "level"];

    public static IReadOnlyList<string> FacilitiesSource { get; } = [.. s_source, "classes", "unclassified", "decide", "keep_ids", "drop_ids"];

    public static IReadOnlyList<string> Decide { get; } = ["duplicates", "departments", "closed", "planned", "branches"];

    public static IReadOnlyList<string> PopulationSource { get; } = [.. s_source, "shape", "spread", "scale_to_units", "outside"];

    public static IReadOnlyList<string> EventsSource { get; } = [.. s_source, "arrival_from"];

    public static IReadOnlyList<string> RoadsSource { get; } = ["path", "format", "crs", "to_wgs84", "encoding", "layer", "header", "columns", "credit", "speeds", "traffic", "join"];

    public static IReadOnlyList<string> TerrainSource { get; } = ["path", "crs", "classes", "speeds", "rivers", "bridges", "credit"];

    public static IReadOnlyList<string> OtherSource { get; } = s_source;

    public static IReadOnlyList<string> UrbanRural { get; } = ["towns", "by_type", "otherwise"];

    public static IReadOnlyList<string> Travel { get; } = ["walk", "ebike", "car", "ambulance", "headline", "model", "models"];

    public static IReadOnlyList<string> TravelPreset { get; } = ["speed", "urban", "rural", "detour"];

    public static IReadOnlyList<string> Gaps { get; } = ["link"];

    public static IReadOnlyList<string> Standards { get; } = ["use", "files"];

    public static IReadOnlyList<string> Map { get; } = ["roads", "terrain", "credit"];

    /// <summary>The mappings by the names they have under <c>$defs</c> in <c>seeds/schemas/study.schema.json</c>; the root is <c>study</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All => new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["study"] = Study,
        ["text"] = MapReader.LocalKeys,
        ["area"] = Area,
        ["sources"] = Sources,
        ["units_source"] = UnitsSource,
        ["facilities_source"] = FacilitiesSource,
        ["decide"] = Decide,
        ["population_source"] = PopulationSource,
        ["urban_areas_source"] = OtherSource,
        ["places_source"] = OtherSource,
        ["current_units_source"] = OtherSource,
        ["events_source"] = EventsSource,
        ["roads_source"] = RoadsSource,
        ["terrain_source"] = TerrainSource,
        ["units_columns"] = SourceColumns.Of(SourceRole.Units),
        ["facilities_columns"] = SourceColumns.Of(SourceRole.Facilities),
        ["population_columns"] = SourceColumns.Of(SourceRole.Population),
        ["urban_areas_columns"] = SourceColumns.Of(SourceRole.UrbanAreas),
        ["places_columns"] = SourceColumns.Of(SourceRole.Places),
        ["current_units_columns"] = SourceColumns.Of(SourceRole.CurrentUnits),
        ["events_columns"] = SourceColumns.Of(SourceRole.Events),
        ["roads_columns"] = StudyRoads.Columns,
        ["urban_rural"] = UrbanRural,
        ["travel"] = Travel,
        ["travel_preset"] = TravelPreset,
        ["gaps"] = Gaps,
        ["standards"] = Standards,
        ["map"] = Map,
    };

    public static IReadOnlyList<string> Of(SourceRole role) => role switch
    {
        SourceRole.Units => UnitsSource,
        SourceRole.Facilities => FacilitiesSource,
        SourceRole.Population => PopulationSource,
        SourceRole.Events => EventsSource,
        _ => OtherSource,
    };
}
