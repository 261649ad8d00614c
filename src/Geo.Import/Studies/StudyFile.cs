using Geo.Import.Catalogue;
using Geo.Import.Yaml;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Travel;
using Geo.Space.Units;

namespace Geo.Import.Studies;

/// <summary>Reads a study file (<c>study.yaml</c>); its format stands in <c>seeds/schemas/study.schema.json</c>.</summary>
public static class StudyFile
{
    const string Version = "1";

    static readonly (string Key, SourceRole Role)[] s_roles =
    [
        ("units", SourceRole.Units), ("facilities", SourceRole.Facilities), ("population", SourceRole.Population),
        ("urban_areas", SourceRole.UrbanAreas), ("places", SourceRole.Places), ("current_units", SourceRole.CurrentUnits),
        ("events", SourceRole.Events),
    ];

    /// <summary>What sources are for, by the keys under <c>sources</c>.</summary>
    public static IReadOnlyList<(string Key, SourceRole Role)> Roles => s_roles;

    /// <summary>The study as its file states it. Whether the files it names are there is not asked: their readers say so.</summary>
    /// <param name="catalogue">The standards known besides those of the study's own files; null: the product's own.</param>
    /// <param name="travel">The travel presets known; null: the product's own.</param>
    /// <exception cref="BadInputException">Every fault of the file, each with its line and its key.</exception>
    public static Study Read(string path, IReadOnlyList<Standard>? catalogue = null, TravelDefaults? travel = null) =>
        Known(path, files => StandardCatalogue.With(catalogue ?? StandardCatalogue.Load(), files), travel).Study;

    /// <summary>The study and the standards it can name: the product's own, those of its own files, then those of the files given here, each deciding over those before.</summary>
    /// <param name="standardFiles">Files or folders of standards, as <see cref="StandardCatalogue.Load"/> takes them.</param>
    /// <exception cref="BadInputException">Every fault of the file and of those, each with its line and its key.</exception>
    public static (Study Study, IReadOnlyList<Standard> Catalogue) Open(string path, IReadOnlyList<string> standardFiles, TravelDefaults travel) =>
        Known(path, files => StandardCatalogue.Load([.. files, .. standardFiles]), travel);

    static (Study Study, IReadOnlyList<Standard> Catalogue) Known(string path, Func<IReadOnlyList<string>, IReadOnlyList<Standard>> catalogueOf, TravelDefaults? travel)
    {
        var faults = new List<Fault>();
        IReadOnlyList<Standard> catalogue = [];
        var study = Read(path, files => catalogue = catalogueOf(files), travel, faults);
        return study is not null && faults.Count == 0 ? (study, catalogue) : throw new BadInputException([.. InOrder(faults)]);
    }

    /// <summary>Every fault of the file and of what it names, without running it; empty where there is none.</summary>
    /// <inheritdoc cref="Read(string, IReadOnlyList{Standard}, TravelDefaults)"/>
    public static IReadOnlyList<Fault> Check(string path, IReadOnlyList<Standard>? catalogue = null, TravelDefaults? travel = null)
    {
        var faults = new List<Fault>();
        Read(path, files => StandardCatalogue.With(catalogue ?? StandardCatalogue.Load(), files), travel, faults, checkFiles: true);
        return [.. InOrder(faults)];
    }

    static Study? Read(string path, Func<IReadOnlyList<string>, IReadOnlyList<Standard>> catalogueOf, TravelDefaults? travel, List<Fault> faults, bool checkFiles = false)
    {
        var file = Path.GetFileName(path);
        if (YamlTree.Read(path, file, faults) is not { } root) return null;
        var map = new MapReader(file, root, "", StudyKeys.Study, faults);
        CheckVersion(map);
        foreach (var (key, example) in new[] { ("study", "demo"), ("title", "{zh: …, en: …}"), ("as_of", "2025-12-31"), ("area", "{code: …, name: …, level: county}"), ("sources", "…") })
        {
            map.Require(key, example);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        var area = Area(map.Map("area", StudyKeys.Area));
        var choice = new StandardsReader(map, folder);
        var known = choice.Catalogue(catalogueOf);
        var roads = Roads(map, folder, checkFiles);
        var terrain = SourceOf(map, "terrain", StudyKeys.TerrainSource) is { } ground ? TerrainReader.Read(ground, checkFiles ? folder : null) : null;
        return new()
        {
            Id = map.Value("study", "", StudyWords.TryId, FaultCode.ValueInvalid, "demo-2025 (a–z, A–Z, 0–9, -)"),
            Title = map.Local("title", LocalText.Same("")),
            Folder = folder,
            AsOf = map.Value("as_of", default(DateOnly), StudyWords.TryDate, FaultCode.DateInvalid, "2025-12-31"),
            Sample = map.Flag("sample", false),
            Language = (Language)map.Choice("language", (int)Language.Chinese, StudyWords.Languages),
            MapApproval = map.Text("map_approval") is { Length: > 0 } approval ? approval : null,
            Area = area,
            Sources = [.. Sources(map, area.Level, folder, checkFiles)],
            Classification = Classification(map.Map("urban_rural", StudyKeys.UrbanRural)),
            Travel = TravelReader.Read(map, travel ?? TravelPresets.LoadDefaults(), [.. known.Select(standard => standard.Id)], [TravelModel.Straight, TravelModel.Detour, .. roads is null ? [] : new[] { TravelModel.Roads }, .. terrain is null ? [] : new[] { TravelModel.Terrain }]),
            Roads = roads,
            Terrain = terrain,
            CountFacilitiesBeyondBorder = map.Choice("beyond_border", 0, StudyWords.BeyondBorder) == 0,
            Standards = choice.Asked(known),
            StandardFiles = choice.Files,
            GapLink = map.Map("gaps", StudyKeys.Gaps)?.Value("link", new Metres(500), Quantity.TryDistance, FaultCode.DistanceInvalid, "500m") ?? new Metres(500),
            Ground = Ground(map.Map("map", StudyKeys.Map)),
        };
    }

    static StudyGround Ground(MapReader? map) => new() { Roads = map?.Text("roads", "roads.osm.pbf"), Terrain = map?.Text("terrain", "terrain.tif"), Credit = map?.Local("credit", LocalText.Same("")) ?? LocalText.Same("") };

    static void CheckVersion(MapReader map)
    {
        map.Require("geo", Version);
        if (map.Text("geo", Version) is { } version && version != Version) map.Refuse("geo", FaultCode.VersionUnsupported, version, Version);
    }

    static StudyArea Area(MapReader? map)
    {
        if (map is null) return new("", LocalText.Same(""), UnitLevel.Province);
        map.Require("code", "\"990101\"");
        map.Require("name", "{zh: …, en: …}");
        map.Require("level", "county");
        return new(map.Text("code") ?? "", map.Local("name", LocalText.Same("")), (UnitLevel)map.Choice("level", (int)UnitLevel.Province, StudyWords.Levels))
        {
            Seat = map.Text("seat", "\"990101100000\""),
            People = map.Text("people", "414310") is null ? null : People.FromWhole(map.Value("people", 0L, StudyWords.TryPeople, FaultCode.ValueInvalid, "414310")),
            PeopleSource = map.Text("people_source"),
        };
    }

    static IEnumerable<StudySource> Sources(MapReader map, UnitLevel areaLevel, string folder, bool checkFiles)
    {
        if (map.Map("sources", StudyKeys.Sources) is not { } sources) yield break;
        if (!sources.Keys.Any()) sources.Require("units", "{path: townships.geojson}");
        foreach (var (key, role) in s_roles)
        {
            foreach (var item in sources.Maps(key, StudyKeys.Of(role), HomeOf))
            {
                var source = SourceReader.Read(item, role, areaLevel);
                if (checkFiles && source.Path.Length > 0 && FaultOfPath(source, Path.Combine(folder, source.Path)) is { } fault) item.Refuse("path", fault, source.Path, "");
                yield return source;
            }
        }
    }

    static StudyRoads? Roads(MapReader map, string folder, bool checkFiles)
    {
        if (SourceOf(map, "roads", StudyKeys.RoadsSource) is not { } item) return null;
        var roads = RoadsReader.Read(item);
        if (checkFiles && roads.Source.Path.Length > 0 && FaultOfPath(roads.Source, Path.Combine(folder, roads.Source.Path)) is { } fault) item.Refuse("path", fault, roads.Source.Path, "");
        return roads;
    }

    /// <summary>A source of which there is one; null where it is not there. What is wrong with the mapping of sources itself is told where the others are read.</summary>
    static MapReader? SourceOf(MapReader map, string key, IReadOnlyList<string> keys) =>
        map.Find("sources") is { Kind: YamlKind.Map } node && new MapReader(map.File, node, "sources", StudyKeys.Sources, []).Find(key) is { } found ? new(map.File, found, $"sources.{key}", keys, map.Faults) : null;

    // A shapefile may be a folder.
    static FaultCode? FaultOfPath(StudySource source, string path)
    {
        if (File.Exists(path)) return null;
        if (!Directory.Exists(path)) return FaultCode.FileMissing;
        var format = source.Format ?? (Path.GetExtension(path) is "" or ".shp" ? "shapefile" : "");
        return format.Equals("shapefile", StringComparison.OrdinalIgnoreCase) ? null : FaultCode.FileIsFolder;
    }

    static string? HomeOf(string key)
    {
        var homes = s_roles.Where(role => StudyKeys.Of(role.Role).Contains(key, StringComparer.Ordinal)).Select(role => $"sources.{role.Key}");
        return string.Join(", ", homes) is { Length: > 0 } places ? places : null;
    }

    static ClassificationPlan Classification(MapReader? map) => map is null ? new() : new()
    {
        Towns = map.Choice("towns", 0, StudyWords.Towns) is > 0 and var towns ? (UrbanRural)towns : null,
        ByType = map.Flag("by_type", true),
        Otherwise = map.Choice("otherwise", 0, StudyWords.Towns) is > 0 and var otherwise ? (UrbanRural)otherwise : null,
    };

    static IEnumerable<Fault> InOrder(IEnumerable<Fault> faults) => faults.OrderBy(fault => fault.Row);
}
