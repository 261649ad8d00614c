using Geo.Import.Studies;
using Geo.Import.Yaml;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Imports;
using Geo.Model.Standards;

namespace Geo.Import.Catalogue;

/// <summary>Reads the catalogue of standards, <c>seeds/standards</c>: one file a source document.</summary>
public static class StandardCatalogue
{
    const string Version = "1";
    const string Seed = "seeds/standards/";

    static readonly Lazy<IReadOnlyList<Standard>> s_own = new(Own);

    /// <summary>
    /// The product's own standards (files in the order of their names, standards in the order of their file), then those that the user's files add. A
    /// standard of a user's file with an id of the product's own stands in its place; which file decided is in <see cref="Standard.Origin"/>.
    /// </summary>
    /// <param name="paths">Files of standards of the user's, or folders of <c>*.yaml</c>; null or empty: the product's own alone.</param>
    /// <exception cref="BadInputException">Every fault of every file, with its line and its key.</exception>
    public static IReadOnlyList<Standard> Load(IReadOnlyList<string>? paths = null) => With(s_own.Value, paths ?? []);

    /// <summary>Standards with those of some files added to them or put in their place; of two files the later one decides.</summary>
    /// <inheritdoc cref="Load"/>
    public static IReadOnlyList<Standard> With(IReadOnlyList<Standard> known, IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Count == 0) return known;
        var faults = new List<Fault>();
        var all = known.ToList();
        foreach (var path in paths)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var file in Files(path, faults)) Put(all, ReadUsers(file, seen, faults), Path.GetFileName(file));
        }

        return faults.Count == 0 ? all : throw new BadInputException(faults);
    }

    static Standard[] Own()
    {
        var faults = new List<Fault>();
        var standards = new List<Standard>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // Taking the text apart is most of the time, and each file's is its own.
        string[] names = [.. Seeds.List(Seed)];
        var trees = new (YamlNode? Root, List<Fault> Faults)[names.Length];
        Parallel.For(0, names.Length, at =>
        {
            var own = new List<Fault>();
            trees[at] = (YamlTree.Parse(Seeds.Text(names[at]), Path.GetFileName(names[at]), own), own);
        });
        foreach (var (name, tree) in names.Zip(trees))
        {
            faults.AddRange(tree.Faults);
            if (tree.Root is { } root) standards.AddRange(ReadFile(new(Path.GetFileName(name), root, "", StandardKeys.File, faults), seen));
        }

        return faults.Count == 0 ? [.. standards] : throw new BadInputException(faults);
    }

    static List<Standard> ReadUsers(string path, HashSet<string> seen, List<Fault> faults) =>
        YamlTree.Read(path, Path.GetFileName(path), faults) is { } root ? [.. ReadFile(new(Path.GetFileName(path), root, "", StandardKeys.File, faults), seen)] : [];

    static void Put(List<Standard> all, List<Standard> users, string file)
    {
        foreach (var standard in users)
        {
            var at = all.FindIndex(known => known.Id == standard.Id);
            if (at < 0) all.Add(standard with { Origin = new(file, null) });
            else all[at] = InPlaceOf(all[at], standard, file);
        }
    }

    static Standard InPlaceOf(Standard earlier, Standard standard, string file) => standard with
    {
        Origin = new(file, earlier.Origin is { } origin ? origin.Replaced : earlier.Citation.Document),
        Citation = standard.Citation with { Area = standard.Citation.Area ?? earlier.Citation.Area },
    };

    static string[] Files(string path, List<Fault> faults)
    {
        if (!Directory.Exists(path)) return [path];
        string[] files = [.. Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal)];
        if (files.Length == 0) faults.Add(new(FaultCode.FileMissing, path, 0, "", Path.Combine(path, "*.yaml")));
        return files;
    }

    static IEnumerable<Standard> ReadFile(MapReader map, HashSet<string> seen)
    {
        map.Require("catalogue", Version);
        map.Require("document", "kaijiang-2025");
        map.Require("title", "{zh: …, en: …}");
        map.Require("standards", "[…]");
        if (map.Text("catalogue", Version) is { } version && version != Version) map.Refuse("catalogue", FaultCode.VersionUnsupported, version, Version);

        var document = map.Text("document") ?? "";
        var title = map.Local("title", LocalText.Same(""));
        var area = map.Text("area", "\"511723\"");
        var readings = Readings(map);
        List<string> reconstructed = [.. map.Texts("reconstructed", "[第四部分]").Select(one => one.Text)];
        if (map.Find("standards") is not { } list) yield break;
        if (list.Kind != YamlKind.List)
        {
            map.Refuse("standards", FaultCode.ListExpected, list.Text, "- id: …");
            yield break;
        }

        foreach (var item in list.Items)
        {
            if (ReadStandard(map, item, new(document, title, LocalText.Same(""), null, null) { Area = area }, readings, reconstructed) is not { } standard) continue;
            if (!seen.Add(standard.Id)) map.Faults.Add(new(FaultCode.IdDuplicate, map.File, item.Line, "standards.id", standard.Id));
            yield return standard;
        }
    }

    /// <summary>Readings that several standards share, by a word that stands in for them.</summary>
    static Dictionary<string, LocalText> Readings(MapReader file)
    {
        var all = new Dictionary<string, LocalText>(StringComparer.Ordinal);
        if (file.Find("readings") is not { } node) return all;
        var map = new MapReader(file.File, node, file.PathOf("readings"), [.. node.Pairs.Select(pair => pair.Key)], file.Faults);
        foreach (var word in map.Keys) all.Add(word, map.Local(word, LocalText.Same("")));
        return all;
    }

    static LocalText Reading(MapReader map, Dictionary<string, LocalText> shared)
    {
        var own = map.Local("reading", LocalText.Same(""));
        return own.Chinese == own.English && shared.TryGetValue(own.Chinese, out var common) ? common : own;
    }

    static Standard? ReadStandard(MapReader file, YamlNode node, Citation document, Dictionary<string, LocalText> readings, List<string> reconstructed)
    {
        if (KindOf(file, node) is not { } kind) return null;
        var map = new MapReader(file.File, node, "standards", StandardKeys.Of(kind), file.Faults, HomeOf);
        foreach (var key in new[] { "id", "name", "level", "force", "clause", "reading" }) map.Require(key, "…");
        var clause = map.Local("clause", LocalText.Same(""));
        var isOfFacilities = map.Text("level") == StandardWords.FacilityLevel;
        if (isOfFacilities && !map.Has("each")) map.Refuse("level", FaultCode.ValueInvalid, StandardWords.FacilityLevel, "each: class = hospital");
        return new()
        {
            Id = map.Value("id", "", StudyWords.TryId, FaultCode.ValueInvalid, "KJ-R1"),
            Name = map.Local("name", LocalText.Same("")),
            Level = isOfFacilities ? UnitLevel.County : (UnitLevel)map.Choice("level", (int)UnitLevel.County, StandardWords.Levels),
            IsOfFacilities = isOfFacilities,
            Force = (Force)map.Choice("force", (int)Force.Unmarked, StandardWords.Forces),
            Year = map.Has("year") ? map.Value("year", 0, TryYear, FaultCode.NumberInvalid, "2025") : null,
            Citation = document with
            {
                Clause = clause,
                IsReconstructed = reconstructed.Exists(start => clause.Chinese.StartsWith(start, StringComparison.Ordinal)),
                Line = map.Has("line") ? map.Value("line", 0, TryLine, FaultCode.NumberInvalid, "240") : null,
                Digits = map.Text("digits", "5公里"),
            },
            Reading = Reading(map, readings),
            Note = map.Local("note", LocalText.Same("")),
            Conflicts = [.. map.Texts("conflicts", "[KJ-H5]").Select(one => one.Text)],
            Rule = RuleReader.Read(kind, map),
        };
    }

    static string? HomeOf(string key)
    {
        var homes = StandardWords.Kinds.Where((_, kind) => StandardKeys.Of((StandardKind)kind).Contains(key, StringComparer.Ordinal)).Select(word => $"kind: {word}");
        return string.Join(", ", homes) is { Length: > 0 } places ? places : null;
    }

    /// <summary>The kind says which keys are known, so it is read first.</summary>
    static StandardKind? KindOf(MapReader file, YamlNode node)
    {
        var path = file.PathOf("standards");
        if (node.Kind != YamlKind.Map)
        {
            file.Faults.Add(new(FaultCode.MappingExpected, file.File, node.Line, path, YamlTree.Shortened(node.Text), "id, kind, name, …"));
            return null;
        }

        if (node.Pairs.FirstOrDefault(pair => pair.Key == "kind") is not { } pair)
        {
            file.Faults.Add(new(FaultCode.KeyMissing, file.File, node.Line, $"{path}.kind", "", "kind: reach"));
            return null;
        }

        var index = Array.IndexOf(StandardWords.Kinds, pair.Value.Text);
        if (index >= 0) return (StandardKind)index;
        file.Faults.Add(new(FaultCode.ValueUnknown, file.File, pair.Value.Line, $"{path}.kind", YamlTree.Shortened(pair.Value.Text), string.Join(", ", StandardWords.Kinds)));
        return null;
    }

    static bool TryYear(string text, out int year)
    {
        var isYear = Numbers.TryCount(text, out var count) && count is >= 1949 and <= 2100;
        year = isYear ? (int)count : 0;
        return isYear;
    }

    static bool TryLine(string text, out int line)
    {
        var isLine = Numbers.TryCount(text, out var count) && count is > 0 and <= int.MaxValue;
        line = isLine ? (int)count : 0;
        return isLine;
    }
}
